import Foundation
import TestSupport
import Testing

private let plain = [
  "convert", "--pre", "80", "--new", "20", "--grant", "10", "--convention", "alongside",
  "--team-floor", "0.5",
]

@Test func `the plain round's JSON, whole`() throws {
  let run = try Tool.run(plain + ["--json"])
  let version = try Tool.version()
  #expect(
    run == (
      """
      {
        "companyValue": 100,
        "companyValueExact": "100",
        "conversions": [
          {
            "adoptedFrom": null,
            "amount": 10,
            "amountExact": "10",
            "converted": 10,
            "convertedExact": "10",
            "excess": null,
            "givenUp": 0,
            "givenUpExact": "0",
            "holder": "state",
            "limits": [],
            "name": "grant",
            "notConverting": 0,
            "notConvertingExact": "0",
            "pricePerShare": 0.8,
            "pricePerShareExact": "4/5",
            "remainder": 0,
            "remainderExact": "0",
            "rule": "round-price",
            "shares": 12.5,
            "sharesExact": "25/2"
          }
        ],
        "currency": null,
        "holders": [
          {
            "classes": [
              {
                "class": "common",
                "sharesAfter": 100,
                "sharesAfterExact": "100",
                "sharesBefore": 100,
                "sharesBeforeExact": "100"
              }
            ],
            "name": "team",
            "ownershipAfter": 0.7272727272727273,
            "ownershipAfterExact": "8/11",
            "ownershipBefore": 1,
            "ownershipBeforeExact": "1",
            "sharesAfter": 100,
            "sharesAfterExact": "100",
            "sharesBefore": 100,
            "sharesBeforeExact": "100"
          },
          {
            "classes": [
              {
                "class": "A",
                "sharesAfter": 25,
                "sharesAfterExact": "25",
                "sharesBefore": 0,
                "sharesBeforeExact": "0"
              }
            ],
            "name": "investor",
            "ownershipAfter": 0.18181818181818182,
            "ownershipAfterExact": "2/11",
            "ownershipBefore": 0,
            "ownershipBeforeExact": "0",
            "sharesAfter": 25,
            "sharesAfterExact": "25",
            "sharesBefore": 0,
            "sharesBeforeExact": "0"
          },
          {
            "classes": [
              {
                "class": "A",
                "sharesAfter": 12.5,
                "sharesAfterExact": "25/2",
                "sharesBefore": 0,
                "sharesBeforeExact": "0"
              }
            ],
            "name": "state",
            "ownershipAfter": 0.09090909090909091,
            "ownershipAfterExact": "1/11",
            "ownershipBefore": 0,
            "ownershipBeforeExact": "0",
            "sharesAfter": 12.5,
            "sharesAfterExact": "25/2",
            "sharesBefore": 0,
            "sharesBeforeExact": "0"
          }
        ],
        "investments": [
          {
            "amount": 20,
            "amountExact": "20",
            "investor": "investor",
            "remainder": 0,
            "remainderExact": "0",
            "shares": 25,
            "sharesExact": "25"
          }
        ],
        "kind": "round",
        "newMoney": 20,
        "newMoneyExact": "20",
        "options": {
          "after": {
            "granted": 0,
            "grantedExact": "0",
            "promised": 0,
            "promisedExact": "0",
            "unissued": 0,
            "unissuedExact": "0"
          },
          "before": {
            "granted": 0,
            "grantedExact": "0",
            "promised": 0,
            "promisedExact": "0",
            "unissued": 0,
            "unissuedExact": "0"
          }
        },
        "poolIncrease": 0,
        "poolIncreaseExact": "0",
        "postMoney": 110,
        "postMoneyExact": "110",
        "preMoney": 80,
        "preMoneyExact": "80",
        "price": 0.8,
        "priceBeforeRounding": 0.8,
        "priceBeforeRoundingExact": "4/5",
        "priceExact": "4/5",
        "sharesAfter": 137.5,
        "sharesAfterExact": "275/2",
        "sharesBefore": 100,
        "sharesBeforeExact": "100",
        "state": "state",
        "stateOwnership": 0.09090909090909091,
        "stateOwnershipExact": "1/11",
        "stateWorth": 9.090909090909092,
        "stateWorthExact": "100/11",
        "title": null,
        "unit": 1,
        "version": "\(version)"
      }

      """,
      "", 0
    ))
}

@Test func `JSON is the same in any language, and from a file what options would say`() throws {
  let english = try Tool.run(plain + ["--json"])
  #expect(try Tool.run(plain + ["--json", "--lang", "zh"]) == english)
  let file = """
    { company: { holders: [{ name: "team", shares: 100, team: true }] },
      instruments: [
        { kind: "grant", name: "grant", holder: "state", amount: 10, convention: "alongside" }],
      round: { preMoney: 80, base: "existing", investors: [{ name: "investor", amount: 20 }] },
      limits: { holder: "state", teamFloor: { share: 0.5 }, excess: "forgone" } }
    """
  #expect(try Tool.run(["convert", "-", "--json"], stdin: file) == english)
}

@Test func `a sale's JSON counts the state's cash`() throws {
  let file = """
    { company: { holders: [{ name: "team", shares: 100, team: true }] },
      instruments: [
        { kind: "grant", holder: "state", amount: 10, convention: "alongside" }],
      sale: { proceeds: 30, claims: [{ name: "bank", amount: 6 }] } }
    """
  let run = try Tool.run(["convert", "-", "--json"], stdin: file)
  #expect(run.status == 0 && run.stderr.isEmpty)
  let answer = try JSONDecoder().decode(Sale.self, from: Data(run.stdout.utf8))
  #expect(answer.stateProceeds == 10)
  #expect(answer.holders.map(\.amount) == [14, 10] && answer.debts.map(\.amount) == [6])
}

private struct Sale: Decodable {
  struct Line: Decodable { let amount: Double }
  let stateProceeds: Double
  let holders, debts: [Line]
}

// MARK: - Files that are no term sheets

struct NoTermSheet: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: Data
  let message: String
  var testDescription: String { name }

  static let all = [
    NoTermSheet(name: "empty", bytes: Data(), message: "f:1:1: there is no value here"),
    NoTermSheet(
      name: "nested deeply", bytes: Data(repeating: UInt8(ascii: "["), count: 100_000),
      message: "f:1:65: lists and records are nested too deeply; at most 64 levels are read"),
    NoTermSheet(
      name: "not UTF-8", bytes: Data([0x7B, 0xFF, 0x7D]),
      message: "f:1:2: byte 0xFF at offset 1 is not UTF-8; save the file as UTF-8"),
    NoTermSheet(
      name: "a null byte", bytes: Data([0x00]),
      message: #"f:1:1: found '\u0000' where a value should be"#),
    NoTermSheet(
      name: "a number", bytes: Data("42".utf8),
      message: "f:1:1: the document is 42; it must be a record { … }"),
  ]
}

@Test(arguments: NoTermSheet.all, ["convert", "waterfall"])
func `a file that is no term sheet ends with 65 and says why`(
  _ file: NoTermSheet, command: String
) throws {
  let scratch = try Scratch()
  try file.bytes.write(to: scratch.file("f"))
  let run = try Tool.run([command, "f"], folder: scratch.folder)
  #expect((run.stdout, run.status) == ("", 65))
  #expect(Tool.withoutCodes(run.stderr) == "botou: \(file.message)\n")
}

@Test(arguments: ["convert", "waterfall"])
func `a file of ten megabytes is not read to its end`(_ command: String) throws {
  let scratch = try Scratch()
  try Data(repeating: 0x20, count: 10 << 20).write(to: scratch.file("f"))
  let run = try Tool.run([command, "f"], folder: scratch.folder)
  #expect(run.status == 65 && run.stdout.isEmpty)
  #expect(run.stderr.hasPrefix("botou: f: the file has at least "))
  #expect(run.stderr.hasSuffix(" bytes; at most 8388608 are read [E_TOO_LARGE]\n"))
}

@Test(arguments: ["convert", "waterfall"])
func `a file that is not there or is a folder ends with 66`(_ command: String) throws {
  #expect(
    try Tool.run([command, "no such.json5"])
      == ("", "botou: cannot read 'no such.json5': no such file or folder\n", 66))
  #expect(
    try Tool.run([command, "/", "--lang", "zh"]) == ("", "botou: 无法读取“/”：这是一个文件夹\n", 66))
}

@Test func `the result goes to a file, whole`() throws {
  let scratch = try Scratch()
  let run = try Tool.run(plain + ["--json", "-o", "out.json"], folder: scratch.folder)
  #expect(run == ("", "", 0))
  let written = try String(contentsOf: scratch.file("out.json"), encoding: .utf8)
  #expect(written == (try Tool.run(plain + ["--json"])).stdout)
}

@Test(arguments: ["convert", "waterfall"])
func `the schema of a term sheet is JSON Schema 2020-12`(_ name: String) throws {
  let run = try Tool.run(["schema", name])
  #expect(run.status == 0 && run.stderr.isEmpty)
  let schema = try JSONDecoder().decode(Titled.self, from: Data(run.stdout.utf8))
  #expect(schema.title == name)
  #expect(schema.dialect == "https://json-schema.org/draft/2020-12/schema")
}

private struct Titled: Decodable {
  let title, dialect: String
  enum CodingKeys: String, CodingKey {
    case title
    case dialect = "$schema"
  }
}
