import Languages
import Portfolios
import Spreadsheets

/// The sheet of policies, and where other sheets find a number on it.
struct PoliciesSheet {
  var sheet: Worksheet
  /// The row of each metric.
  var rows: [String: Int] = [:]
  /// The column of each policy's values, in the order of the document.
  var columns: [Int] = []

  /// The name of the cell that holds a policy's value, for a formula on another sheet.
  func cell(_ metric: Metric, _ policy: Int) -> String? {
    rows[metric.name].map { CellName.of(row: $0, column: columns[policy], on: sheet.name) }
  }
}

extension RunWorkbook {
  /// Every metric that some policy has, one row each; the policies side by side.
  var policiesSheet: PoliciesSheet {
    var made = PoliciesSheet(
      sheet: opened(
        RunWorkbook.Name.policies, say("Policies side by side", "各政策并列"),
        say(
          "Differences are formulas: a policy less \(called(run.baseline)). Their errors are paired on the same "
            + "futures, and therefore smaller than the two errors suggest.",
          "差值为公式：各政策减去“\(called(run.baseline))”；其误差按相同未来配对，故小于两项误差所示。")))
    addHeads(&made)
    let known = Metric.all.filter { metric in
      run.policies.contains { $0.metrics[metric].number != nil }
    }
    for (index, metric) in known.enumerated() {
      made.rows[metric.name] = made.sheet.nextRow + index
    }
    for metric in known { add(metric, &made) }
    addContests(&made)
    made.sheet.frozenRows = 4
    made.sheet.frozenColumns = 3
    return made
  }

  private var baseline: Int? { run.policies.firstIndex { $0.name == run.baseline } }

  private func addHeads(_ made: inout PoliciesSheet) {
    var (bands, heads) = (
      band("", 3), heading([say("metric", "指标"), say("name", "名称"), say("unit", "单位")])
    )
    for policy in run.policies {
      made.columns.append(heads.count)
      var words = [say("value", "数值"), standardError, low, high]
      if policy.name != run.baseline {
        words += [
          say("less\n\(called(run.baseline))", "减去\n\(called(run.baseline))"),
          say("± paired error", "± 配对误差"),
          say("relative change", "相对变化"),
        ]
      }
      heads += heading([], words)
      bands += band(called(policy.name), words.count)
    }
    made.sheet.add(bands)
    made.sheet.add(heads)
  }

  private func add(_ metric: Metric, _ made: inout PoliciesSheet) {
    let row = made.sheet.nextRow
    var cells: [Cell] = [
      .text(title(of: metric), .label), .text(metric.name), .text(unit(metric.kind)),
    ]
    for (index, policy) in run.policies.enumerated() {
      let estimate = policy.metrics[metric]
      cells += [
        value(of: metric, policy, column: made.columns[index], made),
        .number(estimate?.standardError, metric.kind.errorForm),
        .number(estimate?.low, metric.kind.form), .number(estimate?.high, metric.kind.form),
      ]
      if policy.name != run.baseline {
        cells += difference(metric, of: index, row: row, columns: made.columns)
      }
    }
    made.sheet.add(cells)
  }

  /// A formula where the number follows from others of its column.
  private func value(
    of metric: Metric, _ policy: RecordedPolicy, column: Int, _ made: PoliciesSheet
  ) -> Cell {
    let value = policy.metrics[metric].number
    func sum(_ sum: Metric.Arithmetic.Sum) -> String? {
      let cells = sum.all.compactMap { made.rows[$0.name] }.map {
        CellName.of(row: $0, column: column)
      }
      guard cells.count == sum.all.count else { return nil }
      let (added, less) = (cells.prefix(sum.added.count), cells.dropFirst(sum.added.count))
      let terms = added.joined(separator: "+") + less.map { "-" + $0 }.joined()
      return cells.count > 1 ? "(\(terms))" : terms
    }
    guard let arithmetic = metric.arithmetic,
      arithmetic.all.allSatisfy({ policy.metrics[$0].number != nil }),
      let above = sum(arithmetic.above)
    else { return .number(value, metric.kind.form) }
    guard let divisor = arithmetic.below else {
      return .formula(above, result: value, metric.kind.form)
    }
    guard let below = sum(divisor) else { return .number(value, metric.kind.form) }
    return .formula("\(above)/\(below)", result: value, metric.kind.form)
  }

  /// The value less the baseline's, its paired error, and the difference over the baseline's size.
  private func difference(
    _ metric: Metric, of policy: Int, row: Int, columns: [Int]
  ) -> [Cell] {
    let name = run.policies[policy].name
    let known = run.comparisons.first { $0.policy == name }?.metrics[metric]
    guard let baseline, let value = run.policies[policy].metrics[metric].number,
      let base = run.policies[baseline].metrics[metric].number
    else { return [.blank, .blank, .blank] }
    let own = CellName.of(row: row, column: columns[policy])
    let other = CellName.of(row: row, column: columns[baseline])
    let change = CellName.of(row: row, column: columns[policy] + 4)
    return [
      .formula("\(own)-\(other)", result: value - base, metric.kind.changeForm),
      .number(known?.standardError, metric.kind.errorForm),
      base == 0
        ? .blank
        : .formula("\(change)/ABS(\(other))", result: (value - base) / abs(base), .shareChange),
    ]
  }

  /// How often a policy does better than the baseline, future by future.
  private func addContests(_ made: inout PoliciesSheet) {
    guard !run.comparisons.isEmpty else { return }
    let baseline = called(run.baseline)
    let contests: [(String, String, (RecordedComparison) -> RecordedEstimate)] = [
      (
        "chanceOfBeing.moreCross",
        say("More projects cross than under \(baseline)", "跨越项目多于“\(baseline)”的概率"),
        \.chanceOfBeing.moreCross
      ),
      (
        "chanceOfBeing.stateKeepsMore",
        say("The state ends with more than under \(baseline)", "国有方所得多于“\(baseline)”的概率"),
        \.chanceOfBeing.stateKeepsMore
      ),
    ]
    for (name, title, estimate) in contests {
      var cells: [Cell] = [.text(title, .label), .text(name), .text(unit(.share))]
      for policy in run.policies {
        let chance = run.comparisons.first { $0.policy == policy.name }.map(estimate)
        cells +=
          pair(chance, .share) + [.number(chance?.low, .share), .number(chance?.high, .share)]
        if policy.name != run.baseline { cells += [.blank, .blank, .blank] }
      }
      made.sheet.add(cells)
    }
  }
}
