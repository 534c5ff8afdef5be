import Randomness

/// What the pasts of all running projects tell of what they share: the market, and each sector.
///
/// Given the market, sectors lean on nothing else in common; given their sector, neither do projects.
/// So each project's evidence is averaged over its own part, a sector's over what is the sector's
/// own, and what is left speaks of the market. Drawing goes the other way: the market given all
/// evidence, each sector given the market, each project's own part given both.
struct SharedPast: Sendable {
  private let merit: World.Merit
  private let market: LearntPart
  /// The sectors' own parts; `nil` where nothing was seen.
  private let sectors: [LearntPart?]
  /// By the order of pasts: what is its own of a project, and of the sector that one without is to itself.
  private let projects: [(sector: LearntPart?, own: LearntPart?)]

  /// `nil` where merit leans on nothing that projects share, or nothing was seen.
  init?(_ pasts: [Past], sectors: [Sector], merit: World.Merit) {
    guard merit != World.Merit(), !pasts.allSatisfy(\.isSilent) else { return nil }
    var left: [Evidence] = []
    var shared = sectors.map { _ in [Evidence]() }
    projects = pasts.map { past in
      guard !past.isSilent else { return (nil, nil) }
      let own = past.evidence.average(
        overWeight: past.composition.meritOwn, of: past.composition.meritShared)
      let evidence = own.rest.times(past.count)
      if let sector = past.sector {
        shared[sector].append(evidence)
        return (nil, own.part)
      }
      let alone = own.rest.average(over: Sector(name: ""), merit)
      left.append(alone.rest.times(past.count))
      return (alone.part, own.part)
    }
    self.sectors = zip(sectors, shared).map { sector, evidence in
      guard let evidence = Evidence(all: evidence) else { return nil }
      let averaged = evidence.average(over: sector, merit)
      left.append(averaged.rest)
      return averaged.part
    }
    guard let all = Evidence(all: left) else { return nil }
    market = LearntPart(weight: 1, baseReach: 0, of: all)
    self.merit = merit
  }

  // MARK: - Drawing

  /// The market whose rank given all that was seen is the rank of `score` among all.
  func market(atScore score: Double) -> Double { market.value(atScore: score, base: 0) }

  /// What is a sector's own.
  func sector(_ index: Int, atScore score: Double, onMarket: Double, market: Double) -> Double {
    guard let part = sectors[index] else { return score }
    return part.value(
      atScore: score, base: (merit.onMarket + merit.onSector * onMarket) * market)
  }

  /// The sector that a project without one is to itself.
  func sector(ofProject past: Int, atScore score: Double, market: Double) -> Double {
    guard let part = projects[past].sector else { return score }
    return part.value(atScore: score, base: merit.onMarket * market)
  }

  /// What of a project's merit is its own, where the rest of it is `base`.
  func own(ofProject past: Int, atScore score: Double, base: Double) -> Double {
    projects[past].own?.value(atScore: score, base: base) ?? score
  }
}

/// A past that running projects of one kind have in common.
struct Past {
  var population: MeritPopulation
  var composition: Composition
  var sector: Int?
  var count: Int

  /// Whether it tells nothing of merit, or cannot have been.
  var isSilent: Bool { population.isUnselected || population.share == 0 }

  fileprivate var evidence: Evidence {
    Evidence(scale: population.narrowestBend) { [population] in population.logChance(atMerit: $0) }
  }
}

extension Composition {
  /// The standard deviation of what of merit is not the project's own.
  fileprivate var meritShared: Double { max(0, 1 - meritOwn * meritOwn).squareRoot() }
}

extension Evidence {
  /// Averaged over what is a sector's own; the rest is evidence of the market.
  fileprivate func average(
    over sector: Sector, _ merit: World.Merit
  ) -> (part: LearntPart?, rest: Evidence) {
    let onMarket = merit.onMarket + merit.onSector * sector.onMarket
    let own = max(0, 1 - sector.onMarket * sector.onMarket).squareRoot()
    let (part, rest) = average(overWeight: merit.onSector * own, of: onMarket)
    return (part, rest.scaled(by: onMarket))
  }
}
