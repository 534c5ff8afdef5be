internal import Documents
internal import Languages
internal import Reports
internal import TermSheets

/// Who receives what when a company is sold, exactly, at one price or several.
///
///     let sale = try Waterfall(contentsOf: "Scenarios/cap-tables/participation.json5")
///     print(sale)
///
/// `botou schema waterfall` tells what the file may say.
public struct Waterfall: Sendable {
  let sheet: WaterfallSheet

  /// Reads a file, JSON5, and answers it, or throws all that is wrong with it.
  public init(contentsOf path: String) throws(Faults) {
    let bytes = try bytes(of: path, limit: JSON5.maximumBytes)
    do throws(Documents.Faults) { sheet = try WaterfallSheet.read(bytes, file: path) } catch {
      throw Faults(error)
    }
  }

  /// Reads the text of such a file; faults are told under the name given.
  public init(_ text: String, named name: String = "exits.json5") throws(Faults) {
    do throws(Documents.Faults) {
      sheet = try WaterfallSheet.read(Array(text.utf8), file: name)
    } catch {
      throw Faults(error)
    }
  }

  /// The answer as a person reads it, in lines of at most so many columns.
  public func text(in language: Language, width: Int = 100) -> String {
    WaterfallReport(sheet).text(in: language.layer, width: max(40, width))
  }

  /// The answer for programs, every number exact.
  public var json: String { WaterfallReport(sheet).json }
}

extension Waterfall: CustomStringConvertible {
  /// The answer in English.
  public var description: String { text(in: .english) }
}
