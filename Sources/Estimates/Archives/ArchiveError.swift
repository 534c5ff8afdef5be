/// Why bytes are not an archive that can be read here.
public enum ArchiveError: Error, Equatable, Sendable {
  /// The bytes do not begin as an archive does.
  case notAnArchive
  /// Written by another version of the format.
  case unsupportedVersion(found: UInt32, supported: UInt32)
  /// The bytes end before the archive does, or go on after it.
  case wrongLength(expected: UInt64, found: UInt64)
  /// The checksum of the content is not the one written.
  case damaged(expected: UInt64, found: UInt64)
  /// A summary of something else: another kind of summary, layout or bound.
  case foreign(expected: UInt64, found: UInt64)
  /// The checksum holds but the content breaks the format's own rules.
  case malformed(String)
}
