public import Foundation

/// LibreOffice without a screen.
public enum Office {
  struct Missing: Error { let advice: String }

  /// The workbook after LibreOffice has opened it, computed every formula anew, and saved it.
  ///
  /// The results that stand in the file are spoilt first, so that none can pass for a computed one.
  /// Each office keeps both its user's folder and its cache of shared packages to itself: on a machine
  /// where none has run yet, two that start together would both make the machine's cache, and one fails.
  public static func recalculated(_ file: URL) throws -> OfficeBook {
    let scratch = try Scratch()
    let spoilt = scratch.file("book.xlsx")
    _ = try Python.run(spoil, [file.path, spoilt.path])
    return try OfficeBook(try saved(spoilt, in: scratch))
  }

  /// The bytes of what LibreOffice saves as a workbook when it has opened a file of any of its formats.
  public static func workbook(of file: URL) throws -> [UInt8] {
    let scratch = try Scratch()
    return Array(try Data(contentsOf: try saved(file, in: scratch)))
  }

  private static func saved(_ file: URL, in scratch: Scratch) throws -> URL {
    let program = "/usr/bin/soffice"
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Missing(
        advice: "this test needs LibreOffice: apt-get install libreoffice-calc-nogui")
    }
    let (user, shared) = (scratch.file("profile/user"), scratch.file("shared"))
    try FileManager.default.createDirectory(at: user, withIntermediateDirectories: true)
    try Data(settings.utf8).write(to: user.appending(path: "registrymodifications.xcu"))
    // Commas, double quotes, UTF-8.
    let reading = file.pathExtension == "csv" ? ["--infilter=CSV:44,34,76"] : []
    let run = try ToolRun.of(
      URL(filePath: program),
      [
        "-env:UserInstallation=" + scratch.file("profile").absoluteString,
        "-env:UNO_SHARED_PACKAGES_CACHE=" + shared.absoluteString, "--headless",
        "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", scratch.file("out").path,
      ] + reading + [file.path])
    guard run.status == 0 else { throw Missing(advice: run.errorText) }
    guard FileManager.default.fileExists(atPath: shared.path) else {
      throw Missing(advice: "LibreOffice used the machine's cache of shared packages, not its own")
    }
    let name = file.deletingPathExtension().lastPathComponent
    return scratch.file("out/\(name).xlsx")
  }

  /// Every result of a formula becomes 12345.
  private static let spoil = """
    import re, sys, zipfile
    with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("xl/worksheets/sheet"):
                data = re.sub(rb"</f><v>[^<]*</v>", b"</f><v>12345</v>", data)
            new.writestr(name, data)
    """

  /// Recalculate on opening: always.
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry"
      xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
    </oor:items>
    """
}
