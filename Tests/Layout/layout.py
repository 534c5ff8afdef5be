"""Measures pages in a real browser: what leaves its frame, lies on something, or is too small to read.

    layout.py chromium < pages.json > faults.json

`pages.json` lists objects of `page` (a file's address), `languages` and `media`; a medium is a width in
pixels or `a4`. With `paper` a sheet is so many pixels wide between its margins; with `pictures` what was
seen is kept in that folder; with `scheme` the page is seen by night (`dark`). The answer lists for each page what was found, one sentence each, and the sheets it prints on.
Playwright's viewport is the page's own, not the window's: headless windows are never narrower than 500.
"""

import json
import re
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

# What a page must keep to; `least` is in CSS pixels: 11 on a screen, 7 points on paper.
MEASURE = r"""
(least, isPaper) => {
  const faults = new Set();
  const shown = e => { const b = e.getBoundingClientRect(); return b.width > 0 && b.height > 0; };
  const name = e => {
    const part = e.closest('figure, section, header, main');
    return part ? (part.id || part.closest('[id]')?.id || part.tagName) : 'page';
  };
  const brief = t => t.trim().replace(/\s+/g, ' ').slice(0, 40);
  const root = document.scrollingElement;
  const wide = root.scrollWidth - root.clientWidth;
  if (wide > 0) faults.add(`the page scrolls sideways by ${wide}`);

  const pictures = [...document.querySelectorAll('svg')].filter(shown);
  for (const svg of pictures) {
    const frame = svg.getBoundingClientRect();
    const words = [];
    for (const mark of svg.querySelectorAll('text, line, path, rect, circle, ellipse, polygon, polyline')) {
      if (mark.closest('defs, clipPath, title') || mark.classList.contains('reach')) continue;
      if (getComputedStyle(mark).visibility === 'hidden') continue;
      const b = mark.getBoundingClientRect();
      const isWord = mark.tagName === 'text';
      if (!isWord && b.width === 0 && b.height === 0) continue;
      const out = Math.max(frame.left - b.left, b.right - frame.right, frame.top - b.top,
        b.bottom - frame.bottom);
      if (out > 1.5) {
        const what = isWord ? `'${brief(mark.textContent)}'` : `a ${mark.tagName}`;
        faults.add(`${name(svg)}: ${what} leaves its picture by ${Math.round(out)}`);
      }
      if (!isWord || !mark.textContent.trim()) continue;
      const matrix = mark.getScreenCTM();
      const size = parseFloat(getComputedStyle(mark).fontSize) * Math.hypot(matrix.a, matrix.b);
      if (size < least - 0.05)
        faults.add(`${name(svg)}: '${brief(mark.textContent)}' is ${size.toFixed(1)} px high`);
      if (/…$/.test(mark.textContent.trim()))
        faults.add(`${name(svg)}: '${brief(mark.textContent)}' is cut off`);
      words.push([brief(mark.textContent), b]);
    }
    // A tick without its word is a label that is missing.
    const ticks = [...svg.querySelectorAll('[data-unlabelled]')].length;
    if (ticks > 0) faults.add(`${name(svg)}: ${ticks} ticks have no label`);
    words.forEach(([text, a], place) => {
      for (const [other, b] of words.slice(place + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        // A line's box is half as high again as its letters.
        if (across > 1 && down > 0.3 * Math.min(a.height, b.height)) faults.add(`${name(svg)}: '${text}' lies on '${other}'`);
      }
    });
    for (let box = svg.parentElement; isPaper && box && box.tagName !== 'MAIN'; box = box.parentElement)
      if (frame.right > box.getBoundingClientRect().right + 1.5)
        { faults.add(`${name(svg)}: the picture is wider than its box on paper`); break; }
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || parent.closest('svg, script, style') || !shown(parent)) continue;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    if (size < least - 0.05)
      faults.add(`${name(parent)}: '${brief(walker.currentNode.data)}' is ${size.toFixed(1)} px high`);
  }

  for (const table of [...document.querySelectorAll('table')].filter(shown)) {
    const b = table.getBoundingClientRect();
    const box = isPaper ? { right: innerWidth } : null;
    if (box && b.right > box.right + 1) faults.add(`${name(table)}: a table is ${Math.round(b.right - box.right)} wider than the paper`);
    for (const cell of table.querySelectorAll('th, td')) {
      const inner = document.createRange();
      inner.selectNodeContents(cell);
      const words = inner.getBoundingClientRect(), frame = cell.getBoundingClientRect();
      if (words.width > 0 && (words.right > frame.right + 1.5 || words.left < frame.left - 1.5))
        faults.add(`${name(table)}: '${brief(cell.textContent)}' leaves its cell`);
    }
  }
  for (const box of document.querySelectorAll('main, main *')) {
    const style = getComputedStyle(box);
    if (shown(box) && style.overflowY === 'hidden' && box.scrollHeight > box.clientHeight + 2 && !box.closest('svg'))
      faults.add(`${name(box)}: '${brief(box.textContent)}' is cut off below`);
  }
  for (const box of document.querySelectorAll('p, li, pre, h1, h2, h3, dt, dd, figcaption')) {
    if (!shown(box)) continue;
    if (isPaper && box.getBoundingClientRect().right > innerWidth + 1)
      faults.add(`${name(box)}: '${brief(box.textContent)}' is wider than the paper`);
  }
  return [...faults];
}
"""

# 180 mm between the margins of A4, as the style sheet has them.
PAPER = 680


def sheets(page) -> int:
    """How many sheets the page prints on."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def show(page, plan: dict, language: str, medium: str) -> None:
    address = plan["page"]
    width = plan.get("paper", PAPER) if medium == "a4" else int(medium)
    page.set_viewport_size({"width": width, "height": 1000})
    page.emulate_media(media="print" if medium == "a4" else "screen")
    page.goto("about:blank")
    page.goto(f"{address}#{language}")
    if medium == "a4":
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")


def measure(page, plan: dict) -> dict:
    faults, paper, complaints = [], {}, []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for language in plan["languages"]:
        for medium in plan["media"]:
            show(page, plan, language, medium)
            least = 7 * 96 / 72 if medium == "a4" else 11
            found = page.evaluate(f"([least, isPaper]) => ({MEASURE})(least, isPaper)", [least, medium == "a4"])
            faults += [f"{language} {medium}: {words}" for words in found]
            if medium == "a4":
                paper[language] = sheets(page)
            if folder := plan.get("pictures"):
                keep(page, Path(folder), plan["page"], language, medium)
    return {"faults": faults, "sheets": paper, "complaints": complaints}


def keep(page, folder: Path, address: str, language: str, medium: str) -> None:
    """A picture of the page, or its print, for eyes."""
    stem = f"{address.rsplit('/', 1)[1].removesuffix('.html')}-{language}-{medium}"
    if medium == "a4":
        page.pdf(path=folder / f"{stem}.pdf", prefer_css_page_size=True)
    else:
        page.screenshot(path=folder / f"{stem}.png", full_page=True)


def main() -> None:
    plans = json.load(sys.stdin)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
        found = []
        for plan in plans:
            context = browser.new_context(color_scheme=plan.get("scheme", "light"))
            found.append(measure(context.new_page(), plan))
            context.close()
        browser.close()
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
