/// What there is of a machine, and how much of it this process holds.
package struct Machine: Hashable, Sendable {
  /// How many processors this process may use.
  package let processors: Int
  /// Bytes that this process holds now; none where the system does not tell.
  package let held: Double
  /// The most bytes that this process may use; infinite where nothing sets a limit.
  package let most: Double

  package init(processors: Int, held: Double, most: Double) {
    (self.processors, self.held, self.most) = (processors, held, most)
  }

  /// This machine at this moment.
  package static var current: Machine {
    Machine(
      processors: MachineCalls.processors, held: MachineMemory.held, most: MachineMemory.most)
  }

  /// How many processors this process may use.
  package static var processors: Int { MachineCalls.processors }
}
