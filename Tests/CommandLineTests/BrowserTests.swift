import Foundation
import TestSupport
import Testing

private let shown = Browser.shownLanguage

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
  let asked = try #require(URL(string: page.absoluteString + "#zh"))
  let visits = try Browser.visits([
    (page, ["key:Tab", "key:Tab", "key:Enter", shown]), (asked, [shown]),
  ])
  #expect(visits[0].complaints == [])
  #expect(visits[0].values.last == "zh")
  #expect(visits[1].values == ["zh"])
}

@Test func `an address opens a section, and a page turned over stays at its section`() throws {
  let short = try ShortRun()
  let page = short.scratch.file("run.html")
  let asked = try #require(URL(string: page.absoluteString + "#zh-money"))
  let far = { (id: String) in
    "Math.abs(document.getElementById('\(id)').getBoundingClientRect().top) < 150"
  }
  let visits = try Browser.visits([
    (
      asked,
      [
        shown, far("zh-money"), "document.querySelector('[data-speak=en]').click()", shown,
        far("en-money"), "location.hash",
      ]
    )
  ])
  #expect(visits[0].complaints == [])
  #expect(visits[0].values[0] == "zh" && visits[0].values[1] == "true")
  #expect(visits[0].values[3...] == ["en", "true", "#en-money"])
}

@Test func `a curve tells its values to a mouse and to a finger, and stops when it leaves`() throws
{
  let short = try ShortRun()
  let point = { (kind: String) in
    """
    (() => {
      const svg = document.querySelector('#en-figure-crossing svg');
      svg.scrollIntoView({ block: 'center', behavior: 'instant' });
      const c = [...svg.querySelectorAll('.point circle')][24].getBoundingClientRect();
      svg.dispatchEvent(new PointerEvent('\(kind)', { bubbles: true, pointerType: 'touch',
        clientX: c.left + c.width / 2 + 2, clientY: c.top + c.height / 2 + 2 }));
      return document.querySelector('.told').textContent.split('\\n').length > 1
        && !document.querySelector('.told').hidden;
    })()
    """
  }
  let visit = try Browser.visit(
    short.scratch.file("run.html"),
    [
      point("pointermove"),
      "document.dispatchEvent(new PointerEvent('pointerdown')), document.querySelector('.told').hidden",
      point("pointerdown"),
    ])
  #expect(visit.complaints == [])
  #expect(visit.values == ["true", "true", "true"])
}

@Test func `a scenario's markup is text to a browser`() throws {
  let short = try ShortRun()
  let attack = "<img src=x onerror=alert(1)><script>document.title='owned'</script>"
  let document = try short.text("run.json").replacing(
    #/"en": "[^"]*"/#, with: "\"en\": \"\(attack)\""
  )
  .replacing("\"yangtze-delta\"", with: "\"\(attack)\"")
  let made = try Tool.run(
    ["report", "-", "-o", "attack.html"], stdin: document, folder: short.scratch.folder)
  #expect(made == ("", "", 0))
  let page = short.scratch.file("attack.html")
  let visit = try Browser.visit(
    page,
    [
      "document.title", "document.images.length", "document.scripts.length",
      "document.querySelector('h1').textContent + document.querySelector('.kicker').textContent",
    ])
  #expect(visit.complaints == [])
  #expect(visit.requests == [page.absoluteString])
  #expect(visit.values[0] != "owned")
  #expect(visit.values[1...2] == ["0", "1"])
  #expect(visit.values[3].split(separator: attack).count == 2)
}

@Test func `no label of a picture leaves it or lies on another`() throws {
  let short = try ShortRun()
  let visit = try Browser.visit(
    short.scratch.file("run.html"),
    [
      Browser.misplacedLabels, "document.querySelector('[data-speak=zh]').click()",
      Browser.misplacedLabels,
    ])
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
  let languages = ["en", "zh"]
  let address = short.scratch.file("run.html").absoluteString
  let visits = try Browser.visits(
    try languages.map {
      (try #require(URL(string: address + "#" + $0)), ["pages", "print:680", shown, outside])
    })
  for (language, visit) in zip(languages, visits) {
    let pages = visit.values[0].split(separator: " ")
    #expect((3...25).contains(pages.count), "\(pages.count)")
    #expect(pages.allSatisfy { ["595x842", "596x842"].contains($0) }, "\(visit.values[0])")
    #expect(visit.values[2...] == [language, "0"])
    #expect(visit.complaints == [])
  }
}

@Test func `the page fits its window; what is wider scrolls within`() throws {
  let short = try ShortRun("running-portfolio")
  let overflow = Browser.overflow
  let widths = [1200, 700, 400, 320]
  let visits = try Browser.visits(
    widths.map {
      (
        short.scratch.file("run.html"),
        ["width:\($0)", overflow, "document.querySelector('[data-speak=zh]').click()", overflow]
      )
    })
  for (width, visit) in zip(widths, visits) {
    #expect(visit.values[1] == "0", "\(width)")
    #expect(visit.values[3] == "0", "\(width)")
  }
}

@Test
func `every picture and every bar of a district or sector tells its values to who points at them`()
  throws
{
  let short = try ShortRun("running-portfolio")
  let silent = """
    [...document.querySelectorAll('main')].flatMap(m => [...m.querySelectorAll('figure svg')])
    .filter(s => s.querySelectorAll('g > title, rect > title').length < 2).length
    """
  let fates = "document.querySelectorAll('td.fate svg').length"
  let told = "document.querySelectorAll('td.fate rect > title').length / 5"
  let tables = """
    [...document.querySelectorAll('figure')].filter(s => !s.querySelector('table')).length
    """
  let visit = try Browser.visit(
    short.scratch.file("run.html"), [silent, tables, fates, told])
  #expect(visit.values[0...1] == ["0", "0"])
  #expect(visit.values[2] == visit.values[3])
  // Nine districts and five sectors, in two languages.
  #expect(visit.values[2] == "28")
}
