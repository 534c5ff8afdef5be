/// A law's quantile function as cubics, built from GSL's quantiles and checked between all its nodes.
///
/// The measured errors hold for the law at location 0 and scale 1, with sd σ and median m:
/// - body, u in [2⁻⁶, 1 − 2⁻⁶]: |error| / σ, required below 10⁻⁹;
/// - tails, down to 2⁻⁵⁴ from either side: |error| relative to the distance from the end of the support on that
///   side, or from m where that end is infinite, required below 10⁻⁶, beyond the rounding of the value
///   itself (2⁻⁵⁰ of it).
public struct QuantileTable: Sendable {
  /// The law at location 0 and scale 1.
  public let law: Distribution
  public let bodyError: Double
  public let tailError: Double
  /// The memory that the table takes, in bytes.
  public let byteCount: Int

  let layout: TableLayout
  let logarithmicTails: LogarithmicTails
  let memory: CellMemory

  static let bodyBound = 1e-9
  static let tailBound = 1e-6

  init(_ law: some TabulatedLaw, as distribution: Distribution) throws(DistributionError) {
    let builder = TableBuilder(law)
    let body = builder.body()
    guard body.error < Self.bodyBound else {
      throw .tooExtreme(law: distribution.name, error: body.error, bound: Self.bodyBound)
    }
    let tails = builder.tails()
    guard tails.error < Self.tailBound else {
      throw .tooExtreme(law: distribution.name, error: tails.error, bound: Self.tailBound)
    }
    self.init(distribution, body: body, tails: tails)
  }

  /// The table of the standard normal law, which is known to meet its bounds.
  init(standardNormal: Void) {
    let builder = TableBuilder(Normal.standard)
    self.init(.normal(.standard), body: builder.body(), tails: builder.tails())
  }

  private init(_ law: Distribution, body: TableBuilder.Part, tails: TableBuilder.Part) {
    self.law = law
    bodyError = body.error
    tailError = tails.error
    layout = TableLayout(bodyBits: body.bits, tailBits: tails.bits)
    logarithmicTails = tails.logarithmic
    let cells = body.cells + tails.cells
    byteCount = cells.count * MemoryLayout<TableCell>.stride
    memory = CellMemory(cells)
  }
}
