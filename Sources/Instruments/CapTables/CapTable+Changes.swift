extension CapTable {
  /// Adds shares to a holder's line, opening the line where there is none.
  mutating func add(_ shares: Number, of shareClass: String, to holder: String) {
    let line = holdings.firstIndex { $0.holder == holder && $0.shareClass == shareClass }
    if let line {
      holdings[line].shares += shares
    } else {
      holdings.append(Holding(holder: holder, shareClass: shareClass, shares: shares))
    }
  }

  private mutating func remove(
    _ shares: Number, of shareClass: String, from holder: String, at path: TermsPath
  ) throws(TermsErrors) {
    let line = holdings.firstIndex { $0.holder == holder && $0.shareClass == shareClass }
    guard let line else {
      throw TermsErrors([.unknownHolder(path.field("holder"), name: holder)])
    }
    guard shares.isFinite, shares > 0 else {
      throw TermsErrors([
        .outOfRange(path.field("shares"), value: shares.description, allowed: .positive)
      ])
    }
    guard shares <= holdings[line].shares else {
      throw TermsErrors([
        .notEnoughShares(
          path.field("shares"), holder: holder, held: holdings[line].shares.description,
          wanted: shares.description)
      ])
    }
    holdings[line].shares -= shares
    if holdings[line].shares == 0 { holdings.remove(at: line) }
  }

  /// Moves shares from one holder to another.
  public mutating func transfer(
    _ shares: Number, of shareClass: String = "common", from seller: String, to buyer: String
  ) throws(TermsErrors) {
    try remove(shares, of: shareClass, from: seller, at: .field("transfer"))
    add(shares, of: shareClass, to: buyer)
  }

  /// The company buys shares back and cancels them; a class without holders leaves the table.
  public mutating func buyBack(
    _ shares: Number, of shareClass: String = "common", from holder: String
  ) throws(TermsErrors) {
    try remove(shares, of: shareClass, from: holder, at: .field("buyBack"))
    classes.removeAll { series in
      series.preference != nil && !holdings.contains { $0.shareClass == series.name }
    }
  }

  /// Grants options out of the unissued pool, or makes promised ones granted.
  public mutating func grantOptions(
    _ count: Number, fromPromised: Bool = false
  ) throws(TermsErrors) {
    let held = fromPromised ? options.promised : options.unissued
    guard count.isFinite, count > 0, count <= held else {
      throw TermsErrors([
        .notEnoughShares(
          .field("options"), holder: fromPromised ? "promised" : "unissued",
          held: held.description, wanted: count.description)
      ])
    }
    if fromPromised { options.promised -= count } else { options.unissued -= count }
    options.granted += count
  }
}
