import Foundation
import TestSupport
import Testing

// A sample of what ProveTests holds of every scenario that ships.

@Test func `the report of the default keeps to its frames, and its print to eight sheets`() throws {
  let short = try ShortRun()
  let found = try Layout.measured([.init(short.scratch.file("run.html"))])[0]
  #expect(found.complaints == [])
  #expect(found.faults == [])
  #expect(found.sheets.count == 2 && found.sheets.values.allSatisfy { (1...8).contains($0) })
}

@Test func `what leaves its frame, lies on another word, is small or is cut is found`() throws {
  let page = """
    <!DOCTYPE html><meta charset="utf-8"><style>body { margin: 0 } svg { display: block }</style>
    <main><figure id="en-bad"><svg width="300" height="100" font-size="13">
    <text x="10" y="20">first</text><text x="14" y="22">second</text>
    <text x="10" y="50" font-size="9">small</text><text x="10" y="80">a name cu…</text>
    <rect x="280" y="60" width="50" height="10"/></svg></figure>
    <p style="width:1500px;font-size:10px">wide</p>
    <div style="height:10px;overflow:hidden">two<br>lines</div></main>
    """
  let scratch = try Scratch(holding: ["bad.html": Data(page.utf8)])
  let found = try Layout.measured([
    .init(scratch.file("bad.html"), languages: ["en"], media: ["1200"])
  ])[0]
  let wanted = [
    "en 1200: the page scrolls sideways by 300", "en 1200: en-bad: 'first' lies on 'second'",
    "en 1200: en-bad: 'small' is 9.0 px high", "en 1200: en-bad: 'a name cu…' is cut off",
    "en 1200: en-bad: a rect leaves its picture by 30",
  ]
  for words in wanted { #expect(found.faults.contains(words), "\(words): \(found.faults)") }
  #expect(found.faults.contains { $0.hasSuffix("'wide' is 10.0 px high") })
  #expect(
    found.faults.contains {
      $0.hasSuffix("'two lines' is cut off below") || $0.hasSuffix("'twolines' is cut off below")
    })
}
