import Returns
import Testing

@Test(arguments: [
  ("1970-01-01", 0), ("2000-03-01", 11_017), ("2024-02-29", 19_782), ("1969-12-31", -1),
  ("0001-01-01", -719_162), ("9999-12-31", 2_932_896), ("1900-03-01", -25_508),
])
func `a date is the known number of days from 1970`(_ text: String, _ days: Int) throws {
  let date = try CivilDate(text: text)
  #expect(date.daysSinceEpoch == days)
  #expect(date.description == text)
}

@Test func `every day of four centuries is one after the day before and reads back`() throws {
  var date = try CivilDate(year: 1800, month: 1, day: 1)
  let end = try CivilDate(year: 2200, month: 1, day: 1)
  while date < end {
    let (year, month, day) = date.parts
    #expect(try CivilDate(year: year, month: month, day: day) == date)
    let next = date.adding(days: 1)
    let follows =
      next.parts == (year, month, day + 1) || next.parts == (year, month + 1, 1)
      || next.parts == (year + 1, 1, 1)
    #expect(follows, "\(date) → \(next)")
    date = next
  }
  #expect(end - (try CivilDate(year: 1800, month: 1, day: 1)) == 146_097)
}

@Test func `a later month keeps the day or takes its last`() throws {
  let date = try CivilDate(text: "2024-01-31")
  #expect(date.adding(months: 1).description == "2024-02-29")
  #expect(date.adding(months: 13).description == "2025-02-28")
  #expect(date.adding(months: -2).description == "2023-11-30")
  #expect(date.adding(months: 12).description == "2025-01-31")
}

@Test(arguments: ["2024-06", "2024-06-01", "2024/6/1", "2024/06/01"])
func `a month or a spreadsheet's date is read`(_ text: String) throws {
  #expect(try CivilDate(text: text).description == "2024-06-01")
}

@Test(arguments: [
  "", "2024", "06/01/2024", "24-06-01", "2024-6-1", "2024-06-01 ", "2024-06-01T00", "２０２４-06-01",
  "2024/6", "2024--06", "-2024-06-01",
])
func `a date written otherwise is refused`(_ text: String) {
  #expect(throws: ReturnsError.unreadableDate(text)) { try CivilDate(text: text) }
}

@Test func `a day that no calendar has is refused with its parts`() {
  #expect(throws: ReturnsError.noSuchDay(year: 2023, month: 2, day: 29)) {
    try CivilDate(text: "2023-02-29")
  }
  #expect(throws: ReturnsError.noSuchDay(year: 1900, month: 2, day: 29)) {
    try CivilDate(year: 1900, month: 2, day: 29)
  }
  #expect(throws: ReturnsError.noSuchDay(year: 2023, month: 13, day: 1)) {
    try CivilDate(year: 2023, month: 13, day: 1)
  }
  #expect(throws: ReturnsError.noSuchDay(year: 0, month: 1, day: 1)) {
    try CivilDate(year: 0, month: 1, day: 1)
  }
}

// MARK: - Day counts

struct DayCountCase: Sendable, CustomTestStringConvertible {
  let rule: DayCount
  let start: String
  let end: String
  let years: Double
  var testDescription: String { "\(rule.rawValue) \(start) \(end)" }

  init(_ rule: DayCount, _ start: String, _ end: String, _ years: Double) {
    (self.rule, self.start, self.end, self.years) = (rule, start, end, years)
  }

  static let all: [DayCountCase] = [
    // ISDA, "EMU and Market Conventions" (1998), the worked examples of its annex.
    DayCountCase(.actualActualISDA, "2003-11-01", "2004-05-01", 61.0 / 365 + 121.0 / 366),
    DayCountCase(.actualActualISDA, "1999-02-01", "1999-07-01", 150.0 / 365),
    DayCountCase(.actualActualISDA, "1999-07-01", "2000-07-01", 184.0 / 365 + 182.0 / 366),
    DayCountCase(.actual365Fixed, "2003-11-01", "2004-05-01", 182.0 / 365),
    DayCountCase(.actual36525, "2003-11-01", "2004-05-01", 182.0 / 365.25),
    DayCountCase(.actual360, "2003-11-01", "2004-05-01", 182.0 / 360),
    DayCountCase(.thirtyE360, "2024-01-31", "2024-03-31", 60.0 / 360),
    DayCountCase(.thirtyE360, "2023-02-28", "2023-03-31", 32.0 / 360),
    DayCountCase(.thirty360SIA, "2023-02-28", "2023-03-31", 30.0 / 360),
    DayCountCase(.thirty360SIA, "2023-02-28", "2024-02-29", 360.0 / 360),
    DayCountCase(.thirty360SIA, "2024-01-30", "2024-03-31", 60.0 / 360),
    DayCountCase(.thirty360SIA, "2024-01-15", "2024-03-31", 76.0 / 360),
  ]
}

@Test(arguments: DayCountCase.all)
func `a day count gives the stated years`(
  _ known: DayCountCase
) throws {
  let rule = known.rule
  let (start, end) = try (CivilDate(text: known.start), CivilDate(text: known.end))
  #expect(near(rule.years(from: start, to: end), known.years, 1e-15))
  #expect(rule.years(from: end, to: start) == -rule.years(from: start, to: end))
  #expect(rule.years(from: start, to: start) == 0)
}

@Test func `a calendar year is one year of act-act, leap or not`() throws {
  for year in 1999...2005 {
    let (start, end) = try (
      CivilDate(year: year, month: 1, day: 1), CivilDate(year: year + 1, month: 1, day: 1)
    )
    #expect(DayCount.actualActualISDA.years(from: start, to: end) == 1)
  }
}
