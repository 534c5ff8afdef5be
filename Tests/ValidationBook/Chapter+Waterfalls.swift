import Instruments

/// `liquidation_waterfall.json`: exit proceeds by class.
private struct WaterfallCase: Decodable, Sendable {
  struct Class: Decodable, Sendable {
    let name: String
    let shares, invested, mult: ExactNumber
    let type: String
    let cap: ExactNumber?
    let prio: Int

    func tranche(mayConvert: Bool) -> ExitWaterfall<Rational>.Tranche {
      let participation: LiquidationPreference<Rational>.Participation =
        type == "non_participating"
        ? .none
        : cap.map { .capped(multiple: $0.value, mayConvert: mayConvert) } ?? .full
      return .init(
        name: name, shares: shares.value,
        right: type == "common"
          ? .common
          : .preferred(
            .init(
              originalPrice: invested.value / shares.value, multiple: mult.value,
              seniority: prio, participation: participation)))
    }
  }
  struct Input: Decodable, Sendable {
    let exit: ExactNumber
    let classes: [Class]
  }
  enum CodingKeys: String, CodingKey {
    case id, `in`, out
    case tolerance = "abs_tol"
    case withConversion = "with_optional_conversion"
  }
  let id: String
  let `in`: Input
  let out: [String: ExactNumber]
  let tolerance: ExactNumber
  let withConversion: [String: ExactNumber]?

  func distribute(mayConvert: Bool) throws -> ExitWaterfall<Rational>.Distribution {
    try ExitWaterfall(tranches: self.in.classes.map { $0.tranche(mayConvert: mayConvert) })
      .distribute(self.in.exit.value)
  }

  /// Cases in which the peer leaves out what the terms allow.
  ///
  /// `fractional-cap`: the peer never lets capped participating stock convert, though converting
  /// pays its holders 6 m instead of 2.5 m. The answer with conversion, which the file also
  /// gives, is ours; the peer's is reproduced where the terms say that it may not convert.
  static let peerForbidsConversion: Set = ["fractional-cap"]
}

extension Chapter {
  public static let waterfalls = CaseFile<WaterfallCase>.chapter(
    "Exit proceeds by class", file: "liquidation_waterfall.json",
    source: "Ceesaxp/liqpref-waterfall-py (MIT), antiwork/flexile", name: \.id
  ) { published in
    let isForbidden = WaterfallCase.peerForbidsConversion.contains(published.id)
    let result = try published.distribute(mayConvert: !isForbidden)
    var findings: [Finding] = [
      .exact("paid in all", known: published.in.exit.value, found: result.paid)
    ]
    for (name, known) in published.out.sorted(by: { $0.key < $1.key }) {
      findings.append(
        .exact(
          name, known: known.value, found: try need(result[name]),
          tolerance: published.tolerance.value))
    }
    guard isForbidden else { return findings }
    let free = try published.distribute(mayConvert: true)
    for (name, known) in try need(published.withConversion).sorted(by: { $0.key < $1.key }) {
      findings.append(
        .exact("\(name), free to convert", known: known.value, found: try need(free[name])))
    }
    return findings
  }
}
