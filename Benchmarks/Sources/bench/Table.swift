/// Prints measurements as rows and keeps them, so that ratios can be taken at the end.
struct Table {
  private(set) var rows: [String: Measurement] = [:]

  init(_ title: String, unit: String = "ns") {
    print("\n\(title)")
    print(
      "\(pad("", 44))\(pad("min \(unit)", 10, right: true))\(pad("median \(unit)", 11, right: true))"
    )
  }

  mutating func add(_ row: Measurement) {
    rows[row.name] = row
    print(
      "\(pad(row.name, 44))\(pad(fixed(row.minimum), 10, right: true))"
        + "\(pad(fixed(row.median), 11, right: true))")
  }

  /// Prints how many times slower `slow` is than `fast`, by minima, and whether that meets `goal`.
  func ratio(_ slow: String, over fast: String, goal: (text: String, holds: (Double) -> Bool)) {
    guard let slow = rows[slow], let fast = rows[fast] else { return }
    let ratio = slow.minimum / fast.minimum
    print(
      "\(slow.name) / \(fast.name) = \(fixed(ratio)) (goal \(goal.text)): "
        + (goal.holds(ratio) ? "reached" : "missed"))
  }

  /// Prints whether the best repeat of a row stays within a time.
  func limit(_ name: String, nanoseconds: Double, goal: String) {
    guard let row = rows[name] else { return }
    print("\(name): goal \(goal): " + (row.minimum < nanoseconds ? "reached" : "missed"))
  }
}

func pad(_ text: String, _ width: Int, right: Bool = false) -> String {
  let space = String(repeating: " ", count: max(0, width - text.count))
  return right ? space + text : text + space
}

/// Two decimals.
func fixed(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let fraction = hundredths % 100
  return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
}
