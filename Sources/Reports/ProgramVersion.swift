/// The version that every header carries, so that a result can be reproduced.
public enum ProgramVersion {
  public static let current = "0.1.0"
}
