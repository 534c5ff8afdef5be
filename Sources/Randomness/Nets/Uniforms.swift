/// The uniforms that nature holds at its addresses, trial after trial.
///
/// Each is a pure function of its address. A worker keeps one and moves it from trial to trial, as nets are made
/// once for all their trials:
///
///     var uniforms = Uniforms(.nets)
///     let origin = StreamOrigin(seed: 1, trial: 17, project: 3)
///     uniforms.begin(seed: 1, trial: 17)
///     let months = duration.value(at: uniforms.block(origin, .stage, index: 2).uniform(0))
public struct Uniforms: ~Copyable, Sendable {
  public let futures: Futures
  private var shelf: NetShelf

  /// Of nets at most so many are kept, a kibibyte each; any other is made whenever it is asked for.
  public init(_ futures: Futures, keeping most: Int = 1 << 16) {
    self.futures = futures
    shelf = NetShelf(keeping: most)
  }

  /// Moves to another trial.
  public mutating func begin(seed: UInt64, trial: UInt64) {
    guard futures == .nets else { return }
    shelf.turn(toNet: trial / UInt64(Futures.netTrials), seed: seed)
    shelf.turn(toTrial: Int(truncatingIfNeeded: trial % UInt64(Futures.netTrials)))
  }

  /// The first block of an address of the trial.
  ///
  /// In a net the eight leading digits of each uniform are the net's and all others are those of the plain block.
  public mutating func block(
    _ origin: StreamOrigin, _ purpose: Purpose, index: UInt32 = 0
  ) -> UniformBlock {
    let block = origin.block(purpose, index: index)
    guard futures == .nets else { return block }
    let digits = shelf.digits(
      origin.projectAndTeam, UInt64(purpose.rawValue) &<< 32 | UInt64(index))
    return block.leading(with: digits)
  }

  /// The first block of an address of the trial.
  public mutating func block(_ address: StreamAddress) -> UniformBlock {
    block(address.origin, address.purpose, index: address.index)
  }
}

extension UniformBlock {
  /// The same with the eight leading bits of word `d` taken from byte `d`.
  @inline(__always)
  fileprivate func leading(with digits: UInt32) -> UniformBlock {
    func led(_ word: UInt64, _ byte: UInt32) -> UInt64 {
      word & 0x00FF_FFFF_FFFF_FFFF | UInt64(digits &>> (8 &* byte) & 0xFF) &<< 56
    }
    return UniformBlock(
      Philox4x64.Words(
        led(words.word0, 0), led(words.word1, 1), led(words.word2, 2), led(words.word3, 3)))
  }
}
