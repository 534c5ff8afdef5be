public import Foundation

/// A workbook as another program reads it: Python's standard library takes the file apart.
public struct OfficeBook: Decodable, Sendable {
  public struct Cell: Decodable, Sendable {
    public let text: String?
    public let number: Double?
    public let formula: String?
    /// How a number is shown.
    public let format: String
  }

  /// What the program offers and says where a value is typed into a cell.
  public struct Check: Decodable, Hashable, Sendable {
    /// `list`, `decimal`, `whole`; `none` where only the hint stands.
    public let kind: String
    /// `between` where none is named.
    public let comparison: String
    /// `warning` lets whoever insists keep what was typed.
    public let style: String
    public let bounds: [String]
    public let hint: String
    public let title: String
    public let warning: String
  }

  public struct Sheet: Decodable, Sendable {
    public let name: String
    /// By the cell's name, such as `C5`.
    public let cells: [String: Cell]
    /// By the cell's name.
    public let checks: [String: Check]
    /// The cell at which the part that scrolls begins.
    public let frozenAt: String?
  }

  public struct Chart: Decodable, Sendable {
    /// `lineChart`, `barChart`.
    public let kind: String
    /// Title and axis titles.
    public let words: [String]
    public let references: [String]
  }

  public let sheets: [Sheet]
  public let charts: [Chart]
  public let formats: [String]

  public func sheet(_ name: String) -> Sheet? { sheets.first { $0.name == name } }

  /// Takes a file apart; every part must be well-formed XML.
  public init(_ file: URL) throws {
    self = try JSONDecoder().decode(
      OfficeBook.self, from: try Python.run(Self.script, [file.path]))
  }

  private static let script = """
    import json, re, sys, zipfile
    import xml.etree.ElementTree as tree
    archive = zipfile.ZipFile(sys.argv[1])
    assert archive.testzip() is None
    parts = {n: tree.fromstring(archive.read(n)) for n in archive.namelist()
             if n.endswith((".xml", ".rels"))}
    local = lambda element: element.tag.split("}")[-1]
    find = lambda root, name: [e for e in root.iter() if local(e) == name]
    words = lambda root: "".join(e.text or "" for e in find(root, "t"))
    shared = [words(e) for e in find(parts["xl/sharedStrings.xml"], "si")]
    targets = {r.get("Id"): r.get("Target") for r in parts["xl/_rels/workbook.xml.rels"]}

    known = {0: "General", 9: "0%", 10: "0.00%", 49: "@"}
    known |= {int(e.get("numFmtId")): e.get("formatCode") for e in find(parts["xl/styles.xml"], "numFmt")}
    looks = [int(e.get("numFmtId")) for e in find(find(parts["xl/styles.xml"], "cellXfs")[0], "xf")]

    def check(e):
        count = 1 if e.get("operator", "between") not in ("between", "notBetween") else 2
        bounds = [f.text for f in e if f.text][:1 if e.get("type") == "list" else count]
        return {"kind": e.get("type", "none"), "comparison": e.get("operator", "between"),
                "style": e.get("errorStyle", "stop"), "bounds": bounds, "hint": e.get("prompt", ""),
                "title": e.get("errorTitle", ""), "warning": e.get("error", "")}

    def cell(e):
        value, formula, text = find(e, "v"), find(e, "f"), None
        number = None
        if e.get("t") == "s":
            text = shared[int(value[0].text)]
        elif e.get("t") in ("str", "inlineStr"):
            text = words(e) or (value[0].text if value else "")
        elif e.get("t") in ("e", "b"):
            text = value[0].text
        elif value:
            number = float(value[0].text)
        return {"text": text, "number": number, "formula": formula[0].text if formula else None,
                "format": known.get(looks[int(e.get("s", 0))], "")}

    sheets = []
    for sheet in find(parts["xl/workbook.xml"], "sheet"):
        target = next(v for k, v in sheet.attrib.items() if k.endswith("}id"))
        root = parts["xl/" + targets[target].removeprefix("/xl/")]
        panes = find(root, "pane")
        sheets.append({
            "name": sheet.get("name"),
            "cells": {e.get("r"): cell(e) for e in find(root, "c") if len(e)},
            "checks": {e.get("sqref"): check(e) for e in find(root, "dataValidation")},
            "frozenAt": panes[0].get("topLeftCell") if panes else None})
    charts = []
    for name, root in sorted(parts.items()):
        if re.fullmatch(r"xl/charts/chart\\d+\\.xml", name):
            kinds = [local(e) for e in root.iter() if local(e).endswith("Chart")]
            charts.append({
                "kind": kinds[0],
                "words": [words(e) for e in find(root, "title")],
                "references": [e.text for e in find(root, "f")]})
    formats = [e.get("formatCode") for e in find(parts["xl/styles.xml"], "numFmt")]
    print(json.dumps({"sheets": sheets, "charts": charts, "formats": formats}))
    """
}

/// Python as the tests use it: the machine's own, standard library only.
public enum Python {
  struct Failed: Error { let message: String }

  public static func run(_ script: String, _ arguments: [String]) throws -> Data {
    let run = try ToolRun.of(
      URL(filePath: "/usr/bin/env"), ["python3", "-c", script] + arguments)
    guard run.status == 0 else { throw Failed(message: run.errorText) }
    return run.output
  }
}
