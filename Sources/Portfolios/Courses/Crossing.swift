/// What the search hands to tenure, and kin to each other: a company at its first qualified round.
struct Crossing: Sendable, BitwiseCopyable {
  let signedMonth: Double
  /// When it crosses; the round may have closed before.
  let month: Double
  let market: MarketSearch
  var books: Books

  @inline(__always)
  init<Listener, Terms>(_ venture: borrowing Venture<Listener, Terms>) {
    signedMonth = venture.entrance.signedMonth
    month = venture.now
    market = venture.market
    books = venture.books
  }
}
