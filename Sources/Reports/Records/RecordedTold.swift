public import Languages
import Portfolios

/// A typical future of the foremost policy, in a few dated rows.
public struct RecordedTold: Sendable {
  /// Which part of the played futures has no more crossings.
  public enum Place: String, CaseIterable, Sendable {
    case p10, p50, p90

    var quantile: Double {
      switch self {
      case .p10: 0.1
      case .p50: 0.5
      case .p90: 0.9
      }
    }
  }

  public let place: Place
  /// Its number, by which `botou explain --trial` tells it whole.
  public let trial: Int
  public let policy: String
  public let crossings: Int
  /// Projects that enter, and projects that were under way.
  public let entered: Int
  public let running: Int
  /// What the future is worth to the state.
  public let presentValue: Double
  /// What the centre pays, what comes back of it unspent, and what shares and claims bring.
  public let paid: Double
  public let returned: Double
  public let proceeds: Double
  public let rows: [RecordedToldRow]

  /// The sections from which futures are chosen.
  static let parts: Asked.Parts = [.crossings, .distributions]

  static let form: Form<RecordedTold> = .record(
    RecordedTold.init,
    .init("place", \.place, .choice), .init("trial", \.trial, .count),
    .init("policy", \.policy, .text), .init("crossings", \.crossings, .count),
    .init("entered", \.entered, .count), .init("running", \.running, .count),
    .init("presentValue", \.presentValue, .number), .init("paid", \.paid, .number),
    .init("returned", \.returned, .number), .init("proceeds", \.proceeds, .number),
    .init("rows", \.rows, .list(RecordedToldRow.form)))
}

/// What happens in a told future: once, or to several from a day to another.
public struct RecordedToldRow: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// The market's climate, and for how many months in all it is so.
    case climate
    case running, entered, turnedAway, waitedInVain
    /// Failed at a gate, which has the row's name, or at one of the others.
    case failed
    case firstCrossed, halfCrossed, lastCrossed
    case closed, living
    case paid, back, largestProceeds
    /// What the fund's end sells, hands over, and leaves nothing of.
    case soldAtEnd, handedOver, lapsed
  }

  public let kind: Kind
  public let date: String?
  /// The day of the last, where there are several.
  public let until: String?
  public let count: Int?
  public let amount: Double?
  /// What people call the project, the stage or the regime, and a project's identifier.
  public let name: Phrase?
  public let project: String?
  /// By what way the largest sum came: the kind of an exit, or the name of a story's event.
  public let way: String?
  /// Of those that fail: stopped though they had achieved what was asked, and out of money.
  public let wrongly: Int?
  public let outOfMoney: Int?

  static let form: Form<RecordedToldRow> = .record(
    RecordedToldRow.init,
    .init("kind", \.kind, .choice), .init("date", \.date, .orNone(.date)),
    .init("until", \.until, .orNone(.date)), .init("count", \.count, ifAny: .count),
    .init("amount", \.amount, ifAny: .number), .init("name", \.name, ifAny: .phrase),
    .init("project", \.project, ifAny: .text), .init("way", \.way, ifAny: .text),
    .init("wrongly", \.wrongly, ifAny: .count), .init("outOfMoney", \.outOfMoney, ifAny: .count))
}
