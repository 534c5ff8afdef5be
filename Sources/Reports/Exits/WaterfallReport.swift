import Documents
import Instruments
public import Languages
public import TermSheets

/// What `botou waterfall` tells of a company and its exits.
public struct WaterfallReport: Sendable {
  let sheet: WaterfallSheet

  public init(_ sheet: WaterfallSheet) {
    self.sheet = sheet
  }

  private var heading: Heading { sheet.heading }

  /// The report as a person reads it.
  public func text(in language: Language, width: Int) -> String {
    var blocks = TextBlocks(language: language, width: width)
    if let title = heading.title { blocks.add([Phrase(same: title)]) }
    for exit in sheet.exits {
      blocks.add(summary(exit, language))
      blocks.add(ExitTables.classes(exit, sheet.waterfall))
      blocks.add(
        ExitTables.owners(
          exit.holders, debts: exit.distribution.claims, of: exit.distribution.proceeds))
    }
    blocks.add(breakpoints)
    return blocks.text
  }

  private func summary(_ exit: CapTable<Rational>.ExitResult, _ language: Language) -> [Phrase] {
    let proceeds = heading.amount(exit.distribution.proceeds, in: language)
    let value = ExactText.withFraction(exit.distribution.commonValue)
    var phrases = [
      Phrase(
        "exit at \(proceeds); a common share receives \(value)",
        "以 \(proceeds) 退出；每股普通股分得 \(value)")
    ]
    if let state = heading.state {
      let amount = heading.amount(exit[state], in: language)
      phrases.append(Phrase("\(state) receives \(amount)", "\(state)分得 \(amount)"))
    }
    for right in exit.boughtBack {
      let price = heading.amount(right.price, in: language)
      phrases.append(
        Phrase(
          "\(right.buyer) buys \(right.holder) out for \(price)",
          "\(right.buyer)以 \(price) 回购\(right.holder)的股份"))
    }
    return phrases
  }

  private var breakpoints: TextTable {
    var table = TextTable([
      .number(Phrase("Breakpoint", "临界金额")), .text(Phrase("Class", "类别")),
      .text(Phrase("From there", "自此")),
    ])
    for point in sheet.waterfall.breakpoints {
      table.add(
        Phrase(same: ExactText.fixed(point.proceeds, digits: 2)),
        ExitTables.ownerName(point.name), point.event.phrase)
    }
    return table
  }

  /// The report for programs.
  public var json: String {
    var object = heading.json
    object["exits"] = .list(
      sheet.exits.map { .object(ExitJSON.members(of: $0, state: heading.state)) })
    object["breakpoints"] = .list(
      sheet.waterfall.breakpoints.map { point in
        var object: [String: JSONValue] = [
          "name": .text(point.name), "event": .text(point.event.rawValue),
        ]
        object.put("proceeds", point.proceeds)
        return .object(object)
      })
    return JSONText(.indented).text(of: .object(object)) + "\n"
  }
}

extension ExitWaterfall.Breakpoint.Event {
  fileprivate var phrase: Phrase {
    switch self {
    case .paid: Phrase("has its preference or claim in full", "优先额或债权已足额")
    case .converts: Phrase("converts to common", "转为普通股")
    case .capped: Phrase("has reached its cap", "参与分配已达封顶")
    case .exercises: Phrase("exercises", "行权")
    }
  }
}
