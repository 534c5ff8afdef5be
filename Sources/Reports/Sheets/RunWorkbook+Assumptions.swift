import Documents
import Languages
import Portfolios
import ScenarioFiles
import Spreadsheets

extension RunWorkbook {
  /// How to repeat the run, and every setting of the scenario with what it means.
  var assumptionsSheet: Worksheet {
    var sheet = opened(
      RunWorkbook.Name.assumptions, say("Assumptions, and how to repeat this", "假设与复现方法"),
      say(
        "With a scenario of this SHA-256, the same version gives the same numbers, digit for digit on the "
          + "same kind of processor and C library.",
        "使用此 SHA-256 的情景与相同版本，在同类处理器与 C 库上可逐位得到相同的数值。"))
    for (name, value) in page.factRows { sheet.add([.text(name, .label), .text(value)]) }
    sheet.add([
      .text(say("Command", "命令"), .label),
      .text("botou run " + page.commandWords + " --xlsx report.xlsx"),
    ])
    sheet.skip()
    sheet.add(heading([say("setting", "设置"), say("value", "取值"), say("meaning", "含义")]))
    let head = sheet.nextRow - 1
    for stated in run.settings where sheet.nextRow < Worksheet.maximumRows {
      sheet.add([
        .text(stated.path.description), cell(stated.value),
        .text(stated.about?[language] ?? ""),
      ])
    }
    sheet.filter = sheet.nextRow - 1 > head ? head...(sheet.nextRow - 1) : nil
    sheet.frozenColumns = 1
    sheet.widths = [0: 44, 1: 30, 2: 90]
    return sheet
  }

  private func cell(_ node: DocumentNode) -> Cell {
    switch node.kind {
    case .number(let numeral): Cell(.number(numeral.double), CellStyle(.leading))
    case .text(let text): .text(text)
    default: .text(JSONText().text(of: JSONValue(node)))
    }
  }

  var definitionsSheet: Worksheet {
    var sheet = opened(
      RunWorkbook.Name.definitions, say("What the numbers mean", "指标定义"),
      say(
        "The standard error is how far a number would wander with another seed; intervals hold "
          + "\(plotter.level).",
        "标准误表示更换种子时数值的波动；区间的置信水平为 \(plotter.level)。"))
    sheet.add(
      heading([
        say("metric", "指标"), say("name", "名称"), say("unit", "单位"), say("meaning", "含义"),
      ]))
    for metric in Metric.all {
      sheet.add([
        .text(title(of: metric), .wrapped), .text(metric.name, .wrapped),
        .text(unit(metric.kind), .wrapped), .text(metric.meaning[language], .wrapped),
      ])
    }
    sheet.frozenRows = 3
    sheet.widths = [3: 100]
    return sheet
  }
}

extension RecordedRun {
  /// Every value of the scenario with what it means, where the document carries the scenario.
  var settings: [StatedValue] {
    assumptions.map { root in
      Schema.scenario.statedValues(of: root).filter { !root.takesOver($0.path) }
    } ?? []
  }
}
