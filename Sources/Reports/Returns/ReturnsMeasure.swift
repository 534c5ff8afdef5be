import Languages
import Returns

/// The measures of a returns report; the raw value is the name in JSON.
enum ReturnsMeasure: String, Sendable {
  case internalRateOfReturn, netPresentValue, netFutureValue, modifiedRateOfReturn
  case multipleOnInvested, distributedToPaidIn, residualToPaidIn, totalToPaidIn
  case kaplanSchoar, longNickelsResidualValue, longNickels, plusLambda, plus, directAlpha

  var name: Phrase {
    switch self {
    case .internalRateOfReturn: Phrase("IRR a year", "内部收益率（年）")
    case .netPresentValue: Phrase("NPV on the first date", "净现值（首日）")
    case .netFutureValue: Phrase("NFV on the last date", "净终值（末日）")
    case .modifiedRateOfReturn: Phrase("MIRR a year", "修正内部收益率（年）")
    case .multipleOnInvested: Phrase("MOIC", "投资倍数 MOIC")
    case .distributedToPaidIn: Phrase("DPI", "已分配倍数 DPI")
    case .residualToPaidIn: Phrase("RVPI", "未实现倍数 RVPI")
    case .totalToPaidIn: Phrase("TVPI", "总值倍数 TVPI")
    case .kaplanSchoar: Phrase("KS-PME", "公开市场等价 KS-PME")
    case .longNickelsResidualValue: Phrase("LN-PME index value", "LN-PME 指数账户余额")
    case .longNickels: Phrase("LN-PME a year", "LN-PME（年）")
    case .plusLambda: Phrase("PME+ lambda", "PME+ 系数 λ")
    case .plus: Phrase("PME+ a year", "PME+（年）")
    case .directAlpha: Phrase("Direct alpha a year", "直接 α（年）")
    }
  }
}

extension RateOfReturn {
  /// A stable name for JSON.
  var statusName: String {
    switch self {
    case .unique: "unique"
    case .several: "several"
    case .none(let reason): reason.rawValue
    case .notBracketed: "notBracketed"
    }
  }

  /// What the status means.
  var statusPhrase: Phrase {
    switch self {
    case .unique: Phrase("the only rate", "唯一解")
    case .several(let rates):
      Phrase(
        "\(rates.count) rates: \(rates.listed(", "))",
        "有 \(rates.count) 个解：\(rates.listed("、"))")
    case .none(let reason): reason.phrase
    case .notBracketed: Phrase("the only rates are beyond all bounds", "仅在可表示范围之外有解")
    }
  }
}

extension [Double] {
  fileprivate func listed(_ separator: String) -> String {
    map { NumberText.percent($0, digits: 4) }.joined(separator: separator)
  }
}

extension RateOfReturn.Reason {
  fileprivate var phrase: Phrase {
    switch self {
    case .noFlows: Phrase("no rate: all flows are zero", "无解：现金流全为零")
    case .onlyInflows: Phrase("no rate: money only comes in", "无解：只有流入")
    case .onlyOutflows: Phrase("no rate: money only goes out", "无解：只有流出")
    case .noTimePasses: Phrase("no rate: all flows are on one date", "无解：现金流都在同一日期")
    case .everyRate: Phrase("every rate: flows cancel on each date", "任意收益率均可：每日现金流相互抵消")
    case .neverZero: Phrase("no rate: the value is never zero", "无解：净值从不为零")
    case .nothingToScale: Phrase("no rate: no distributions to scale", "无解：没有可缩放的分配")
    }
  }
}

extension Measure {
  /// A stable name for JSON.
  var statusName: String {
    switch self {
    case .value: "value"
    case .undefined(let reason): reason.rawValue
    }
  }

  var statusPhrase: Phrase {
    switch self {
    case .value: Phrase(same: "")
    case .undefined(.nothingPaidIn): Phrase("undefined: nothing was paid in", "无定义：没有投入")
    case .undefined(.nothingReceived):
      Phrase("undefined: nothing was received", "无定义：没有收回")
    case .undefined(.noTimePasses):
      Phrase("undefined: all flows are on one date", "无定义：现金流都在同一日期")
    case .undefined(.notRepresentable):
      Phrase("undefined: beyond the numbers of the machine", "无定义：超出可表示的数")
    }
  }
}
