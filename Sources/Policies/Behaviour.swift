import Projects

/// How people answer to a policy, as far as anybody dares to say; nobody does, by default.
///
/// With all effects zero and equal payments, grants, equity and grants that convert cross alike.
public struct Behaviour: Sendable, Hashable, BitwiseCopyable {
  /// The part of a stage's chance that is lost for each part of the company given away beforehand.
  public let effort: Double
  /// The share of investors who refuse a company that carries a claim without a price.
  public let unpricedRefusal: Double
  /// What the state's money adds to the rate at which investors come; negative where it deters.
  public let attraction: Double

  public static let none = Behaviour()

  private init() {
    effort = 0
    unpricedRefusal = 0
    attraction = 0
  }

  public init(
    effort: Double = 0, unpricedRefusal: Double = 0, attraction: Double = 0
  ) throws(PolicyError) {
    self.effort = try .share(effort, "effort")
    self.unpricedRefusal = try .share(unpricedRefusal, "unpricedRefusal")
    try require("attraction", attraction, .above(-1))
    self.attraction = attraction
  }
}
