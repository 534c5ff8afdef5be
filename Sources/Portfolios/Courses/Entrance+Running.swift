import Policies
import Projects

// What a running project is still to be paid: its sums less what it received, whatever the policy's tranches.

extension Entrance {
  /// What a stage's gate brings a running project; tranches are counted as the award counts them.
  ///
  /// Each source pays what it has not paid yet at the gates to come, as the policy's tranches there
  /// stand to each other, or all at the next one where these are nothing. Who advances the award pays
  /// its own part as the policy has it, and advances in the same way what is unpaid of the award.
  func tranche(_ index: Int, of running: Present) -> Award.Tranche {
    var tranche = award.tranches[index]
    if let advancer = award.advancer {
      let due =
        index > running.stage
        ? dueAdvance(index, running) : tranche.advance * unpaidShare(of: running)
      tranche.advance(due - tranche.advance, by: advancer)
    }
    guard index > running.stage else { return tranche }
    tranche.centre = due(.centre, received: running.receivedFromCentre, index, running)
    if award.advancer != .otherPublic {
      tranche.otherPublic = due(
        .otherPublic, received: running.receivedFromOtherPublic, index, running)
    }
    if award.advancer != .team {
      tranche.team = due(.team, received: running.receivedFromTeam, index, running)
    }
    return tranche
  }

  /// What is still to be paid of the award, gate by gate.
  func dues(of running: Present) -> [CourseEvent.Due] {
    let last = agenda.stages.count
    guard running.stage < last else { return [] }
    return (running.stage + 1...last).compactMap { index in
      let amount = tranche(index, of: running).centre
      return amount > 0
        ? CourseEvent.Due(
          reason: index == last ? .acceptance : .gate(stage: index - 1), amount: amount) : nil
    }
  }

  /// The part of the award that is still to be paid; the centre may have paid some.
  private func unpaidShare(of running: Present) -> Double {
    award.centre > 0 ? max(0, 1 - running.receivedFromCentre / award.centre) : 1
  }

  /// What its source has advanced so far: what it brought beyond its own contribution.
  func advancedSoFar(of running: Present) -> Double {
    guard let advancer = award.advancer else { return 0 }
    let came =
      advancer == .team ? running.receivedFromTeam : running.receivedFromOtherPublic
    var (own, advance) = (0.0, 0.0)
    for stage in 0..<min(running.stage + 1, agenda.stages.count) {
      let tranche = award.tranches[stage]
      own += tranche.part(of: advancer) - tranche.advance
      advance += tranche.advance * unpaidShare(of: running)
    }
    return min(max(0, came - own), advance)
  }

  /// What of the unpaid award is still to be advanced, at one of the gates to come.
  private func dueAdvance(_ index: Int, _ running: Present) -> Double {
    var (whole, toCome) = (0.0, 0.0)
    for stage in 0..<agenda.stages.count {
      whole += award.tranches[stage].advance * unpaidShare(of: running)
      if stage > running.stage { toCome += award.tranches[stage].advance }
    }
    guard toCome > 0 else { return 0 }
    return max(0, whole - advancedSoFar(of: running)) * (award.tranches[index].advance / toCome)
  }

  private func due(
    _ source: Source, received: Double, _ index: Int, _ running: Present
  ) -> Double {
    var (whole, toCome) = (0.0, 0.0)
    for place in 0...agenda.stages.count {
      whole += award.tranches[place].part(of: source)
      if place > running.stage { toCome += award.tranches[place].part(of: source) }
    }
    let left = max(0, whole - received)
    if toCome > 0 { return left * (award.tranches[index].part(of: source) / toCome) }
    return index == running.stage + 1 ? left : 0
  }
}

extension Award.Tranche {
  fileprivate func part(of source: Source) -> Double {
    switch source {
    case .centre: centre
    case .otherPublic: otherPublic
    case .team: team
    case .market: 0
    }
  }
}
