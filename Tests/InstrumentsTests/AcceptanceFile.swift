import Foundation
import Instruments

/// A file of cases with their sources: the shared one where it is present, else our own copy.
struct AcceptanceFile<Case: Decodable>: Decodable {
  let cases: [Case]

  static func cases(_ name: String) -> [Case] {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    let shared = root.appending(path: "../shared/acceptance/\(name).json")
    let own = Bundle.module.resourceURL?.appending(path: "Resources/\(name).json")
    guard let data = (try? Data(contentsOf: shared)) ?? own.flatMap({ try? Data(contentsOf: $0) }),
      let file = try? JSONDecoder().decode(AcceptanceFile.self, from: data)
    else { return [] }
    return file.cases
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
