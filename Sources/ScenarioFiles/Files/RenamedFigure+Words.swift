public import Languages
public import Portfolios

extension RenamedFigure {
  /// A whole sentence, without its stop.
  public var phrase: Phrase {
    Phrase(
      "\(old) is called \(new) since botou \(since)", "\(old) 自 botou \(since) 起改称 \(new)")
  }
}
