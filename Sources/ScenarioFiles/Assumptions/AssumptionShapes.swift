import Documents
import Languages

// What may stand in the place of any number, date or choice: what nobody knows, what can be chosen, a
// number with its source, a number that stands under a name, and what others leave of 1.

extension StandIn {
  static let assumptions = [uncertain, lever, named, rest, stated]

  private static let uncertain = StandIn(
    "uncertain", named: "Uncertain",
    [
      .required(
        "uncertain", .either(.list(of: .parameter, 2...), .ignorance),
        Phrase(
          "what nobody knows: a law, or values equally likely; not drawn by a run",
          "无人知晓之事：一个分布，或若干等可能的取值；运行时不抽取")),
      .required("best", .parameter, Phrase("the best guess, which a run uses", "最佳估计，运行时采用")),
    ] + remarks, value: "best", lasting: ["title", "owner"])

  private static let lever = StandIn(
    "decide", named: "Lever",
    [
      .required(
        "decide", .either(.list(of: .parameter, 1...), .steps),
        Phrase("what can be chosen: values, or steps from one to another", "可选择的取值，或等距的一串取值")),
      .required("now", .parameter, Phrase("today's choice, which a run uses", "当前选择，运行时采用")),
    ] + remarks, value: "now", lasting: [])

  private static let named = StandIn(
    "of", named: "OfParameter",
    [
      .required("of", .text, Phrase("the name of a parameter", "参数的名称")),
      .optional("times", .number, default: "1", Phrase("what it is multiplied by", "所乘的倍数")),
    ])

  private static let rest = StandIn(
    "rest", named: "Rest",
    [
      .required(
        "rest", .flag,
        Phrase("true: what the list's other numbers leave of 1", "true：列表其余各项之和与 1 的差"))
    ])

  private static let stated = StandIn(
    "best", named: "Stated",
    [.required("best", .parameter, Phrase("the value, which a run uses", "数值，运行时采用"))] + remarks,
    rules: [.atLeastOne(["title", "source", "note", "owner"])], value: "best",
    lasting: ["title", "owner"])

  private static let remarks: [Field] = [
    .optional("title", .title, Phrase("what people call it", "标题")),
    .optional(
      "source", .title,
      Phrase(
        "where the value comes from; a judgement when absent, or when it says so",
        "数值的出处；未给出或注明“判断”时为判断")),
    .optional("note", .title, Phrase("what else is to be known of it", "说明")),
    .optional("owner", .text, Phrase("who answers for it", "负责人")),
  ]
}

extension Shape {
  /// A value that has a name of its own, for several fields.
  static let parameter = Shape.either(.number, .flag, .text)

  /// A law of what nobody knows; all values between two bounds when it does not say which.
  fileprivate static let ignorance = Shape.variants(
    "Ignorance", by: "law", Phrase("the family of the law", "分布族"), default: "uniform",
    LawForm.all.filter { $0.word != "empirical" }.map { $0.variant(with: []) })

  fileprivate static let steps = Shape.record(
    "Steps",
    .required("from", .number, Phrase("the least value", "最小值")),
    .required("to", .number, Phrase("the greatest value", "最大值")),
    .required("step", .positive, Phrase("how far apart they are", "间距")))
}
