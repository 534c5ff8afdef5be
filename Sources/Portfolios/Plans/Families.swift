import Policies

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
    policies count: Int, templates: Int, isSelective: (_ policy: Int) -> Bool,
    award: (_ policy: Int, _ template: Int) -> Lent<Award>
  ) {
    let policies = 0..<count
    let kin = (0..<templates).map { template in
      Self.kin(policies, isSelective) {
        award($0, template).value.funds(like: award($1, template).value)
      }
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
    leaders = FixedMemory(
      policies.map { policy in
        policies.first { leader in
          kin.allSatisfy { groups in
            groups.contains { $0.contains(policy) && $0.contains(leader) }
          }
        } ?? policy
      })
  }

  /// Policies that choose among those who come are alone: they may not take the same teams.
  private static func kin(
    _ policies: Range<Int>, _ isSelective: (Int) -> Bool, areKin: (Int, Int) -> Bool
  ) -> [[Int]] {
    var groups: [[Int]] = []
    for policy in policies {
      let group = groups.firstIndex { group in
        !isSelective(policy) && !isSelective(group[0]) && areKin(group[0], policy)
      }
      if let group { groups[group].append(policy) } else { groups.append([policy]) }
    }
    return groups
  }

  func of(_ template: Int) -> FixedList<FixedList<Int>> { groups.list(template) }
  var leading: FixedList<Int> { leaders.list(0) }
  var loners: FixedList<FixedList<Int>> { alone.list(0) }
  var everybody: FixedList<Int> { policies.list(0) }
}

extension Award {
  /// Whether a project of the kind fares alike under another award until it crosses.
  ///
  /// Shares and royalties begin with the crossing; debt and bank loans are due before it.
  func funds(like other: Award) -> Bool {
    guard parts.debt == nil, other.parts.debt == nil, parts.loan == nil, other.parts.loan == nil
    else { return false }
    return tranches.values == other.tranches.values && centre == other.centre
      && brokerFee == other.brokerFee && bridging == other.bridging
      && review == other.review && selection == other.selection
      && incentives == other.incentives && standbyPerMonth == other.standbyPerMonth
      && patienceMonths == other.patienceMonths && topUpShare == other.topUpShare
  }
}
