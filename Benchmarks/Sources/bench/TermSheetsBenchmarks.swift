import Documents
import Instruments
import TermSheets

/// What a large term sheet costs: exact conversion alone, and from the text of a file.
enum TermSheetsBenchmarks {
  private static let holders = 30
  private static let instruments = 20

  static func run() throws {
    let text = Array(sheet.utf8)
    let read = try ConvertSheet.read(text, file: "bench")
    guard case .round(let round, _) = read.outcome else { return }
    var table = Table("A round, \(holders) holders, \(instruments) instruments, exact")
    table.add(conversion("conversion", of: read, in: round, limits: nil))
    table.add(
      conversion("conversion with a limit that binds", of: read, in: round, limits: read.limits))
    table.add(
      Measurement("the same from the text of its file", operations: 20) {
        var count = 0
        for _ in 0..<20 {
          count += (try? ConvertSheet.read(text, file: "bench"))?.instruments.count ?? 0
        }
        return Double(count)
      })
    table.limit("conversion", nanoseconds: 1e6, goal: "under 1 ms")
    table.limit("conversion with a limit that binds", nanoseconds: 1e6, goal: "under 1 ms")
  }

  private static func conversion(
    _ name: String, of sheet: ConvertSheet, in round: PricedRound<Rational>,
    limits: ConversionLimits<Rational>?
  ) -> Measurement {
    Measurement(name, operations: 100) {
      var shares = 0.0
      for _ in 0..<100 {
        let result = try? sheet.company.table.closing(
          round, converting: sheet.instruments, limits: limits)
        shares += result?.after.fullyDiluted.approximation ?? .nan
      }
      return shares
    }
  }

  /// Holders of odd numbers of shares; SAFEs, notes and grants in turn, some with caps.
  private static var sheet: String {
    let owners = (0..<holders).map { index in
      "{ name: \"holder \(index)\", shares: \(100_003 + 7919 * index), team: \(index < 20) }"
    }
    let terms = (0..<instruments).map { index in
      switch index % 4 {
      case 0:
        "{ kind: \"safe\", type: \"post\", holder: \"investor \(index)\", "
          + "amount: \(11 + index), cap: \(997 + 10 * index), discount: 0.2 }"
      case 1:
        "{ kind: \"note\", holder: \"investor \(index)\", amount: \(13 + index), "
          + "convention: \"in-pre-money\", discount: 0.15, interest: { rate: 0.08, years: 1.75 } }"
      case 2:
        "{ kind: \"safe\", type: \"pre\", holder: \"investor \(index)\", "
          + "amount: \(7 + index), cap: \(1499 + index) }"
      default:
        "{ kind: \"grant\", holder: \"centre\", amount: \(17 + index), convention: \"alongside\" }"
      }
    }
    return """
      { company: { holders: [\(owners.joined(separator: ",\n"))], options: { unissued: 500009 } },
        instruments: [\(terms.joined(separator: ",\n"))],
        round: { preMoney: 2003, base: "existing", investors: [{ name: "fund", amount: 701 }],
          pool: { target: 0.1, in: "pre-money" } },
        limits: { holder: "centre", maximumShare: 0.03, excess: "forgone" } }
      """
  }
}
