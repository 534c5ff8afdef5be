import Languages
import Projects

extension Company {
  /// Whether anybody owns a part beside team and pool; what rounding leaves of a whole is nobody's.
  var hasOthers: Bool { others > 1e-9 }

  /// Who owns the company when it is founded; nothing where the team owns all of it.
  var ownedBeside: Phrase? {
    guard team < 1 else { return nil }
    func percent(_ share: Double) -> String { NumberText.percent(share, digits: 1) }
    let pool =
      self.pool > 0
      ? Phrase(", option pool \(percent(self.pool))", "，期权池 \(percent(self.pool))") : nil
    let rest =
      hasOthers
      ? Phrase(
        "; the remaining \(percent(others)) belong to other old holders, such as institutes and partners",
        "；其余 \(percent(others)) 归其他老股东（如院所、合作方）") : nil
    return Phrase(
      "team \(percent(team))\(pool?.english ?? "")\(rest?.english ?? "")",
      "团队 \(percent(team))\(pool?.chinese ?? "")\(rest?.chinese ?? "")")
  }
}
