/// How factors move together: a symmetric matrix with ones on its diagonal that no mixture can make negative.
public struct CorrelationMatrix: Hashable, Sendable {
  public let count: Int
  private let entries: [Double]
  /// The lower triangle L with L·Lᵀ = Σ, row by row.
  private let root: [Double]

  /// Takes the rows of Σ; a factor that the others determine wholly is allowed.
  public init(_ rows: [[Double]]) throws(CorrelationError) {
    let count = rows.count
    for (row, values) in rows.enumerated() {
      guard values.count == count else { throw .notSquare(row: row, count: values.count) }
    }
    for row in 0..<count {
      for column in 0...row {
        let value = rows[row][column]
        guard row == column ? value == 1 : (-1...1).contains(value) else {
          throw .entryOutOfRange(row: row, column: column, value: value)
        }
        guard value == rows[column][row] else {
          throw .notSymmetric(row: row, column: column, value: value, mirrored: rows[column][row])
        }
      }
    }
    self.count = count
    entries = rows.flatMap(\.self)
    root = try Self.cholesky(entries, count)
  }

  /// Factors that have nothing to do with each other.
  public static func independent(_ count: Int) -> CorrelationMatrix {
    var entries = [Double](repeating: 0, count: count * count)
    for row in 0..<count { entries[row * count + row] = 1 }
    return CorrelationMatrix(count: count, entries: entries, root: entries)
  }

  private init(count: Int, entries: [Double], root: [Double]) {
    self.count = count
    self.entries = entries
    self.root = root
  }

  public subscript(row: Int, column: Int) -> Double { entries[row * count + column] }

  /// Turns independent scores into scores correlated by this matrix, in place: F = L·ε.
  public func correlate(_ scores: inout [Double]) {
    precondition(scores.count == count, "one score for each factor")
    for row in stride(from: count - 1, through: 0, by: -1) {
      var sum = 0.0
      for column in 0...row { sum += root[row * count + column] * scores[column] }
      scores[row] = sum
    }
  }

  /// The variance of Σ wᵢFᵢ: wᵀΣw.
  public func variance(_ weights: [Double]) -> Double {
    precondition(weights.count == count, "one weight for each factor")
    var sum = 0.0
    for row in 0..<count {
      for column in 0..<count { sum += weights[row] * self[row, column] * weights[column] }
    }
    return sum
  }

  /// Cholesky's root of a matrix that may be singular, a pivot within rounding of zero leaving its column empty.
  private static func cholesky(
    _ entries: [Double], _ count: Int
  ) throws(CorrelationError) -> [Double] {
    let rounding = 1e-12
    var root = [Double](repeating: 0, count: count * count)
    for column in 0..<count {
      for row in column..<count {
        var rest = entries[row * count + column]
        for k in 0..<column { rest -= root[row * count + k] * root[column * count + k] }
        let pivot = root[column * count + column]
        if row == column {
          guard rest > -rounding else { throw .notPositive(factor: row, pivot: rest) }
          root[row * count + column] = rest > rounding ? rest.squareRoot() : 0
        } else if pivot > 0 {
          root[row * count + column] = rest / pivot
        } else if rest.magnitude > 1e-6 {
          throw .notPositive(factor: row, pivot: -rest.magnitude)
        }
      }
    }
    return root
  }
}

/// Why factors cannot be correlated as asked.
public enum CorrelationError: Error, Equatable, Sendable {
  case notSquare(row: Int, count: Int)
  /// Diagonal entries are 1, all others between −1 and 1.
  case entryOutOfRange(row: Int, column: Int, value: Double)
  case notSymmetric(row: Int, column: Int, value: Double, mirrored: Double)
  /// The factors cannot all have these correlations: some mixture would have a negative variance.
  case notPositive(factor: Int, pivot: Double)
  case wrongWeightCount(weights: Int, factors: Int)
  case weightNotFinite(factor: Int, value: Double)
  /// The factors alone would give the score a variance wᵀΣw above 1.
  case tooMuchVariance(Double)
}
