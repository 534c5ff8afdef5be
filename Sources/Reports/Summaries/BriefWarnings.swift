import Languages
import Portfolios
import ScenarioFiles

// The short ones of a run's warnings, in one line each.

extension RecordedRun {
  private func greatest(_ metric: Metric, above least: Double) -> (Phrase, Double)? {
    let found = policies.compactMap { policy in
      policy.metrics[metric].number.map { (policy.title.short, $0) }
    }
    guard let worst = found.max(by: { $0.1 < $1.1 }), worst.1 > least else { return nil }
    return worst
  }

  var briefSale: Phrase? {
    greatest(.routeFundEndShare, above: Self.mostFromEnd).map { title, share in
      let part = NumberText.percent(share, digits: 0)
      return Phrase(
        "Mind: most money comes back by an assumed sale at the fund's end (\(title.english) \(part)).",
        "请注意：收回资金多来自假定的基金到期处置（\(title.chinese) \(part)）。")
    }
  }

  var briefNoPrice: Phrase? {
    greatest(.stateUnpricedConversions, above: Self.mostUnpriced).map { title, share in
      let part = NumberText.percent(share, digits: 0)
      return Phrase(
        "Mind: grants as large as the company often do not convert (\(title.english) \(part)).",
        "请注意：拨款不低于公司价值者常未能转股（\(title.chinese) \(part)）。")
    }
  }

  var briefQueue: Phrase? {
    let waits = greatest(.fundBlockedMonths, above: 0).map { title, months in
      let count = NumberText.people(months)
      return Phrase(
        "Mind: money is short, and projects wait for it (\(title.english): \(count) months).",
        "请注意：资金不足，项目须等候（\(title.chinese)：\(count) 个月）。")
    }
    return waits
      ?? greatest(.fundOvertaken, above: 0).map { title, projects in
        let count = NumberText.people(projects)
        return Phrase(
          "Mind: money is short, and smaller awards pass those who wait (\(title.english): \(count) passed).",
          "请注意：资金不足，等候者被较小的项目越过（\(title.chinese)：\(count) 项）。")
      }
  }

  var briefOwnFunds: Phrase? {
    let own = policies.filter { $0.fund != nil }.map(\.title.short)
    guard let first = own.first else { return nil }
    let more = own.count - 1
    return Phrase(
      "Mind: not all policies have the same fund (\(first.english)\(more > 0 ? " and \(more) more" : "") differs).",
      "请注意：各政策的基金安排不同（“\(first.chinese)”\(more > 0 ? "等 \(more + 1) 项" : "")另有安排）。")
  }

  var briefConstruction: Phrase? {
    let added = policies.compactMap(\.additionality)
    guard
      let zero = added.first(where: {
        $0.crossings.status == RecordedAdditionality.counterfactualIsZero
      })
    else { return nil }
    let title = title(of: .policy(zero.against)).short
    return Phrase(
      "Mind: under \(title.english) nobody can cross, by construction of the file.",
      "请注意：在“\(title.chinese)”下按设定无项目可能跨越。")
  }
}
