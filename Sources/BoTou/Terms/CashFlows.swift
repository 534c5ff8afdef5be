internal import Documents
internal import Languages
internal import Reports
internal import Returns
internal import Spreadsheets
internal import TermSheets

/// Dated payments and receipts, and what they return.
///
///     let flows = try CashFlows("date,amount\n2020-01-31,-100\n2025-01-31,161.05\n")
///     flows.ratesOfReturn  // [0.0998…]
///
/// Payments are negative. A column `nav` says what is still held on the last date, and counts as received then.
public struct CashFlows: Sendable {
  private let table: FlowTable
  private let flows: Returns.CashFlows

  /// Reads a table with the columns `date` and `amount`, from a CSV file or a workbook.
  public init(contentsOf path: String) throws(Faults) {
    let (file, sheet) = TableFile.parts(of: path)
    try self.init(try bytes(of: file, limit: CSV.maximumBytes), file: file, sheet: sheet)
  }

  /// Reads the text of such a CSV file; faults are told under the name given.
  public init(_ text: String, named name: String = "flows.csv") throws(Faults) {
    try self.init(Array(text.utf8), file: name, sheet: nil)
  }

  private init(_ bytes: [UInt8], file: String, sheet: String?) throws(Faults) {
    do throws(Documents.Faults) {
      table = try FlowTable.read(bytes, file: file, sheet: sheet)
    } catch {
      throw Faults(error)
    }
    flows = try Self.report(table, nil).flowsWithHeld
  }

  /// Every rate a year at which the flows are worth nothing, ascending: none, one or several.
  public var ratesOfReturn: [Double] { flows.internalRateOfReturn().rates }

  /// What was received and is still held, over what was paid in; nothing where nothing was paid in.
  public var multiple: Double? { flows.multipleOnInvested().number }

  /// What the flows are worth on the first date, at a rate a year above −1.
  public func presentValue(at rate: Double) throws(Faults) -> Double {
    do { return try flows.netPresentValue(at: rate) } catch { throw Self.refused(rate) }
  }

  /// All that can be said of their returns, in lines of at most so many columns.
  ///
  /// Present and future values only at a rate that is given.
  public func text(
    in language: Language, width: Int = 100, discountRate: Double? = nil
  ) throws(Faults) -> String {
    try Self.report(table, discountRate).text(in: language.layer, width: max(40, width))
  }

  /// The same for programs.
  public func json(discountRate: Double? = nil) throws(Faults) -> String {
    try Self.report(table, discountRate).json
  }

  // MARK: - From the layers

  private static func report(
    _ table: FlowTable, _ rate: Double?
  ) throws(Faults) -> ReturnsReport {
    do { return try ReturnsReport(table, terms: .init(discountRate: rate)) } catch {
      throw refused(rate ?? .nan)
    }
  }

  /// The table's own checks leave nothing else to refuse.
  private static func refused(_ rate: Double) -> Faults {
    Faults([
      Documents.Fault(
        .outOfRange, argument: "rate", rate,
        .rule(
          .init(
            "it must be a rate a year above -1 that leaves a finite value", "必须是大于 -1 的年利率，且所得现值有限")
        ))
    ])
  }
}
