/// What was changed of a scenario's file before it was read, so that a command can say it again.
///
/// It moves no result: the scenario is what it is, wherever its values were typed.
public struct ScenarioOrigin: Sendable, Hashable {
  /// `--set`, each as typed, in order.
  public var settings: [String]
  /// The name of the workbook whose sheet of inputs was changed; nothing for any other file.
  public var workbook: String?

  public init(settings: [String] = [], workbook: String? = nil) {
    (self.settings, self.workbook) = (settings, workbook)
  }
}
