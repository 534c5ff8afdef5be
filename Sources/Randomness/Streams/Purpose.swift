/// What a draw is for: the part of an address that keeps a project's decisions apart.
///
/// A layer that draws names its purposes once, in one file, and never renumbers them:
///
/// ```swift
/// extension Purpose {
///   @inlinable static var stage: Purpose { Purpose(1) }
///   @inlinable static var financing: Purpose { Purpose(2) }
/// }
/// ```
@frozen
public struct Purpose: RawRepresentable, Hashable, Sendable, BitwiseCopyable {
  public let rawValue: UInt32

  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  @inlinable
  public init(_ rawValue: UInt32) { self.init(rawValue: rawValue) }
}
