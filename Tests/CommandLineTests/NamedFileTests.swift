import Foundation
import TestSupport
import Testing

/// A scenario may come from anybody, and what it names is told of in messages.
@Suite struct NamedFileTests {
  /// A home with a scenario's folder, another folder, and something that is nobody's business.
  private static func home(_ scenario: String) throws -> Scratch {
    let delta = try Data(contentsOf: Repository.file("Scenarios/yangtze-delta.json5"))
    let secret = Data("SECRET=hunter2,x\n1,2\n".utf8)
    let home = try Scratch(holding: [
      "own/scenario.json5": Data(scenario.utf8), "own/base.json5": delta,
      "own/deep/base.json5": delta, "lib/base.json5": delta,
      "lib/chained.json5": Data("{ extends: \"base.json5\" }".utf8),
      "lib/secret.csv": secret, "own-too/secret.csv": secret,
      "own/back.json5": Data("{ extends: \"../lib/base.json5\" }".utf8),
    ])
    for (link, target) in [
      ("own/out.csv", "../lib/secret.csv"), ("own/in.json5", "base.json5"), ("own/way", "../lib"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: home.file(link).path, withDestinationPath: target)
    }
    return home
  }

  private static func check(
    _ scenario: String, _ more: [String] = [], in home: Scratch? = nil
  ) throws -> (stdout: String, stderr: String, status: Int32) {
    let home = try home ?? Self.home(scenario)
    return try Tool.run(["check", "own/scenario.json5"] + more, folder: home.folder)
  }

  /// A link beside the scenario, with the file to which it leads when one is given.
  private static func link(
    _ link: String, to target: String, holding text: String? = nil, in home: Scratch
  ) throws {
    if let text {
      let file = home.file("own").appending(path: target).standardizedFileURL
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try FileManager.default.createSymbolicLink(
      atPath: home.file(link).path, withDestinationPath: target)
  }

  private static let over = "it lies outside the scenario's folder; if it may be read, add "

  /// What a scenario names elsewhere, and what has to be allowed for it.
  static let elsewhere = [
    ("../lib/base.json5", "--allow lib"), ("../lib/nowhere.json5", "--allow lib"),
    ("../own-too/secret.csv", "--allow own-too"), ("way/base.json5", "--allow own/way"),
    ("/proc/self/environ", "--allow /proc/self"), ("/etc/passwd", "--allow /etc"),
    ("/dev/zero", "--allow /dev"), ("deep/../../lib/secret.csv", "--allow lib"),
  ]

  @Test(arguments: elsewhere) func `a file elsewhere is refused, with the option that allows it`(
    name: String, option: String
  ) throws {
    let wanted = "\"\(name)\"; \(Self.over)\(option) [E_UNREADABLE_FILE]\n"
    let extending = try Self.check("{ extends: \"\(name)\" }")
    #expect(extending.stderr.hasSuffix(wanted) && extending.status == 65, "\(extending)")
    let table = try Self.check("{ extends: \"base.json5\", portfolio: [{ csv: \"\(name)\" }] }")
    #expect(table.stderr.contains(wanted) && table.status == 65, "\(table)")
    let law = "templates.deeptech.stages[0].duration={law:'empirical',csv:'\(name)',column:'a'}"
    let sample = try Self.check("{ extends: \"base.json5\" }", ["--set", law])
    #expect(sample.stderr.contains(wanted), "\(sample)")
  }

  @Test func `a link that leads elsewhere is refused with the folder to which it leads`() throws {
    let home = try Self.home("{ extends: \"out.csv\" }")
    let run = try Self.check("", in: home)
    let lib = home.folder.resolvingSymlinksInPath().appending(path: "lib").path
    #expect(run.stderr.hasSuffix("\(Self.over)--allow \(lib) [E_UNREADABLE_FILE]\n"), "\(run)")
    #expect(!run.stderr.contains("hunter2"))
  }

  @Test(arguments: ["base.json5", "deep/base.json5", "in.json5", "./deep/../base.json5"])
  func `a file in the folder or below is read`(name: String) throws {
    #expect(try Self.check("{ extends: \"\(name)\" }").status == 0)
  }

  @Test(arguments: ["check", "explain", "run", "shard"])
  func `every command that reads a scenario takes the option, more than once`(
    command: String
  ) throws {
    let home = try Self.home("{ extends: \"../lib/chained.json5\" }")
    let more = ["shard": ["--part", "1/1", "--out", "part"]][command] ?? []
    let trials = ["run", "shard"].contains(command) ? ["--trials", "2", "--quiet"] : []
    let words = [command, "own/scenario.json5"] + more + trials
    #expect(try Tool.run(words, folder: home.folder).status == 65)
    let allowed = words + ["--allow", "own-too", "--allow=lib"]
    let run = try Tool.run(allowed, folder: home.folder)
    #expect(run.status == 0, "\(run.stderr)")
  }

  @Test func `what an extended file names is held to the same folders`() throws {
    let run = try Self.check("{ extends: \"back.json5\" }")
    #expect(run.stderr.hasPrefix("botou: own/back.json5:1:12: extends is "), "\(run)")
    #expect(run.status == 65)
  }

  @Test func `standard input may name what lies in the folder where one is`() throws {
    let home = try Self.home("")
    for (name, status) in [("base.json5", 0), ("../lib/base.json5", 65), ("/etc/passwd", 65)] {
      let run = try Tool.run(
        ["check", "-"], stdin: "{ extends: \"\(name)\" }", folder: home.file("own"))
      #expect(run.status == status, "\(name): \(run.stderr)")
    }
  }

  @Test func `a folder to allow must be there`() throws {
    let run = try Self.check("{}", ["--allow", "nowhere"])
    #expect(run.stderr.contains("'--allow' is 'nowhere'; it must be a folder that exists"))
    #expect(run.status == 64)
  }

  @Test func `the refusal is told in Chinese`() throws {
    let run = try Self.check("{ extends: \"../lib/base.json5\" }", ["--lang", "zh"])
    #expect(run.stderr.contains("；它不在情景所在的文件夹内；若允许读取，请加上 --allow lib ["))
  }

  @Test func `a folder's name is one word of the shell`() throws {
    let home = try Scratch(holding: [
      "own/scenario.json5": Data("{ extends: \"../it's mine/a.json5\" }".utf8)
    ])
    let run = try Self.check("", in: home)
    #expect(run.stderr.contains("add --allow 'it'\\''s mine' ["), "\(run)")
  }

  @Test(arguments: ["a\u{1B}[2J", "turned\u{202E}"])
  func `a folder whose name cannot be copied from a message is not offered`(name: String) throws {
    let link = "{ extends: \"link.json5\" }"
    let home = try Self.home(link)
    try Self.link("own/link.json5", to: "../\(name)/a.json5", holding: "{}", in: home)
    let ends = [("en", "its folder must be allowed ["), ("zh", "须先允许其所在的文件夹 [")]
    for (language, end) in ends {
      let run = try Self.check("", ["--lang", language], in: home)
      #expect(run.stderr.contains(end) && !run.stderr.contains("--allow"), "\(run)")
    }
  }

  @Test func `a folder whose name is no text is not offered`() throws {
    let home = try Self.home("{ extends: \"link.json5\" }")
    let made = try Tool.shell(
      #"d=$(printf '../x\377'); mkdir own/"$d"; echo {} >own/"$d"/a; ln -s "$d"/a own/link.json5; "#
        + "\"$0\" check own/scenario.json5",
      folder: home.folder)
    #expect(made.stderr.contains("its folder must be allowed ["), "\(made)")
  }

  @Test func `an accent after a quote does not end the word`() throws {
    let run = try Self.check("{ extends: \"../a'\u{301}; b/a.json5\" }")
    let wanted = "--allow 'a'\\''\u{301}; b' [E_UNREADABLE_FILE]\n"
    #expect(run.stderr.utf8.suffix(wanted.utf8.count).elementsEqual(wanted.utf8), "\(run)")
  }

  // MARK: - What is no file

  /// Ways to say a folder around the scenario, or its own.
  @Test(arguments: [
    ".", "./", "", "..", "deep/..", "deep/../", "../..", "/", "../own", "way/../..",
  ])
  func `the folders that one is in are told as folders, not as ones to allow`(name: String) throws {
    for more in [[], ["--allow", "/"]] {
      let run = try Self.check("{ extends: \"\(name)\" }", more)
      #expect(run.stderr.contains("it is a folder [E_UNREADABLE_FILE]"), "\(run)")
      #expect(run.status == 65)
    }
    let beside = try Tool.run(
      ["check", "-"], stdin: "{ extends: \"\(name)\" }", folder: URL(filePath: "/"))
    #expect(beside.status == 65, "\(beside)")
  }

  @Test func `a name with a NUL names no file`() throws {
    let nul = "\\u0000"
    for (language, said) in [("en", "no file has a NUL character"), ("zh", "不能含有 NUL 字符")] {
      let run = try Self.check("{ extends: \"base.json5\(nul)x\" }", ["--lang", language])
      #expect(run.stderr.contains(said) && run.status == 65, "\(run)")
    }
  }

  @Test(arguments: [4096, 40_000, 1_000_000])
  func `a path that no system takes is refused at once and in few words`(length: Int) throws {
    let name = String(String(repeating: "a/", count: length).prefix(length - 5)) + "b"
    for (language, said) in [("en", "longer than 4095 bytes"), ("zh", "超过 4095 字节")] {
      let home = try Self.home("{ extends: \"\(name)\" }")
      let run = try Tool.shell(
        "timeout 5 \"$0\" check own/scenario.json5 --lang \(language)", folder: home.folder)
      #expect(run.stderr.contains(said) && run.status == 65, "\(run.status)")
      #expect(run.stderr.utf8.count < 400)
    }
  }

  @Test func `the longest path there can be is looked for`() throws {
    let deep = String(String(repeating: "a/", count: 2048).prefix(4095 - 5)) + "b"
    let run = try Self.check("{ extends: \"\(deep)\" }")
    #expect(run.stderr.contains("there is no such file ["), "\(run.stderr)")
  }

  @Test func `a slash with an accent after it is a slash`() throws {
    let home = try Self.home("{ extends: \"nowhere/\u{301}base.json5\" }")
    try Data("{ extends: \"base.json5\" }".utf8).write(to: home.file("own/\u{301}base.json5"))
    let run = try Self.check("", in: home)
    #expect(run.stderr.contains("there is no such file ["), "\(run)")
  }

  @Test func `a link that leads nowhere says why`() throws {
    for (target, said) in [
      ("gone.json5", "there is no such file"), ("link.json5", "it is a link that goes in circles"),
    ] {
      let home = try Self.home("{ extends: \"link.json5\" }")
      try Self.link("own/link.json5", to: target, in: home)
      let run = try Self.check("", in: home)
      #expect(run.stderr.contains("\(said) [E_UNREADABLE_FILE]"), "\(run)")
    }
  }

  @Test func `a pipe, a folder and a device are refused without waiting`() throws {
    let home = try Self.home("{ extends: \"pipe\" }")
    #expect(unsafe mkfifo(home.file("own/pipe").path, 0o600) == 0)
    let pipe = try Tool.shell(
      "timeout 20 \"$0\" check own/scenario.json5", folder: home.folder)
    #expect(pipe.stderr.contains("it is no regular file [E_UNREADABLE_FILE]"), "\(pipe)")
    let folder = try Self.check("{ extends: \"deep\" }")
    #expect(folder.stderr.contains("it is a folder [E_UNREADABLE_FILE]"))
    let device = try Self.check("{ extends: \"/dev/zero\" }", ["--allow", "/dev"])
    #expect(device.stderr.contains("it is no regular file [E_UNREADABLE_FILE]"))
  }

  @Test func `a file that is too large says so`() throws {
    let home = try Self.home("{ extends: \"large.json5\" }")
    try Data(repeating: 0x20, count: 9 << 20).write(to: home.file("own/large.json5"))
    let run = try Self.check("", in: home)
    #expect(run.stderr.contains("at most 8388608 are read [E_TOO_LARGE]"))
  }

  // MARK: - Cells

  @Test func `messages quote the beginnings of cells alone`() throws {
    let home = try Self.home(
      """
      { extends: "base.json5", portfolio: [{ csv: "wide.csv" }], templates: { deeptech: { financing: {
        wait: { law: "empirical", csv: "wide.csv", column: "no" } } } } }
      """)
    let long = String(repeating: "k", count: 50)
    try Data("\u{1B}[2J\(long),\(long)é\n1,2\n".utf8).write(to: home.file("own/wide.csv"))
    let run = try Self.check("", in: home)
    #expect(run.status == 65 && run.stderr.contains("is not a known column"), "\(run)")
    for form in ["text", "json"] {
      let run = try Self.check("", ["--faults", form], in: home)
      #expect(!run.stderr.contains(long.prefix(41)) && !run.stderr.contains("\u{1B}"), "\(run)")
      #expect(run.stderr.contains(long.prefix(36)), "\(run)")
    }
  }
}
