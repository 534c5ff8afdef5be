import Documents
import Instruments
import Languages

/// A round with one grant, as told by options; it becomes the document that a file would be.
struct PlainRound {
  private let invocation: Invocation

  /// Options that contradict each other, or are of no use alone, are refused.
  init(_ invocation: Invocation) throws(UsageError) {
    self.invocation = invocation
    let asked = Self.options.contains { invocation.has($0.declaration) }
    guard asked else { throw Self.error(.missingArgument("FILE")) }
    for option in Self.required where !invocation.has(option.declaration) {
      throw Self.error(.missingOption(option.declaration.spelling))
    }
    for (first, second) in Self.contradictions where has(first) && has(second) {
      throw Self.error(
        .contradiction(first.declaration.spelling, second.declaration.spelling))
    }
    for (option, needed) in Self.needs where has(option) && !needed.contains(where: has) {
      throw Self.error(
        .needs(option.declaration.spelling, needed.map(\.declaration.spelling)))
    }
  }

  private static func error(_ problem: UsageError.Problem) -> UsageError {
    UsageError(problem: problem, command: "convert")
  }

  private func has(_ option: any OptionKey) -> Bool { invocation.has(option.declaration) }
}

// MARK: - Options

extension PlainRound {
  private static let pre = Setting<Numeral>(
    "pre", "AMOUNT", .amount, about: Phrase("Pre-money value", "投前估值"))
  private static let new = Setting<Numeral>(
    "new", "AMOUNT", .amount, about: Phrase("New money", "新投资金额"))
  private static let grant = Setting<Numeral>(
    "grant", "AMOUNT", .amount, about: Phrase("The grant's principal", "拨款本金"))
  private static let convention = Setting<Convention>(
    "convention", "RULE", .choice,
    about: Phrase(
      "Who bears the dilution: \(Convention.allCases.map(\.rawValue).joined(separator: ", "))",
      "由谁承担稀释：\(Convention.allCases.map(\.rawValue).joined(separator: "、"))"),
    defaultText: Phrase("none; it must be said", "无，必须给出"))
  private static let discount = Setting<Numeral>(
    "discount", "PART", .part,
    about: Phrase("Off the round's price, such as 0.2", "对本轮价格的折扣，如 0.2"))
  private static let cap = Setting<Numeral>(
    "cap", "AMOUNT", .amount,
    about: Phrase("Valuation cap; needs --cap-base", "估值上限；须同时给出 --cap-base")
  )
  private static let capBase = Setting<CapBase>(
    "cap-base", "BASE", .choice,
    about: Phrase(
      "What the cap is divided over: existing shares, or post-money with all that converts",
      "估值上限所除以的股份：existing 为原有股份，post-money 含全部转换股份"))
  private static let agreedShare = Setting<Numeral>(
    "agreed-share", "PART", .part,
    about: Phrase("A part of the company in place of a price", "约定持股比例，代替价格"))
  private static let interestRate = Setting<Numeral>(
    "interest", "RATE", .part,
    about: Phrase("Simple interest a year; needs --years", "年单利；须同时给出 --years"))
  private static let years = Setting<Numeral>(
    "years", "YEARS", .amount, about: Phrase("Years of interest", "计息年数"))
  private static let team = Setting<Numeral>(
    "team", "SHARES", .amount, about: Phrase("The core team's shares before", "核心团队原有股数"),
    defaultText: Phrase(same: "100"))
  private static let others = Setting<Numeral>(
    "others", "SHARES", .amount,
    about: Phrase("Other old holders' shares, as one holder", "其他原股东股数，合为一名持有人"),
    defaultText: Phrase(same: "0"))
  private static let state = Setting<Numeral>(
    "state", "SHARES", .amount, about: Phrase("Shares that the state has before", "国资方原有股数"),
    defaultText: Phrase(same: "0"))
  private static let pool = Setting<Numeral>(
    "pool", "OPTIONS", .amount, about: Phrase("Unissued options before", "原有未授予期权"),
    defaultText: Phrase(same: "0"))
  private static let poolTarget = Setting<Numeral>(
    "pool-target", "PART", .part,
    about: Phrase(
      "Unissued options after the round, as a part of the company; needs --pool-in",
      "本轮后未授予期权占公司的比例；须同时给出 --pool-in"))
  private static let poolIn = Setting<PoolPlace>(
    "pool-in", "WHERE", .choice,
    about: Phrase(
      "Who bears new options: pre-money (old holders) or post-money (everyone)",
      "新增期权由谁承担：pre-money 为原股东，post-money 为全体股东"))
  private static let maximumShare = Setting<Numeral>(
    "max-share", "PART", .part, about: Phrase("The most that the state may own", "国资方持股上限"))
  private static let notLargest = Flag(
    "not-largest", about: Phrase("The state may not be the largest holder", "国资方不得为第一大股东"))
  private static let teamFloor = Setting<Numeral>(
    "team-floor", "PART", .part,
    about: Phrase("The team must keep more than this", "团队持股必须高于此比例"))
  private static let excess = Setting<ConversionLimits<Rational>.Excess>(
    "excess", "RULE", .choice,
    about: Phrase(
      "What becomes of money that a limit keeps back: forgone, deferred, cash-claim",
      "因限制未转换金额的处理：forgone 放弃、deferred 递延、cash-claim 现金债权"),
    defaultText: Phrase(same: ConversionLimits<Rational>.Excess.forgone.rawValue))

  enum CapBase: String, CaseIterable { case existing, postMoney = "post-money" }
  enum PoolPlace: String, CaseIterable { case preMoney = "pre-money", postMoney = "post-money" }

  private static let required: [any OptionKey] = [pre, new, grant, convention]
  private static let limits: [any OptionKey] = [maximumShare, notLargest, teamFloor]

  static let options: [any OptionKey] =
    required + [
      discount, cap, capBase, agreedShare, interestRate, years, team, others, state, pool,
      poolTarget, poolIn,
    ] + limits + [excess]

  private static let contradictions: [(any OptionKey, any OptionKey)] = [
    (agreedShare, discount), (agreedShare, cap),
  ]

  private static let needs: [(any OptionKey, [any OptionKey])] = [
    (cap, [capBase]), (capBase, [cap]), (interestRate, [years]), (years, [interestRate]),
    (poolTarget, [poolIn]), (poolIn, [poolTarget]), (excess, limits),
  ]
}

extension ValueForm where Value == Numeral {
  /// A finite number, its literal kept; the terms say which numbers make sense.
  fileprivate static let amount = ValueForm(accepted: Phrase("a finite number", "是有限的数")) { text in
    TypedNumber.amount(text).flatMap { $0.double.isFinite ? $0 : nil }
  }

  /// A part of something, in percent or not.
  fileprivate static let part = ValueForm(
    accepted: Phrase("a finite number, such as 0.2 or 20%", "是有限的数，如 0.2 或 20%")
  ) { text in
    TypedNumber(text).flatMap { $0.numeral.double.isFinite ? $0.numeral : nil }
  }
}

// MARK: - The document

extension PlainRound {
  private struct Names {
    let team, others, state, investor, grant: String

    init(_ language: Language) {
      team = Phrase("team", "核心团队")[language]
      others = Phrase("others", "其他股东")[language]
      state = Phrase("state", "国资方")[language]
      investor = Phrase("investor", "新投资人")[language]
      grant = Phrase("grant", "拨款")[language]
    }
  }

  /// The same record that a file would hold, each value blaming the option that gave it.
  func document(names language: Language) -> DocumentNode {
    let names = Names(language)
    return record([
      ("company", company(names)),
      ("instruments", list([grant(names)])),
      ("round", round(names)),
      ("limits", limits(names)),
    ])
  }

  private func company(_ names: Names) -> DocumentNode {
    let standard = DocumentNode(.number(Numeral(100)), origin: .default)
    let owners: [(String, Setting<Numeral>, DocumentNode?, isTeam: Bool)] = [
      (names.team, Self.team, standard, true), (names.others, Self.others, nil, false),
      (names.state, Self.state, nil, false),
    ]
    let holders = owners.compactMap { name, setting, standard, isTeam -> DocumentNode? in
      // No shares, no holder.
      guard let shares = number(setting) ?? standard, shares.isNotZero || isTeam else { return nil }
      return record([
        ("name", text(name)), ("shares", shares), ("team", flag(isTeam)),
      ])
    }
    return record([
      ("holders", list(holders)),
      ("options", number(Self.pool).map { record([("unissued", $0)]) }),
    ])
  }

  private func grant(_ names: Names) -> DocumentNode {
    record([
      ("kind", text("grant")), ("name", text(names.grant)), ("holder", text(names.state)),
      ("amount", number(Self.grant)), ("convention", choice(Self.convention)),
      ("discount", number(Self.discount)), ("agreedShare", number(Self.agreedShare)),
      (
        "cap",
        number(Self.cap).map { record([("amount", $0), ("base", choice(Self.capBase))]) }
      ),
      (
        "interest",
        number(Self.interestRate).map { record([("rate", $0), ("years", number(Self.years))]) }
      ),
    ])
  }

  private func round(_ names: Names) -> DocumentNode {
    let pool = number(Self.poolTarget).map {
      record([("target", $0), ("in", choice(Self.poolIn))])
    }
    return record([
      ("preMoney", number(Self.pre)), ("base", text("existing")), ("pool", pool),
      (
        "investors",
        list([record([("name", text(names.investor)), ("amount", number(Self.new))])])
      ),
    ])
  }

  private func limits(_ names: Names) -> DocumentNode? {
    guard Self.limits.contains(where: has) else { return nil }
    let standard = text(ConversionLimits<Rational>.Excess.forgone.rawValue)
    return record([
      ("holder", text(names.state)), ("maximumShare", number(Self.maximumShare)),
      ("notLargestHolder", invocation[Self.notLargest] ? flag(true) : nil),
      ("teamFloor", number(Self.teamFloor).map { record([("share", $0)]) }),
      ("excess", choice(Self.excess) ?? standard),
    ])
  }

  // MARK: Values

  private func number(_ setting: Setting<Numeral>) -> DocumentNode? {
    invocation[setting].map {
      DocumentNode(.number($0), origin: .option(setting.declaration.spelling))
    }
  }

  private func choice<Word: RawRepresentable<String>>(_ setting: Setting<Word>) -> DocumentNode? {
    invocation[setting].map {
      DocumentNode(.text($0.rawValue), origin: .option(setting.declaration.spelling))
    }
  }

  private func text(_ text: String) -> DocumentNode { DocumentNode(.text(text), origin: .default) }
  private func flag(_ flag: Bool) -> DocumentNode { DocumentNode(.flag(flag), origin: .default) }
  private func list(_ items: [DocumentNode]) -> DocumentNode {
    DocumentNode(.list(items), origin: .default)
  }

  /// A record of the fields that have a value.
  private func record(_ fields: [(name: String, value: DocumentNode?)]) -> DocumentNode {
    let members = fields.compactMap { field in
      field.value.map { DocumentMember(name: field.name, nameOrigin: .default, value: $0) }
    }
    return DocumentNode(.record(members), origin: .default)
  }
}

extension DocumentNode {
  fileprivate var isNotZero: Bool {
    if case .number(let numeral) = kind { numeral.double != 0 } else { true }
  }
}
