// What the state's shares count for as capital: at cost until the crossing, then at the last price.

extension Tenure {
  /// Shares bought at entry are held at cost; those of a fund that has ended went with it.
  mutating func openCapital(_ cash: inout CentreFlows) {
    let cost = award.parts.entryShare * crossing.books.account.centre.amount
    (capital, result.capitalPut, result.principal) = (cost, cost, 0)
    if hasFundEnded { revalue(at: 0, inMonth: fundEnd.month, &cash) }
  }

  /// Values what is held at the last price.
  mutating func revalue(_ company: inout Ownership, _ cash: inout CentreFlows) {
    revalue(
      at: hasFundEnded ? 0 : company.state * lastPrice, inMonth: now, &cash)
  }

  /// Nothing is held any more.
  mutating func closeCapital(_ cash: inout CentreFlows) { revalue(at: 0, inMonth: now, &cash) }

  private mutating func revalue(
    at worth: Double, inMonth month: Double, _ cash: inout CentreFlows
  ) {
    guard worth != capital else { return }
    cash.capital.revalue(by: worth - capital, atMonth: month, under: cash.policies)
    capital = worth
  }

  /// What has been paid for shares since they had cost so much.
  mutating func putCapital(since cost: Double, _ cash: inout CentreFlows) {
    let amount = result[.costOfShares] - cost
    // What converts later is the successor's.
    guard amount > 0, !hasFundEnded else { return }
    result.capitalPut += amount
    cash.capital.put(amount, atMonth: now, under: cash.policies)
  }

  /// What shares bring, or stand for when they pass on.
  mutating func takeCapital(_ amount: Double, _ cash: inout CentreFlows) {
    result.capitalBack += amount
    cash.capital.take(amount, atMonth: now, under: cash.policies)
  }

  /// Counts a sale of what is worth so much at the last price, for a sum; a successor's is none of the state's.
  mutating func countSale(of worth: Double, for proceeds: Double) {
    if !hasFundEnded { countSaleAtEnd(of: worth, for: proceeds) }
  }

  /// The fund's last sale, on the day it ends.
  mutating func countSaleAtEnd(of worth: Double, for proceeds: Double) {
    guard worth > 0 else { return }
    result[.sales] += 1
    if proceeds < Self.leastOfAppraisal * worth * (1 - CashAccount.rounding) {
      result[.salesBelowAppraisal] += 1
    }
  }

  /// Who sells for less of the appraised value needs leave (国资委、财政部令第 32 号, 2016).
  private static var leastOfAppraisal: Double { 0.9 }
}
