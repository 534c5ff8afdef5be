public import Languages
import Policies

/// Something that a policy planner may want to vary: how to write it, who shows it, what it does.
///
/// The catalogue is the only place for these words: `botou explain policies` and the tables of
/// the documentation are both made of it, and tests read every line of it as part of a scenario.
public struct Mechanism: Sendable {
  /// Where in a scenario its lines stand.
  public enum Place: String, Sendable, CaseIterable {
    /// Within one of `policies`.
    case policy
    /// Within one of `templates`.
    case template
    /// At the top of the file.
    case scenario
    /// In a file for `botou waterfall`.
    case waterfall

    public var words: Phrase {
      switch self {
      case .policy: Phrase("policy", "政策")
      case .template: Phrase("template", "模板")
      case .scenario: Phrase("scenario", "情景")
      case .waterfall: Phrase("waterfall file", "退出分配文件")
      }
    }
  }

  /// A scenario that ships and a policy in it; no policy where all of the scenario shows it.
  public struct Showing: Sendable, Hashable {
    public let scenario: String
    public let policy: String?

    init(_ scenario: String, _ policy: String? = nil) {
      (self.scenario, self.policy) = (scenario, policy)
    }

    public var words: String { policy.map { "\(scenario): \($0)" } ?? scenario }
  }

  /// What it does to each of four things; nothing where nothing is said.
  public struct Effects: Sendable {
    public let cash: Phrase?
    public let gates: Phrase?
    public let ownership: Phrase?
    public let losses: Phrase?
  }

  /// A stable word; for a choice of the schema, that choice.
  public let name: String
  public let title: Phrase
  /// The documents that name it, as the legend has them; empty for a choice of the model's own.
  public let source: String
  public let place: Place
  /// Ways to write it, each the fields of one record in JSON5.
  public let ways: [String]
  public let shown: [Showing]
  public let effects: Effects
}

extension Mechanism {
  init(
    _ name: String, _ english: String, _ chinese: String, source: String = "",
    in place: Place = .policy, _ ways: String..., shown: [Showing], cash: Phrase? = nil,
    gates: Phrase? = nil, ownership: Phrase? = nil, losses: Phrase? = nil
  ) {
    self.init(
      name: name, title: Phrase(english, chinese), source: source, place: place, ways: ways,
      shown: shown,
      effects: Effects(cash: cash, gates: gates, ownership: ownership, losses: losses))
  }

  /// An instrument; each way is its terms alone, and one that has none is written by its word.
  init(
    _ kind: Instrument.Kind, _ english: String, _ chinese: String, source: String = "",
    _ terms: String..., shown: [Showing], cash: Phrase? = nil, gates: Phrase? = nil,
    ownership: Phrase? = nil, losses: Phrase? = nil
  ) {
    let word = "instrument: \"\(kind.rawValue)\""
    self.init(
      name: kind.rawValue, title: Phrase(english, chinese), source: source, place: .policy,
      ways: terms.isEmpty ? [word] : terms.map { "\(word), \($0)" }, shown: shown,
      effects: Effects(cash: cash, gates: gates, ownership: ownership, losses: losses))
  }
}

extension Mechanism.Effects {
  /// Each with its name, in the order of a table's columns.
  var named: [(title: Phrase, words: Phrase?)] {
    [
      (Phrase("cash", "现金"), cash), (Phrase("gates", "关口"), gates),
      (Phrase("ownership", "股权"), ownership), (Phrase("losses", "损失"), losses),
    ]
  }
}

extension Mechanism.Showing: ExpressibleByStringLiteral {
  /// `scenario: policy`, or a scenario alone.
  public init(stringLiteral text: String) {
    let parts = text.split(separator: ": ", maxSplits: 1).map(String.init)
    self.init(parts[0], parts.count > 1 ? parts[1] : nil)
  }
}

/// Mechanisms of one kind, under a heading.
public struct MechanismGroup: Sendable {
  public let title: Phrase
  /// The field whose word is the name of each mechanism here, where they are one axis's choices.
  public let axis: String?
  public let mechanisms: [Mechanism]

  public static let all: [MechanismGroup] = [
    instruments, terms, payment, selection, judgement, holding, around, schemes,
  ]

  /// The documents behind the letters.
  public static let legend = Phrase(
    "S0 沪科建复〔2024〕44号, S1 沪府办发〔2024〕17号, S2 沪科提复〔2025〕54号, S3 沪科建复〔2024〕43号, "
      + "S4 沪科提复〔2025〕56号. Figures in the snippets are examples, not rules.",
    "S0 沪科建复〔2024〕44号，S1 沪府办发〔2024〕17号，S2 沪科提复〔2025〕54号，S3 沪科建复〔2024〕43号，"
      + "S4 沪科提复〔2025〕56号。写法中的数字只是示例，并非规定。")
}
