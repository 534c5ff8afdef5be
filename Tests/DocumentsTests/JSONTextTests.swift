import Documents
import Testing

@Test func `keys are sorted and layout is fixed`() {
  let value: JSONValue = ["b": [1, 2.5, []], "a": ["x": nil, "é": true], "B": [:]]
  #expect(
    JSONText().text(of: value) == #"{"B":{},"a":{"x":null,"é":true},"b":[1,2.5,[]]}"#)
  #expect(
    JSONText(.indented).text(of: ["a": [1, 2], "b": [:]]) == """
      {
        "a": [
          1,
          2
        ],
        "b": {}
      }
      """)
}

@Test(
  arguments: [
    (0.1, "0.1"), (5, "5"), (-0.0, "-0"), (1e21, "1e+21"), (1e-7, "1e-07"),
    (0.1 + 0.2, "0.30000000000000004"),
    (.nan, "null"), (-.infinity, "null"), (1e15, "1000000000000000"),
    (.leastNonzeroMagnitude, "5e-324"),
  ] as [(Double, String)])
func `a number is the shortest numeral that reads back`(value: Double, text: String) {
  #expect(JSONText().text(of: .number(value)) == text)
}

@Test func `control characters are escaped, and markup within HTML`() {
  let text = "\"\\\n\u{1}\u{7F}</script>&\u{2028}拨"
  #expect(
    JSONText().text(of: .text(text)) == "\"\\\"\\\\\\n\\u0001\\u007F</script>&\u{2028}拨\"")
  #expect(
    JSONText(forHTML: true).text(of: .text(text))
      == #""\"\\\n\u0001\u007F\u003C/script\u003E\u0026\u2028拨""#)
}
