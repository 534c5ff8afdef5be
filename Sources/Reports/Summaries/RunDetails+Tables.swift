import Languages
import Portfolios
import ScenarioFiles

extension RunDetails {
  private static let told: [Metric] = [
    .crossingUltimate, .crossingAt60, .crossingDone, .crossingFinancedGivenDone,
    .crossingCount, .runningCrossing, .valleyUncrossedWithin60, .valleyNeedToAcceptance,
    .valleyWidth, .valleyDepth,
    .stateStakeAtConversion, .stateUnpricedConversions, .stateMoic, .stateMoicNet,
    .routeFundEndShare, .routeHandOver, .routeTreasury, .stateIrr, .stateIrrNet, .stateNpv,
    .stateNpvNet, .stateLossProbability, .stateExpectedShortfall95, .publicMoic, .moneyPublic,
    .moneyPrivate, .moneyLeverage, .moneyCostPerCrossing, .moneyFollowOn, .moneyBesideFollowOn,
    .fundPeakNeed,
  ]

  private static let compared: [Metric] = [
    .crossingUltimate, .valleyUncrossedWithin60, .valleyNeedToAcceptance, .stateMoic, .stateNpv,
    .moneyPublic,
    .moneyLeverage, .moneyCostPerCrossing,
  ]

  /// One row for each metric, one column for each policy.
  var policyTable: [String] {
    let rows = Self.told.compactMap { metric -> Row? in
      let estimates = run.policies.map { $0.metrics[metric] }
      // A number that no policy has, such as the fate of running projects, is not told.
      guard estimates.contains(where: { $0.number ?? 0 != 0 }) else { return nil }
      guard !run.repeatsPlain(metric) else { return nil }
      return row(metric, estimates.map { EstimateText.text($0, metric.kind) })
    }
    return lines(Phrase("Policy", "政策"), run.policies.map(\.title), rows)
  }

  /// Each policy less the baseline on the same futures.
  var differenceTable: [String] {
    guard !run.comparisons.isEmpty else { return [] }
    var rows = Self.compared.compactMap { metric -> Row? in
      let estimates = run.comparisons.map { $0.metrics[metric] }
      guard estimates.contains(where: { $0.number != nil }) else { return nil }
      return row(metric, estimates.map { EstimateText.difference($0, metric.kind, in: language) })
    }
    let better = run.comparisons.map { comparison in
      // A tie counts as half, so that two that never differ would be even.
      comparison.attribution["total"]?.isSameInEveryFuture ?? false
        ? EstimateText.difference(comparison.attribution["total"], .money, in: language)
        : EstimateText.text(comparison.chanceOfBeing.stateKeepsMore, .share)
    }
    rows.append(
      Row(title: Phrase("chance that the state ends with more", "国有方所得更多的概率"), cells: better))
    let table = lines(
      less, run.comparisons.map { run.title(of: .policy($0.policy)) }, rows)
    let isAnySame = run.comparisons.contains { comparison in
      Self.compared.contains { comparison.metrics[$0]?.isSameInEveryFuture ?? false }
        || comparison.attribution["total"]?.isSameInEveryFuture ?? false
    }
    return isAnySame ? table + paragraph(EstimateText.sameInWords) : table
  }

  /// Whose numbers are taken away.
  var less: Phrase {
    let title = run.title(of: .policy(run.baseline))
    return Phrase("Less \(title.english)", "减去“\(title.chinese)”")
  }

  // MARK: - Layout

  /// Titles of metrics in a column less wide than this would be hard to read.
  private static let narrowestTitle = 18

  /// A metric with one cell for each policy.
  struct Row {
    let title: Phrase
    let cells: [String]
  }

  func row(_ metric: Metric, _ cells: [String]) -> Row {
    Row(
      title: metric.title, cells: cells)
  }

  /// Policies side by side where they fit, else one below the other with as many metrics as fit.
  func lines(_ first: Phrase, _ names: [Phrase], _ rows: [Row]) -> [String] {
    var table = TextTable(
      [.text(first, narrowest: Self.narrowestTitle)] + names.map(TextTable.Column.number))
    for row in rows { table.add([row.title] + row.cells.map(Phrase.init(same:))) }
    guard !table.fits(width: width, in: language) else {
      return table.lines(width: width, in: language)
    }
    return lines(of: turned(first, names, rows).split(width: width, in: language))
  }

  /// Tables one below the other.
  func lines(of tables: [TextTable]) -> [String] {
    Array(tables.map { $0.lines(width: width, in: language) }.joined(separator: [""]))
  }

  /// One row for each policy, one column for each metric.
  private func turned(_ first: Phrase, _ names: [Phrase], _ rows: [Row]) -> TextTable {
    // A name is kept whole unless it would leave no room for numbers.
    let isShort = names.allSatisfy { $0[language].displayWidth <= width / 2 }
    var table = TextTable(
      [isShort ? .name(first) : .text(first)] + rows.map { .number($0.title) })
    for (place, name) in names.enumerated() {
      table.add([name] + rows.map { Phrase(same: $0.cells[place]) })
    }
    return table
  }
}
