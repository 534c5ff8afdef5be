import Documents
import Instruments
import Languages

extension Convertible<Rational> {
  /// Grants, notes and SAFEs, told apart by `kind`.
  static var shape: Shape {
    .variants(
      "Instrument", by: "kind", Phrase("the kind of instrument", "工具种类"),
      common: [
        .optional("name", .text, Phrase("its name; else its place in the list", "名称；默认取列表序号")),
        .required("holder", .text, Phrase("who receives the shares", "取得股份者")),
        .required("amount", .money, Phrase("the principal", "本金")),
        .optional(
          "convertingShare", .partOrWhole, default: "1",
          Phrase("the part of principal and interest that converts", "参与转换的本息比例")),
        .optional(
          "rounding", ShareRounding.declared,
          Phrase(
            "how its own price and shares are rounded; else as the file's rounding, which it needs",
            "本工具价格与股数的舍入方式；默认同文件的 rounding，且须有后者")),
        .optional(
          "atSale", atSale, default: "{}",
          Phrase("what it may do when the company is sold without a round", "无融资而出售时的权利")),
      ],
      .variant(
        "grant", Phrase("a public grant that converts (拨投结合)", "可转股的财政拨款（拨投结合）"),
        convention, discount, cappedOver, interest,
        .optional(
          "agreedShare", .part,
          Phrase("a part of the company agreed up front, in place of a price", "预先约定的持股比例，代替价格")),
        delivers(.roundClass),
        rules: [.atMostOne(["agreedShare", "discount"]), .atMostOne(["agreedShare", "cap"])]),
      .variant(
        "note", Phrase("a convertible note", "可转债"), convention, discount, cappedOver, interest,
        delivers(.roundClass)),
      .variant(
        "safe", Phrase("a SAFE; it converts inside the pre-money", "SAFE；在投前估值内转换"),
        .required(
          "type",
          .choice(
            Choice("post", Phrase("the cap counts all that converts", "估值上限含全部转换股份")),
            Choice(
              "pre",
              Phrase(
                "the cap counts what existed before and the options that the round adds",
                "估值上限含原有股份与本轮新增期权"))),
          Phrase("post-money or pre-money", "投后或投前")),
        .optional("cap", .money, Phrase("the valuation cap", "估值上限")), discount,
        delivers(.ownSeries)),
      .variant(
        "mfn",
        Phrase("a SAFE that takes the best terms of all listed after it", "最惠条款 SAFE，取其后各工具的最优条款"),
        discount, delivers(.ownSeries)))
  }

  private static var convention: Field {
    .required(
      "convention", .choice(of: Convention.self),
      Phrase("who bears the dilution; there is no default", "由谁承担稀释；无默认值"))
  }

  private static var discount: Field {
    .optional(
      "discount", .partOrNone, default: "0", Phrase("off the round's price", "对本轮价格的折扣"))
  }

  private static var cappedOver: Field {
    .optional(
      "cap",
      .record(
        "ValuationCap",
        .required("amount", .money, Phrase("the valuation", "估值")),
        .required(
          "base", CapitalisationBase.shape,
          Phrase("the shares that the valuation is divided over", "估值所除以的股份"))),
      Phrase("a valuation above which the price does not rise", "估值上限"))
  }

  private static var interest: Field {
    .optional(
      "interest",
      .record(
        "Interest",
        .required("rate", .number(in: 0...10), Phrase("simple interest a year", "年单利")),
        .required("years", .number(in: 0...100), Phrase("for how long", "计息年数"))),
      Phrase("interest that converts with the principal", "随本金转换的利息"))
  }

  private static func delivers(_ standard: DeliveredClass) -> Field {
    .optional(
      "delivers", .choice(of: DeliveredClass.self), default: "\"\(standard.rawValue)\"",
      Phrase("the class of share received", "所得股份的类别"))
  }

  private static var atSale: Shape {
    .record(
      "AtSale",
      .optional(
        "election", .choice(of: SaleTerms<Rational>.Election.self), default: "\"better\"",
        Phrase("what it takes", "取何种对价")),
      .optional(
        "cashMultiple", .multiple, default: "1",
        Phrase("the cash as a multiple of what is owed", "现金为应付额的倍数")),
      .optional(
        "seniority", .rank, default: "1",
        Phrase("the cash claim's rank among preferences", "现金请求权的位次")),
      .optional(
        "base", CapitalisationBase.shape, default: "\"liquidity\"",
        Phrase("what a cap is divided over in a sale", "出售时估值上限所除以的股份")))
  }
}

// MARK: - Reading

extension Convertible<Rational> {
  /// An instrument, named by its place in the list (from 1) when it has no name of its own.
  init(_ reader: Reader, place: Int) {
    let kind = reader.text("kind")
    self.init(
      name: reader.text(ifGiven: "name") ?? "\(kind) \(place)", holder: reader.text("holder"),
      principal: reader.exact("amount"),
      interest: reader.optional("interest").map {
        SimpleInterest(rate: $0.exact("rate"), years: $0.exact("years"))
      },
      convertingShare: reader.exact("convertingShare"), price: ConversionPrice(reader, kind: kind),
      convention: reader.optional("convention")?.choice() ?? .inPreMoney,
      delivers: reader.choice("delivers"),
      rounding: reader.optional("rounding").flatMap { ShareRounding($0) },
      atSale: SaleTerms(reader.field("atSale")))
  }
}

extension ConversionPrice<Rational> {
  fileprivate init(_ reader: Reader, kind: String) {
    if let share = reader.exact(ifGiven: "agreedShare") {
      self = .agreedShare(share)
      return
    }
    let discount = reader.exact("discount")
    if kind == "mfn" {
      self = .mostFavoured(discount: discount)
    } else {
      self = .market(
        discount: discount,
        cap: reader.optional("cap").map { ValuationCap($0, type: reader.text(ifGiven: "type")) })
    }
  }
}

extension ValuationCap<Rational> {
  /// A SAFE's type implies its base; a cap of anything else states it.
  fileprivate init(_ reader: Reader, type: String?) {
    guard let type else {
      self.init(reader.exact("amount"), over: CapitalisationBase(reader.field("base")))
      return
    }
    self.init(reader.exact, over: type == "post" ? .postMoneySAFE : .preMoneySAFE)
  }
}

extension SaleTerms<Rational> {
  fileprivate init(_ reader: Reader) {
    self.init(
      election: reader.choice("election"), cashMultiple: reader.exact("cashMultiple"),
      seniority: reader.integer("seniority"), base: CapitalisationBase(reader.field("base")))
  }
}
