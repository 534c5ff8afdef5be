import Threads

/// What several tests want and none changes: made once, by who asks first, while the others wait.
public final class Shared<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private final class Place: Sendable {
    let held = Guarded<Value?>(nil)
  }

  private let places = Guarded<[Key: Place]>([:])

  /// Holds nothing yet.
  public init() {}

  /// The value of a key.
  ///
  /// A failure is not kept, for a test that were handed another's would pass: it is recorded there only.
  public func value(for key: Key, made make: () throws -> Value) throws -> Value {
    let place = places.withLock { places in
      let place = places[key] ?? Place()
      places[key] = place
      return place
    }
    return try place.held.withLock { held in
      let value = try held ?? make()
      held = value
      return value
    }
  }
}
