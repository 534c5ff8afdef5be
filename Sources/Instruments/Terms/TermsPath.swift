/// Where in the terms a fault lies, as a reader would write it: `instruments[2].discount`.
public struct TermsPath: Hashable, Sendable, CustomStringConvertible {
  public enum Step: Hashable, Sendable {
    case field(String)
    case index(Int)
  }

  public let steps: [Step]

  public init(_ steps: [Step] = []) { self.steps = steps }

  public static func field(_ name: String) -> TermsPath { TermsPath([.field(name)]) }
  public static func instrument(_ index: Int) -> TermsPath { .field("instruments")[index] }
  public static func investor(_ index: Int) -> TermsPath { .field("round").investors[index] }

  private var investors: TermsPath { field("investors") }

  public func field(_ name: String) -> TermsPath { TermsPath(steps + [.field(name)]) }
  public subscript(_ index: Int) -> TermsPath { TermsPath(steps + [.index(index)]) }

  public var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .field(let name): text += (text.isEmpty ? "" : ".") + name
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}

/// Collects faults while terms are read, so that one pass reports them all.
struct FaultList {
  private(set) var faults: [TermsError] = []

  mutating func report(_ fault: TermsError) { faults.append(fault) }

  mutating func require<Number: Scalar>(
    _ value: Number, _ requirement: Requirement, at path: TermsPath
  ) {
    guard requirement.admits(value) else {
      report(.outOfRange(path, value: value.description, allowed: requirement))
      return
    }
  }

  func throwIfAny() throws(TermsErrors) {
    guard faults.isEmpty else { throw TermsErrors(faults) }
  }
}
