public import Portfolios

/// What alone was asked of a run: the metrics, and which sections the document has beside them.
public struct RecordedAsked: Sendable {
  public let metrics: [String]
  public let sections: [String]

  static let form: Form<RecordedAsked> = .record(
    RecordedAsked.init,
    .init("metrics", \.metrics, .list(.text(among: Metric.all.map(\.name)))),
    .init("sections", \.sections, .list(.text(among: RecordedSection.names))))

  var parts: Asked.Parts {
    RecordedSection.all.reduce(into: []) { parts, section in
      if sections.contains(section.name) { parts.insert(section.part) }
    }
  }
}

extension RecordedAsked {
  init(_ asked: Asked) {
    self.init(
      metrics: asked.metrics.map(\.name), sections: RecordedSection.all(of: asked.parts).map(\.name)
    )
  }
}

/// A section of the document: the part of a run that it tells, and which members it is in its records.
public struct RecordedSection: Sendable {
  public let name: String
  let part: Asked.Parts
  /// Members of a policy; of a comparison; of the document itself.
  var ofPolicy: [String] = []
  var ofComparison: [String] = []
  var ofRun: [String] = []
  /// Whether documents are read in which it is missing though nobody left it out.
  var mayLack = false

  static let all = [
    RecordedSection(name: "curves", part: .curves, ofPolicy: ["curves"]),
    RecordedSection(name: "valley", part: .valley, ofPolicy: ["valley"], mayLack: true),
    RecordedSection(name: "deaths", part: .deaths, ofPolicy: ["deaths"]),
    RecordedSection(name: "crossings", part: .crossings, ofPolicy: ["crossings"]),
    RecordedSection(name: "distributions", part: .distributions, ofPolicy: ["distributions"]),
    RecordedSection(name: "cashPlan", part: .cashPlan, ofPolicy: ["cashPlan"]),
    RecordedSection(name: "capital", part: .capital, ofPolicy: ["capital"], mayLack: true),
    RecordedSection(name: "snapshots", part: .snapshots, ofPolicy: ["snapshots"], mayLack: true),
    RecordedSection(
      name: "groups", part: .groups, ofPolicy: ["sectors", "districts", "projects"]),
    RecordedSection(
      name: "comparisons", part: .comparisons, ofPolicy: ["additionality"],
      ofComparison: ["chanceOfBeing", "attribution"], ofRun: ["breakEven"], mayLack: true),
    RecordedSection(name: "official", part: .official, ofRun: ["official"], mayLack: true),
    RecordedSection(name: "exits", part: .exits, ofPolicy: ["exits"], mayLack: true),
  ]

  /// The words by which a document names its sections.
  public static var names: [String] { all.map(\.name) }

  static func all(of parts: Asked.Parts) -> [RecordedSection] {
    all.filter { parts.contains($0.part) }
  }
}

extension RecordedRun {
  /// What the document tells beside metrics.
  var parts: Asked.Parts { asked?.parts ?? .all }

  /// What of some sections the document does not have, by their names.
  public func missing(of parts: Asked.Parts) -> [String] {
    RecordedSection.all(of: parts.subtracting(self.parts)).map(\.name)
  }
}
