import Languages
import Testing

@Test(arguments: [
  (["C", nil, "zh_CN.UTF-8"], TextRepertoire.ascii), ([nil, nil, nil], .ascii),
  (["", "", "C.UTF-8"], .unicode), ([nil, "POSIX", "en_US.UTF-8"], .ascii),
  ([nil, nil, "zh_CN.utf8"], .unicode), ([nil, nil, "zh_CN.GB18030"], .ascii),
  ([nil, nil, "zh_TW"], .unicode), ([nil, nil, "de_DE.ISO-8859-15@euro"], .ascii),
  (["en_US.UTF-8@x", nil, "C"], .unicode),
])
func `the locale's encoding decides which characters are safe`(
  locale: [String?], wanted: TextRepertoire
) {
  #expect(
    TextRepertoire.preferred(lcAll: locale[0], lcCtype: locale[1], lang: locale[2]) == wanted)
}

@Test(arguments: [
  ("25.6% ±0.10", "25.6%+-0.10"), ("a · b – c", "a - b - c"), ("└──┬─", "+--+-"), ("│▁▄█", "|.=#"),
  ("“拨投”", "\"????\""), ("≥ 3 …", ">= 3 ..."), ("plain", "plain"), ("e\u{301}", "?"),
])
func `a text in ASCII keeps its columns and says the same`(text: String, ascii: String) {
  #expect(text.inASCII == ascii)
}
