public import Projects

/// When the money of an award is paid.
public struct Disbursement: Sendable, Hashable {
  public enum Form: Sendable, Hashable {
    /// Tranche 1 at signing, tranche k on passing gate k − 1 里程碑. Shares follow the stages' mean
    /// costs when they are not given.
    case milestones(shares: [Double]?)
    /// Everything at signing.
    case upfront
    /// Everything at acceptance; until then another source advances it, or the project stalls.
    ///
    /// The award repays that source: it reaches the company only as far as it exceeds the advance.
    case onDelivery(interim: Source)
  }

  public var form: Form
  /// What partners pay for each stage, as parts of their sums: those of the award when `nil`.
  ///
  /// A stage before the grant, such as a proof of concept 概念验证, has money of partners alone.
  public var partnerShares: [Double]?
  /// The part that is kept back until acceptance.
  public var holdback: Double
  /// What spending by budget lines wastes, as a share of each yuan; nothing under a lump sum 包干制.
  public var lineFriction: Double

  public init(
    _ form: Form, partnerShares: [Double]? = nil, holdback: Double = 0, lineFriction: Double = 0
  ) throws(PolicyError) {
    if case .milestones(let shares?) = form { try Self.check(shares, "shares") }
    if let partnerShares { try Self.check(partnerShares, "partnerShares") }
    guard holdback >= 0, holdback < 1 else {
      throw .outOfRange("holdback", value: holdback, allowed: .closed(0, 1))
    }
    guard lineFriction >= 0, lineFriction < 1 else {
      throw .outOfRange("lineFriction", value: lineFriction, allowed: .closed(0, 1))
    }
    self.form = form
    self.partnerShares = partnerShares
    self.holdback = holdback
    self.lineFriction = lineFriction
  }

  /// Who advances the award until acceptance.
  public var advancer: Source? {
    if case .onDelivery(let interim) = form, interim == .team || interim == .otherPublic {
      interim
    } else {
      nil
    }
  }

  /// Every list of tranches that was stated, each for all stages.
  public var stated: [[Double]] {
    let own: [Double]? = if case .milestones(let shares) = form { shares } else { nil }
    return [own, partnerShares].compactMap(\.self)
  }

  private static func check(_ shares: [Double], _ field: String) throws(PolicyError) {
    for (index, share) in shares.enumerated() {
      try require("\(field)[\(index)]", share, .share)
    }
    let sum = shares.reduce(0, +)
    guard abs(sum - 1) <= 1e-9 else { throw .badSum(field, sum: sum, wanted: 1) }
  }

  private init(milestones: Void) {
    form = .milestones(shares: nil)
    holdback = 0
    lineFriction = 0
  }

  /// Tranches after the stages' mean costs.
  public static func milestones() -> Disbursement { Disbursement(milestones: ()) }
}
