import Documents
import Portfolios

/// The text of `--trials-csv`: a head, and one line for each trial and policy in the order of trials.
struct TrialsTable: Sendable {
  let policies: [String]
  let columns: [Column]

  init(_ request: RunRequest) {
    policies = request.policies
    columns = request.simulation.layout.asked.columns
  }

  /// The lines of some rows; the head stands before the first of all.
  func text(of rows: BasisRows) -> [UInt8] {
    var text = rows.firstTrial == 0 ? head : ""
    for index in 0..<rows.count {
      let trial = rows.firstTrial + index / policies.count
      let numbers = rows.row(index).map(JSONText.numeral).joined(separator: ",")
      text += "\(trial),\(Self.field(policies[index % policies.count])),\(numbers)\n"
    }
    return Array(text.utf8)
  }

  private var head: String {
    (["trial", "policy"] + columns.map { "\($0)" }).joined(separator: ",") + "\n"
  }

  /// A name with commas or quotes stands in quotes.
  private static func field(_ name: String) -> String {
    guard name.contains(where: { ",\"\n".contains($0) }) else { return name }
    return "\""
      + name.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
