import Languages
import Testing

@Test(arguments: [
  (["zh_CN.UTF-8", "en_US", "en_US"], Language.chinese), (["", "zh_TW", "en_US"], .chinese),
  ([nil, nil, "zh"], .chinese), (["C", "zh_CN", "zh_CN"], .english), ([nil, nil, nil], .english),
  ([nil, nil, "zhu_XX"], .english), (["ZH_cn", nil, nil], .chinese),
])
func `the locale chooses the language by the order of POSIX`(
  locale: [String?], wanted: Language
) {
  let chosen = Language.preferred(lcAll: locale[0], lcMessages: locale[1], lang: locale[2])
  #expect(chosen == wanted)
}

@Test func `a phrase answers in the language asked for`() {
  let phrase = Phrase("grant", "拨款")
  #expect(Language.allCases.map { phrase[$0] } == ["grant", "拨款"])
  #expect(Language(code: "zh") == .chinese)
  #expect(Language(code: "fr") == nil)
}

@Test(arguments: [
  ("", 0), ("abc", 3), ("拨投结合", 8), ("e\u{301}", 1), ("（万元）", 8), ("한글", 4), ("ﾃｽﾄ", 3),
  ("👍🏽", 2), ("🇨🇳", 2), ("\u{200B}", 0), ("❤️", 2), ("—“”…", 4), ("\u{1100}\u{1161}", 2),
])
func `a text fills as many columns as a terminal draws`(text: String, width: Int) {
  #expect(text.displayWidth == width)
}

@Test func `padding counts columns, not characters`() {
  #expect("拨".padded(to: 4) == "拨  ")
  #expect("拨".padded(to: 4, .trailing) == "  拨")
  #expect("拨投结合".padded(to: 4) == "拨投结合")
}
