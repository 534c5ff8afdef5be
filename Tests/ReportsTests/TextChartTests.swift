import Languages
import Reports
import Testing

private func curve(_ letter: Character, _ colour: Int, _ last: Double) -> TextCurves.Curve {
  TextCurves.Curve(
    letter: letter, colour: colour,
    points: [
      (time: 0, share: 0), (time: 2, share: 0), (time: 4, share: last), (time: 10, share: last),
    ])
}

@Test func `a curve is drawn with its letter between axes with round ticks`() {
  let lines = TextCurves([curve("a", 0, 0.3)]).lines(width: 40)
  #expect(
    lines == [
      "30% ┤              aaaaaaaaaaaaaaaaaaaaa",
      "    │             a",
      "    │            a",
      "20% ┤           a",
      "    │           a",
      "    │          a",
      "10% ┤         a",
      "    │        a",
      "    │        a",
      " 0% ┤aaaaaaaa",
      "    └┬────────────────┬────────────────┬",
      "     0                5               10",
    ])
}

@Test func `where curves meet the first stays in sight, and each has a colour of its own`() {
  let chart = TextCurves([curve("a", 0, 0.1), curve("b", 1, 0.3)])
  let plain = chart.lines(width: 60)
  #expect(plain.contains { $0.contains("a") } && plain.contains { $0.contains("b") })
  #expect(!plain.joined().contains("\u{1B}"))
  let coloured = chart.lines(width: 60, style: TextStyle(isColoured: true))
  #expect(coloured.contains { $0.contains("\u{1B}[34maaaa") })
  #expect(coloured.contains { $0.contains("\u{1B}[33mbbbb") })
  let stripped = coloured.map { $0.replacing(/\u{1B}\[[0-9]*m/, with: "") }
  #expect(stripped == plain)
}

@Test func `a histogram fills its height, shows what is rare, and notes what it is told`() {
  let strip = TextHistograms.Strip(
    letter: "a", colour: 0, counts: [4, 8, 1, 0, 0.001], note: "0–2")
  #expect(
    TextHistograms([strip]).lines(width: 60) == [
      "  │      ██████",
      "  │      ██████",
      "  │      ██████",
      "  │      ██████",
      "  │████████████",
      "  │████████████",
      "  │████████████",
      "a │██████████████████      ▁▁▁▁▁▁                        0–2",
      "  └──┬───────────┬───────────┬───",
      "     0           2           4",
    ])
  #expect(!TextHistograms([strip]).lines(width: 40).joined().contains("0–2"))
}

@Test func `no chart is wider than asked for, whatever it holds`() {
  for width in 20...110 {
    for count in [1, 2, 5, 15, 60] {
      let letters = (0..<count).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) }
      let curves = letters.enumerated().map { curve($1, $0, 0.01 * Double($0 + 1)) }
      let strips = letters.enumerated().map { place, letter in
        TextHistograms.Strip(
          letter: letter, colour: place,
          counts: (0...place * 37).map { Double($0 % 5) + 1 }, note: "10–20")
      }
      let lines =
        TextCurves(curves).lines(width: width) + TextHistograms(strips).lines(width: width)
      for line in lines { #expect(line.displayWidth <= width, "\(width): \(line)") }
    }
  }
}

@Test func `a chart of nothing, of zeros or of one number is drawn all the same`() {
  #expect(TextCurves([]).lines(width: 40).count == 12)
  let flat = TextCurves.Curve(letter: "a", colour: 0, points: [(time: 0, share: 0)])
  #expect(TextCurves([flat]).lines(width: 40).count == 12)
  let none = TextHistograms.Strip(letter: "a", colour: 0, counts: [], note: "")
  #expect(TextHistograms([none]).lines(width: 40).count == 10)
  let one = TextHistograms.Strip(letter: "a", colour: 0, counts: [3], note: "")
  #expect(TextHistograms([one]).lines(width: 40).contains { $0.contains("█") })
}
