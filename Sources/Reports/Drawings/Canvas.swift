import Languages

/// An SVG drawing in the making: shapes and words in the drawing's own units, one a pixel on a screen.
struct Canvas {
  static let font = 13.0

  let width: Double
  var height: Double
  private(set) var shapes: [Markup] = []

  init(width: Double = 800, height: Double) { (self.width, self.height) = (width, height) }

  /// The whole drawing, which screen readers read as one picture with title and description.
  func svg(id: String, title: String, description: String) -> Markup {
    .tag(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": "0 0 \(Self.place(width)) \(Self.place(height))",
        "width": Self.place(width), "height": Self.place(height), "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc", "font-family": Self.fonts,
        "font-size": Self.place(Self.font), "fill": Palette.ink,
      ],
      [
        .tag("title", ["id": "\(id)-title"], title),
        .tag("desc", ["id": "\(id)-desc"], description),
        .tag(
          "rect",
          ["class": "ground", "width": "100%", "height": "100%", "fill": Palette.ground]),
      ] + shapes)
  }

  private static let fonts =
    "'Helvetica Neue', Arial, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"

  /// About how wide words are: a Chinese character fills two columns of half an em.
  static func width(of text: String, size: Double = font) -> Double {
    width(ofColumns: text.displayWidth, size: size)
  }

  static func width(ofColumns columns: Int, size: Double = font) -> Double {
    Double(columns) * size * 0.53
  }

  /// A coordinate to a tenth of a pixel.
  static func place(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e6 else { return "0" }
    let text = NumberText.fixed(number, digits: 1, grouped: false)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  // MARK: - Shapes

  mutating func add(_ shape: Markup) { shapes.append(shape) }

  enum Anchor: String { case start, middle, end }

  mutating func words(
    _ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, size: Double = font,
    colour: String = Palette.ink, bold: Bool = false
  ) {
    guard !text.isEmpty else { return }
    add(
      .element(
        "text",
        Self.attributes(
          [
            "x": Self.place(x), "y": Self.place(y), "text-anchor": anchor.rawValue,
            "font-size": Self.place(size), "fill": colour, "font-weight": bold ? "600" : "400",
          ], tone: colour), [.text(text)]))
  }

  static let lineHeight = 16.0

  /// Rows of words around the height of a mark.
  mutating func rows(
    _ lines: [String], _ x: Double, around y: Double, _ anchor: Anchor = .start,
    colour: String = Palette.ink
  ) {
    let first = y + 4.5 - Double(lines.count - 1) / 2 * Self.lineHeight
    for (index, line) in lines.enumerated() {
      words(line, x, first + Double(index) * Self.lineHeight, anchor, colour: colour)
    }
  }

  private static func attributes(
    _ pairs: KeyValuePairs<String, String>, tone colour: String
  ) -> [Markup.Attribute] {
    (Palette.tone(colour).map { [Markup.Attribute("class", $0)] } ?? [])
      + pairs.map { Markup.Attribute($0.key, $0.value) }
  }

  mutating func line(
    _ from: (Double, Double), _ to: (Double, Double), colour: String, width: Double = 1
  ) {
    add(
      .element(
        "line",
        Self.attributes(
          [
            "x1": Self.place(from.0), "y1": Self.place(from.1), "x2": Self.place(to.0),
            "y2": Self.place(to.1), "stroke": colour, "stroke-width": Self.place(width),
          ], tone: colour), []))
  }

  /// A rectangle that tells its value when one points at it.
  mutating func bar(
    x: Double, y: Double, width: Double, height: Double, colour: String, opacity: Double = 1,
    tells: String? = nil
  ) {
    add(
      .tag(
        "rect",
        [
          "x": Self.place(x), "y": Self.place(y), "width": Self.place(max(0, width)),
          "height": Self.place(max(0, height)), "fill": colour, "fill-opacity": "\(opacity)",
        ], told(tells)))
  }

  mutating func curve(_ points: [(Double, Double)], colour: String, dash: String = "") {
    add(
      .tag(
        "path",
        [
          "d": Self.path(points), "fill": "none", "stroke": colour, "stroke-width": "2.2",
          "stroke-linejoin": "round", "stroke-dasharray": dash.isEmpty ? "none" : dash,
        ]))
  }

  /// The area between two curves over the same places.
  mutating func band(
    _ low: [(Double, Double)], _ high: [(Double, Double)], colour: String, opacity: Double = 0.16
  ) {
    guard !low.isEmpty, !high.isEmpty else { return }
    add(
      .tag(
        "path",
        [
          "d": Self.path(low + high.reversed()) + "Z", "fill": colour,
          "fill-opacity": "\(opacity)",
        ]))
  }

  /// A point; its value appears within a finger's width of it.
  mutating func dot(_ x: Double, _ y: Double, colour: String, radius: Double = 2.4, tells: String) {
    let place = ["cx": Self.place(x), "cy": Self.place(y)] as KeyValuePairs
    add(
      .tag(
        "g", ["class": "point"],
        [
          .tag("title", [:], tells),
          .element(
            "circle",
            place.map { Markup.Attribute($0.key, $0.value) } + [
              .init("r", Self.place(radius)), .init("fill", colour),
            ], []),
          .element(
            "circle",
            place.map { Markup.Attribute($0.key, $0.value) } + [
              .init("class", "reach"), .init("r", "8"), .init("fill", colour),
              .init("fill-opacity", "0"),
            ], []),
        ]))
  }

  /// A disc with an edge, whose area tells something; hollow where there is nothing to tell.
  mutating func disc(
    _ x: Double, _ y: Double, radius: Double, colour: String, tells: String? = nil
  ) {
    let circle = Markup.tag(
      "circle",
      [
        "cx": Self.place(x), "cy": Self.place(y), "r": Self.place(radius), "fill": colour,
        "stroke": Palette.quiet, "stroke-width": "1",
      ])
    guard let tells else { return add(circle) }
    add(.tag("g", ["class": "point"], [.tag("title", [:], tells), circle]))
  }

  /// A flow from one upright to another, as wide at both ends as it is great.
  mutating func ribbon(
    from: (x: Double, top: Double), to: (x: Double, top: Double), width: Double, colour: String,
    opacity: Double, tells: String
  ) {
    let middle = (from.x + to.x) / 2
    func bend(_ start: Double, _ end: (Double, Double)) -> String {
      "C\(Self.place(middle)) \(Self.place(start)) \(Self.place(middle)) \(Self.place(end.1)) "
        + "\(Self.place(end.0)) \(Self.place(end.1))"
    }
    let path =
      "M\(Self.place(from.x)) \(Self.place(from.top))" + bend(from.top, to)
      + "L\(Self.place(to.x)) \(Self.place(to.top + width))"
      + bend(to.top + width, (from.x, from.top + width)) + "Z"
    add(
      .tag(
        "path", ["d": path, "fill": colour, "fill-opacity": "\(opacity)"], told(tells)))
  }

  private func told(_ text: String?) -> [Markup] { text.map { [.tag("title", [:], $0)] } ?? [] }

  private static func path(_ points: [(Double, Double)]) -> String {
    points.enumerated().map { index, point in
      (index == 0 ? "M" : "L") + place(point.0) + " " + place(point.1)
    }.joined()
  }
}
