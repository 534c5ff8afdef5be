import Randomness
import Testing

@Suite struct CorrelationTests {
  @Test func `factors come out with the correlations asked for`() throws {
    let matrix = try CorrelationMatrix([[1, 0.5, 0.2], [0.5, 1, -0.3], [0.2, -0.3, 1]])
    // The image of each unit vector is a column of L; Σ = L·Lᵀ.
    let columns = (0..<3).map { unit in
      var scores = [0.0, 0, 0]
      scores[unit] = 1
      matrix.correlate(&scores)
      return scores
    }
    for row in 0..<3 {
      for column in 0..<3 {
        let product = columns.reduce(0) { $0 + $1[row] * $1[column] }
        #expect((product - matrix[row, column]).magnitude < 1e-14)
      }
    }
  }

  @Test func `a factor wholly determined by another is allowed`() throws {
    let matrix = try CorrelationMatrix([[1, -1], [-1, 1]])
    var scores = [0.7, 123]
    matrix.correlate(&scores)
    #expect(scores == [0.7, -0.7])
  }

  @Test func `impossible correlations are refused`() {
    #expect(throws: CorrelationError.notSquare(row: 0, count: 1)) {
      _ = try CorrelationMatrix([[1], [0, 1]])
    }
    #expect(throws: CorrelationError.entryOutOfRange(row: 1, column: 0, value: 1.2)) {
      _ = try CorrelationMatrix([[1, 1.2], [1.2, 1]])
    }
    #expect(throws: CorrelationError.entryOutOfRange(row: 0, column: 0, value: 2)) {
      _ = try CorrelationMatrix([[2]])
    }
    #expect(
      throws: CorrelationError.notSymmetric(row: 1, column: 0, value: 0.1, mirrored: 0.2)
    ) { _ = try CorrelationMatrix([[1, 0.2], [0.1, 1]]) }
    #expect(throws: CorrelationError.self) {
      _ = try CorrelationMatrix([[1, .nan], [.nan, 1]])
    }
    let error = #expect(throws: CorrelationError.self) {
      _ = try CorrelationMatrix([[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]])
    }
    guard case .notPositive(factor: 2, _) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
  }

  @Test func `the residual keeps a score's variance at 1`() throws {
    let factors = try CorrelationMatrix([[1, 0.5], [0.5, 1]])
    let score = try CorrelatedScore(weights: [0.6, 0.3], among: factors)
    let explained = 0.36 + 0.09 + 2 * 0.5 * 0.18
    #expect((score.residual * score.residual + explained - 1).magnitude < 1e-15)
    let value = score.score(factors: [2, -1, 0, 0], own: 3)
    #expect((value - (1.2 - 0.3 + 3 * score.residual)).magnitude < 1e-15)
  }

  @Test func `weights that explain more than everything are refused`() throws {
    let factors = CorrelationMatrix.independent(2)
    #expect(throws: CorrelationError.tooMuchVariance(2)) {
      _ = try CorrelatedScore(weights: [1, 1], among: factors)
    }
    #expect(throws: CorrelationError.wrongWeightCount(weights: 1, factors: 2)) {
      _ = try CorrelatedScore(weights: [1], among: factors)
    }
    #expect(throws: CorrelationError.weightNotFinite(factor: 1, value: .infinity)) {
      _ = try CorrelatedScore(weights: [0, .infinity], among: factors)
    }
  }
}
