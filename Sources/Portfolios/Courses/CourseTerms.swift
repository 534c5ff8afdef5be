/// What a course may meet, known when its rules are compiled: what plain terms never hold costs them nothing.
///
/// The rules are written once. `Venture` and `Tenure` answer for all that few programmes ask for, and answer
/// plain terms with nothing, from which the compiler leaves out what would follow. Whoever adds something rare
/// answers for it beside its rules or in a file `+Terms`, and says in `isPlainToCrossing` or `isPlain` of the award,
/// or in `isPlain` of the agenda, who has it.
///
/// The way to the market and what follows it are chosen apart: what a policy's money bought is a matter of its own,
/// and kin share the way.
protocol CourseTerms {
  /// Whether all is plain; see `Entrance.isPlainToCrossing`.
  static var arePlain: Bool { get }
}

/// A fresh project and a fund without an end; a grant, shares at entry or a conversion, in tranches and with
/// bridging; gates and rework; a search after acceptance, rounds and an exit.
enum PlainTerms: CourseTerms {
  static var arePlain: Bool { true }
}

/// All that a programme may hold.
enum FullTerms: CourseTerms {
  static var arePlain: Bool { false }
}

extension Entrance {
  /// Whether plain terms hold all that the course may meet until it crosses.
  var isPlainToCrossing: Bool {
    award.isPlainToCrossing && agenda.isPlain && present == nil && fundEnd.month == .infinity
  }
}
