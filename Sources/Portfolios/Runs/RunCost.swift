import Estimates
import Policies
public import Projects
import Randomness

/// What a run will take of memory, time and disk, told from the programme alone before anything is laid out.
///
/// Numbers are `Double` and no machine's: what none can do is still a number.
public struct RunCost: Sendable, Hashable {
  /// What of it is written, beside the summary.
  public struct Writing: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Documents, reports or tables.
    public static let documents = Writing(rawValue: 1 << 0)
    /// A row for each future and policy.
    public static let rows = Writing(rawValue: 1 << 1)
  }

  public let projects: Double
  /// Bytes beside what the process holds already, at the most while futures are played and while the run is told.
  public let playing, telling: Double
  /// Bytes that stay when the run is over, of single futures and of results: another run may be played beside them.
  public let staying: Double
  /// Bytes that are written.
  public let written: Double
  /// Seconds of one processor: an order of magnitude.
  public let work: Double
  /// Threads that have something to do.
  public let workers: Double

  /// The most bytes beside what the process holds already.
  public var memory: Double { max(playing, telling) }

  /// The cost of so many of a programme's futures; `keepsFutures` where they are kept to be paired with another's.
  public init(
    _ programme: Programme, trials: Int, threads: Int, sampling: Sampling = .standard,
    asked: Asked = .all, writing: Writing = [], keepsFutures: Bool = false
  ) {
    let size = Size(programme, asked)
    let chunks = Simulation.chunks(for: trials)
    let crew = Crew(threads: threads, chunks: chunks, trials: trials)
    workers = Double(crew.threads)
    let replicate = Simulation.replicate(of: trials, sampling)
    // A forest of n chunks holds a summary for each digit of n at most; others wait to join it.
    let summaries = Double(Int.bitWidth - chunks.leadingZeroBitCount) + workers
    let results =
      size.moments.layout + summaries * size.moments.summary + size.sketches(trials, replicate)
    let chunk = size.sketches(min(trials, Simulation.chunkTrials), replicate)
    let worker =
      size.moments.accumulator(replicate) + (workers > 1 ? 1.5 : 1) * chunk
      + size.waiting + (writing.contains(.rows) ? 2 * size.rows : 0)
    let nets = sampling.futures == .nets ? size.nets : 0
    let kept = min(nets, Double(Simulation.mostNets) / workers)
    // Columns are numbered by 32 bits.
    let isCountable = size.moments.columns <= Double(Int32.max)
    let futures = keepsFutures ? KeptFutures.bytes(columns: size.moments.columns, chunks) : 0
    playing = isCountable ? results + futures + workers * (worker + Self.net * kept) : .infinity
    let tells = writing.contains(.documents)
    staying = results + futures
    telling =
      staying + size.moments.summary
      + size.estimates * (Self.estimate + (tells ? Self.telling : 0))
    let chunkRows = writing.contains(.rows) ? size.rows : 0
    written = (tells ? size.estimates * Self.document : 0) + Double(chunks) * chunkRows
    projects = size.projects
    let products = replicate == .trial ? size.moments.pairs * Self.secondsPerProduct : 0
    let numbers = size.moments.columns * Self.secondsPerColumn + products
    // A net that is not kept is made in every trial anew.
    let netsMade = Double(chunks) * kept + Double(trials) * (nets - kept)
    let paths = Double(trials) * projects * size.policies
    work =
      paths * Self.secondsPerPath + Double(trials) * numbers + netsMade * Self.secondsPerNet
  }
}

extension RunCost {
  // What one takes of memory: a net with its place on the shelf, an estimate, that while it is told; and of disk.
  fileprivate static let net = 1_150.0
  fileprivate static let estimate = 300.0
  fileprivate static let telling = 650.0
  fileprivate static let document = 220.0

  // Measured on a processor of 2023: what one takes of time, to be right within a factor of a few.
  fileprivate static let secondsPerPath = 400e-9
  fileprivate static let secondsPerNet = 600e-9
  fileprivate static let secondsPerColumn = 3e-9
  fileprivate static let secondsPerProduct = 5e-9
}

/// How much of everything a run has.
private struct Size {
  let projects, policies: Double
  let moments: MomentsSize
  /// Nets that one worker meets within 256 futures.
  let nets: Double
  /// Of the projects of a future while they wait for money, and of the trials of a chunk as rows.
  let waiting, rows: Double
  /// Numbers with errors that a document tells.
  let estimates: Double
  private let sketches: Double

  init(_ programme: Programme, _ asked: Asked) {
    let layout = programme.layout(for: asked)
    let world = programme.world
    let plan = TallyPlan(layout)
    projects = world.members.reduce(0) { $0 + Double($1.copies) }
    policies = Double(layout.policies)
    moments = layout.momentsSize
    sketches = Double(plan.shape.sketches)
    nets = world.members.reduce(0) {
      $0 + Double($1.copies) * Self.addresses(of: world.template(of: $1))
    }
    // Policies under which projects wait.
    let short = Double(
      programme.policies.indices.count { programme.fund(of: $0).budget != .unlimited })
    let followed = MemoryLayout<TrialLine.Followed>.stride + 400
    let fates = FateSheet.Shape(world.templates).bytes
    waiting =
      short == 0
      ? 0
      : projects
        * (Double(MemoryLayout<TrialLine.Comer>.stride + fates) + short * Double(followed))
    rows = Double(Simulation.chunkTrials * asked.columns.count * 8) * policies
    estimates =
      policies
      * Double(
        2 * asked.metrics.count + 10 * layout.groups
          + (asked.isWhole ? 7 * layout.grid.count + 3 * layout.quarters + 4 * layout.years : 0))
  }

  /// About how many uniforms of a project's fate are balanced on their own.
  private static func addresses(of template: ProjectTemplate) -> Double {
    Double(template.stages.count + template.growth.rounds.count + 4)
  }

  /// Of all sketches of so many trials, which meet more pages of numbers the more they are.
  func sketches(_ trials: Int, _ replicate: Replicate) -> Double {
    let met = 20 + 3 * Double(Double(max(1, trials / Simulation.chunkTrials)).exponent)
    return sketches * QuantileSketch.bytes(pages: min(met, Double(trials)), replicate)
  }
}
