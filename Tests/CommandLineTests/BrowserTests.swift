import Foundation
import TestSupport
import Testing

private let shown = """
  [...document.querySelectorAll('main')].filter(m => getComputedStyle(m).display !== 'none')
  .map(m => m.dataset.page).join()
  """

@Test func `a browser shows the report, turns its language over and asks for nothing`() throws {
  let short = try ShortRun("running-portfolio")
  let page = short.scratch.file("run.html")
  let visit = try Browser.visit(
    page,
    [
      shown, "document.title", "document.querySelector('[data-speak=zh]').click()", shown,
      "document.title", "document.documentElement.lang",
      "document.querySelector('[data-speak=zh]').getAttribute('aria-pressed')",
      "document.querySelectorAll('main[data-page=zh] figure svg').length > 3",
    ])
  #expect(visit.complaints == [])
  #expect(visit.requests == [page.absoluteString])
  #expect(visit.values[0] == "en")
  #expect(visit.values[1] == "Twenty-five projects under way")
  #expect(visit.values[3] == "zh")
  #expect(visit.values[4] == "二十五个在研项目")
  #expect(visit.values[5] == "zh-CN")
  #expect(visit.values[6] == "true")
  #expect(visit.values[7] == "true")
}

@Test func `the keyboard alone turns the language over, and an address may ask for it`() throws {
  let short = try ShortRun()
  let page = short.scratch.file("run.html")
  let visit = try Browser.visit(page, ["key:Tab", "key:Tab", "key:Enter", shown])
  #expect(visit.complaints == [])
  #expect(visit.values.last == "zh")
  let asked = try #require(URL(string: page.absoluteString + "#zh"))
  #expect(try Browser.visit(asked, [shown]).values == ["zh"])
}

@Test func `a scenario's markup is text to a browser`() throws {
  let short = try ShortRun()
  let attack = "<img src=x onerror=alert(1)><script>document.title='owned'</script>"
  let document = try short.text("run.json")
    .replacing("\"name\": \"grant-to-equity\"", with: "\"name\": \"\(attack)\"")
  let made = try Tool.run(
    ["report", "-", "-o", "attack.html"], stdin: document, folder: short.scratch.folder)
  #expect(made == ("", "", 0))
  let page = short.scratch.file("attack.html")
  let visit = try Browser.visit(
    page,
    [
      "document.title", "document.images.length", "document.scripts.length",
      "document.querySelector('.headline').textContent",
    ])
  #expect(visit.complaints == [])
  #expect(visit.requests == [page.absoluteString])
  #expect(visit.values[0] != "owned")
  #expect(visit.values[1...2] == ["0", "1"])
  #expect(visit.values[3].contains(attack))
}

@Test func `no label of a picture leaves it or lies on another`() throws {
  let short = try ShortRun()
  // Boxes of words, in each language's page while it is shown.
  let clashes = """
    [...document.querySelectorAll('main')].filter(m => getComputedStyle(m).display !== 'none')
    .flatMap(m => [...m.querySelectorAll('figure svg')]).flatMap(svg => {
      const frame = svg.getBoundingClientRect();
      const words = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]);
      const out = words.filter(([, b]) => b.left < frame.left || b.right > frame.right
        || b.top < frame.top || b.bottom > frame.bottom).map(([t]) => 'out: ' + t);
      const over = words.flatMap(([t, a], i) => words.slice(i + 1).filter(([, b]) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3).map(([u]) => t + ' on ' + u));
      return out.concat(over);
    }).join('; ')
    """
  let visit = try Browser.visit(
    short.scratch.file("run.html"),
    [clashes, "document.querySelector('[data-speak=zh]').click()", clashes])
  #expect(visit.values[0] == "")
  #expect(visit.values[2] == "")
}

@Test func `the report prints on A4 with nothing cut off`() throws {
  let short = try ShortRun("running-portfolio")
  // 180 mm between the margins. Rows and words must not stick out of the paper.
  let outside = """
    [...document.querySelectorAll('main')].filter(m => getComputedStyle(m).display !== 'none')
    .flatMap(m => [...m.querySelectorAll('table, svg, pre, p')])
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1).length
    """
  for language in ["en", "zh"] {
    let page = try #require(
      URL(string: short.scratch.file("run.html").absoluteString + "#" + language))
    let visit = try Browser.visit(page, ["pages", "print:680", shown, outside])
    let pages = visit.values[0].split(separator: " ")
    #expect((3...25).contains(pages.count), "\(pages.count)")
    #expect(pages.allSatisfy { ["595x842", "596x842"].contains($0) }, "\(visit.values[0])")
    #expect(visit.values[2...] == [language, "0"])
    #expect(visit.complaints == [])
  }
}

@Test(arguments: [1200, 700, 400, 320])
func `the page fits its window; what is wider scrolls within`(_ width: Int) throws {
  let short = try ShortRun("running-portfolio")
  let overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
  let visit = try Browser.visit(
    short.scratch.file("run.html"),
    ["width:\(width)", overflow, "document.querySelector('[data-speak=zh]').click()", overflow])
  #expect(visit.values[1] == "0")
  #expect(visit.values[3] == "0")
}

@Test func `every picture and every running project tells its values to who points at them`() throws
{
  let short = try ShortRun("running-portfolio")
  let silent = """
    [...document.querySelectorAll('main')].flatMap(m => [...m.querySelectorAll('figure svg')])
    .filter(s => s.querySelectorAll('g > title, rect > title').length < 2).length
    """
  let fates = "document.querySelectorAll('td.fate svg').length"
  let told = "document.querySelectorAll('td.fate rect > title').length / 4"
  let tables = """
    [...document.querySelectorAll('section')].filter(s => s.querySelector('figure'))
    .filter(s => !s.querySelector('table')).length
    """
  let visit = try Browser.visit(
    short.scratch.file("run.html"), [silent, tables, fates, told])
  #expect(visit.values[0...1] == ["0", "0"])
  #expect(visit.values[2] == visit.values[3])
  #expect((Int(visit.values[2]) ?? 0) >= 50)
}
