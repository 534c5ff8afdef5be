import Languages
import ScenarioFiles

// What the file says of its numbers, each with its range and on what it rests.

extension ProgrammeSummary {
  var register: [String] {
    let register = scenario.recordedRegister
    guard !register.isEmpty else { return [] }
    return WrappedText(Self.heading(register)[language], width: width).lines
      + register.flatMap { lines(of: $0) }
  }

  private static func heading(_ register: [RecordedAssumption]) -> Phrase {
    func count(_ kind: RecordedAssumption.Kind) -> Int { register.count { $0.kind == kind } }
    let judged = register.count(where: \.isJudgement)
    let (open, levers, stated) = (count(.uncertain), count(.decide), count(.stated))
    return Phrase(
      "Register of assumptions: \(open) not known, \(levers) to be decided, \(stated) stated; "
        + "\(judged) of \(register.count) rest on judgement",
      "假设清单：未知 \(open) 项，待决策 \(levers) 项，已列明 \(stated) 项；\(register.count) 项中 \(judged) 项为判断")
  }

  /// What it is and may be, and below where it stands and on what it rests.
  private func lines(of assumption: RecordedAssumption) -> [String] {
    WrappedText(said(of: assumption), width: width - 2).indented(by: 2)
      + WrappedText(rests(assumption), width: width - 4).indented(by: 4)
  }

  private func said(of assumption: RecordedAssumption) -> String {
    let unit = assumption.unit.map { " " + $0[language] } ?? ""
    let range = assumption.range.map { say("; ", "；") + $0[language] } ?? ""
    return assumption.title[language] + say(": ", "：") + assumption.value.description + unit + range
  }

  private func rests(_ assumption: RecordedAssumption) -> String {
    let source =
      assumption.source.map { Phrase("source: \($0.english)", "出处：\($0.chinese)") }
      ?? Phrase("source: none, a judgement", "出处：无，属判断")
    let owner = assumption.owner.map { say("owner: ", "负责人：") + $0 }
    // A title that the file does not give says where it stands already.
    let isPlaced = assumption.title[language].contains(assumption.path)
    return [isPlaced ? nil : assumption.path, source[language], assumption.note?[language], owner]
      .compactMap(\.self).joined(separator: say("; ", "；"))
  }
}
