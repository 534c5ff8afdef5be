import Foundation
import TestSupport
import Testing

/// One file of published cases, read from the shared folder or the copy beside the tests.
struct AcceptanceFile<Case: Decodable & Sendable>: Decodable, Sendable {
  let cases: [Case]

  /// The cases of a file; a file that cannot be read is an issue, never an empty pass.
  static func cases(_ name: String) -> [Case] {
    do {
      let data = try Repository.acceptance(
        name, copy: Repository.file("Tests/ReturnsTests/Resources/\(name)"))
      return try JSONDecoder().decode(Self.self, from: data).cases
    } catch {
      Issue.record("\(name): \(error)")
      return []
    }
  }
}

/// Whether two numbers are within a tolerance; a NaN never is.
func near(_ value: Double?, _ expected: Double?, _ tolerance: Double) -> Bool {
  guard let value, let expected else { return false }
  return (value - expected).magnitude <= tolerance
}
