import Foundation
import TestSupport
import Testing

/// What shells make of the scripts that let them complete a line.
@Suite struct CompletionTests {
  private static func has(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/" + program)
      || FileManager.default.isExecutableFile(atPath: "/bin/" + program)
  }

  /// Runs lines of a shell in a folder with the scripts and with files of difficult names.
  private func answer(_ shell: String, _ lines: String, _ language: String = "en") throws -> String
  {
    let scratch = try Scratch()
    for name in ["a b.json5", "it's.json5", "河谷.json5", "x:y.json5"] {
      try Data().write(to: scratch.file(name))
    }
    let script = try Tool.run(["completions", shell, "--lang", language])
    #expect(script.status == 0 && script.stderr.isEmpty)
    try Data(script.stdout.utf8).write(to: scratch.file("script"))
    try Data(lines.utf8).write(to: scratch.file("lines"))
    let run = try Tool.shell(
      "\(shell) ./lines 2>&1", environment: ["HOME": scratch.folder.path, "LC_ALL": "C.UTF-8"],
      folder: scratch.folder)
    return run.stdout
  }

  // MARK: - bash

  /// What bash is offered for the words of a line, the last of which is being typed.
  private func bash(_ words: [String]) throws -> [String] {
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let lines = """
      set -u
      source ./script
      COMP_WORDS=(\(quoted))
      COMP_CWORD=\(words.count - 1)
      _botou 2>/dev/null
      printf '%s\\n' ${COMPREPLY[@]+"${COMPREPLY[@]}"}
      complete -p botou
      """
    let all = try answer("bash", lines).split(separator: "\n").map(String.init)
    #expect(all.last == "complete -o bashdefault -o default -F _botou botou")
    return all.dropLast()
  }

  @Test func `bash offers commands, options and the words of an option`() throws {
    let commands = try SpokenSamples.commands()
    #expect(try bash(["botou", ""]) == commands && commands.count > 10)
    #expect(try bash(["botou", "ex"]) == ["explain"])
    for command in commands {
      let options = try SpokenSamples.options(of: command).map(\.name)
      let offered = try bash(["botou", command, "--"])
      #expect(Set(offered) == Set(options), "\(command)")
    }
    #expect(try bash(["botou", "run", "x", "--draws", ""]) == ["tables", "gsl"])
    #expect(try bash(["botou", "--lang", ""]) == ["en", "zh"])
    #expect(try bash(["botou", "--lang", "zh", "ru"]) == ["run"])
    // bash makes three words of --lang=z.
    #expect(try bash(["botou", "run", "--lang", "=", "z"]) == ["zh"])
    #expect(try bash(["botou", "run", "--lang", "="]) == ["en", "zh"])
    #expect(try bash(["botou", "help", "wat"]) == ["waterfall"])
    #expect(try bash(["botou", "completions", ""]) == ["bash", "zsh", "fish"])
  }

  @Test func `bash is left to offer files by itself, which knows how to quote them`() throws {
    for words in [["run", ""], ["run", "x", "--json", ""], ["run", "it"], ["check", "河"]] {
      #expect(try bash(["botou"] + words) == [], "\(words)")
    }
  }

  // MARK: - zsh

  @Test(.enabled(if: has("zsh"))) func `zsh takes the script and knows every argument`() throws {
    for language in ["en", "zh"] {
      let lines = """
        autoload -U compinit; compinit -D -u
        # Every specification of an argument is parsed, and what they say is shown.
        _describe() { print -l "described $3" }
        source ./script
        print "completes $_comps[botou]"
        _arguments() {
          local spec
          for spec in "$@"; do print -r -- "<$spec>"; done
          if [ "$1" = -C ]; then state=words; fi
        }
        words=(run)
        _botou
        """
      let run = try answer("zsh", lines, language)
      #expect(run.contains("completes _botou\n"), "\(run)")
      #expect(run.contains("<(-n --trials)--trials=["), "\(run)")
      let about = language == "en" ? "Language of the output, en or zh" : "输出语言：en 或 zh"
      #expect(run.contains("<(--lang)--lang=[\(about)]:LANG:(en zh)>"), "\(run)")
      #expect(run.contains(":FILE:_files>"), "\(run)")
      #expect(!run.contains("_botou:"), "\(run)")
    }
  }

  // MARK: - fish

  @Test(.enabled(if: has("fish"))) func `fish completes by the script`() throws {
    func fish(_ line: String, _ language: String = "en") throws -> [String] {
      try answer("fish", "source ./script\ncomplete -C '\(line)'\n", language).split(
        separator: "\n"
      )
      .map(String.init)
    }
    func words(_ line: String) throws -> [String] {
      try fish(line).map { String($0.prefix { $0 != "\t" }) }
    }
    #expect(try words("botou expl") == ["explain"])
    #expect(try words("botou run --draws ") == ["gsl", "tables"])
    #expect(try words("botou run --until ") == [])
    #expect(try words("botou help ret") == ["returns"])
    #expect(try words("botou check 河") == ["河谷.json5"])
    #expect(try fish("botou --la", "zh") == ["--lang\t输出语言：en 或 zh"])
    let about = "How variates are made: by inversion through tables, or by GSL's own algorithms"
    #expect(try fish("botou run --dra") == ["--draws\t" + about])
    let files = Set(try fish("botou check "))
    #expect(files.isSuperset(of: ["a b.json5", "it's.json5", "x:y.json5", "河谷.json5"]), "\(files)")
  }

  @Test func `a shell without a script is named, and what there is`() throws {
    let run = try Tool.run(["completions", "fihs"])
    #expect(run.status == 64)
    #expect(
      run.stderr.hasPrefix("botou: there is no script for the shell 'fihs'. Did you mean 'fish'?\n")
    )
    let other = try Tool.run(["completions", "nushell", "--lang", "zh"])
    #expect(other.stderr.hasPrefix("botou: 没有适用于以下 shell 的脚本：“nushell”；必须是以下之一：bash, zsh, fish\n"))
  }
}
