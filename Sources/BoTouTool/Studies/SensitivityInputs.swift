import Documents
import Languages
import Reports
import ScenarioFiles
import Studies

/// The inputs that a sensitivity study varies: all that the scenario marks, or those that are named.
struct SensitivityInputs {
  let varied: [VariedInput]

  init(_ invocation: Invocation, of scenario: Scenario) throws(ToolError) {
    let words = invocation[SensitivityOptions.inputs]
    let isSobol = invocation[SensitivityOptions.method] == .sobol
    guard !words.isEmpty else {
      // What can be chosen has no law by which it would vary.
      let marked = isSobol ? scenario.uncertainInputs : scenario.markedInputs
      varied = marked.compactMap { VariedInput($0) }
      guard !varied.isEmpty else { throw Self.nothingMarked(isSobol) }
      try ensureFew(isSobol)
      return
    }
    var varied: [VariedInput] = []
    for word in words {
      let input = try Self.named(word, of: scenario)
      guard !varied.contains(where: { $0.input.path == input.input.path }) else {
        throw Self.refused(word, Phrase("this input is given more than once", "该输入给出了不止一次"))
      }
      varied.append(input)
    }
    self.varied = varied
    try ensureFew(isSobol)
  }

  private func ensureFew(_ isSobol: Bool) throws(ToolError) {
    guard isSobol, varied.count > SaltelliDesign.mostInputs else { return }
    let most = SaltelliDesign.mostInputs
    throw SensitivityOptions.usage(
      .refused(
        option: "--method sobol",
        because: Phrase(
          "there are \(varied.count) inputs, and at most \(most) can be varied together; name those that matter with "
            + "--input, as a tornado tells them",
          "输入共 \(varied.count) 项，最多可同时变动 \(most) 项；请先用 tornado 找出重要的项，再以 --input 指定")))
  }

  // MARK: - By name

  private static func named(_ word: String, of scenario: Scenario) throws(ToolError) -> VariedInput
  {
    if let input = (try? scenario.input(named: word)).map({ scenario.marked($0) }) {
      guard let varied = VariedInput(input) else {
        throw refused(
          word,
          Phrase(
            "the scenario gives it one value; write its bounds, as in --input '\(word)=0.3:0.7'",
            "情景只给出一个值；请写出上下限，如 --input '\(word)=0.3:0.7'"))
      }
      return varied
    }
    guard let place = word.lastIndex(of: "=") else { throw try unknown(word, of: scenario) }
    let (name, bounds) = (String(word[..<place]), word[word.index(after: place)...])
    let input: StudyInput
    do { input = try scenario.input(named: name) } catch { throw unknown(error) }
    let ends = bounds.split(separator: ":", omittingEmptySubsequences: false).compactMap {
      TypedNumber(String($0))?.numeral.double
    }
    guard input.best.type == .number else {
      throw refused(word, Phrase("its value is no number, so it has no bounds", "其值不是数，没有上下限"))
    }
    guard ends.count == 2, let varied = VariedInput(input, from: ends[0], to: ends[1]) else {
      throw SensitivityOptions.usage(
        .badValue(
          option: SensitivityOptions.inputs.declaration.spelling, value: word,
          accepted: Phrase(
            "NAME=LOW:HIGH with two numbers, the first below the second, such as \(name)=0.3:0.7",
            "为 NAME=LOW:HIGH，两个数，前者小于后者，如 \(name)=0.3:0.7"), suggestion: nil))
    }
    return varied
  }

  private static func unknown(
    _ word: String, of scenario: Scenario
  ) throws(ToolError) -> ToolError {
    do { _ = try scenario.input(named: word) } catch { return unknown(error) }
    return .bug("an input is known and unknown")
  }

  private static func unknown(_ error: UnknownInput) -> ToolError {
    SensitivityOptions.usage(
      .unknownName(
        kind: Phrase("input", "输入"), error.word, known: error.known,
        suggestion: error.suggestion))
  }

  private static func refused(_ word: String, _ reason: Phrase) -> ToolError {
    SensitivityOptions.usage(.refused(option: "--input \(word)", because: reason))
  }

  // MARK: - Nothing to vary

  private static func nothingMarked(_ isSobol: Bool) -> ToolError {
    let marks = isSobol ? "uncertain" : "uncertain, decide"
    return SensitivityOptions.usage(
      .refused(
        option: "--method \(isSobol ? "sobol" : "tornado")",
        because: Phrase(
          "the scenario marks no value to vary (\(marks)); write { uncertain: { min: 0.3, max: 0.7 }, best: 0.5 } in "
            + "the place of a number, or name a value with its bounds: --input PATH=LOW:HIGH",
          "情景中没有标记可变动的值（\(marks)）；请在数值处写 { uncertain: { min: 0.3, max: 0.7 }, best: 0.5 }，或以 --input "
            + "PATH=LOW:HIGH 指定数值及其上下限")))
  }
}

extension Scenario {
  /// The input as the scenario marks it, however its path is written.
  fileprivate func marked(_ input: StudyInput) -> StudyInput {
    markedInputs.first { $0.path == input.path } ?? input
  }
}
