internal import Documents
internal import Instruments
internal import Languages
internal import Reports
internal import TermSheets

/// A term sheet in which grants, notes and SAFEs become shares, with its exact answer.
///
///     let sheet = try TermSheet(contentsOf: "Scenarios/cap-tables/yc-post-money-safe.json5")
///     print(sheet)
///
/// A sheet that exists has terms that have an answer. `botou schema convert` tells what the file may say.
public struct TermSheet: Sendable {
  let sheet: ConvertSheet

  /// Reads a file, JSON5, and answers it, or throws all that is wrong with it.
  public init(contentsOf path: String) throws(Faults) {
    let bytes = try bytes(of: path, limit: JSON5.maximumBytes)
    do throws(Documents.Faults) { sheet = try ConvertSheet.read(bytes, file: path) } catch {
      throw Faults(error)
    }
  }

  /// Reads the text of such a file; faults are told under the name given.
  public init(_ text: String, named name: String = "terms.json5") throws(Faults) {
    do throws(Documents.Faults) {
      sheet = try ConvertSheet.read(Array(text.utf8), file: name)
    } catch {
      throw Faults(error)
    }
  }

  /// What of the company a holder owns after the round, options counted; nothing where a sale ends it.
  ///
  /// 0 for who holds nothing.
  public func share(of holder: String) -> Rational? {
    guard case .round(_, let result) = sheet.outcome else { return nil }
    return Rational(result.after.ownership(of: holder))
  }

  /// The answer as a person reads it, in lines of at most so many columns.
  public func text(in language: Language, width: Int = 100) -> String {
    ConvertReport(sheet).text(in: language.layer, width: max(40, width))
  }

  /// The answer for programs, every number exact.
  public var json: String { ConvertReport(sheet).json }
}

extension TermSheet: CustomStringConvertible {
  /// The answer in English.
  public var description: String { text(in: .english) }
}
