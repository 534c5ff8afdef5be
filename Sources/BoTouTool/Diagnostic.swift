import Documents
import Languages
import Reports

/// Turns what went wrong into lines for a person: the only place with such words.
struct Diagnostic {
  let language: Language

  /// One line for each thing that is wrong, each with the program's name before it.
  func lines(for error: ToolError) -> [String] {
    sentences(for: error).map { "botou: " + $0 }
  }

  /// What is wrong, and where to look further; whatever a name holds, each is one line.
  func sentences(for error: ToolError) -> [String] { words(for: error).map(Excerpt.line) }

  private func words(for error: ToolError) -> [String] {
    switch error {
    case .usage(let usage):
      return [phrase(usage.problem)[language], whereToLook(usage)[language]]
    case .badInput(let faults): return faults.sentences(in: language, withCodes: true)
    case .cannotRead(let file, let fault):
      let name = file == "-" ? Phrase("standard input", "标准输入") : quoted(file)
      return [joined(Phrase("cannot read ", "无法读取"), name, fault)]
    case .noScenario(let missing): return [noScenario(missing)[language]]
    case .cannotWrite(let destination, let fault):
      return [joined(Phrase("cannot write ", "无法写入"), self.name(destination), fault)]
    case .badArchive(let file, let fault):
      return [joined(Phrase("cannot use ", "无法使用"), quoted(file), fault.phrase)]
    case .missingParts(let missing): return [missing.phrase[language]]
    case .tooLarge(let run): return [run.phrase(.options)[language]]
    case .unmetPlan(let unmet):
      let told =
        [unmet.untold] + (unmet.holes.count == 0 ? [] : [unmet.missing, unmet.stale, unmet.advice])
      return unusable(unmet) + told.compactMap { $0?[language] }
    case .interrupted(let stop): return [stop.phrase[language]]
    case .closedPipe: return []
    case .bug(let text):
      return [
        Phrase(
          "this is a mistake in botou, please report it: \(text)", "这是 botou 自身的错误，请报告：\(text)")[
            language]
      ]
    }
  }

  /// A sentence for each of the first files that a plan does not want.
  func unusable(_ unmet: UnmetPlan) -> [String] {
    unmet.unusable.prefix(UnmetPlan.mostTold).flatMap { unusable in
      sentences(for: .badArchive(file: unusable.file, unusable.fault))
    }
  }

  private func noScenario(_ missing: MissingScenario) -> Phrase {
    let plain = Phrase.joined(
      Phrase("cannot read ", "无法读取"), quoted(missing.word), Phrase(": ", "："),
      SystemFault.noSuchFile.phrase)
    if missing.suggestion != nil { return .joined(plain, didYouMean(missing.suggestion)) }
    guard !missing.known.isEmpty else { return plain }
    return .joined(
      plain, Phrase("; by name there are: ", "；可按名称使用："),
      Phrase(listed(missing.known), listed(missing.known)))
  }

  private func joined(_ verb: Phrase, _ name: Phrase, _ fault: SystemFault) -> String {
    joined(verb, name, fault.phrase)
  }

  private func joined(_ verb: Phrase, _ name: Phrase, _ reason: Phrase) -> String {
    let colon = Phrase(": ", "：")
    return verb[language] + name[language] + colon[language] + reason[language]
  }

  private func name(_ destination: ToolError.Destination) -> Phrase {
    switch destination {
    case .standardOutput: Phrase("standard output", "标准输出")
    case .file(let name): quoted(name)
    }
  }
}

// MARK: - The command line

extension Diagnostic {
  private func phrase(_ problem: UsageError.Problem) -> Phrase {
    switch problem {
    case .missingCommand: return Phrase("no command is given", "未给出命令")
    case .noText(let word):
      return .joined(
        quoted(word),
        Phrase(
          " is not UTF-8; rename the file, or type it in a terminal that uses UTF-8",
          "不是 UTF-8 文本；请重命名该文件，或在使用 UTF-8 的终端中输入"))
    case .unknownCommand(let name, let suggestion):
      return .joined(Phrase("unknown command ", "未知命令"), quoted(name), didYouMean(suggestion))
    case .unknownOption(let name, let suggestion):
      return .joined(Phrase("unknown option ", "未知选项"), quoted(name), didYouMean(suggestion))
    case .renamedOption(let name, let now, let choices):
      let taken = Phrase(
        choices.isEmpty ? "" : ": " + choices.joined(separator: " or "),
        choices.isEmpty ? "" : "：" + choices.joined(separator: " 或 "))
      return .joined(quoted(name), Phrase(" is now called ", "现称"), quoted(now), taken)
    case .missingValue(let option, let placeholder):
      return .joined(
        Phrase("missing value for ", "缺少值："), quoted("\(option) \(placeholder)"))
    case .unexpectedValue(let option, let value):
      return .joined(
        quoted(option), Phrase(" takes no value, but was given ", "不带值，却给出了"), quoted(value))
    case .duplicatedOption(let option):
      return .joined(quoted(option), Phrase(" is given more than once", "给出了不止一次"))
    case .badValue(let option, let value, let accepted, let suggestion):
      let remedy =
        suggestion == nil
        ? Phrase("; it must be \(accepted.english)", "；必须\(accepted.chinese)")
        : didYouMean(suggestion)
      return .joined(
        Phrase("the value of \(quoted(option).english) is ", "\(quoted(option).chinese)的值为"),
        quoted(value), remedy)
    case .outdated(let option, let value, let since):
      return .joined(
        Phrase("the value of \(quoted(option).english) is ", "\(quoted(option).chinese)的值为"),
        quoted(value), Phrase("; ", "；"), since)
    case .badMetrics(let faults): return badMetrics(faults)
    case .refused(let option, let reason):
      return .joined(quoted(option), Phrase(" cannot be used here: ", "不能用于此处："), reason)
    case .missingArgument(let name): return .joined(Phrase("missing ", "缺少参数"), quoted(name))
    case .extraArgument(let word):
      return .joined(Phrase("unexpected argument ", "多余的参数"), quoted(word))
    case .missingOption(let option):
      return .joined(Phrase("missing option ", "缺少选项"), quoted(option))
    case .contradiction(let first, let second):
      return .joined(
        quoted(first), Phrase(" and ", "与"), quoted(second),
        Phrase(" cannot be given together", "不能同时给出"))
    case .needs(let option, let needed):
      let names = needed.map { quoted($0) }
      return .joined(
        quoted(option), Phrase(" needs ", "须与"),
        Phrase(
          names.map(\.english).joined(separator: " or "),
          names.map(\.chinese).joined(separator: "或")), Phrase("", "同时给出"))
    case .sameOutput(let first, let second): return sameOutput(first, second)
    case .overwrites(let output, let input):
      return .joined(
        named(output), Phrase(" would overwrite ", "会覆盖本命令所读取的"), quoted(input),
        Phrase(", which is read here; name another file", "；请改用其他文件名"))
    case .unknownName(let kind, let name, let known, let suggestion):
      let remedy =
        suggestion == nil
        ? Phrase(
          "; it must be one of \(listed(known))", "；必须是以下之一：\(listed(known))")
        : didYouMean(suggestion)
      return .joined(
        Phrase("there is no \(kind.english) ", "没有\(kind.chinese)"), quoted(name), remedy)
    }
  }

  private func badMetrics(_ faults: [AskedMetrics.Fault]) -> Phrase {
    let told = faults.map { fault -> Phrase in
      switch fault {
      case .unknown(let name, let suggestion):
        let near = suggestion.map { Phrase(" (did you mean '\($0)'?)", "（是否想写“\($0)”？）") }
        return .joined(
          Phrase("there is no metric ", "没有指标"), quoted(name), near ?? Phrase("", ""))
      case .outdated(let name, let since):
        return .joined(quoted(name), Phrase(": ", "："), since)
      case .doubled(let name):
        return .joined(quoted(name), Phrase(" is given more than once", "给出了不止一次"))
      }
    }
    return Phrase(
      "'--metrics': " + told.map { $0.english + "; " }.joined()
        + "'botou explain metrics' lists all",
      "“--metrics”：" + told.map { $0.chinese + "；" }.joined()
        + "全部指标见“botou explain metrics”")
  }

  private func sameOutput(
    _ first: OutputFiles.Output, _ second: OutputFiles.Output
  ) -> Phrase {
    let remedy =
      first.file == "-" && second.file == "-"
      ? Phrase(" would both be printed; name a file for one", "都将打印；请为其中之一指定文件")
      : Phrase(
        " would be written over each other; name two files", "将写入同一文件；请分别命名")
    return .joined(named(first), Phrase(" and ", "与"), named(second), remedy)
  }

  /// An output as it was asked for; a file of a folder by its own name too.
  private func named(_ output: OutputFiles.Output) -> Phrase {
    let option = quoted("\(output.option) \(output.value)")
    guard output.file != output.value else { return option }
    let file = quoted(output.file)
    return Phrase(
      "\(file.english) of \(option.english)", "\(option.chinese)中的\(file.chinese)")
  }

  private func whereToLook(_ usage: UsageError) -> Phrase {
    let line = (["botou"] + [usage.command].compactMap(\.self) + ["--help"])
      .joined(separator: " ")
    return .joined(Phrase("see ", "请参阅"), quoted(line))
  }

  private func didYouMean(_ name: String?) -> Phrase {
    guard let name = name.map({ Excerpt.shortened($0) }) else { return Phrase(same: "") }
    return Phrase(". Did you mean '\(name)'?", "。是否想写“\(name)”？")
  }

  /// The first dozen names.
  private func listed(_ names: [String]) -> String {
    names.prefix(12).map { Excerpt.line($0) }.joined(separator: ", ")
      + (names.count > 12 ? ", …" : "")
  }

  /// A user's words, in quotes and without what would move the cursor.
  private func quoted(_ text: String) -> Phrase {
    let text = Excerpt.shortened(text)
    return Phrase("'\(text)'", "“\(text)”")
  }
}

extension Phrase {
  fileprivate static func joined(_ parts: Phrase...) -> Phrase {
    Phrase(parts.map(\.english).joined(), parts.map(\.chinese).joined())
  }
}
