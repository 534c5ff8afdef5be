// How a table stands in a page.

extension Markup {
  /// A table with a row of heads over rows of cells.
  static func table(of kind: String? = nil, heads: [Markup], rows: [Markup]) -> Markup {
    .element(
      "table", kind.map { [Attribute("class", $0)] } ?? [],
      [.tag("thead", [:], [.tag("tr", [:], heads)]), .tag("tbody", [:], rows)])
  }

  /// The head of a column.
  static func head(_ title: String, of kind: String? = nil) -> Markup {
    .element(
      "th", [Attribute("scope", "col")] + (kind.map { [Attribute("class", $0)] } ?? []),
      [.text(title)])
  }

  /// The first cell of a row, which names it.
  static func rowHead(_ name: String) -> Markup { .tag("th", ["scope": "row"], name) }

  /// A box in which what is wider than the page scrolls by itself, by keys too.
  static func wide(_ label: String, kind: String = "wide", _ content: Markup) -> Markup {
    .tag(
      "div", ["class": kind, "tabindex": "0", "role": "group", "aria-label": label], [content])
  }
}
