import Foundation

/// The article on the library, cut into its programs and what it says that they print.
public struct LibraryArticle: Sendable {
  /// A program and its output.
  public struct Program: Sendable {
    public let code: String
    public let output: String
  }

  /// In the order of the article; every program is followed by its output.
  public let programs: [Program]

  /// Reads an article of the catalogue.
  public init(_ name: String) throws {
    let text = try String(contentsOf: Repository.article(name), encoding: .utf8)
    programs = text.matches(of: /```swift\n((?s:.*?))\n```\n\n```text\n((?s:.*?))\n```/).map {
      Program(code: String($0.1), output: String($0.2))
    }
  }
}
