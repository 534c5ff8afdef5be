extension Fund {
  /// Who is served first when money is short, and whether the first of them may be passed.
  public struct Queue: Sendable, Hashable, BitwiseCopyable {
    /// By what those who wait are ranked; of equals, by the order of the scenario file.
    public enum Rank: String, Sendable, Hashable, BitwiseCopyable, CaseIterable {
      /// First come, first served.
      case entry
      /// The order of the scenario file.
      case file
      /// What the policy's reviewer saw at entry, the best first; by entry where nobody reviews.
      case signal
    }

    /// What becomes of those behind a first one whose award does not fit.
    public enum Head: String, Sendable, Hashable, BitwiseCopyable, CaseIterable {
      /// It keeps everybody waiting.
      case waits
      /// Whoever fits is signed.
      case isPassed
    }

    public var rank: Rank
    public var head: Head

    /// First come, first served, and nobody is passed, unless told otherwise.
    public init(rank: Rank = .entry, head: Head = .waits) {
      self.rank = rank
      self.head = head
    }
  }

  /// How many yearly sums are released: no programme's queue is followed for longer.
  public static let mostYears = 100

  /// The most that can ever be free at once: nothing dearer is ever signed.
  public var mostFree: Double {
    let recycled = recycling.share > 0 ? recycling.most : 0
    return recycled + mostBudgeted
  }

  private var mostBudgeted: Double {
    switch budget {
    case .unlimited: return .infinity
    case .commitment(let sum): return sum
    case .yearly(let sums, let carriesOver):
      let opened = (0..<Self.mostYears).filter { 12 * Double($0) < endMonth }
        .map { sums.isEmpty ? 0 : sums[min($0, sums.count - 1)] }
      return carriesOver ? opened.reduce(0, +) : opened.max() ?? 0
    }
  }
}
