import Foundation
import TestSupport
import Testing

/// A line of standard error as a record; nothing when it is none.
private func record(_ line: Substring) throws -> [String: any Sendable] {
  let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
  return try #require(value as? [String: any Sendable])
}

private func records(
  _ arguments: [String], stdin: String = "", status: Int32
) throws -> [[String: any Sendable]] {
  let run = try Tool.run(arguments, stdin: stdin)
  #expect(run.status == status)
  #expect(run.stdout.isEmpty)
  return try run.stderr.split(separator: "\n").map(record)
}

@Test func `a program reads each fault of a file as a record with its parts`() throws {
  let scenario = """
    { name: "x", start: "2025-01", trials: 0, foo: 1,
      policies: { a: { instrument: "grnt" } } }
    """
  let faults = try records(["check", "-", "--faults", "json"], stdin: scenario, status: 65)
  let unknown = try #require(faults.first { $0["path"] as? String == "foo" })
  #expect(unknown["code"] as? String == "E_UNKNOWN_FIELD")
  #expect(unknown["file"] as? String == "-")
  #expect(unknown["line"] as? Int == 1)
  #expect(unknown["column"] as? Int == 43)
  #expect((unknown["names"] as? [String])?.contains("templates") == true)
  let choice = try #require(faults.first { $0["path"] as? String == "policies.a.instrument" })
  #expect(choice["found"] as? String == "\"grnt\"")
  #expect(choice["suggestion"] as? String == "grant")
  #expect((choice["names"] as? [String])?.contains("grant-to-equity") == true)
  let range = try #require(faults.first { $0["path"] as? String == "trials" })
  #expect(range["found"] as? String == "0")
  #expect((range["accepted"] as? String)?.hasPrefix("it must be ") == true)
}

@Test func `the records hold the sentences of the text, in either language`() throws {
  for language in ["en", "zh"] {
    let arguments = ["check", "-", "--lang", language]
    let text = try Tool.run(arguments, stdin: "{}")
    let faults = try records(arguments + ["--faults=json"], stdin: "{}", status: 65)
    let sentences = faults.map { "botou: \($0["message"] ?? "") [\($0["code"] ?? "")]\n" }
    #expect(sentences.joined() == text.stderr)
    #expect(faults.count > 3)
  }
}

@Test func `a faulty command line and an unreadable file are records too`() throws {
  let usage = try records(["rnu", "--faults", "json"], status: 64)
  #expect(usage.map { $0["code"] as? String } == ["E_USAGE"])
  #expect(usage[0]["message"] as? String == "unknown command 'rnu'. Did you mean 'run'?")
  #expect(usage[0]["advice"] as? String == "see 'botou --help'")
  let missing = try records(["run", "nowhere.json5", "--faults", "json"], status: 66)
  #expect(missing.map { $0["code"] as? String } == ["E_CANNOT_READ"])
}

@Test func `a form of faults that there is none of is refused in words`() throws {
  let run = try Tool.run(["check", "-", "--faults", "xml"])
  let english = "botou: the value of '--faults' is 'xml'; it must be one of text, json\n"
  #expect(run == ("", english + "botou: see 'botou check --help'\n", 64))
}

@Test func `text after a double hyphen asks for no records`() throws {
  let run = try Tool.run(["check", "--", "--faults=json"])
  #expect(run.stderr.hasPrefix("botou: cannot read '--faults=json': no such file or folder; "))
}
