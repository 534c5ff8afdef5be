/// Every case with a known answer, by chapter.
public enum ValidationBook {
  public static let chapters: [Chapter] = [
    .closedForms, .workedAnswers, .periodicFlows, .datedFlows, .fundMeasures, .stageGates,
    .cohorts, .safeConversions, .waterfalls, .megafundStages, .recycling,
  ]

  /// Collections of published cases that are in no chapter.
  public static let leftOut = [
    "Takahashi & Alexander's pacing of commitments":
      "it plans a fund's calls by formula; here calls follow from simulated projects"
  ]
}
