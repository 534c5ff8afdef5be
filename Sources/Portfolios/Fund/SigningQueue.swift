package import Policies

/// Who is signed when, under a purse that may be empty for a while.
///
/// Everything is an event in time order: all of one moment happen, then the queue is served. It decides times
/// only; what follows from a time is the course's affair, which is followed when its project is signed.
package struct SigningQueue: ~Copyable {
  /// When each request is signed, and when it gives up; infinite when it never does.
  package private(set) var signedMonths: [Double] = []
  package private(set) var leftMonths: [Double] = []
  /// How often somebody behind it was signed while it waited.
  package private(set) var overtakings: [Int] = []
  /// The months for which the head kept others or only itself waiting, and those of them in which somebody
  /// behind it would have fitted.
  package private(set) var blockedMonths = 0.0
  package private(set) var blockedFittingMonths = 0.0
  package private(set) var purse = Purse(.unlimited)
  /// Whether money is followed on when nobody is left to be signed.
  package var isFollowedToTheEnd = false
  /// Until when months are counted for which somebody waits.
  package var countedMonths = Double.infinity

  private var events = QueueEvents()
  private var line = WaitingLine()
  private var signedPlaces = SignedPlaces()
  /// For each request its place by rank, and the requests in the order of their places.
  private var places: [Int] = []
  private var ranked: [Int] = []
  /// How many behind it were signed before it came.
  private var signedBefore: [Int] = []
  /// The places of those whose patience ends this month.
  private var leaving: [Int] = []
  private var returns: [Return] = []
  private var arrivalsToCome = 0

  package init() {}

  /// How many were overtaken.
  package var overtaken: Int { overtakings.count { $0 > 0 } }

  // MARK: - The years

  /// Settles all requests.
  package mutating func settle(_ requests: [Request], _ fund: Fund, follow: Follow) {
    begin(requests, fund)
    while let next = events.next, next.month < fund.endMonth, goesOn {
      let month = next.month
      happenAndServe(requests, fund, atMonth: month, follow)
      letLeave(requests, fund, atMonth: month, follow)
      noteBlocking(fund, from: month, until: min(events.next?.month ?? .infinity, fund.endMonth))
    }
    for place in ranked.indices where line.waits(at: place) { noteOvertakings(ranked[place]) }
  }

  private var goesOn: Bool { isFollowedToTheEnd || arrivalsToCome > 0 || !line.isEmpty }

  private mutating func begin(_ requests: [Request], _ fund: Fund) {
    purse = Purse(fund.budget)
    (blockedMonths, blockedFittingMonths) = (0, 0)
    signedMonths.fill(.infinity, count: requests.count)
    leftMonths.fill(.infinity, count: requests.count)
    overtakings.fill(0, count: requests.count)
    signedBefore.fill(0, count: requests.count)
    places.fill(0, count: requests.count)
    rank(requests, fund.queue.rank)
    line.begin(places: requests.count)
    signedPlaces.begin(places: requests.count)
    leaving.removeAll(keepingCapacity: true)
    events.removeAll()
    events.add(QueueEvent(month: purse.nextYear, kind: .year))
    for (number, request) in requests.enumerated() {
      events.add(
        QueueEvent(
          month: request.entryMonth, kind: .arrival, request: Int32(truncatingIfNeeded: number)))
    }
    arrivalsToCome = requests.count
  }

  private mutating func rank(_ requests: [Request], _ rank: Fund.Queue.Rank) {
    ranked.removeAll(keepingCapacity: true)
    ranked.append(contentsOf: requests.indices)
    switch rank {
    case .file: break
    case .entry: ranked.sort { (requests[$0].entryMonth, $0) < (requests[$1].entryMonth, $1) }
    case .signal: ranked.sort { (-requests[$0].signal, $0) < (-requests[$1].signal, $1) }
    }
    for (place, request) in ranked.enumerated() { places[request] = place }
  }

  // MARK: - A month

  /// Everything due in a month happens, then the queue is served; again while signings bring more.
  private mutating func happenAndServe(
    _ requests: [Request], _ fund: Fund, atMonth month: Double, _ follow: Follow
  ) {
    repeat {
      while let event = events.next, event.month <= month {
        events.removeNext()
        happen(event, requests, fund, follow)
      }
      serve(requests, fund, atMonth: month, follow)
    } while events.next.map { $0.month <= month } ?? false
  }

  private mutating func happen(
    _ event: QueueEvent, _ requests: [Request], _ fund: Fund, _ follow: Follow
  ) {
    let request = Int(event.request)
    switch event.kind {
    case .year:
      purse.openYear()
      events.add(QueueEvent(month: purse.nextYear, kind: .year))
    case .release: purse.release(event.amount)
    case .proceeds: purse.recycle(event.amount, atMonth: event.month, fund.recycling)
    case .arrival:
      arrivalsToCome -= 1
      arrive(request, requests[request], fund, follow)
    case .endOfPatience: leaving.append(places[request])
    }
  }

  private mutating func arrive(
    _ number: Int, _ request: Request, _ fund: Fund, _ follow: Follow
  ) {
    // Who asks for nothing waits for nobody.
    guard request.reserve > 0 else { return sign(number, atMonth: request.entryMonth, follow) }
    line.join(at: places[number], asking: request.reserve)
    if fund.queue.head == .isPassed {
      signedBefore[number] = signedPlaces.count(behind: places[number])
    }
    events.add(
      QueueEvent(
        month: request.entryMonth + fund.queuePatienceMonths, kind: .endOfPatience,
        request: Int32(truncatingIfNeeded: number)))
  }

  /// Signs whoever can be: as serving only empties the purse, who did not fit before still does not.
  private mutating func serve(
    _ requests: [Request], _ fund: Fund, atMonth month: Double, _ follow: Follow
  ) {
    while let place = first(fund) {
      let number = ranked[place]
      purse.promise(requests[number].reserve)
      line.leave(place)
      if fund.queue.head == .isPassed {
        noteOvertakings(number)
        signedPlaces.add(place)
      }
      sign(number, atMonth: month, follow)
    }
  }

  /// The place of the next who can be paid, if anybody can.
  private func first(_ fund: Fund) -> Int? {
    switch fund.queue.head {
    case .isPassed: line.first(askingAtMost: purse.most)
    case .waits: line.head.flatMap { line.asked(at: $0) <= purse.most ? $0 : nil }
    }
  }

  private mutating func sign(_ number: Int, atMonth month: Double, _ follow: Follow) {
    signedMonths[number] = month
    returns.removeAll(keepingCapacity: true)
    follow(number, month, &returns)
    for back in returns {
      // Nothing comes back before its project is signed.
      events.add(
        QueueEvent(
          month: max(month, back.month), kind: back.isRelease ? .release : .proceeds,
          amount: back.amount))
    }
  }

  /// Lets those go whose patience ends, the best first: each that leaves may let others be signed.
  private mutating func letLeave(
    _ requests: [Request], _ fund: Fund, atMonth month: Double, _ follow: Follow
  ) {
    guard !leaving.isEmpty else { return }
    leaving.sort()
    for place in leaving where line.waits(at: place) {
      line.leave(place)
      leftMonths[ranked[place]] = month
      noteOvertakings(ranked[place])
      happenAndServe(requests, fund, atMonth: month, follow)
    }
    leaving.removeAll(keepingCapacity: true)
  }

  // MARK: - Counts

  private mutating func noteOvertakings(_ number: Int) {
    overtakings[number] = signedPlaces.count(behind: places[number]) - signedBefore[number]
  }

  /// Between two events nothing changes: who is first after serving waits all that time.
  private mutating func noteBlocking(_ fund: Fund, from start: Double, until end: Double) {
    guard fund.queue.head == .waits, !line.isEmpty else { return }
    let months = max(0, min(end, countedMonths) - start)
    blockedMonths += months
    // The first does not fit, so whoever does stands behind it.
    if line.leastAsked <= purse.most { blockedFittingMonths += months }
  }
}

extension Array {
  /// Makes it so many equal elements, in the memory it has.
  fileprivate mutating func fill(_ element: Element, count: Int) {
    removeAll(keepingCapacity: true)
    append(contentsOf: repeatElement(element, count: count))
  }
}
