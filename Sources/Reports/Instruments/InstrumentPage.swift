import Languages
import Policies

/// An instrument as reports tell it.
protocol InstrumentPage: InstrumentTerms {
  /// In a table of policies.
  static var title: Phrase { get }
  /// Its row of the catalogue of mechanisms.
  static var mechanism: Mechanism { get }
  /// Its terms in a table of policies, each in a few words.
  var words: [Phrase] { get }
}

extension InstrumentPage {
  var words: [Phrase] { [] }

  static func words(of terms: any InstrumentTerms) -> [Phrase] { (terms as? Self)?.words ?? [] }
}

extension Instrument {
  var words: Phrase { kind.page.title }

  func termWords(_ language: Language) -> String {
    kind.page.words(of: terms).map { $0[language] }
      .joined(separator: Phrase(", ", "，")[language])
  }
}
