import Documents
import Portfolios
import Reports

/// The parts that a plan expects, looked for and told apart from all others.
struct PlannedParts {
  private let plan: ShardPlan
  private let path: String
  private let outputs: OutputFiles
  /// The part of each number, and the file that it is in.
  private var found: [Int: (file: String, archive: RunArchive)] = [:]
  private var unusable: [UnmetPlan.Unusable] = []

  /// Reads the plan at the path.
  init(_ path: String, sparedBy outputs: OutputFiles) throws(ToolError) {
    let bytes = try InputFile.read(path, limit: ShardPlan.maximumBytes, sparedBy: outputs)
    do { plan = try ShardPlan.read(bytes, file: path) } catch { throw .badInput(error) }
    (self.path, self.outputs) = (path, outputs)
  }

  /// The folder that the plan stands in, and its parts with it.
  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The whole run's parts: of the files given, or of those that the plan names where none is.
  mutating func parts(_ files: [String]) throws(ToolError) -> Parts {
    if files.isEmpty {
      for name in plan.files { try takeIfThere(OutputFiles.path(of: name, in: folder)) }
    } else {
      for file in files { try take(file) }
    }
    let holes = (1...plan.parts).filter { found[$0] == nil }
    guard holes.isEmpty, unusable.isEmpty else {
      throw .unmetPlan(UnmetPlan(unusable: unusable, holes: holes, of: plan, in: folder))
    }
    let all = found.sorted { $0.key < $1.key }.map(\.value)
    return try Parts(all.map(\.file), all.map(\.archive))
  }

  private mutating func takeIfThere(_ file: String) throws(ToolError) {
    let kind: SystemCalls.FileKind
    do { kind = try SystemCalls.kind(of: file) } catch { throw .cannotRead(file: file, error) }
    switch kind {
    case .missing: return
    case .regular: try take(file)
    case .folder, .special: unusable.append(.init(file: file, fault: .irregular))
    }
  }

  private mutating func take(_ file: String) throws(ToolError) {
    let archive: RunArchive
    do throws(ToolError) {
      archive = try ArchiveFile.readHead(file, sparedBy: outputs)
    } catch {
      guard case .badArchive(let file, let fault) = error else { throw error }
      return unusable.append(.init(file: file, fault: fault))
    }
    if let fault = fault(of: archive) {
      unusable.append(.init(file: file, fault: fault))
    } else {
      found[archive.part.number] = (file, archive)
    }
  }

  /// Why a part is not the one that the plan still wants.
  private func fault(of archive: RunArchive) -> ArchiveFault? {
    let wanted = plan.identity(numerics: archive.identity.numerics)
    if let difference = archive.identity.difference(from: wanted) {
      return .differs(difference, from: path)
    }
    guard archive.part.count == plan.parts else {
      return .unplanned(archive.part, of: plan.parts)
    }
    return found[archive.part.number].map { .doubled(archive.part, with: $0.file) }
  }
}
