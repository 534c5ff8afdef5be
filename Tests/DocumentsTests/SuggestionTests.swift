import Documents
import Testing

private let known = ["projects", "teamFloor", "success", "p", "阶段", "项目"]

@Test(
  arguments: [
    ("projcts", "projects"), ("teamFlor", "teamFloor"), ("team_floor", "teamFloor"),
    ("阶断", "阶段"), ("段阶", "阶段"), ("SUCCESS", "success"), ("sucess", "success"),
    ("sucecss", "success"), ("qualified", nil), ("x", nil), ("", nil),
  ] as [(String, String?)])
func `a mistyped name finds the one that was meant`(typed: String, wanted: String?) {
  #expect(Suggestion.closest(to: typed, among: known) == wanted)
}

@Test func `of equally close names the first is suggested, and a closer one wins`() {
  #expect(Suggestion.closest(to: "stage", among: ["stagd", "stagf"]) == "stagd")
  #expect(Suggestion.closest(to: "stages1", among: ["stagesXY", "stages"]) == "stages")
}

@Test func `a name of a megabyte has no neighbour`() {
  let long = String(repeating: "a", count: 1 << 20)
  #expect(Suggestion.closest(to: long, among: [long + "b"]) == nil)
}
