import Policies
import Projects

/// Policies in groups that treat a kind of project alike until it crosses.
///
/// They pay the same at the same gates and let the same people judge, so that what becomes of a project is
/// the same under all of them, but for who owns the company. It is followed once for the whole group.
struct Families: Sendable {
  /// For each template its groups, by the policies' numbers.
  private let groups: FixedMemory<FixedList<Int>>
  private let alone: FixedMemory<FixedList<Int>>
  private let singles: FixedMemory<Int>
  /// The owner of the lists in `groups`.
  private let members: FixedMemory<Int>
  private let policies: FixedMemory<Int>
  /// For each policy the first that is of its family for every template.
  private let leaders: FixedMemory<Int>

  init(
    policies count: Int, templates: Int,
    kinship: (_ policy: Int, _ template: Int) -> Award.Kinship?
  ) {
    let policies = 0..<count
    let kin = (0..<templates).map { template in
      Self.kin(policies) { kinship($0, template) }
    }
    let members = FixedMemory(lists: kin.flatMap(\.self))
    var number = 0
    groups = FixedMemory(
      lists: kin.map { groups in
        groups.map { _ in
          defer { number += 1 }
          return members.list(number)
        }
      })
    self.members = members
    let singles = FixedMemory(lists: policies.map { [$0] })
    self.singles = singles
    alone = FixedMemory(policies.map(singles.list))
    self.policies = FixedMemory(Array(policies))
    leaders = FixedMemory(Self.leaders(policies, kin))
  }

  /// Policies without a kinship are alone: those that choose, which may not take the same teams, and those
  /// whose money is short, which may not sign in the same month.
  private static func kin(
    _ policies: Range<Int>, _ kinship: (Int) -> Award.Kinship?
  ) -> [[Int]] {
    var groups: [[Int]] = []
    var known: [Award.Kinship: Int] = [:]
    for policy in policies {
      let kinship = kinship(policy)
      if let kinship, let group = known[kinship] {
        groups[group].append(policy)
      } else {
        if let kinship { known[kinship] = groups.count }
        groups.append([policy])
      }
    }
    return groups
  }

  private static func leaders(_ policies: Range<Int>, _ kin: [[[Int]]]) -> [Int] {
    var families: [[Int]] = policies.map { _ in [] }
    for groups in kin {
      for (number, group) in groups.enumerated() {
        for policy in group { families[policy].append(number) }
      }
    }
    let first = Dictionary(zip(families, policies)) { first, _ in first }
    return policies.map { first[families[$0]] ?? $0 }
  }

  func of(_ template: Int) -> FixedList<FixedList<Int>> { groups.list(template) }
  var leading: FixedList<Int> { leaders.list(0) }
  var loners: FixedList<FixedList<Int>> { alone.list(0) }
  var everybody: FixedList<Int> { policies.list(0) }
}

extension Award {
  /// All by which a project of the kind fares until it crosses: it fares alike where these are equal.
  struct Kinship: Hashable {
    let tranches: [Tranche]
    let centre, brokerFee, bridging: Double
    let review: Review?
    let selection: Selection
    let incentives: Incentives
    let standbyPerMonth, patienceMonths, topUpShare: Double
    let rules: FundRules
  }

  /// Nothing for debt and bank loans, which are due before the crossing; shares and royalties begin with it.
  func kinship(under rules: FundRules) -> Kinship? {
    guard parts.debt == nil, parts.loan == nil else { return nil }
    return Kinship(
      tranches: tranches.values, centre: centre, brokerFee: brokerFee, bridging: bridging,
      review: review, selection: selection, incentives: incentives,
      standbyPerMonth: standbyPerMonth, patienceMonths: patienceMonths, topUpShare: topUpShare,
      rules: rules)
  }
}
