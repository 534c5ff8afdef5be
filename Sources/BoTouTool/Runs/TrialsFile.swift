import Documents
import Portfolios

/// The file of `--trials-csv`: one line for each trial and policy, in the order of trials.
///
/// Without a checkpoint it appears whole or not at all. With one it grows beside the checkpoint, which
/// counts the bytes that belong to it; what a killed run wrote beyond them is cut off on resuming. An
/// older file that no checkpoint counts is left alone.
struct TrialsFile: ~Copyable {
  private let name: String
  private let policies: [String]
  private let columns: [Column]
  private var whole: AtomicOutput?
  private var growing: Int32?
  private(set) var bytes = 0

  /// A new file that appears when it is complete.
  init(_ name: String, policies: [String], columns: [Column]) throws(ToolError) {
    (self.name, self.policies, self.columns) = (name, policies, columns)
    whole = try AtomicOutput(name)
  }

  /// A file that grows; `kept` bytes of an older run are its beginning, and without one it is new.
  init(
    growing name: String, policies: [String], columns: [Column], keeping kept: Int?,
    checkpoint: String
  ) throws(ToolError) {
    (self.name, self.policies, self.columns) = (name, policies, columns)
    if kept == nil, SystemCalls.size(of: name) > 0 {
      throw .badArchive(file: name, .trialsUncounted(checkpoint: checkpoint))
    }
    let kept = kept ?? 0
    let opened: (descriptor: Int32?, found: Int)
    do { opened = try SystemCalls.openForAdding(name, after: kept) } catch {
      throw .cannotWrite(.file(name), error)
    }
    guard let descriptor = opened.descriptor else {
      throw .badArchive(
        file: checkpoint, .trialsCut(file: name, wanted: kept, found: opened.found))
    }
    growing = descriptor
    bytes = kept
  }

  mutating func add(_ rows: BasisRows) throws(ToolError) {
    var text = bytes == 0 ? header : ""
    for index in 0..<rows.count {
      let trial = rows.firstTrial + index / policies.count
      let numbers = rows.row(index).map(JSONText.numeral).joined(separator: ",")
      text += "\(trial),\(Self.field(policies[index % policies.count])),\(numbers)\n"
    }
    try write(text)
  }

  consuming func commit() throws(ToolError) {
    if let growing {
      do { try SystemCalls.close(growing) } catch { throw .cannotWrite(.file(name), error) }
    }
    if let whole = consume whole { try whole.commit() }
  }

  private mutating func write(_ text: String) throws(ToolError) {
    let new = Array(text.utf8)
    if let growing {
      do { try SystemCalls.write(new, to: growing) } catch {
        throw .cannotWrite(.file(name), error)
      }
    } else {
      try whole?.write(new)
    }
    bytes += new.count
  }

  private var header: String {
    (["trial", "policy"] + columns.map { "\($0)" }).joined(separator: ",") + "\n"
  }

  /// A name with commas or quotes stands in quotes.
  private static func field(_ name: String) -> String {
    guard name.contains(where: { ",\"\n".contains($0) }) else { return name }
    return "\""
      + name.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
