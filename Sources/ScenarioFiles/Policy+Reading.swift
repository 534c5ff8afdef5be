import Documents
import Instruments
import Languages
import Policies
import Projects

extension Policy {
  static func read(_ name: String, _ place: Place) -> Policy? {
    let disbursement = place.part("disbursement", Disbursement.read)
    let review = place.part("gate", Review.read)
    let bridging = place.part("bridging", Bridging.read)
    let holding = place.part("holding", Holding.read)
    let followOn = place.part("followOn", FollowOn.read)
    let selection = place.part("selection", Selection.read)
    let appraisal = place.part("appraisal", Appraisal.read)
    let behaviour = place.part("behaviour", Behaviour.read)
    guard let reader = place.sound,
      (disbursement == nil) == (reader.optional("disbursement") == nil),
      (selection == nil) == (reader.optional("selection") == nil),
      (appraisal == nil) == (reader.optional("appraisal") == nil),
      (behaviour == nil) == (reader.optional("behaviour") == nil),
      (review != nil) == reader.gives("gate"), (followOn != nil) == reader.gives("followOn"),
      let instrument = Instrument.read(reader)
    else { return nil }
    return reader.building { () throws(PolicyError) in
      try Policy(
        name: name, instrument: instrument, disbursement: disbursement ?? .milestones(),
        awardShare: reader.optional("awardShare")?.number ?? 1, review: review,
        bridging: bridging, holding: holding ?? .toExit, followOn: followOn,
        selection: selection ?? .everybody,
        appraisal: appraisal ?? .whole, behaviour: behaviour ?? .none,
        reassigns: reader.optional("reassigns")?.flag ?? false)
    }
  }
}

extension Instrument {
  /// Reads the fields of the variant that `instrument` names.
  static func read(_ reader: Reader) -> Instrument? {
    switch reader.text("instrument") {
    case "none": Instrument.none
    case "grant": .grant
    case "equity": EntryTerms.read(reader).map(Instrument.equity)
    case "invest-then-equity": InvestThenEquity.read(reader).map(Instrument.investThenEquity)
    case "convertible-debt": ConvertibleDebt.read(reader).map(Instrument.convertibleDebt)
    case "royalty": Royalty.read(reader).map(Instrument.royalty)
    case "guaranteed-loan": GuaranteedLoan.read(reader).map(Instrument.guaranteedLoan)
    case "mixture": Mixture.read(reader).map(Instrument.mixture)
    default: ConversionPlan.read(reader).map(Instrument.grantToEquity)
    }
  }
}

extension EntryTerms {
  fileprivate static func read(_ reader: Reader) -> EntryTerms? {
    reader.building { () throws(PolicyError) in
      try EntryTerms(preMoney: reader.number("preMoney"), isPreferred: reader.flag("preferred"))
    }
  }
}

extension ConversionPlan {
  fileprivate static func read(_ reader: Reader) -> ConversionPlan? {
    reader.building { () throws(PolicyError) in
      try ConversionPlan(
        convention: reader.choice("convention"),
        principalShare: reader.number("principalShare"),
        interestPerYear: reader.number("interestPerYear"), discount: reader.number("discount"),
        cap: reader.optional("cap")?.number, agreedShare: reader.optional("agreedShare")?.number,
        maximumShare: reader.optional("maximumShare")?.number,
        notLargestHolder: reader.flag("notLargestHolder"),
        teamFloor: reader.optional("teamFloor")?.number, excess: reader.choice("excess"),
        deadlineMonths: reader.optional("deadline")?.number ?? .infinity,
        isRoundClass: reader.text("shares") == "round-class")
    }
  }
}

extension Disbursement {
  static func read(_ reader: Reader) -> Disbursement? {
    let isLumpSum = reader.flag("lumpSum")
    let friction = reader.number("lineFriction")
    guard !isLumpSum || friction == 0 else {
      reader.fault(
        .contradiction, at: "lineFriction",
        Phrase("a lump sum has no budget lines; add lumpSum: false", "包干制没有科目；请加上 lumpSum: false"))
      return nil
    }
    return reader.building { () throws(PolicyError) in
      try Disbursement(
        form(reader), partnerShares: reader.optional("partnerShares")?.items.map(\.number),
        holdback: reader.number("holdback"), lineFriction: friction)
    }
  }

  private static func form(_ reader: Reader) -> Form {
    switch reader.text("form") {
    case "upfront": .upfront
    case "on-delivery":
      .onDelivery(interim: reader.text("interim") == "team" ? .team : .otherPublic)
    default: .milestones(shares: reader.optional("shares")?.items.map(\.number))
    }
  }
}

extension Bridging {
  static func read(_ reader: Reader) -> Bridging? {
    return reader.building { () throws(PolicyError) in
      try Bridging(mostShare: reader.number("mostShare"))
    }
  }
}

extension Holding {
  static func read(_ reader: Reader) -> Holding? {
    switch reader.text("form") {
    case "sell":
      return .sell(fraction: reader.number("fraction"), atRound: reader.integer("atRound"))
    case "sell-in-steps":
      return .sellInSteps(
        fraction: reader.number("fraction"), fromRound: reader.integer("fromRound"))
    case "team-buy-back":
      if let discount = reader.optional("discount") {
        return .teamBuyBackBelowMarket(
          discount: discount.number, interestPerYear: reader.number("interestPerYear"),
          withinMonths: reader.number("within"))
      }
      return .teamBuyBack(
        interestPerYear: reader.number("interestPerYear"), withinMonths: reader.number("within"))
    default: return .toExit
    }
  }
}
