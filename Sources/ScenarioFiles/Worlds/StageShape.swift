import Documents
import Languages
import Projects

// One stage of research and development, from signing or the last gate to its own gate.

extension Shape {
  static let stage = Shape.record(
    "Stage",
    .required("name", .text, Phrase("its name, such as prototype 样机", "名称，如 样机")),
    .title,
    .optional(
      "readiness", .list(of: .integer(in: 1...9), 2...2),
      Phrase("technology readiness before and after", "起止技术成熟度")),
    .required("duration", .duration, Phrase("how long it lasts", "历时")),
    .required("cost", .amount, Phrase("what it costs", "费用")),
    .required(
      "p", .either(.share, .chance),
      Phrase(
        "chance of success; a number is conditional on every earlier stage",
        "成功概率；单个数为以前各阶段均成功时的条件概率")),
    .optional(
      "loading", .correlation, default: "0",
      Phrase("how strongly success depends on merit", "成功与项目质地的关联程度")),
    .optional("rework", .rework, Phrase("further attempts after a miss", "未达标后的返工")),
    .optional(
      "gate", .gate, default: "{ sensitivity: 1, specificity: 1 }",
      Phrase("how well the review at the end sees", "阶段评审的辨识能力")))

  private static let chance = Shape.record(
    "Chance",
    .optional(
      "conditional", .share,
      Phrase("among projects that achieved every earlier stage", "以前各阶段均成功时的概率")),
    .optional("marginal", .share, Phrase("among all projects", "全部项目中的概率")),
    rules: [.exactlyOne(["conditional", "marginal"])])

  private static let rework = Shape.record(
    "Rework",
    .optional(
      "attempts", .integer(in: Rework.attemptCounts), default: "1",
      Phrase("how often the stage may be tried again", "可返工次数")),
    .required(
      "p", .share, Phrase("chance that one attempt mends the miss", "一次返工补救成功的概率")),
    .required("duration", .duration, Phrase("what an attempt adds in time", "每次返工增加的时间")),
    .required("cost", .amount, Phrase("what an attempt adds in cost", "每次返工增加的费用")))

  static let gate = Shape.record(
    "Gate",
    .optional(
      "sensitivity", .share, Phrase("chance that an achieved stage passes", "达标者通过的概率")),
    .optional(
      "specificity", .share,
      Phrase("chance that a missed stage is stopped", "未达标者被拦下的概率")),
    .optional(
      "noise", .positive,
      Phrase(
        "sd of the reviewer's error, where achieved is 1 and missed 0", "评审误差的标准差（达标为 1，未达标为 0）")),
    .optional("threshold", .number, Phrase("what the reviewer sees must exceed this", "评审所见须超过此值")),
    rules: [
      .exactlyOne(["sensitivity", "noise"]), .together(["sensitivity", "specificity"]),
      .together(["noise", "threshold"]),
    ])
}

// MARK: - Reading

extension Stage {
  static func read(_ place: Place) -> Stage? {
    let duration = place.part("duration") { Quantity.read($0, .notNegative) }
    let cost = place.part("cost") { Quantity.read($0, .notNegative) }
    let rework = place.visit("rework", Rework.read)
    let review = place.part("gate", Review.read)
    let readiness = place.part("readiness", readReadiness)
    guard let reader = place.sound, let duration, let cost, let review,
      (rework != nil) == reader.gives("rework"), (readiness != nil) == reader.gives("readiness")
    else { return nil }
    let (success, population) = chance(reader.field("p"))
    return reader.building { () throws(ProjectError) in
      try Stage(
        name: reader.text("name"), readiness: readiness, durationMonths: duration, cost: cost,
        success: success, population: population, loading: reader.number("loading"),
        rework: rework, review: review)
    }
  }

  private static func chance(_ reader: Reader) -> (Double, Population) {
    if reader.type == .number { return (reader.number, .achievers) }
    if let marginal = reader.optional("marginal") { return (marginal.number, .everybody) }
    return (reader.number("conditional"), .achievers)
  }

  private static func readReadiness(_ reader: Reader) -> ClosedRange<Int>? {
    let levels = reader.items.map(\.integer)
    guard levels[0] <= levels[1] else {
      reader.fault(
        .wrongOrder, Phrase("readiness must not fall", "技术成熟度不得下降"))
      return nil
    }
    return levels[0]...levels[1]
  }
}

extension Rework {
  static func read(_ place: Place) -> Rework? {
    let duration = place.part("duration") { Quantity.read($0, .notNegative) }
    let cost = place.part("cost") { Quantity.read($0, .notNegative) }
    guard let reader = place.sound, let duration, let cost else { return nil }
    return reader.building { () throws(ProjectError) in
      try Rework(
        attempts: reader.integer("attempts"), success: reader.number("p"), extraMonths: duration,
        extraCost: cost)
    }
  }
}

extension Review {
  static func read(_ reader: Reader) -> Review? {
    return reader.building { () throws(ProjectError) in
      if let noise = reader.optional("noise") {
        return try Review(noise: noise.number, threshold: reader.number("threshold"))
      }
      return try Review(
        sensitivity: reader.number("sensitivity"), specificity: reader.number("specificity"))
    }
  }
}
