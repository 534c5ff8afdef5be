import Documents
import Instruments

/// An exit for programs; a sale and a waterfall share it.
enum ExitJSON {
  static func members(
    of result: CapTable<Rational>.ExitResult, state: String?
  ) -> [String: JSONValue] {
    let distribution = result.distribution
    var object: [String: JSONValue] = [
      "holders": .list(
        result.holders.map { holder in
          var object: [String: JSONValue] = ["name": .text(holder.name)]
          object.put("amount", holder.amount)
          return .object(object)
        }),
      "classes": .list(distribution.tranches.map { payment($0, decides: true) }),
      "claims": .list(distribution.claims.map { payment($0, decides: false) }),
      "boughtBack": .list(
        result.boughtBack.map { right in
          var object: [String: JSONValue] = [
            "from": .text(right.holder), "by": .text(right.buyer),
          ]
          object.put("price", right.price)
          return .object(object)
        }),
    ]
    object.put("proceeds", distribution.proceeds)
    object.put("commonValue", distribution.commonValue)
    object.put("stateProceeds", state.map { result[$0] } ?? 0)
    return object
  }

  private static func payment(
    _ payment: ExitWaterfall<Rational>.Payment, decides: Bool
  ) -> JSONValue {
    var object: [String: JSONValue] = ["name": .text(payment.name)]
    if decides { object["converted"] = .flag(payment.converted) }
    object.put("amount", payment.amount)
    return .object(object)
  }
}
