internal import ScenarioFiles

/// A file's bytes, or one more than the limit, so that too much can be noticed.
func bytes(of path: String, limit: Int) throws(Faults) -> [UInt8] {
  do { return try FilesOnDisk().bytes(of: path, limit: limit) } catch {
    throw Faults(unreadable: path, error)
  }
}
