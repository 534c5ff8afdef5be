import Documents
import Languages
import Projects

/// When projects come, and how many of a stream may have to be followed.
struct Arrival {
  let entry: Entry
  /// A bound that a stream passes less than once in 10²⁰ futures.
  let most: Int

  private init(_ entry: Entry, most: Int = 1) {
    self.entry = entry
    self.most = most
  }

  private static func stream(perYear: Double, from: Double, to: Double) -> Arrival {
    let mean = perYear * (to - from) / 12
    let bound = (mean + 10 * mean.squareRoot() + 20).rounded(.up)
    return Arrival(
      .stream(perYear: perYear, from: from, to: to),
      most: Int(min(bound, Double(Project.mostCopies))))
  }

  /// Reads `entry`.
  static func read(_ reader: Reader, _ calendar: Calendar) -> Arrival? {
    guard reader.isSound else { return nil }
    guard reader.type == .record else {
      return calendar.entryTime(reader).map { Arrival(.month($0)) }
    }
    guard let (from, to) = window(reader, calendar) else { return nil }
    guard let perYear = reader.optional("perYear")?.number else {
      return Arrival(.window(from: from, to: to))
    }
    return stream(perYear: perYear, from: from, to: to)
  }

  /// Reads `funnel`: needs a year, thinned by each step's rate and capped by its capacity.
  static func readFunnel(_ reader: Reader, _ calendar: Calendar) -> Arrival? {
    guard reader.isSound, let (from, to) = window(reader, calendar) else { return nil }
    let perYear = reader.records("steps").reduce(reader.number("needsPerYear")) { flow, step in
      let through = flow * step.number("rate")
      return min(through, step.optional("capacityPerYear")?.number ?? .infinity)
    }
    return stream(perYear: perYear, from: from, to: to)
  }

  private static func window(_ reader: Reader, _ calendar: Calendar) -> (Double, Double)? {
    let from = calendar.entryTime(reader.field("from"))
    let to = calendar.entryTime(reader.field("to"))
    guard let from, let to else { return nil }
    guard from < to else {
      reader.fault(.wrongOrder, at: "to", Phrase("it must be after 'from'", "必须晚于 from"))
      return nil
    }
    return (from, to)
  }
}
