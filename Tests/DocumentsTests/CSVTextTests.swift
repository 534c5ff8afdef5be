import Documents
import Testing

@Suite struct CSVTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("=1+1", "'=1+1"), ("  =1", "'  =1"), ("+1", "'+1"),
    ("-1", "'-1"), ("@x", "'@x"), ("＝1", "'＝1"), ("\t=1", "'\t=1"),
    ("=1,\"2\"", "\"'=1,\"\"2\"\"\""), ("", ""), ("a=b", "a=b"), ("项目", "项目"),
  ])
  func `a text is quoted where it must be and never begins a formula`(
    _ text: String, _ written: String
  ) {
    #expect(CSVText.field(text) == written)
  }

  @Test func `a number reads back as itself, and nothing leaves its field empty`() throws {
    let line = CSVText.line([
      .number(-0.1), .number(1e300), .integer(-3), .empty, .number(ifAny: .nan), .text("x"),
    ])
    #expect(line == "-0.1,1e+300,-3,,,x\n")
  }
}
