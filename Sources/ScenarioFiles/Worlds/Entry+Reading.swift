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
    guard let (from, to) = window(reader, calendar) else { return nil }
    return stream(perYear: flows(reader).last ?? 0, from: from, to: to)
  }

  /// Reads what `funnel` says of results that another team takes up after their deadline.
  ///
  /// What reached the last step and did not pass it, for want of a partner or of brokers, lies idle.
  static func readReassigned(_ funnel: Reader, _ calendar: Calendar) -> Arrival? {
    guard let (from, to) = window(funnel, calendar),
      let reassign = funnel.optional("reassign")
    else { return nil }
    let after = reassign.number("after")
    guard to + after <= calendar.horizonMonths else {
      reassign.fault(
        .outOfRange, at: "after",
        Phrase("what it brings must come before the horizon", "其带来的项目须在统计期限之前到来"))
      return nil
    }
    let flows = flows(funnel)
    let idle = flows[flows.count - 2] - flows[flows.count - 1]
    return stream(perYear: idle * reassign.number("rate"), from: from + after, to: to + after)
  }

  /// The needs of a year, and what is left of them after each step.
  private static func flows(_ funnel: Reader) -> [Double] {
    funnel.records("steps").reduce(into: [funnel.number("needsPerYear")]) { flows, step in
      let through = (flows.last ?? 0) * step.number("rate")
      flows.append(min(through, step.optional("capacityPerYear")?.number ?? .infinity))
    }
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
