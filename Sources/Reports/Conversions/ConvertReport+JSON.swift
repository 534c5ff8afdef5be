import Documents
import Instruments
import TermSheets

extension ConvertReport {
  /// The report for programs: numbers as the nearest `Double`, and exactly as text.
  public var json: String {
    var object = heading.json
    switch sheet.outcome {
    case .round(let round, let result): object.merge(self.round(round, result)) { $1 }
    case .sale(let sale): object.merge(members(of: sale)) { $1 }
    }
    return JSONText(.indented).text(of: .object(object)) + "\n"
  }

  private func round(
    _ round: PricedRound<Rational>, _ result: RoundResult<Rational>
  ) -> [String: JSONValue] {
    let (before, after) = (result.before, result.after)
    let owned = heading.state.map { after.ownership(of: $0) } ?? 0
    var object: [String: JSONValue] = [
      "kind": "round",
      "holders": .list(after.holders.map { holder($0, before, after) }),
      "options": .object([
        "before": options(before.options), "after": options(after.options),
      ]),
      "investments": .list(result.allotments.map(allotment)),
      "conversions": .list(result.conversions.map { conversion($0, among: result.conversions) }),
    ]
    object.put("stateOwnership", owned)
    object.put("preMoney", round.preMoney)
    object.put("newMoney", round.newMoney)
    object.put("postMoney", result.postMoney)
    object.put("companyValue", round.preMoney + round.newMoney)
    object.put("stateWorth", owned * (round.preMoney + round.newMoney))
    object.put("price", result.price)
    object.put("priceBeforeRounding", result.exactPrice)
    object.put("poolIncrease", result.poolIncrease)
    object.put("sharesBefore", before.fullyDiluted)
    object.put("sharesAfter", after.fullyDiluted)
    return object
  }

  private func holder(
    _ name: String, _ before: CapTable<Rational>, _ after: CapTable<Rational>
  ) -> JSONValue {
    let classes = after.holdings.filter { $0.holder == name }.map { holding in
      var object: [String: JSONValue] = ["class": .text(holding.shareClass)]
      object.put("sharesBefore", before.shares(of: name, in: holding.shareClass))
      object.put("sharesAfter", holding.shares)
      return JSONValue.object(object)
    }
    var object: [String: JSONValue] = ["name": .text(name), "classes": .list(classes)]
    object.put("sharesBefore", before.shares(of: name))
    object.put("sharesAfter", after.shares(of: name))
    object.put("ownershipBefore", before.ownership(of: name))
    object.put("ownershipAfter", after.ownership(of: name))
    return .object(object)
  }

  private func options(_ pool: OptionPool<Rational>) -> JSONValue {
    var object: [String: JSONValue] = [:]
    object.put("granted", pool.granted)
    object.put("promised", pool.promised)
    object.put("unissued", pool.unissued)
    return .object(object)
  }

  private func allotment(_ allotment: Allotment<Rational>) -> JSONValue {
    var object: [String: JSONValue] = ["investor": .text(allotment.investor)]
    object.put("amount", allotment.amount)
    object.put("shares", allotment.shares)
    object.put("remainder", allotment.remainder)
    return .object(object)
  }

  private func conversion(
    _ account: ConversionAccount<Rational>, among all: [ConversionAccount<Rational>]
  ) -> JSONValue {
    var object: [String: JSONValue] = [
      "name": .text(account.name), "holder": .text(account.holder),
      "rule": .text(account.rule.rawValue),
      "adoptedFrom": account.adoptedFrom.map { .text(all[$0].name) } ?? .null,
      "limits": .list(account.bound.map { .text($0.rawValue) }),
      "excess": account.excess.map { .text($0.rawValue) } ?? .null,
    ]
    object.put("amount", account.amount)
    object.put("converted", account.converted)
    object.put("givenUp", account.givenUp)
    object.put("shares", account.shares)
    object.put("pricePerShare", account.pricePerShare)
    object.put("remainder", account.remainder)
    object.put("notConverting", account.notConverting)
    return .object(object)
  }

  private func members(of sale: CompanySale) -> [String: JSONValue] {
    var object: [String: JSONValue] = [
      "kind": "sale",
      "instruments": .list(
        sale.result.instruments.map { account in
          var object: [String: JSONValue] = [
            "name": .text(account.name), "holder": .text(account.holder),
            "takes": account.shares == nil ? "cash" : "shares",
          ]
          object.put("shares", account.shares ?? 0)
          object.put("amount", account.amount)
          return .object(object)
        }),
      "holders": .list(sale.holders.map { ExitJSON.line($0.name, $0.amount) }),
      "debts": .list(sale.debtsPaid.map { ExitJSON.line($0.name, $0.amount) }),
      "classes": ExitJSON.classes(of: sale.result.exit),
    ]
    object.put("proceeds", sale.proceeds)
    object.put("commonValue", sale.result.commonValue)
    object.put("stateProceeds", heading.state.map(sale.receives) ?? 0)
    return object
  }
}

extension Heading {
  /// What every result says of its sheet.
  var json: [String: JSONValue] {
    [
      "version": .text(ProgramVersion.current),
      "title": title.map(JSONValue.text) ?? .null,
      "currency": currency.map(JSONValue.text) ?? .null, "unit": .integer(unit),
      "state": state.map(JSONValue.text) ?? .null,
    ]
  }
}

extension [String: JSONValue] {
  /// Adds a number, and beside it the same number exactly.
  mutating func put(_ name: String, _ value: Rational) {
    self[name] = .number(value.approximation)
    self[name + "Exact"] = .text(value.description)
  }
}
