public import Documents
import Languages
import Policies
import Projects

extension Fault.Code {
  /// No fault of the file: what it may say, and hardly means.
  public static let implausible = Fault.Code("N_IMPLAUSIBLE")
}

extension Scenario {
  /// What is no fault, and yet to be known before a run is believed.
  public var remarks: [Fault] { tableNotices + neverFitting + implausible + unusedParameters }

  /// What may be said and is hardly meant, a slip of unit above all: each with what is usual.
  public var implausible: [Fault] {
    var search = Plausibility(scenario: self)
    search.lookAtFund()
    search.lookAtClimate()
    for template in world.templates { search.lookAt(template) }
    return search.found
  }
}

/// Goes through a scenario and keeps what lies outside its bounds.
struct Plausibility {
  // MARK: Bounds

  /// A rate above it was rather meant in percent.
  static let mostDiscount = 0.5
  /// Mean months of a stage; days, weeks or years were rather meant outside.
  static let stageMonths = 1.0...120.0
  /// The part of its stages' mean costs that a project's money pays at least.
  static let leastFunded = 0.5

  /// The part of those costs that a centre pays which pays at all; less is money in another unit.
  static let leastAward = 0.01

  let scenario: Scenario
  private(set) var found: [Fault] = []

  init(scenario: Scenario) { self.scenario = scenario }

  /// Keeps what was found at a place of the file, or at the nearest one around it that the file gives.
  mutating func add(_ text: String, at path: String, _ rule: Phrase) {
    guard let path = FieldPath(path) else { return }
    var node = scenario.resolved.root
    var origin = node.origin
    for component in path.components {
      let inner: DocumentNode? =
        switch component {
        case .field(let name): node[name]
        case .index(let index): node.items.indices.contains(index) ? node.items[index] : nil
        }
      guard let inner else { break }
      node = inner
      if node.origin != .default { origin = node.origin }
    }
    found.append(
      Fault(.implausible, at: origin, path: path, found: .value(text), accepted: .rule(rule)))
  }

  // MARK: - The fund and the world

  mutating func lookAtFund() {
    let rate = scenario.fund.discountRate
    if rate > Self.mostDiscount {
      let (percent, most) = ((rate * 100).rounded4, (Self.mostDiscount * 100).rounded4)
      add(
        rate.rounded4, at: "fund.discountRate",
        Phrase(
          "that is \(percent)% a year, over \(most)%; usual are 0.02 to 0.12",
          "即每年 \(percent)%，高于 \(most)%；通常为 0.02 至 0.12"))
    }
    lookAtOverhead(of: scenario.fund, at: "fund.overheadPerYear")
    for policy in scenario.policies {
      guard let fund = policy.fund, fund.overheadPerYear != scenario.fund.overheadPerYear
      else { continue }
      lookAtOverhead(
        of: fund, at: scenario.fundPath(of: policy).field("overheadPerYear").description)
    }
  }

  private mutating func lookAtOverhead(of fund: Fund, at path: String) {
    let overhead = fund.overheadPerYear * fund.overheadMonths / 12
    guard fund.overheadPerYear > 0, overhead > scenario.asked else { return }
    add(
      fund.overheadPerYear.rounded4, at: path,
      Phrase(
        "over its years that is \(overhead.rounded4), more than the \(scenario.asked.rounded4) that all projects "
          + "together ask the centre for; usual are 1 to 3% a year of the awards",
        "历年合计 \(overhead.rounded4)，超过全部项目向中心申请的 \(scenario.asked.rounded4)；通常每年为拨款的 1% 至 3%"))
  }

  /// A regime that a future may begin in and that outlasts the horizon is no cycle.
  mutating func lookAtClimate() {
    let climate = scenario.world.climate
    guard climate.regimes.count > 1 else { return }
    for (index, regime) in climate.regimes.enumerated() {
      let stays = climate.transitions[index][index]
      let months = Climate.step / (1 - stays)
      guard climate.initial[index] > 0, months > scenario.horizonMonths else { continue }
      add(
        stays.rounded4, at: "world.climate.quarterly[\(index)][\(index)]",
        Phrase(
          "'\(regime.name)' then lasts \(months.rounded4) months on average, longer than the horizon of "
            + "\(scenario.horizonMonths.rounded4); usual are 6 to 36 months",
          "“\(regime.name)”平均持续 \(months.rounded4) 个月，长于统计期限 \(scenario.horizonMonths.rounded4) 个月；"
            + "通常为 6 至 36 个月"))
    }
  }
}

extension Scenario {
  /// What all projects together ask the centre for, expected of streams.
  fileprivate var asked: Double {
    world.projects.reduce(0) { sum, project in
      let award =
        world.templates.first { $0.name == project.template }?.funding.centre ?? 0
      guard case .stream(let perYear, let from, let to) = project.entry else {
        return sum + award * Double(project.copies)
      }
      return sum + award * min(Double(project.copies), perYear * (to - from) / 12)
    }
  }
}
