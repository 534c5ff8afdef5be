public import CGSL

/// The draws of an address as GSL sees them: a `gsl_rng` of our own type, from which every `gsl_ran_*` can draw.
///
/// Its words are those of `RandomStream` at the same address. It owns C memory, cannot be copied,
/// and can be moved to any address at the cost of a few stores.
@safe
public struct GSLStream: ~Copyable, @unchecked Sendable {
  private let generator: UnsafeMutablePointer<gsl_rng>

  /// Starts at the first draw of `address`.
  public init(_ address: StreamAddress) {
    GSL.silence()
    guard let generator = unsafe gsl_rng_alloc(PhiloxState.type) else {
      preconditionFailure("out of memory")  // as Swift's own allocations answer
    }
    unsafe self.generator = generator
    seek(to: address)
  }

  deinit { unsafe gsl_rng_free(generator) }

  /// Moves to the first draw of a block of `address`.
  public mutating func seek(to address: StreamAddress, block: UInt64 = 0) {
    unsafe generator.pointee.state.assumingMemoryBound(to: PhiloxState.self).pointee =
      PhiloxState(key: address.origin.key, counter: address.counter(block))
  }

  /// Lends the `gsl_rng` to a call of GSL; it must not outlive the closure.
  @unsafe
  public mutating func withGenerator<Result>(
    _ body: (UnsafeMutablePointer<gsl_rng>) -> Result
  ) -> Result {
    unsafe body(generator)
  }
}

// MARK: - Draws

extension GSLStream {
  mutating func uniform() -> Double { unsafe gsl_rng_uniform_pos(generator) }
  mutating func flat(_ low: Double, _ high: Double) -> Double {
    unsafe gsl_ran_flat(generator, low, high)
  }
  mutating func below(_ count: Int) -> Int {
    Int(unsafe gsl_rng_uniform_int(generator, UInt(count)))
  }
  public mutating func gaussian() -> Double { unsafe gsl_ran_gaussian_ziggurat(generator, 1) }
  mutating func gaussianTail(above bound: Double) -> Double {
    unsafe gsl_ran_gaussian_tail(generator, bound, 1)
  }
  mutating func lognormal(mu: Double, sigma: Double) -> Double {
    unsafe gsl_ran_lognormal(generator, mu, sigma)
  }
  mutating func gamma(shape: Double, scale: Double) -> Double {
    unsafe gsl_ran_gamma(generator, shape, scale)
  }
  mutating func beta(_ alpha: Double, _ beta: Double) -> Double {
    unsafe gsl_ran_beta(generator, alpha, beta)
  }
  mutating func exponential(mean: Double) -> Double {
    unsafe gsl_ran_exponential(generator, mean)
  }
  mutating func weibull(shape: Double, scale: Double) -> Double {
    unsafe gsl_ran_weibull(generator, scale, shape)
  }
  mutating func pareto(shape: Double, minimum: Double) -> Double {
    unsafe gsl_ran_pareto(generator, shape, minimum)
  }
  mutating func bernoulli(_ chance: Double) -> Bool {
    unsafe gsl_ran_bernoulli(generator, chance) == 1
  }
}

// MARK: - The generator's type

/// What GSL keeps for one generator: where it stands, and the words not yet handed out.
private struct PhiloxState {
  var key: Philox4x64.Key
  var counter: Philox4x64.Words
  var words: InlineArray<4, UInt64>
  var used: Int

  init(_ address: StreamAddress) {
    self.init(key: address.origin.key, counter: address.counter())
  }

  init(key: Philox4x64.Key, counter: Philox4x64.Words) {
    self.key = key
    self.counter = counter
    words = InlineArray(repeating: 0)
    used = 4
  }

  @inline(__always)
  mutating func next() -> UInt64 {
    if used == 4 { refill() }
    defer { used &+= 1 }
    return words[used & 3]
  }

  private mutating func refill() {
    let block = Philox4x64.block(key: key, counter: counter)
    counter.word0 &+= 1
    words = [block.word0, block.word1, block.word2, block.word3]
    used = 0
  }

  /// Registered once and never freed, as GSL expects of its types.
  nonisolated(unsafe) static let type: UnsafePointer<gsl_rng_type> = {
    let name: StaticString = "philox4x64-10"
    let type = UnsafeMutablePointer<gsl_rng_type>.allocate(capacity: 1)
    unsafe type.initialize(
      to: gsl_rng_type(
        name: UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self),
        max: .max, min: 0, size: MemoryLayout<PhiloxState>.size,
        set: { state, seed in
          unsafe state?.assumingMemoryBound(to: PhiloxState.self).pointee = PhiloxState(
            StreamAddress(StreamOrigin(seed: UInt64(seed), trial: 0), purpose: Purpose(0)))
        },
        get: { state in
          guard let state = unsafe state else { return 0 }
          return UInt(unsafe state.assumingMemoryBound(to: PhiloxState.self).pointee.next())
        },
        get_double: { state in
          guard let state = unsafe state else { return 0 }
          return unsafe UnitInterval.uniform(
            state.assumingMemoryBound(to: PhiloxState.self).pointee.next())
        }))
    return unsafe UnsafePointer(type)
  }()
}
