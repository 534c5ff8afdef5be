import Estimates
import Policies
import Projects

// Money that is short: projects are signed in the order of time, and added up in the order of the file.

extension TrialRunner {
  /// Decides for every policy whose money is short who is signed when, and follows each project once, when it is signed.
  mutating func settleQueues() {
    line.begin(policies: plan.layout.policies)
    for member in 0..<plan.members.count {
      let nature = plan.members.lent(member).member
      line.firsts.append(line.comers.count)
      for copy in 0..<future.nature.arrivals(of: nature) {
        line.comers.append(
          TrialLine.Comer(member: member, project: future.nature.project(nature, copy: copy)))
      }
    }
    // Whoever signs a project first has its fates drawn for all.
    future.beginAll(projects: line.comers.count)
    cash.keepOnly(true)
    for policy in 0..<plan.layout.policies where plan.isCoupled(policy) { settle(policy) }
    cash.keepOnly(false)
  }

  private mutating func settle(_ policy: Int) {
    line.begin(policy: policy)
    let fund = plan.funds[policy]
    for number in line.comers.indices {
      line.requests.append(request(of: number, policy, fund.queue.rank))
    }
    // The queue asks for courses, which are this runner's: neither is lent twice.
    var queue = SigningQueue()
    var requests: [SigningQueue.Request] = []
    swap(&queue, &self.queue)
    swap(&requests, &line.requests)
    queue.settle(requests, fund) { number, month, returns in
      follow(number, policy, signedMonth: month, &returns)
    }
    swap(&requests, &line.requests)
    swap(&queue, &self.queue)
    line.waits[policy] = TrialLine.Waits(
      blockedMonths: self.queue.blockedFittingMonths, overtaken: self.queue.overtaken)
    followLate(policy)
  }

  private mutating func request(
    of number: Int, _ policy: Int, _ rank: Fund.Queue.Rank
  ) -> SigningQueue.Request {
    let member = line.comers[number].member
    let project = line.comers[number].project
    // A running project's money was set aside when it was signed.
    let asksForNothing =
      plan.members.lent(member).present != nil
      || isTurnedAway(project, member, policy: policy)
    var request = SigningQueue.Request(
      entryMonth: max(project.entryMonth, plan.members.lent(member).signedFrom),
      reserve: asksForNothing ? 0 : plan.award(of: member, under: policy).reserve)
    if request.reserve > 0, rank == .signal {
      request.signal =
        reviewersSignal(of: project, member, policy: policy) ?? -request.entryMonth
    }
    return request
  }

  /// Follows a project from its signing, and tells what it gives back to the purse.
  private mutating func follow(
    _ number: Int, _ policy: Int, signedMonth: Double, _ returns: inout [SigningQueue.Return]
  ) {
    let flows = follow(number, policy, signedMonth: signedMonth)
    // A running project's award was set aside before, and not out of this budget.
    let wasSetAside = plan.members.lent(line.comers[number].member).present == nil
    for place in flows {
      let flow = cash.kept[place]
      switch flow.kind {
      case .paid: break
      case .released where !wasSetAside: break
      case .proceeds:
        returns.append(.init(month: flow.month, amount: flow.amount, isRelease: false))
      case .returned, .released:
        returns.append(.init(month: flow.month, amount: flow.amount, isRelease: true))
      }
    }
  }

  /// Follows a project and keeps what becomes of it; tells where its flows are kept.
  @discardableResult
  private mutating func follow(_ number: Int, _ policy: Int, signedMonth: Double) -> Range<Int> {
    let comer = line.comers[number]
    let place = line.place(of: number, under: policy)
    let (flow, spending) = (cash.kept.count, cash.valley.kept.count)
    let capital = cash.capital.kept.count
    let present = plan.members.lent(comer.member).present
    future.turn(to: number, comer.project, firstStage: present?.stage ?? 0)
    cash.policies = plan.alone(policy)
    // A running project has spent before anybody watched.
    if present == nil {
      cash.valley.open(entryMonth: comer.project.entryMonth, under: cash.policies)
    }
    var silence = Silence()
    let outcome = course(
      comer.project, comer.member, policy: policy, signedMonth: signedMonth, &silence)
    cash.valley.close()
    line.signedMonths[place] = signedMonth
    line.followed[place] = TrialLine.Followed(
      ending: outcome.ending, result: outcome.result, flows: flow..<cash.kept.count,
      spending: spending..<cash.valley.kept.count, capital: capital..<cash.capital.kept.count)
    return line.followed[place].flows
  }

  /// Those who ask for nothing go on after the fund's end as without it.
  private mutating func followLate(_ policy: Int) {
    for number in line.comers.indices where line.requests[number].reserve == 0 {
      let month = line.requests[number].entryMonth
      guard line.signedMonths[line.place(of: number, under: policy)] == .infinity,
        !plan.isLate(month, line.comers[number].member, policy: policy)
      else { continue }
      follow(number, policy, signedMonth: month)
    }
  }

  // MARK: - The row

  /// Adds up what was followed, project after project as the file has them.
  mutating func addFollowed(_ tallies: inout Tallies) {
    for number in line.comers.indices {
      let member = line.comers[number].member
      var entrant = plan.members.lent(member).entrant
      entrant.entryMonth = line.comers[number].project.entryMonth
      beginWatch(number)
      for policy in 0..<plan.layout.policies where plan.isCoupled(policy) {
        add(number, under: policy, entrant, member, &tallies)
      }
      endWatch(member, whereCoupled: true)
    }
  }

  /// Turns to a running project again, whose courses have been followed.
  private mutating func beginWatch(_ number: Int) {
    let (member, project) = (line.comers[number].member, line.comers[number].project)
    guard plan.isWatched(member) else { return }
    future.turn(
      to: number, project, firstStage: plan.members.lent(member).present?.stage ?? 0)
    watch(member, project)
  }

  private mutating func add(
    _ number: Int, under policy: Int, _ entrant: TrialRow.Entrant, _ member: Int,
    _ tallies: inout Tallies
  ) {
    let place = line.place(of: number, under: policy)
    cash.policies = plan.alone(policy)
    guard line.signedMonths[place] < .infinity else {
      return add(
        gaveUp(after: entrant.entryMonth, policy: policy), member, entrant, cash.policies, &tallies)
    }
    var followed = line.followed[place]
    cash.move(kept: followed.flows)
    cash.capital.add(kept: followed.capital)
    if !followed.spending.isEmpty {
      cash.valley.open(entryMonth: entrant.entryMonth, under: cash.policies)
      cash.valley.add(kept: followed.spending)
      cash.valley.close()
    }
    add(followed.ending, &followed.result, member, entrant, cash.policies, &tallies)
  }
}
