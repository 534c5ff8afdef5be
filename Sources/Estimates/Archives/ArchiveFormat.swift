/// The format of parts and checkpoints: the one place that states it.
///
/// Raise it with the first commit that gives their bytes another meaning.
public enum ArchiveFormat {
  public static let current: UInt32 = 4
}
