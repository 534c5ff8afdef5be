import Documents
import Languages
import Policies

// Who is taken, and who judges the work.

extension Shape {
  static let selection = Shape.variants(
    "Selection", by: "form", Phrase("who is taken, and who judges 遴选", "遴选方式"), default: "expert",
    .variant(
      "expert",
      Phrase("experts review each project at entry", "专家评审"),
      .optional(
        "admits", .share, default: "1",
        Phrase("the share of projects whose signal is good enough", "信号达标的项目比例")), accuracy),
    .variant(
      "directed", Phrase("commissioned without review 定向委托", "定向委托：不经评审")),
    .variant(
      "open-call",
      Phrase("the best of several applicants for a problem 揭榜挂帅", "揭榜挂帅：多个申请者中择优"),
      .required(
        "applicants", .integer(in: OpenCall.applicantCounts),
        Phrase("how many apply for each problem", "每个榜单的申请者数")), accuracy),
    .variant(
      "race",
      Phrase(
        "several teams at one problem, thinned at each gate; all are paid, the problem counts once 赛马制",
        "赛马制：多支团队攻同一难题，逐关淘汰；各队均获拨款，难题只计一次"),
      .required(
        "teams", .integer(in: Race.teamCounts), Phrase("how many start", "参赛团队数")),
      .optional(
        "keep", .integer(in: 1...Race.teamCounts.upperBound - 1), default: "1",
        Phrase("how many go on after a gate; after the last one wins", "每关后保留的团队数；末关后仅一支胜出"))),
    .variant(
      "market",
      Phrase("a gate passes when an outside investor commits 以投代评", "以投代评：外部投资人承诺出资即过关"),
      .required(
        "within", .someMonths,
        Phrase("from the end of the stage, for the investor to commit", "自阶段结束起，投资人须在此期限内承诺")),
      .optional(
        "gates",
        .choice(
          Choice("last", Phrase("reviewers judge the others", "其余各关由评审判断")),
          Choice("every", Phrase("who has committed is asked no more", "承诺一次即可，不再另评"))),
        default: "\"last\"", Phrase("which gates wait for the investor", "哪些关口以投代评"))))

  private static let accuracy = Field.optional(
    "accuracy", .share, default: "0.5",
    Phrase("correlation of the signal with merit", "信号与项目质量的相关系数"))
}

// MARK: - Reading

extension Selection {
  static func read(_ reader: Reader) -> Selection? {
    return reader.building { () throws(PolicyError) in
      switch reader.text("form") {
      case "directed": .directed
      case "open-call":
        .openCall(
          try OpenCall(
            applicants: reader.integer("applicants"), accuracy: reader.number("accuracy")))
      case "race":
        .race(try Race(teams: reader.integer("teams"), keep: reader.integer("keep")))
      case "market":
        .market(
          try InvestorGate(
            gates: reader.text("gates") == "every" ? .every : .last,
            withinMonths: reader.number("within")))
      default:
        .expert(
          try Screening(accuracy: reader.number("accuracy"), admits: reader.number("admits")))
      }
    }
  }
}
