import Documents
import Languages
import Reports

/// The program that shows a file: what the user names, else the system's own.
///
/// A file is named by its address, in which every unusual byte is spelt by its number, and no shell is asked:
/// whatever a name is, it is one word and no option.
struct Opener {
  /// Whole command lines to try, one after the other; the file's address is to be put in.
  private let candidates: [[String]]
  /// The one program that the user wants, if any.
  private let named: String?

  init(environment: (String) -> String?) {
    func stated(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
    named = stated("BOTOU_OPENER")
    candidates =
      named.map { [[$0]] }
      ?? (stated("BROWSER").map(Self.browsers) ?? []) + Self.ofSystem.map { [$0] }
  }

  #if os(macOS)
    private static let ofSystem = ["open"]
  #else
    private static let ofSystem = ["xdg-open", "wslview"]
  #endif

  /// Programs parted by colons, each with words of its own, as others read `BROWSER`.
  private static func browsers(_ text: String) -> [[String]] {
    text.split(separator: ":").map { $0.split(separator: " ").map(String.init) }
      .filter { !$0.isEmpty }
  }

  /// How long a program may take to find out that it can show nothing.
  private static let milliseconds: Int32 = 3_000

  /// Shows a file that was written; whether some program took it.
  private func open(_ path: String) -> Bool {
    guard let whole = SystemCalls.resolved(path) else { return false }
    let address = Self.address(of: whole)
    return candidates.contains { words in
      let isPlaced = words.dropFirst().contains { $0.contains("%s") }
      let filled = words.prefix(1) + words.dropFirst().map { $0.replacing("%s", with: address) }
      return SystemCalls.startApart(
        filled + (isPlaced ? [] : [address]), milliseconds: Self.milliseconds)
    }
  }

  /// The path as an address, such as `file:///tmp/a%20report.html`.
  static func address(of path: String) -> String {
    "file://"
      + path.utf8.map { byte in
        let scalar = Unicode.Scalar(byte)
        let isPlain =
          scalar.isASCII
          && (scalar.properties.isAlphabetic || "0123456789/._~-".unicodeScalars.contains(scalar))
        return isPlain
          ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }.joined()
  }

  /// Shows a report to whoever asked for it; that nothing can is no failure of the run.
  static func show(_ path: String, on console: Console) throws(ToolError) {
    // What the run says is read first.
    try console.flush()
    let opener = Opener(environment: SystemCalls.environment)
    guard !opener.open(path) else { return }
    console.remark([opener.regret(path)[console.language]])
  }

  private func regret(_ path: String) -> Phrase {
    let file = Excerpt.shortened(path)
    return named.map { name in
      let name = Excerpt.shortened(name)
      return Phrase(
        "botou: '\(name)' (BOTOU_OPENER) did not open \(file); it is written, and any browser shows it",
        "botou: “\(name)”（BOTOU_OPENER）未能打开 \(file)；文件已写出，可用任意浏览器打开")
    }
      ?? Phrase(
        "botou: nothing here opens \(file); it is written, and any browser shows it; BOTOU_OPENER may name a program",
        "botou: 此处没有程序可打开 \(file)；文件已写出，可用任意浏览器打开；也可用 BOTOU_OPENER 指定程序")
  }
}
