import Documents
import Languages
import Portfolios

// Published figures, one or a series of dates.

extension Shape {
  static let official = Shape.record(
    "OfficialFigure",
    .required(
      "what", .text,
      Phrase(
        "a metric of 'botou explain metrics', or a snapshot: "
          + Snapshot.allCases.map(\.rawValue).joined(separator: ", "),
        "“botou explain metrics”所列指标，或某日计数："
          + Snapshot.allCases.map(\.rawValue).joined(separator: "、"))),
    .optional(
      "title", .title,
      Phrase("what people call it; the metric's own words when absent", "名称；未给出时用指标名称")),
    .optional(
      "policy", .text,
      Phrase("whose futures it is held against; the baseline when absent", "对照的政策；未给出时为比较基准")),
    .optional(
      "at", .date, Phrase("the date of a snapshot; today when absent", "计数日期；未给出时为今天")),
    .optional("value", .notNegative, Phrase("the published figure", "公布的数值")),
    .optional(
      "series",
      .list(
        of: .record(
          "OfficialPoint", .required("at", .date, Phrase("its date", "日期")),
          .required("value", .notNegative, Phrase("the published figure", "公布的数值"))), 1...),
      Phrase("the same snapshot at several dates", "同一计数在多个日期的数值")),
    .required("source", title, Phrase("where it stands", "出处")),
    .optional(
      "range", .assumedRange,
      Phrase(
        "what an assumption leaves open of the simulated figure", "某项假设使模拟值未能确定的范围")),
    rules: [
      .exactlyOne(["value", "series"]), .atMostOne(["at", "series"]),
      .atMostOne(["range", "series"]),
    ])

  /// One text in both languages, or one for each.
  static let title = Shape.either(
    .text,
    .record(
      "Title", .required("en", .text, Phrase("in English", "英文")),
      .required("zh", .text, Phrase("in Chinese", "中文"))))
}

extension OfficialFigure {
  /// What the entries are checked against.
  struct Context {
    let calendar: Calendar
    /// Nil when it could not be read.
    let asOf: CalendarDate?
    let policies: [String]
    let baseline: String
  }

  /// The figures of one entry, one for each date.
  static func readAll(_ reader: Reader, _ context: Context) -> [OfficialFigure]? {
    let range = reader.optional("range").flatMap(AssumedRange.read)
    guard let policy = policy(reader, context), (range != nil) == reader.gives("range") else {
      return nil
    }
    let points = reader.optional("series")?.items ?? [reader]
    let figures = points.compactMap { read($0, of: reader, policy, range, context) }
    return figures.count == points.count ? figures : nil
  }

  private static func policy(_ reader: Reader, _ context: Context) -> String? {
    guard let policy = reader.optional("policy") else { return context.baseline }
    guard context.policies.contains(policy.text) else {
      policy.unknownName(among: context.policies)
      return nil
    }
    return policy.text
  }

  private static func read(
    _ point: Reader, of reader: Reader, _ policy: String, _ range: AssumedRange?,
    _ context: Context
  ) -> OfficialFigure? {
    let what = reader.field("what")
    let given = point.optional("at")
    let quantity: Sighting.Quantity
    let date: CalendarDate?
    if let snapshot = Snapshot(rawValue: what.text) {
      guard let counted = given?.date ?? context.asOf,
        let month = month(of: counted, point, context)
      else { return nil }
      (quantity, date) = (.snapshot(snapshot, atMonth: month), counted)
    } else if OfficialFigure.names.contains(what.text) {
      guard given == nil else {
        point.fault(
          .contradiction, at: "at",
          Phrase(
            "only a snapshot has a date; '\(what.text)' counts all that a future brings",
            "只有 snapshot 类计数才有日期；“\(what.text)”统计整个未来"))
        return nil
      }
      (quantity, date) = (.metric(what.text), nil)
    } else {
      refuse(what)
      return nil
    }
    let figure = OfficialFigure(
      what: what.text, title: reader.optional("title").map(Phrase.init(title:)), policy: policy,
      date: date, quantity: quantity, value: point.number("value"),
      source: Phrase(title: reader.field("source")), range: range)
    return figure.staysAShare(point, reader) ? figure : nil
  }

  /// Tells a share that exceeds the whole.
  private func staysAShare(_ point: Reader, _ reader: Reader) -> Bool {
    guard kind == .share else { return true }
    let words = Phrase("a share must be between 0 and 1", "比例必须介于 0 与 1 之间")
    if value > 1 { point.fault(.outOfRange, at: "value", words) }
    let most = range?.to ?? 0
    if most > 1 { reader.field("range").fault(.outOfRange, at: "to", words) }
    return value <= 1 && most <= 1
  }

  /// A name that was given up is answered with the one of today.
  private static func refuse(_ what: Reader) {
    guard let renamed = RenamedFigure.named(what.text) else {
      return what.unknownName(among: OfficialFigure.names)
    }
    what.fault(.unknownName, renamed.phrase)
  }

  private static func month(
    of date: CalendarDate, _ point: Reader, _ context: Context
  ) -> Double? {
    let month = context.calendar.months(to: date)
    guard month >= 0, month <= context.calendar.horizonMonths else {
      point.fault(
        .outOfRange, at: "at",
        Phrase(
          "it must not be before the start nor after the horizon", "不得早于起始时间或晚于统计期限"))
      return nil
    }
    return month
  }
}

extension Phrase {
  /// A title as a file writes it.
  init(title: Reader) {
    self =
      title.type == .text ? Phrase(same: title.text) : Phrase(title.text("en"), title.text("zh"))
  }
}
