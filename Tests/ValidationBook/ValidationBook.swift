/// Every case with a known answer, by chapter.
public enum ValidationBook {
  public static let chapters: [Chapter] = [
    .closedForms, .workedAnswers, .periodicFlows, .datedFlows, .fundMeasures, .stageGates,
    .cohorts, .safeConversions, .waterfalls, .megafundStages,
  ]
}
