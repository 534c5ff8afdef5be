import Documents
import Foundation
import Spreadsheets
import TestSupport
import Testing

/// The check of a cell as another program reads it.
private func written(
  _ accepted: EntryCheck.Accepted, hint: String = "hint"
) throws -> OfficeBook.Check? {
  var sheet = Worksheet("Numbers")
  sheet.add([.text("a"), .number(1, .share)])
  sheet.checks = [
    PlacedCheck(EntryCheck(accepted, hint: hint, title: "title", warning: "no"), row: 0, column: 1)
  ]
  let book = Workbook(title: "t", author: "a", created: 86_400, sheets: [sheet])
  let scratch = try Scratch()
  try Data(try book.xlsx()).write(to: scratch.file("book.xlsx"))
  return try OfficeBook(scratch.file("book.xlsx")).sheet("Numbers")?.checks["B1"]
}

/// Words that make a list of so many characters, commas counted.
private func words(listing length: Int) -> [String] {
  let words = Array(repeating: "a23456789", count: 20)
  return words + [String(repeating: "b", count: length - 200)]
}

@Test
func `a list as long as the format allows is offered; of a longer one the hint alone is left`()
  throws
{
  #expect(try written(.words(words(listing: 255)))?.kind == "list")
  let long = try #require(try written(.words(words(listing: 256))))
  #expect(long.kind == "none" && long.bounds.isEmpty && long.hint == "hint")
}

@Test(arguments: [["a,b", "c"], ["say \"a\"", "c"], [" a", "c"], ["", "c"], []])
func `words that a list would tear apart are not offered`(_ words: [String]) throws {
  #expect(try written(.words(words))?.kind == "none")
}

@Test func `a hint longer than the format allows is cut`() throws {
  let hint = try #require(try written(.words(["a"]), hint: String(repeating: "字", count: 300))).hint
  #expect(hint == String(repeating: "字", count: 254) + "…")
}

@Test func `bounds are those of the range, and none is a hint alone`() throws {
  func bounds(_ range: NumberRange, _ areWhole: Bool = false) throws -> [String] {
    let check = try #require(try written(.numbers(range, areWhole: areWhole)))
    return [check.kind, check.comparison] + check.bounds
  }
  #expect(try bounds((0...1).numberRange) == ["decimal", "between", "0", "1"])
  #expect(try bounds((1...9).numberRange, true) == ["whole", "between", "1", "9"])
  #expect(try bounds((0.5...).numberRange) == ["decimal", "greaterThanOrEqual", "0.5"])
  #expect(try bounds((..<2).numberRange) == ["decimal", "lessThan", "2"])
  #expect(try bounds((...2).numberRange) == ["decimal", "lessThanOrEqual", "2"])
  #expect(
    try bounds(NumberRange(lower: .excluding(-1))) == ["decimal", "greaterThan", "-1"])
  #expect(try bounds(.all) == ["none", "between"])
}
