import Documents
import Languages

// The districts that projects may be of, where a scenario lists them.

extension Shape {
  static let districts = Shape.dictionary(of: .record("District", .title), named: .line)
}
