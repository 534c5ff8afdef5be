// What is taken from the parts of a workbook that describe it.

/// Collects what a part refers to.
final class RelationsVisitor: XMLVisitor {
  private let folder: String
  private(set) var relations = XLSXRelations()

  init(folder: String) { self.folder = folder }

  func began(_ name: String, _ attributes: [String: String]) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"], attributes["TargetMode"] != "External"
    else { return }
    let word = type.split(separator: "/").last ?? ""
    relations.list.append(.init(id: id, type: word, path: path(target)))
  }

  func said(_ text: String) {}
  func ended(_ name: String) {}

  /// A target is meant from the part's folder, or with a slash before it from the top.
  private func path(_ target: String) -> String {
    let from = target.hasPrefix("/") ? "" : folder
    var parts: [Substring] = []
    for part in (from + "/" + target).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

/// Collects the names of the sheets.
final class WorkbookVisitor: XMLVisitor {
  private let limit: Int
  private(set) var sheets: [(name: String, id: String)] = []
  private(set) var isFrom1904 = false

  init(limit: Int) { self.limit = limit }

  func began(_ name: String, _ attributes: [String: String]) throws(XLSXFault) {
    switch name {
    case "workbookPr": isFrom1904 = ["1", "true"].contains(attributes["date1904"])
    case "sheet":
      guard sheets.count < limit else { throw .tooMany(.sheets, limit: limit) }
      guard let title = attributes["name"], let id = attributes["id"] else { return }
      sheets.append((title, id))
    default: break
    }
  }

  func said(_ text: String) {}
  func ended(_ name: String) {}
}

/// Collects the looks that cells may have.
final class StylesVisitor: XMLVisitor {
  private(set) var formats = NumberFormats()
  private var isInLooks = false

  func began(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      formats.codes[id] = attributes["formatCode"] ?? ""
    case "cellXfs": isInLooks = true
    case "xf" where isInLooks:
      formats.looks.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
    default: break
    }
  }

  func said(_ text: String) {}

  func ended(_ name: String) { if name == "cellXfs" { isInLooks = false } }
}

/// Puts together the text of an `si` or `is`: plain, or in runs of several looks, without its reading aid.
struct RichText {
  private(set) var text = ""
  private var isInText = false
  private var aids = 0

  mutating func began(_ name: String) {
    if name == "rPh" { aids += 1 }
    if name == "t", aids == 0 { isInText = true }
  }

  mutating func said(_ words: String) { if isInText { text += words } }

  mutating func ended(_ name: String) {
    if name == "rPh" { aids -= 1 }
    if name == "t" { isInText = false }
  }
}

/// Collects the texts that cells refer to by number.
final class StringsVisitor: XMLVisitor {
  private(set) var strings: [String] = []
  private var rich: RichText?

  func began(_ name: String, _ attributes: [String: String]) {
    if name == "si" { rich = RichText() } else { rich?.began(name) }
  }

  func said(_ text: String) { rich?.said(text) }

  func ended(_ name: String) {
    guard name == "si" else {
      rich?.ended(name)
      return
    }
    strings.append(CellText.unescaped(rich?.text ?? ""))
    rich = nil
  }
}
