import Randomness
import TestSupport
import Testing

/// Neighbouring addresses have nothing to do with each other.
///
/// H0: the uniforms of two addresses that differ by one in a single field are independent. n = 1 000 000 pairs, seed 7.
/// Correlation: |r|·√n < 4.9 (p < 10⁻⁶, two-sided); pairs in 16 × 16 squares: chi-square with 255 degrees, p > 10⁻⁶.
@Suite struct RandomnessIndependence {
  enum Neighbour: String, CaseIterable, Sendable {
    case seed, trial, project, team, purpose, index, block, word

    func pair(_ n: UInt64) -> (Double, Double) {
      let small = UInt32(truncatingIfNeeded: n)
      let here = uniform(7, n / 1000, small % 1000, 0, 1, 0, 0, 0)
      let there =
        switch self {
        case .seed: uniform(8, n / 1000, small % 1000, 0, 1, 0, 0, 0)
        case .trial: uniform(7, n / 1000 + 1, small % 1000, 0, 1, 0, 0, 0)
        case .project: uniform(7, n / 1000, small % 1000 + 1, 0, 1, 0, 0, 0)
        case .team: uniform(7, n / 1000, small % 1000, 1, 1, 0, 0, 0)
        case .purpose: uniform(7, n / 1000, small % 1000, 0, 2, 0, 0, 0)
        case .index: uniform(7, n / 1000, small % 1000, 0, 1, 1, 0, 0)
        case .block: uniform(7, n / 1000, small % 1000, 0, 1, 0, 1, 0)
        case .word: uniform(7, n / 1000, small % 1000, 0, 1, 0, 0, 1)
        }
      return (here, there)
    }

    private func uniform(
      _ seed: UInt64, _ trial: UInt64, _ project: UInt32, _ team: UInt32, _ purpose: UInt32,
      _ index: UInt32, _ block: UInt64, _ word: Int
    ) -> Double {
      StreamOrigin(seed: seed, trial: trial, project: project, team: team)
        .block(Purpose(purpose), index: index, number: block).uniform(word)
    }
  }

  static let count = 1_000_000

  @Test(arguments: Neighbour.allCases)
  func `neighbouring addresses are independent`(_ neighbour: Neighbour) throws {
    let pairs = (0..<Self.count).map { neighbour.pair(UInt64($0)) }
    #expect(correlationScore(pairs.map(\.0), pairs.map(\.1)).magnitude < 4.9)
    #expect(try Self.squares(pairs) > 1e-6)
  }

  @Test func `a trace of dependence is caught`() throws {
    let pairs = (0..<Self.count).map { n in
      let (here, there) = Neighbour.trial.pair(UInt64(n))
      return (here, n.isMultiple(of: 50) ? here : there)  // one pair in fifty repeats
    }
    #expect(correlationScore(pairs.map(\.0), pairs.map(\.1)).magnitude > 4.9)
    #expect(try Self.squares(pairs) < 1e-6)
  }

  /// The chance of squares as uneven as these.
  private static func squares(_ pairs: [(Double, Double)]) throws -> Double {
    var observed = [Int](repeating: 0, count: 256)
    for (x, y) in pairs { observed[Int(x * 16) * 16 + Int(y * 16)] += 1 }
    let expected = [Double](repeating: Double(pairs.count) / 256, count: 256)
    return try Gamma(shape: 127.5, scale: 2).survival(chiSquare(observed, expected: expected))
  }
}
