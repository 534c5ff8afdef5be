import Languages

// What it costs the projects that money is short.

extension Metric {
  static let queue: [Metric] = [fundBlockedMonths, fundOvertaken]

  public static let fundBlockedMonths = Metric(
    "fund.blockedMonths", .months, .mean(.blockedMonths),
    Phrase("months blocked by the head of the queue", "队首阻塞的月数"),
    Phrase(
      "Mean months until the horizon or the fund's end in which the first of the queue waits for money and "
        + "keeps somebody behind it waiting whose award would fit; none where the head is passed.",
      "截至统计期末或基金到期，队首因资金不足等候、使其后资金足够者亦不能签约的月数均值；可越过队首时为零。"))

  public static let fundOvertaken = Metric(
    "fund.overtaken", .count, .mean(.overtaken),
    Phrase("projects overtaken in the queue", "排队中被越过的项目"),
    Phrase(
      "Mean number of projects that somebody ranked behind them was signed before, while they waited.",
      "等候期间有排序在后者先行签约的项目数均值。"))
}
