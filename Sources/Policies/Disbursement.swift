public import Projects

/// When the money of an award is paid.
public struct Disbursement: Sendable, Hashable {
  public enum Form: Sendable, Hashable {
    /// Tranche 1 at signing, tranche k on passing gate k − 1 里程碑. Shares follow the stages' mean
    /// costs when they are not given.
    case milestones(shares: [Double]?)
    /// Everything at signing.
    case upfront
    /// Everything at acceptance; until then another source pays, or the project stalls.
    case onDelivery(interim: Source)
  }

  public var form: Form
  /// The part that is kept back until acceptance.
  public var holdback: Double
  /// What spending by budget lines wastes, as a share of each yuan; nothing under a lump sum 包干制.
  public var lineFriction: Double

  public init(_ form: Form, holdback: Double = 0, lineFriction: Double = 0) throws(PolicyError) {
    if case .milestones(let shares?) = form {
      for (index, share) in shares.enumerated() {
        guard share >= 0, share <= 1 else {
          throw .outOfRange("shares[\(index)]", value: share, allowed: .closed(0, 1))
        }
      }
      let sum = shares.reduce(0, +)
      guard abs(sum - 1) <= 1e-9 else { throw .badSum("shares", sum: sum, wanted: 1) }
    }
    guard holdback >= 0, holdback < 1 else {
      throw .outOfRange("holdback", value: holdback, allowed: .closed(0, 1))
    }
    guard lineFriction >= 0, lineFriction < 1 else {
      throw .outOfRange("lineFriction", value: lineFriction, allowed: .closed(0, 1))
    }
    self.form = form
    self.holdback = holdback
    self.lineFriction = lineFriction
  }

  private init(milestones: Void) {
    form = .milestones(shares: nil)
    holdback = 0
    lineFriction = 0
  }

  /// Tranches after the stages' mean costs.
  public static func milestones() -> Disbursement { Disbursement(milestones: ()) }
}
