import Foundation
import Instruments

/// A file of cases with their sources: the shared one where it is present, else our own copy.
struct AcceptanceFile<Case: Decodable>: Decodable {
  let cases: [Case]

  static func cases(_ name: String) -> [Case] {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    return read(root.appending(path: "../shared/acceptance/\(name).json")) ?? ownCases(name)
  }

  /// The copy among this target's resources.
  static func ownCases(_ name: String) -> [Case] {
    // Not `resourceURL`: Foundation on Linux takes a folder named Resources for a bundle's own.
    read(Bundle.module.bundleURL.appending(path: "Resources/\(name).json")) ?? []
  }

  private static func read(_ file: URL) -> [Case]? {
    guard let data = try? Data(contentsOf: file) else { return nil }
    return try? JSONDecoder().decode(AcceptanceFile.self, from: data).cases
  }
}

/// A JSON number, kept as it was written.
struct ExactNumber: Decodable {
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
