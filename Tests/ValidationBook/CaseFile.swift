import Foundation
import Instruments

/// A file of published cases in `Cases`, whose head names its source.
struct CaseFile<Case: Decodable & Sendable>: Decodable, Sendable {
  let cases: [Case]

  private static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
  }

  /// The chapter of a file: one known case for each published one.
  static func chapter(
    _ title: String, file: String, source: String, leftOut: [String: String] = [:],
    name: @Sendable (Case) -> String,
    _ findings: @escaping @Sendable (Case) throws -> [Finding]
  ) -> Chapter {
    let published: [Case]
    do {
      let data = try Data(contentsOf: folder.appending(path: file))
      published = try JSONDecoder().decode(Self.self, from: data).cases
    } catch {
      // A file that cannot be read is a failing case, never an empty pass.
      return Chapter(title, source: source, [KnownCase(file) { throw error }])
    }
    let cases = published.filter { leftOut[name($0)] == nil }.map { one in
      KnownCase(name(one)) { try findings(one) }
    }
    return Chapter(title, source: source, leftOut: leftOut, cases)
  }
}

/// A JSON number, kept as it was written.
struct ExactNumber: Decodable, Sendable {
  let value: Rational

  init(from decoder: any Decoder) throws {
    let number = try decoder.singleValueContainer().decode(Decimal.self)
    guard let value = Rational(decimal: "\(number)") else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(number) is not a decimal"))
    }
    self.value = value
  }
}
