public import Foundation

/// Pages as a real browser lays them out, on screens of several widths and on paper.
///
/// `Tests/Layout/layout.py` measures; it drives Debian's Chromium by Playwright.
public enum Layout {
  /// A page and how to look at it.
  public struct Plan: Encodable, Sendable {
    let page: String
    let languages: [String]
    let media: [String]
    /// How many pixels wide a sheet is between its margins; nothing for the report's own.
    let paper: Int?

    public init(
      _ page: URL, languages: [String] = ["en", "zh"], media: [String] = ["1200", "390", "a4"],
      paper: Int? = nil
    ) {
      (self.page, self.languages, self.media) = (page.absoluteString, languages, media)
      self.paper = paper
    }
  }

  /// What was found of a page.
  public struct Found: Decodable, Sendable {
    /// Marks outside their picture, words on words, what is too small, too wide, or cut off.
    public let faults: [String]
    /// How many sheets each language prints on.
    public let sheets: [String: Int]
    public let complaints: [String]
  }

  struct Missing: Error { let advice: String }

  /// All pages in one browser.
  public static func measured(_ plans: [Plan]) throws -> [Found] {
    let python = Repository.file(".build/venv/bin/python")
    guard FileManager.default.isExecutableFile(atPath: python.path) else {
      throw Missing(advice: "this test needs Playwright: .ci/setup test (make test does)")
    }
    let run = try ToolRun.of(
      python, [Repository.file("Tests/Layout/layout.py").path, "/usr/bin/chromium"],
      input: try JSONEncoder().encode(plans))
    guard run.status == 0 else { throw Missing(advice: run.errorText) }
    return try JSONDecoder().decode([Found].self, from: run.output)
  }
}
