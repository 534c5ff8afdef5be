import Languages

// How gates judge, and who is in control after conversion.

extension Metric {
  static let gates: [Metric] = [
    gateWrongPass, gateWrongStop, controlTeamKept, controlTeamShare, controlBoundMaximumShare,
    controlBoundLargestHolder, controlBoundTeamFloor,
  ]

  public static let gateWrongPass = Metric(
    "gate.wrongPass", .count, .ratio(.wrongPasses, .entered),
    Phrase("wrong passes a project", "每项误放次数"),
    Phrase(
      "Gates passed without achievement, for each project that entered.",
      "未达成而通过的评审次数，按入库项目平均。"))

  public static let gateWrongStop = Metric(
    "gate.wrongStop", .count, .ratio(.wrongStops, .entered),
    Phrase("wrong stops a project", "每项误停次数"),
    Phrase(
      "Projects stopped in spite of achievement, for each that entered.",
      "已达成而被中止的次数，按入库项目平均。"))

  public static let controlTeamKept = Metric(
    "control.teamKept", .share, .ratio(.teamInControl, .crossers),
    Phrase("team keeps control", "团队保持控制"),
    Phrase(
      "Crossers whose team holds half at least right after crossing, over all crossers.",
      "跨越后团队持股不低于一半的项目除以全部跨越项目。"))

  public static let controlTeamShare = Metric(
    "control.teamShare", .share, .ratio(.teamAtCrossing, .crossers),
    Phrase("the team's stake at crossing", "跨越时团队持股"),
    Phrase(
      "The team's share right after crossing, mean over crossers.", "跨越后团队持股比例的均值。"))

  public static let controlBoundMaximumShare = Metric(
    "control.boundMaximumShare", .share, .ratio(.boundMaximumShare, .crossers),
    Phrase("maximum share binds", "持股上限触发"),
    Phrase(
      "Crossers whose conversion the maximum share limits, over all crossers.",
      "转股受持股上限限制的项目除以全部跨越项目。"))

  public static let controlBoundLargestHolder = Metric(
    "control.boundLargestHolder", .share, .ratio(.boundLargestHolder, .crossers),
    Phrase("not-largest rule binds", "非第一大股东触发"),
    Phrase(
      "Crossers whose conversion is limited so that the state is not the largest holder.",
      "因不得成为第一大股东而受限的项目除以全部跨越项目。"))

  public static let controlBoundTeamFloor = Metric(
    "control.boundTeamFloor", .share, .ratio(.boundTeamFloor, .crossers),
    Phrase("the team's floor binds", "团队持股下限触发"),
    Phrase(
      "Crossers whose conversion the team's floor limits, over all crossers.",
      "转股受团队持股下限限制的项目除以全部跨越项目。"))
}
