package import Documents

/// A pattern of paths, as in `templates.*.stages[].p` or `policies.**.convention`.
package struct FieldPattern: Sendable {
  private enum Step: Equatable {
    case field(String)
    case anyField, anyItem, anyWay
  }

  private let steps: [Step]

  package init(_ text: String) {
    steps = text.split(separator: ".").flatMap { part -> [Step] in
      let pieces = part.split(separator: "[]", omittingEmptySubsequences: false)
      let name = pieces.first.map(String.init) ?? ""
      let first: Step = name == "**" ? .anyWay : name == "*" ? .anyField : .field(name)
      return [first] + pieces.dropFirst().map { _ in .anyItem }
    }
  }

  package func matches(_ path: FieldPath) -> Bool { Self.matches(steps[...], path.components[...]) }

  private static func matches(
    _ steps: ArraySlice<Step>, _ path: ArraySlice<FieldPath.Component>
  ) -> Bool {
    guard let step = steps.first else { return path.isEmpty }
    let rest = steps.dropFirst()
    if step == .anyWay {
      return (path.startIndex...path.endIndex).contains { matches(rest, path[$0...]) }
    }
    guard let component = path.first, fits(step, component) else { return false }
    return matches(rest, path.dropFirst())
  }

  private static func fits(_ step: Step, _ component: FieldPath.Component) -> Bool {
    switch (step, component) {
    case (.field(let name), .field(let found)): name == found
    case (.anyField, .field), (.anyItem, .index): true
    default: false
    }
  }
}
