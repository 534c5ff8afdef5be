import Policies

/// `exit_recycling.json`: what of exit proceeds a fund may use again, under a cap and until a year.
private struct RecyclingCase: Decodable, Sendable {
  struct Exit: Decodable, Sendable {
    let year, grossProceeds, ownershipPercent: Double
  }
  struct Input: Decodable, Sendable {
    let fundSize, recyclingCapPercent, recyclingPeriod: Double
    let exitRecyclingRate: Double?
    let exits: [Exit]?
  }
  struct Used: Decodable, Sendable {
    let fundProceeds, recycledAmount, returnedToLPs: Double
  }
  struct Output: Decodable, Sendable {
    let maxRecyclableCapital, totalRecycled, totalReturnedToLPs, returnedToLPs: Double?
    let remainingCapacity: Double?
    let recyclingByExit: [Used]?
  }
  enum CodingKeys: String, CodingKey {
    case id, `in`, out
    case tolerance = "abs_tol"
  }
  let id: String
  let `in`: Input
  let out: Output
  let tolerance: Double

  func findings() throws -> [Finding] {
    let input = self.in
    let most = input.fundSize * input.recyclingCapPercent / 100
    let recycling = try Recycling(
      share: (input.exitRecyclingRate ?? 100) / 100, most: most,
      untilMonth: 12 * input.recyclingPeriod)
    var recycled: [Double] = []
    var returned: [Double] = []
    for exit in input.exits ?? [] {
      let proceeds = exit.grossProceeds * exit.ownershipPercent / 100
      let part = recycling.part(
        of: proceeds, atMonth: 12 * exit.year, already: recycled.reduce(0, +))
      recycled.append(part)
      returned.append(proceeds - part)
    }
    let (used, paid) = (recycled.reduce(0, +), returned.reduce(0, +))
    let each = zip(out.recyclingByExit ?? [], zip(recycled, returned)).flatMap {
      compare("used again", $0.recycledAmount, $1.0) + compare("paid out", $0.returnedToLPs, $1.1)
    }
    return compare("the most", out.maxRecyclableCapital, recycling.most)
      + compare("used again in all", out.totalRecycled, used)
      + compare("paid out in all", out.totalReturnedToLPs ?? out.returnedToLPs, paid)
      + compare("left", out.remainingCapacity, recycling.most - used) + each
  }

  private func compare(_ what: String, _ known: Double?, _ found: Double) -> [Finding] {
    guard let known else { return [] }
    return [.computed(what, known: known, found: found, tolerance: tolerance)]
  }
}

extension Chapter {
  public static let recycling = CaseFile<RecyclingCase>.chapter(
    "Proceeds that a fund may use again", file: "exit_recycling.json",
    source: "nikhillinit/Updog_restore (MIT)",
    leftOut: ["ER-001", "ER-003", "ER-019"].reduce(into: [:]) {
      $0[$1] = "it multiplies and divides its own inputs"
    }, name: \.id
  ) { try $0.findings() }
}
