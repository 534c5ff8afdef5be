internal import Languages
internal import Machines
internal import Reports
internal import Spreadsheets

extension Run {
  /// The workbook of the run, the bytes of an .xlsx file; equal runs give equal bytes.
  ///
  ///     try run.writeWorkbook(to: "delta.xlsx", in: .chinese)
  ///     let edited = try Scenario(contentsOf: "delta.xlsx")
  ///
  /// With formulas and charts, as `botou run --xlsx` writes it: the sheet Inputs may be changed, and the file read as
  /// a scenario again. The first thousand futures are played once more for their sheet. Of a run that kept
  /// chosen metrics alone, what there is of it.
  public func workbook(in language: Language) throws(Faults) -> [UInt8] {
    let futures = FutureRows(of: recorded, threads: Machine.processors)
    do throws(WorkbookError) {
      return try RunWorkbook(recorded, in: language.layer, futures: futures).workbook.xlsx()
    } catch {
      throw Faults(error)
    }
  }

  /// Writes the workbook of the run to a file, whole or not at all.
  public func writeWorkbook(to path: String, in language: Language) throws(Faults) {
    try write(try workbook(in: language), to: path)
  }
}
