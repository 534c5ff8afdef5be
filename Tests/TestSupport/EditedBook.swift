public import Foundation

/// A workbook changed as other programs or people change it: Python's standard library edits its parts.
public struct EditedBook {
  public enum Edit: Encodable, Sendable {
    /// What stands within the cell's element, and its type, such as `n`, `str`, `b` or `e`.
    case cell(_ name: String, sheet: String, type: String = "n", xml: String)
    /// A regular expression in the text of a part, and what takes its place.
    case replace(_ pattern: String, with: String, part: String)
    case row(_ number: Int, sheet: String, becomes: Int?)
    case add(part: String, bytes: String)

    private enum Key: CodingKey { case kind, name, sheet, type, xml, pattern, with, part, to }

    public func encode(to encoder: any Encoder) throws {
      var box = encoder.container(keyedBy: Key.self)
      switch self {
      case .cell(let name, let sheet, let type, let xml):
        try box.encode("cell", forKey: .kind)
        try box.encode(name, forKey: .name)
        try box.encode(sheet, forKey: .sheet)
        try box.encode(type, forKey: .type)
        try box.encode(xml, forKey: .xml)
      case .replace(let pattern, let with, let part):
        try box.encode("replace", forKey: .kind)
        try box.encode(pattern, forKey: .pattern)
        try box.encode(with, forKey: .with)
        try box.encode(part, forKey: .part)
      case .row(let number, let sheet, let to):
        try box.encode("row", forKey: .kind)
        try box.encode(String(number), forKey: .name)
        try box.encode(sheet, forKey: .sheet)
        try box.encode(to.map { String($0) }, forKey: .to)
      case .add(let part, let bytes):
        try box.encode("add", forKey: .kind)
        try box.encode(part, forKey: .part)
        try box.encode(bytes, forKey: .xml)
      }
    }

    /// A text typed into a cell.
    public static func text(_ text: String, in name: String, on sheet: String) -> Edit {
      .cell(name, sheet: sheet, type: "inlineStr", xml: "<is><t>\(text)</t></is>")
    }

    public static func number(_ number: String, in name: String, on sheet: String) -> Edit {
      .cell(name, sheet: sheet, xml: "<v>\(number)</v>")
    }
  }

  /// Writes the changed workbook; an edit that changes nothing is a mistake of the test.
  public static func make(_ edits: [Edit], of file: URL, to copy: URL) throws {
    let text = String(decoding: try JSONEncoder().encode(edits), as: UTF8.self)
    _ = try Python.run(script, [file.path, copy.path, text])
  }

  private static let script = """
    import json, re, sys, zipfile
    import xml.etree.ElementTree as tree
    with zipfile.ZipFile(sys.argv[1]) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    local = lambda e: e.tag.split("}")[-1]
    rels = {r.get("Id"): r.get("Target") for r in tree.fromstring(parts["xl/_rels/workbook.xml.rels"])}
    sheets = {}
    for e in tree.fromstring(parts["xl/workbook.xml"]).iter():
        if local(e) == "sheet":
            id = next(v for k, v in e.attrib.items() if k.endswith("}id"))
            sheets[e.get("name")] = "xl/" + rels[id].removeprefix("/xl/")

    def change(part, pattern, to):
        text = parts[part].decode()
        new, count = re.subn(pattern, to, text, count=1, flags=re.S)
        assert count == 1, (part, pattern)
        parts[part] = new.encode()

    def cell(name, sheet, type, xml):
        look = re.search(rf'<c r="{name}"( s="[0-9]+")?', parts[sheets[sheet]].decode())
        new = f'<c r="{name}"{look and look[1] or ""} t="{type}">{xml}</c>'
        if look:
            change(sheets[sheet], rf'<c r="{name}"(?: [^>]*)?(?:/>|>.*?</c>)', lambda m: new)
        else:
            row = re.search("[0-9]+", name)[0]
            change(sheets[sheet], rf'(<row r="{row}"[^>]*>)', lambda m: m[1] + new)

    for e in json.loads(sys.argv[3]):
        if e["kind"] == "cell":
            cell(e["name"], e["sheet"], e["type"], e["xml"])
        elif e["kind"] == "replace":
            change(sheets.get(e["part"], e["part"]), e["pattern"], lambda m: m.expand(e["with"]))
        elif e["kind"] == "row":
            part, n = sheets[e["sheet"]], e["name"]
            if e.get("to") is None:
                change(part, rf'<row r="{n}"[^>]*>.*?</row>', "")
            else:
                change(part, rf'<row r="{n}"[^>]*>.*?</row>', lambda m: re.sub(
                    rf'r="([A-Z]*){n}"', rf'r="\\g<1>{e["to"]}"', m[0]))
        else:
            parts[e["part"]] = e["xml"].encode()
    with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    """
}
