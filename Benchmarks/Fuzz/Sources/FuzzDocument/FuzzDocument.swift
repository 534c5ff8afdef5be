import Documents
import Languages

/// Reads arbitrary bytes as a document; whatever is accepted must print and read back the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDocument(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    let document = try JSON5.parse(bytes, file: "fuzz")
    let again = try JSON5.parse(document.literal, file: "again")
    precondition(again.means(document), "a document changes when written and read")
    let resolved = try schema.resolve(document)
    let printed = try JSON5.parse(resolved.text(), file: "printed")
    precondition(printed.means(resolved.root), "a resolved document changes when printed and read")
  } catch {
    precondition(!error.list.isEmpty)
    for language in Language.allCases {
      precondition(error.sentences(in: language).allSatisfy { !$0.contains("\n") })
    }
  }
  return 0
}

/// One field of each kind, and a record that may contain itself.
private let schema = Schema(
  "fuzz", Phrase(same: "fuzz"),
  root: .record(
    "Node",
    .optional("number", .number(in: 0...1), default: "0.5", Phrase(same: "")),
    .optional("count", .integer(in: 0...9), default: "1", Phrase(same: "")),
    .optional("text", .text, Phrase(same: "")),
    .optional("date", .date, default: "'2024-01'", Phrase(same: "")),
    .optional("flag", .flag, default: "false", Phrase(same: "")),
    .optional(
      "choice", .choice(Choice("a", Phrase(same: "")), Choice("拨", Phrase(same: ""))),
      default: "'a'", Phrase(same: "")),
    .optional("list", .list(of: .reference("Node"), 0...8), default: "[]", Phrase(same: "")),
    .optional("names", .dictionary(of: .number, named: .name), default: "{}", Phrase(same: "")),
    .optional(
      "variant",
      .either(
        .number,
        .variants(
          "Variant", by: "kind", Phrase(same: ""), default: "x",
          .variant("x", Phrase(same: "")),
          .variant("y", Phrase(same: ""), .required("p", .number, Phrase(same: ""))))),
      default: "1", Phrase(same: "")),
    rules: [.together(["number", "count"])]))
