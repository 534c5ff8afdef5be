import Documents
import Instruments

/// The way of every term sheet from a document to a value: shape, names, meaning.
struct TermSheetReading {
  let schema: Schema
  let names: @Sendable (DocumentNode) -> [TermsError]

  /// Faults of shape and of names are told together; what the terms mean is asked only of terms
  /// that say something.
  func read<Sheet>(
    _ document: DocumentNode, _ build: (Reader) throws(TermsErrors) -> Sheet
  ) throws(Faults) -> Sheet {
    let misnamed = names(document).map { TermsFault($0, in: document).fault }
    let resolved: ResolvedDocument
    do { resolved = try schema.resolve(document) } catch {
      throw Faults(error.list + misnamed, omitted: error.omitted)
    }
    guard misnamed.isEmpty else { throw Faults(misnamed) }
    return try resolved.read { (reader) throws(Faults) in
      do throws(TermsErrors) { return try build(reader) } catch {
        throw Faults(error.faults.map { TermsFault($0, in: resolved.root).fault })
      }
    }
  }
}
