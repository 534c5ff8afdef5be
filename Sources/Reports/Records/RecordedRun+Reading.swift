public import Documents
import Languages

extension Fault.Code {
  public static let notARun = Fault.Code("E_NOT_A_RUN")
  public static let unknownSchema = Fault.Code("E_UNKNOWN_SCHEMA")
}

extension RecordedRun {
  /// A larger result document is refused unread.
  public static let maximumBytes = 256 << 20

  /// Reads what `botou run --json` wrote, or tells where it is something else.
  public static func read(_ bytes: [UInt8], file: String) throws(Faults) -> RecordedRun {
    let root = RunFilePlace(
      try JSON5.parse(bytes, file: file, maximumBytes: maximumBytes))
    try checkSchema(root)
    return try RecordedRun(root)
  }

  private static func checkSchema(_ root: RunFilePlace) throws(Faults) {
    guard case .text(let name)? = root.node["schema"]?.kind else {
      throw root.fault(
        .notARun,
        .rule(
          Phrase(
            "it must be a result document, as botou run FILE --json OUT writes it",
            "应为 botou run FILE --json OUT 写出的结果文件")))
    }
    guard name != RunDocument.schemaName else { return }
    throw try root.field("schema").fault(
      .unknownSchema, .rule(FormatWord.run.rule(for: name, older: FormatWord.playAgain)))
  }

  private init(_ root: RunFilePlace) throws(Faults) {
    let scenario = try root.field("scenario")
    version = try root.field("engine").text("version")
    name = try scenario.text("name")
    let titles = scenario.optional("title")
    title = Phrase(
      try titles?.optional("en")?.text() ?? name, try titles?.optional("zh")?.text() ?? name)
    sha256 = try scenario.text("sha256")
    unit = MoneyUnit(
      currency: try scenario.text("currency"), multiple: try scenario.count("unit"))
    start = try scenario.text("start")
    asOf = try scenario.text("asOf")
    horizonMonths = try scenario.number("horizonMonths")
    assumptions = scenario.optional("resolved")?.node
    seed = try root.field("seed").numeral().literal
    trials = try root.count("trials")
    sampler = try root.text("sampler")
    confidence = try root.number("confidence")
    baseline = try root.text("baseline")
    policies = try root.list("policies") { (place) throws(Faults) in try RecordedPolicy(place) }
    comparisons = try root.list("comparisons") { (place) throws(Faults) in
      try RecordedComparison(place)
    }
    official =
      root.optional("official") == nil
      ? []
      : try root.list("official") { (place) throws(Faults) in try RecordedOfficial(place) }
    breakEvens = try root.listIfAny("breakEven") { (place) throws(Faults) in
      RecordedBreakEven(
        policy: try place.text("policy"), against: try place.text("against"),
        entryPreMoney: try place.estimate("entryPreMoney"))
    }
    guard !policies.isEmpty else {
      throw try root.field("policies").fault(
        .wrongCount, .rule(Phrase("there must be a policy", "至少须有一项政策")))
    }
  }
}

extension RecordedPolicy {
  fileprivate init(_ place: RunFilePlace) throws(Faults) {
    func groups(_ name: String) throws(Faults) -> [RecordedGroup] {
      try place.list(name) { (place) throws(Faults) in try RecordedGroup(place) }
    }
    name = try place.text("name")
    instrument = try place.text("instrument")
    metrics = try place.dictionary("metrics") { (place) throws(Faults) in try place.estimate() }
    if let more = place.optional("additionality") {
      additionality = RecordedAdditionality(
        against: try more.text("against"), crossings: try more.estimate("crossings"),
        publicCostPerCrossing: try more.estimate("publicCostPerCrossing"))
    } else {
      additionality = nil
    }
    curves = try RecordedCurves(try place.field("curves"))
    valley = try place.optional("valley").map { (place) throws(Faults) in
      try RecordedValley(place)
    }
    deaths = try place.list("deaths") { (place) throws(Faults) in
      RecordedDeath(
        stage: try place.count("stage"), name: try place.optional("name")?.text(),
        share: try place.estimate("share"))
    }
    let outcome = try place.field("crossings")
    crossings = try outcome.list("counts") { (place) throws(Faults) in try place.count() }
    var quantiles: [String: RecordedEstimate] = [:]
    for name in ["p10", "p50", "p90"] {
      quantiles[name] = try outcome.optional(name)?.estimate()
    }
    crossingQuantiles = quantiles
    distributions = try place.dictionary("distributions") { (place) throws(Faults) in
      var quantiles: [String: RecordedEstimate] = [:]
      for name in ["p05", "p10", "p50", "p90", "p95"] { quantiles[name] = try place.estimate(name) }
      return quantiles
    }
    cashPlan = try place.list("cashPlan") { (place) throws(Faults) in try RecordedQuarter(place) }
    sectors = try groups("sectors")
    districts = try groups("districts")
    projects = try groups("projects")
  }
}

extension RecordedCurves {
  fileprivate init(_ place: RunFilePlace) throws(Faults) {
    let months = try place.list("months") { (place) throws(Faults) in try place.number() }
    func column(_ name: String, in curve: RunFilePlace) throws(Faults) -> [Double?] {
      try curve.column(name, over: months)
    }
    let crossed = try place.field("crossed")
    self.months = months
    self.crossed = RecordedCurve(
      share: try column("share", in: crossed),
      standardError: try column("standardError", in: crossed),
      low: try column("low", in: crossed), high: try column("high", in: crossed))
  }
}

extension RunFilePlace {
  /// A number, if any, for each month.
  fileprivate func column(_ name: String, over months: [Double]) throws(Faults) -> [Double?] {
    let numbers = try list(name) { (place) throws(Faults) in try place.numberIfAny() }
    guard numbers.count == months.count else {
      throw try field(name).fault(
        .wrongCount,
        .rule(Phrase("it must have as many items as months", "项数必须与 months 相同")))
    }
    return numbers
  }
}

extension RecordedValley {
  fileprivate init(_ place: RunFilePlace) throws(Faults) {
    let months = try place.list("months") { (place) throws(Faults) in try place.number() }
    func means(_ name: String) throws(Faults) -> RecordedMeans {
      let curve = try place.field(name)
      return RecordedMeans(
        value: try curve.column("value", over: months),
        standardError: try curve.column("standardError", over: months),
        low: try curve.column("low", over: months), high: try curve.column("high", over: months))
    }
    let fan = try place.field("needQuantiles")
    self.months = months
    futures = try place.count("futures")
    spending = try means("spending")
    need = try means("need")
    needQuantiles = RecordedFans(
      p10: try fan.column("p10", over: months), p50: try fan.column("p50", over: months),
      p90: try fan.column("p90", over: months))
  }
}

extension RecordedQuarter {
  fileprivate init(_ place: RunFilePlace) throws(Faults) {
    month = try place.number("month")
    date = try place.optional("date")?.text()
    paid = try place.estimate("paid")
    received = try place.estimate("received")
    balance = try place.estimate("balance")
    paidQuantiles = try RecordedFan(try place.field("paidQuantiles"))
    balanceQuantiles = try RecordedFan(try place.field("balanceQuantiles"))
  }
}

extension RecordedFan {
  fileprivate init(_ place: RunFilePlace) throws(Faults) {
    p10 = try place.numberIfAny("p10")
    p50 = try place.numberIfAny("p50")
    p90 = try place.numberIfAny("p90")
  }
}

extension RecordedGroup {
  fileprivate init(_ place: RunFilePlace) throws(Faults) {
    let chance = try place.field("chance")
    name = try place.text("name")
    count = try place.estimate("count")
    crossed = try chance.estimate("crossed")
    failed = try chance.estimate("failed")
    closed = try chance.estimate("closed")
    other = try chance.estimate("other")
    crossingDate = try place.optional("crossingDate")?.text()
    paid = try place.estimate("paid")
    value = try place.estimate("value")
    sector = try place.optional("sector")?.text()
    district = try place.optional("district")?.text()
    isRunning = try place.optional("running")?.flag() ?? false
  }
}

extension RecordedComparison {
  fileprivate init(_ place: RunFilePlace) throws(Faults) {
    let chance = try place.field("chanceOfBeing")
    policy = try place.text("policy")
    baseline = try place.text("baseline")
    metrics = try place.dictionary("metrics") { (place) throws(Faults) in try place.estimate() }
    moreCross = try chance.estimate("moreCross")
    stateKeepsMore = try chance.estimate("stateKeepsMore")
    attribution =
      place.optional("attribution") == nil
      ? [:]
      : try place.dictionary("attribution") { (place) throws(Faults) in try place.estimate() }
  }
}
