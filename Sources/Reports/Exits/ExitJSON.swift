import Documents
import Instruments

/// An exit for programs; a sale and a waterfall share it.
enum ExitJSON {
  static func members(
    of result: CapTable<Rational>.ExitResult, state: String?
  ) -> [String: JSONValue] {
    let distribution = result.distribution
    var object: [String: JSONValue] = [
      "holders": .list(result.holders.map { line($0.name, $0.amount) }),
      "classes": classes(of: result),
      "claims": .list(distribution.claims.map { line($0.name, $0.amount) }),
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

  static func classes(of result: CapTable<Rational>.ExitResult) -> JSONValue {
    .list(
      result.distribution.tranches.map { payment in
        var object: [String: JSONValue] = [
          "name": .text(payment.name), "converted": .flag(payment.converted),
        ]
        object.put("amount", payment.amount)
        return .object(object)
      })
  }

  static func line(_ name: String, _ amount: Rational) -> JSONValue {
    var object: [String: JSONValue] = ["name": .text(name)]
    object.put("amount", amount)
    return .object(object)
  }
}
