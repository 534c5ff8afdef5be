/// The version that every header carries, so that a result can be reproduced.
///
/// Stated here and nowhere else; the Python package's own is held to it by a test. A commit that moves
/// a number for a fixed seed raises the minor version and adds a line to `Release.all`.
public enum ProgramVersion {
  public static let current = "0.10.0"
}
