import ValidationBook

/// A chapter with every case worked out.
struct WorkedChapter {
  let chapter: Chapter
  let cases: [WorkedCase]

  init(_ chapter: Chapter) {
    self.chapter = chapter
    cases = chapter.cases.map(WorkedCase.init)
  }

  var holds: Bool { cases.allSatisfy(\.holds) }
  /// The finding that came nearest to a miss, or missed most.
  var worst: WorkedCase? { cases.max { $0.worst.miss < $1.worst.miss } }
}

/// A case with what was found.
struct WorkedCase {
  let name: String
  let findings: [Finding]

  init(_ known: KnownCase) {
    name = known.name
    do {
      findings = try known.findings()
    } catch {
      findings = [.answer("works out", known: "yes", found: "\(error)")]
    }
  }

  var holds: Bool { !findings.isEmpty && findings.allSatisfy(\.holds) }
  var worst: Finding {
    findings.max { $0.miss < $1.miss } ?? .answer("findings", known: "some", found: "none")
  }
}
