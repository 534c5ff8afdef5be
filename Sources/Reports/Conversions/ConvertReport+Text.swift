import Instruments
public import Languages
import TermSheets

extension ConvertReport {
  /// The report as a person reads it.
  public func text(in language: Language, width: Int) -> String {
    var blocks = TextBlocks(language: language, width: width)
    if let title = heading.title { blocks.add([Phrase(same: title)]) }
    switch sheet.outcome {
    case .round(let round, let result):
      blocks.add(summary(round, result, language))
      blocks.add(ownership(result))
      blocks.add(instruments(result))
      blocks.add(remarks(result, language))
    case .sale(let sale):
      blocks.add(summary(sale, language))
      blocks.add(elections(sale.result))
      blocks.add(ExitTables.owners(sale.holders, debts: sale.debtsPaid, of: sale.proceeds))
    }
    return blocks.text
  }

  // MARK: - A round

  private func summary(
    _ round: PricedRound<Rational>, _ result: RoundResult<Rational>, _ language: Language
  ) -> [Phrase] {
    let pre = heading.amount(round.preMoney, in: language)
    let new = heading.amount(round.newMoney, in: language)
    let post = heading.amount(result.postMoney, in: language)
    let price = ExactText.withFraction(result.price)
    var phrases = [
      Phrase("pre-money \(pre), new money \(new)", "投前估值 \(pre)，新投资 \(new)"),
      Phrase("price a share \(price), post-money \(post)", "每股价格 \(price)，投后估值 \(post)"),
    ]
    if result.price != result.exactPrice {
      let exact = ExactText.withFraction(result.exactPrice)
      phrases.append(Phrase("price before rounding \(exact)", "舍入前价格 \(exact)"))
    }
    if let state = heading.state {
      let share = ExactText.percent(result.after.ownership(of: state))
      phrases.append(
        Phrase("\(state) owns \(share) after the round", "本轮后\(state)持股 \(share)"))
      if isMarkedDown(result) { phrases.append(markdown(of: state, round, result, language)) }
    }
    return phrases
  }

  /// Whether shares were added beside the round, so that all of them at its price are more than the company.
  private func isMarkedDown(_ result: RoundResult<Rational>) -> Bool {
    zip(sheet.instruments, result.conversions).contains { instrument, account in
      instrument.convention != .inPreMoney && account.shares > 0
    }
  }

  /// What the shares are worth as parts of pre-money and new money.
  private func markdown(
    of state: String, _ round: PricedRound<Rational>, _ result: RoundResult<Rational>,
    _ language: Language
  ) -> Phrase {
    let value = round.preMoney + round.newMoney
    let whole = heading.amount(value, in: language)
    let quoted = heading.amount(result.after.ownership(of: state) * result.postMoney, in: language)
    let worth = heading.amount(result.after.ownership(of: state) * value, in: language)
    return Phrase(
      "at that price \(state)'s shares come to \(quoted); as parts of pre-money and new money, \(whole), they "
        + "are worth \(worth)",
      "按该价格\(state)的股份合 \(quoted)；按投前估值加新投资 \(whole) 计，实值 \(worth)")
  }

  private func ownership(_ result: RoundResult<Rational>) -> TextTable {
    let lines = Self.lines(result.before, result.after)
    let digits = ExactText.digits(for: lines.flatMap { [$0.before, $0.after] })
    let (before, after) = (result.before, result.after)
    let totals = (before.fullyDiluted, after.fullyDiluted)
    var table = TextTable([
      .text(Phrase("Holder", "持有人")), .text(Phrase("Class", "类别")),
      .number(Phrase("Before", "转换前股数")), .number(Phrase("%", "占比")),
      .number(Phrase("After", "转换后股数")), .number(Phrase("%", "占比")),
    ])
    for line in lines {
      let ratio = after.shareClass(named: line.shareClass)?.conversionRatio ?? 1
      table.add(
        line.owner.name, className(line.shareClass),
        Phrase(same: ExactText.fixed(line.before, digits: digits)),
        Phrase(same: ExactText.percent(line.before * ratio / totals.0)),
        Phrase(same: ExactText.fixed(line.after, digits: digits)),
        Phrase(same: ExactText.percent(line.after * ratio / totals.1)))
    }
    table.add(
      Phrase("Total, fully diluted", "合计（完全稀释）"), Phrase(same: ""),
      Phrase(same: ExactText.fixed(totals.0, digits: digits)),
      Phrase(same: ExactText.percent(1)),
      Phrase(same: ExactText.fixed(totals.1, digits: digits)),
      Phrase(same: ExactText.percent(1)))
    return table
  }

  private func instruments(_ result: RoundResult<Rational>) -> TextTable {
    var table = TextTable([
      .text(Phrase("Instrument", "工具")), .text(Phrase("Convention", "稀释口径")),
      .text(Phrase("Price rule", "定价规则")),
      .number(Phrase("Amount", "应转金额")), .number(Phrase("Converted", "已转金额")),
      .number(Phrase("Price", "每股价格")), .number(Phrase("Shares", "股数")),
    ])
    let digits = ExactText.digits(for: result.conversions.map(\.shares))
    for (instrument, account) in zip(sheet.instruments, result.conversions) {
      table.add(
        Phrase(same: account.name), instrument.convention.name,
        rule(of: account, among: result.conversions),
        Phrase(same: ExactText.short(account.amount, digits: 4)),
        Phrase(same: ExactText.short(account.converted, digits: 4)),
        Phrase(same: ExactText.short(account.pricePerShare)),
        Phrase(same: ExactText.fixed(account.shares, digits: digits)))
    }
    return table
  }

  private func rule(
    of account: ConversionAccount<Rational>, among all: [ConversionAccount<Rational>]
  ) -> Phrase {
    guard let source = account.adoptedFrom else { return account.rule.phrase }
    let rule = account.rule.phrase
    return Phrase(
      "\(rule.english) of \(all[source].name)", "\(all[source].name)的\(rule.chinese)")
  }

  // MARK: - What limits and rounding left

  private func remarks(_ result: RoundResult<Rational>, _ language: Language) -> [Phrase] {
    var phrases: [Phrase] = []
    if let limits = sheet.limits, result.conversions.allSatisfy({ $0.bound.isEmpty }) {
      phrases.append(
        Phrase("no limit on \(limits.holder) binds", "对\(limits.holder)的限制均未触发"))
    }
    for account in result.conversions {
      if let excess = account.excess, account.givenUp > 0 {
        phrases.append(givenUp(account, excess, language))
      }
      if account.notConverting > 0 {
        let rest = heading.amount(account.notConverting, in: language)
        phrases.append(
          Phrase(
            "\(account.name): \(rest) stays as it was, as its terms say",
            "\(account.name)：按条款另有 \(rest) 不参与转换"))
      }
    }
    let remainder =
      result.allotments.reduce(Rational(0)) { $0 + $1.remainder }
      + result.conversions.reduce(Rational(0)) { $0 + $1.remainder }
    if remainder != 0 {
      let money = heading.amount(remainder, in: language)
      phrases.append(
        Phrase("rounding to whole shares leaves \(money)", "取整股后余额合计 \(money)"))
    }
    return phrases
  }

  private func givenUp(
    _ account: ConversionAccount<Rational>, _ excess: ConversionLimits<Rational>.Excess,
    _ language: Language
  ) -> Phrase {
    let money = heading.amount(account.givenUp, in: language)
    let limits = account.bound.map(\.about)
    return Phrase(
      "\(account.name): \(limits.map(\.english).joined(separator: " and ")) "
        + "binds; \(money) does not convert and is \(excess.asResult.english)",
      "\(account.name)：触发\(limits.map(\.chinese).joined(separator: "、"))；"
        + "\(money) 未转换，\(excess.asResult.chinese)")
  }

  // MARK: - A sale

  private func summary(_ sale: CompanySale, _ language: Language) -> [Phrase] {
    let paid = heading.amount(sale.proceeds, in: language)
    let value = ExactText.withFraction(sale.result.commonValue)
    var phrases = [
      Phrase("sold for \(paid) without a round", "未经融资，公司以 \(paid) 出售"),
      Phrase("a common share receives \(value)", "每股普通股分得 \(value)"),
    ]
    if let state = heading.state {
      let amount = heading.amount(sale.receives(state), in: language)
      phrases.append(Phrase("\(state) receives \(amount)", "\(state)分得 \(amount)"))
    }
    return phrases
  }

  private func elections(_ result: SaleResult<Rational>) -> TextTable {
    var table = TextTable([
      .text(Phrase("Instrument", "工具")), .text(Phrase("Holder", "持有人")),
      .text(Phrase("Takes", "取得")), .number(Phrase("Shares", "股数")),
      .number(Phrase("Receives", "分得")),
    ])
    let digits = ExactText.digits(for: result.instruments.compactMap(\.shares))
    for account in result.instruments {
      table.add(
        Phrase(same: account.name), Phrase(same: account.holder),
        account.shares == nil ? Phrase("cash", "现金") : Phrase("shares", "股份"),
        Phrase(
          same: account.shares.map { ExactText.fixed($0, digits: digits) } ?? NumberText.missing),
        Phrase(same: ExactText.fixed(account.amount, digits: 2)))
    }
    return table
  }
}

// MARK: - Words

/// The name of a class; `common` is a word of the format, the others are names of the sheet.
func className(_ name: String) -> Phrase {
  name == "common" ? Phrase("common", "普通股") : Phrase(same: name)
}

extension ConvertReport.Line.Owner {
  var name: Phrase {
    switch self {
    case .holder(let name): Phrase(same: name)
    case .grantedOptions: Phrase("Options granted", "已授予期权")
    case .promisedOptions: Phrase("Options promised", "已承诺期权")
    case .unissuedOptions: Phrase("Options unissued", "未授予期权")
    }
  }
}

extension Convention {
  fileprivate var name: Phrase {
    switch self {
    case .alongside: Phrase("alongside", "共同稀释")
    case .inPreMoney: Phrase("in pre-money", "含于投前")
    case .dollarsInvested: Phrase("dollars invested", "按投资额")
    }
  }
}

extension ConversionAccount.Rule {
  fileprivate var phrase: Phrase {
    switch self {
    case .roundPrice: Phrase("round price", "本轮价格")
    case .discount: Phrase("discount", "折扣价")
    case .cap: Phrase("cap", "估值上限价")
    case .agreedShare: Phrase("agreed share", "约定比例")
    }
  }
}

extension ConversionLimits.Excess {
  /// Reads on from "is".
  fileprivate var asResult: Phrase {
    switch self {
    case .forgone: Phrase("forgone", "予以放弃")
    case .deferred: Phrase("deferred to the next round", "递延至下一轮")
    case .cashClaim: Phrase("a claim for cash", "转为现金债权")
    }
  }
}
