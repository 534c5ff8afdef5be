public import Documents
public import Languages
public import Randomness

/// A number or a choice that a scenario marks: not known, to be decided, or stated with its source.
public struct Assumption: Sendable {
  public enum Kind: Sendable {
    /// What nobody knows follows a law.
    case uncertain(Distribution)
    /// What nobody knows is one of these values, each as likely as the others.
    case either([DocumentNode])
    /// What can be chosen among these values.
    case decide([DocumentNode])
    case stated
  }

  /// A field whose value it is, and what it is multiplied by there.
  public struct Use: Sendable {
    public let path: FieldPath
    public let factor: Double
  }

  /// Where it stands, as `--set` takes it.
  public let path: FieldPath
  public let kind: Kind
  /// The best guess, or today's choice: what a run uses.
  public let value: DocumentNode
  /// The law or the choices in words.
  public let range: Phrase?
  public let source: Phrase?
  public let note: Phrase?
  public let owner: String?
  /// Where the value goes: its own place, or wherever a parameter's name stands.
  public internal(set) var uses: [Use] = []
  /// Of the first field that has the value.
  public internal(set) var unit: Phrase?
  public internal(set) var about: Phrase?
  let ownTitle: Phrase?

  /// What people call it: what the file says, else what the field means and where it stands.
  public var title: Phrase {
    if let ownTitle { return ownTitle }
    guard let about else { return Phrase(same: path.description) }
    return Phrase("\(about.english) (\(path))", "\(about.chinese)（\(path)）")
  }

  /// The same without where it stands.
  var shortTitle: Phrase { ownTitle ?? about ?? Phrase(same: path.description) }

  /// Whether it rests on a judgement: its source says so, or there is none.
  public var isJudgement: Bool {
    guard let source else { return true }
    let words = source.english.lowercased() + " " + source.chinese
    return ["judgement", "judgment", "判断"].contains(where: words.contains)
  }

  /// One in ten values lies below; or the least that could be chosen.
  public var low: Double? {
    if case .uncertain(let law) = kind { law.quantile(0.1) } else { numbers?.min() }
  }

  /// Nine in ten values lie below; or the greatest that could be chosen.
  public var high: Double? {
    if case .uncertain(let law) = kind { law.quantile(0.9) } else { numbers?.max() }
  }

  /// The values that it may take, where these are numbers.
  private var numbers: [Double]? {
    let values = choices.compactMap { value -> Double? in
      if case .number(let numeral) = value.kind { numeral.double } else { nil }
    }
    return values.isEmpty ? nil : values
  }

  /// The values that it may take, where these are listed.
  var choices: [DocumentNode] {
    switch kind {
    case .either(let values), .decide(let values): values
    case .uncertain, .stated: []
    }
  }
}
