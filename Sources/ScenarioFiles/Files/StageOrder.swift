import Documents
import Languages
import Projects

/// The order of the stages that a table names: by words that tell it, else by how far the projects are.
struct StageOrder {
  let stages: [String]
  let assumed: [Phrase]

  init(_ rows: [TableRow]) {
    let names = rows.compactMap(\.stage).filter { $0 != Present.accepted }
    var seen: Set<String> = []
    let distinct = names.filter { seen.insert($0).inserted }
    guard !distinct.isEmpty else {
      stages = ["1", "2", "3"]
      assumed = [Phrase("the table names no stages; three are taken", "表格未列明阶段，取三个阶段")]
      return
    }
    let ranks = distinct.map(Self.rank)
    let isKnown = !ranks.contains(nil) && Set(ranks).count == ranks.count
    let spent = Dictionary(grouping: rows, by: \.stage).mapValues { rows in
      rows.reduce(0) { $0 + $1.cost } / Double(rows.count)
    }
    stages = distinct.enumerated().sorted { left, right in
      isKnown
        ? (ranks[left.offset] ?? 0) < (ranks[right.offset] ?? 0)
        : (spent[left.element] ?? 0, left.offset) < (spent[right.element] ?? 0, right.offset)
    }.map(\.element)
    let shown = stages.map { Excerpt.line($0) }.joined(separator: " → ")
    assumed = [Phrase("the stages follow each other as \(shown)", "阶段顺序为 \(shown)")]
  }

  private static let words: [[String]] = [
    ["概念", "concept", "idea"], ["实验室", "lab"], ["样机", "原型", "prototype"], ["小试", "bench"],
    ["中试", "pilot"], ["试产", "试制", "demonstration", "示范"], ["量产", "产业化", "production", "scale"],
  ]

  private static func rank(_ stage: String) -> Int? {
    let small = stage.lowercased()
    return words.firstIndex { $0.contains { small.contains($0) } }
  }
}
