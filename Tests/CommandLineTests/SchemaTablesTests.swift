import TestSupport
import Testing

/// `botou schema KIND --markdown`: the fields for people.
@Suite struct SchemaTablesTests {
  @Test(arguments: ["scenario", "convert", "waterfall"])
  func `fields come as tables in either language`(kind: String) throws {
    let english = try Tool.run(["schema", kind, "--markdown"])
    let chinese = try Tool.run(["schema", kind, "--markdown", "--lang", "zh"])
    #expect(english.status == 0 && english.stderr.isEmpty)
    #expect(chinese.status == 0 && chinese.stderr.isEmpty)
    #expect(english.stdout.hasPrefix("## "))
    #expect(english.stdout.contains("\n| field | takes | default | says |\n"))
    #expect(chinese.stdout.contains("\n| 字段 | 取值 | 默认 | 含义 |\n"))
    let lines = english.stdout.split(separator: "\n").count
    #expect(chinese.stdout.split(separator: "\n").count == lines)
  }

  @Test(arguments: ["run", "plan"])
  func `what no person writes has no such tables`(kind: String) throws {
    let run = try Tool.run(["schema", kind, "--markdown"])
    #expect(run.status == 64 && run.stdout.isEmpty)
    #expect(
      run.stderr.hasPrefix("botou: '--markdown' needs 'scenario' or 'convert' or 'waterfall'"))
  }
}
