/// The exit of a company with common shares and non-participating series, without allocation.
///
/// It finds the same value of a common share as `ExitWaterfall`, for the classes that a simulated
/// company has: one series for each round, paid before common and convertible one to one.
public struct PlainExit<Number: Scalar>: Sendable {
  /// The most series that it holds.
  @inlinable public static var capacity: Int { 8 }

  public struct Series: Equatable, Sendable {
    public var shares: Number
    /// What one share is paid before common shares.
    public var preference: Number
    /// Higher is paid earlier; equal ranks share pari passu.
    public var seniority: Int

    @inlinable
    public init(shares: Number, preference: Number, seniority: Int) {
      self.shares = shares
      self.preference = preference
      self.seniority = seniority
    }
  }

  /// Common shares and exercised options together.
  public var common: Number
  public private(set) var count = 0
  @usableFromInline var series: InlineArray<8, Series>

  @inlinable
  public init(common: Number) {
    self.common = common
    series = InlineArray(repeating: Series(shares: 0, preference: 0, seniority: 0))
  }

  /// Adds a series; the caller keeps within `capacity`.
  public mutating func add(_ new: Series) {
    precondition(count < Self.capacity, "a plain exit holds at most eight series")
    series[count] = new
    count += 1
  }

  /// What one common share receives; zero where the preferences take everything.
  ///
  /// `common·v + Σ shares·max(preference, v) = proceeds` is convex in `v`. Newton's steps start
  /// where every series converts, fall to the root, and reach it once no series changes its mind.
  @inlinable
  public func commonValue(_ proceeds: Number) -> Number {
    var all = common
    for index in 0..<count { all += series[index].shares }
    guard all > 0 else { return 0 }
    var value = proceeds / all
    for _ in 0...(count + 1) {
      var (kept, sharing) = (Number.zero, common)
      for index in 0..<count {
        let one = series[index]
        if one.preference > value {
          kept += one.shares * one.preference
        } else {
          sharing += one.shares
        }
      }
      guard kept < proceeds, sharing > 0 else { return 0 }
      let next = (proceeds - kept) / sharing
      if next == value { break }
      value = next
    }
    return value
  }

  /// What one share of a series receives.
  @inlinable
  public func payment(perShareOf index: Int, _ proceeds: Number) -> Number {
    let value = commonValue(proceeds)
    let own = series[index]
    guard value == 0 else { return max(own.preference, value) }
    var (earlier, rank) = (Number.zero, Number.zero)
    for other in 0..<count {
      let due = series[other].shares * series[other].preference
      if series[other].seniority > own.seniority { earlier += due }
      if series[other].seniority == own.seniority { rank += due }
    }
    guard earlier < proceeds, rank > 0 else { return 0 }
    return own.preference * min(1, (proceeds - earlier) / rank)
  }
}
