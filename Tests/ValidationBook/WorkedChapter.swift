/// A chapter with every case worked out.
public struct WorkedChapter: Sendable {
  public let chapter: Chapter
  public let cases: [WorkedCase]

  public init(_ chapter: Chapter) {
    self.chapter = chapter
    cases = chapter.cases.map(WorkedCase.init)
  }

  public var holds: Bool { cases.allSatisfy(\.holds) }
  public var values: Int { cases.reduce(0) { $0 + $1.findings.count } }
  /// The finding that came nearest to a miss, or missed most.
  public var worst: WorkedCase? { cases.max { $0.worst.miss < $1.worst.miss } }
}

/// A case with what was found.
public struct WorkedCase: Sendable {
  public let name: String
  public let findings: [Finding]

  public init(_ known: KnownCase) {
    name = known.name
    do {
      findings = try known.findings()
    } catch {
      findings = [.answer("works out", known: "yes", found: "\(error)")]
    }
  }

  public var holds: Bool { !findings.isEmpty && findings.allSatisfy(\.holds) }
  public var worst: Finding {
    findings.max { $0.miss < $1.miss } ?? .answer("findings", known: "some", found: "none")
  }
}
