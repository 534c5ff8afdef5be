import Documents
import Languages
import Testing

private let ours = FormatWord("scenario", 2)

@Test(arguments: [
  ("botou/scenario/1", FormatWord.Age?.some(.older)), ("botou/scenario/0", .older),
  ("botou/scenario/3", .newer), ("botou/scenario/10", .newer),
  ("botou/scenario/99999999999999999999999", .newer),
  ("botou/scenario/2", nil), ("botou/scenario/02", nil), ("botou/scenario/", nil),
  ("botou/scenario/-1", nil), ("botou/scenario/1.5", nil), ("botou/scenario/³", nil),
  ("botou/scenario/٣", nil), ("botou/run/3", nil), ("Botou/scenario/3", nil), ("3", nil), ("", nil),
])
func `the age of a format is told by its number alone`(word: String, age: FormatWord.Age?) {
  #expect(ours.age(of: word) == age)
}

@Test func `another format is answered with what to do, in both languages`() {
  let older = Phrase("play it again", "请重新运行")
  let cases = [
    ("botou/scenario/1", "this botou reads botou/scenario/2; play it again"),
    ("botou/scenario/3", "this botou reads botou/scenario/2; use a newer botou"),
    ("iso/9001", "it must be botou/scenario/2"),
  ]
  for (word, sentence) in cases {
    #expect(ours.rule(for: word, older: older).english == sentence)
  }
  #expect(
    ours.rule(for: "botou/scenario/3", older: older).chinese
      == "本版 botou 读取 botou/scenario/2；请使用更新的 botou")
  #expect(ours.rule(for: "botou/scenario/1", older: older).chinese.hasSuffix("；请重新运行"))
}
