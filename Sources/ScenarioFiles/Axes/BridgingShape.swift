import Documents
import Languages
import Policies

// Money for projects that run dry.

extension Shape {
  static let bridging = Shape.record(
    "Bridging",
    .required(
      "mostShare", .positive,
      Phrase("the most for a project, over its award", "单个项目上限与批准额之比")))
}

// MARK: - Reading

extension Bridging {
  static func read(_ reader: Reader) -> Bridging? {
    return reader.building { () throws(PolicyError) in
      try Bridging(mostShare: reader.number("mostShare"))
    }
  }
}
