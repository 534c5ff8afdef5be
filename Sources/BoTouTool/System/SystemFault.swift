import Glibc
import Languages
import Machines

/// A refusal by the operating system, by its number.
struct SystemFault: Error, Equatable {
  let number: Int32

  /// A device or a pipe where only a file can be gone on with.
  static let noRegularFile = SystemFault(number: ESPIPE)

  static let noSuchFile = SystemFault(number: ENOENT)

  /// What it means to a user.
  var phrase: Phrase { SystemWords.phrase(of: number) }
}
