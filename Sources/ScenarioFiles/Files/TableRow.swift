import Documents

/// What one row tells.
struct TableRow {
  let template, sector, stage: String?
  let entry: CalendarDate?
  /// An entry given as months from the start.
  let month: Double?
  let months, centre, otherPublic, team, spent: Double

  init(_ node: DocumentNode) {
    func text(_ node: DocumentNode?) -> String? {
      if case .text(let text)? = node?.kind { text } else { nil }
    }
    func number(_ node: DocumentNode?) -> Double? {
      if case .number(let numeral)? = node?.kind { numeral.double } else { nil }
    }
    (template, sector) = (text(node["template"]), text(node["sector"]))
    entry = text(node["entry"]).flatMap { CalendarDate($0) }
    month = number(node["entry"])
    let present = node["present"]
    stage = text(present?["stage"])
    months = number(present?["months"]) ?? 0
    let received = present?["received"]
    centre = number(received?["centre"]) ?? 0
    otherPublic = number(received?["otherPublic"]) ?? 0
    team = number(received?["team"]) ?? 0
    spent = number(present?["spent"]) ?? 0
  }

  /// What the project has cost, as far as the table tells.
  var cost: Double { max(spent, centre + otherPublic + team) }
}
