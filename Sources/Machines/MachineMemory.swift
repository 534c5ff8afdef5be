/// How much memory there is, and how much of it this process holds.
enum MachineMemory {
  /// The most bytes that this process may use: the machine's, or less where its control group or `ulimit -v` says so.
  static var most: Double {
    ([MachineCalls.physicalMemory, MachineCalls.addressLimit].compactMap(\.self) + groupLimits)
      .min()
      ?? .infinity
  }

  /// Bytes that this process holds now; none where the system does not tell.
  static var held: Double {
    let pages = MachineCalls.text(of: "/proc/self/statm").split(separator: " ").dropFirst().first
    return (pages.flatMap { Double($0) } ?? 0) * MachineCalls.pageBytes
  }

  /// What the control groups of this process allow, those around them too; a word such as `max` is no limit.
  private static var groupLimits: [Double] {
    MachineCalls.text(of: "/proc/self/cgroup").split(separator: "\n").flatMap { line -> [Double] in
      let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { return [] }
      if fields[0] == "0", fields[1].isEmpty {
        return limits(in: "/sys/fs/cgroup", fields[2], file: "memory.max")
      }
      guard fields[1].split(separator: ",").contains("memory") else { return [] }
      return limits(in: "/sys/fs/cgroup/memory", fields[2], file: "memory.limit_in_bytes")
    }
  }

  private static func limits(in root: String, _ path: Substring, file: String) -> [Double] {
    let folders = path.split(separator: "/")
    return (0...folders.count).compactMap { depth in
      let folder = ([root] + folders.prefix(depth).map(String.init)).joined(separator: "/")
      return Double(MachineCalls.text(of: folder + "/" + file).prefix { $0 != "\n" })
    }
  }
}
