public import Foundation

extension Process {
  /// Starts and waits to the end, which `waitUntilExit` alone looks for every twentieth of a second only.
  public func runToItsEnd() throws {
    let end = DispatchSemaphore(value: 0)
    terminationHandler = { _ in end.signal() }
    try run()
    end.wait()
    waitUntilExit()
  }
}
