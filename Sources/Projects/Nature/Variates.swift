import Randomness

/// Where variates come from when GSL draws them: its own algorithms, our addresses.
struct Variates: ~Copyable {
  let laws: [Distribution]
  private var stream: GSLStream?

  init(_ draws: Sampling.Draws, laws: [Distribution]) {
    self.laws = laws
    guard draws == .gsl else { return }
    stream = GSLStream(StreamAddress(StreamOrigin(seed: 0, trial: 0), purpose: Purpose(0)))
    precondition(stream != nil, "no memory for GSL's generator")
  }

  var areGSL: Bool { stream != nil }

  /// A variate of a law, or the own normal score of a loaded quantity, whose marginal inversion keeps.
  ///
  /// Each place of an address has 2³² blocks of words of its own.
  mutating func own(
    of law: Int, isLoaded: Bool, at address: StreamAddress, _ place: Int
  ) -> Double {
    guard var open = stream.take() else { return .nan }
    open.seek(to: address, block: UInt64(place + 1) << 32)
    let value = isLoaded ? open.gaussian() : laws[law].draw(from: &open)
    stream = consume open
    return value
  }
}
