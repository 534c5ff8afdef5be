import CGSL
import Randomness
import Testing

@Suite struct GSLStreamTests {
  static let address = StreamAddress(
    StreamOrigin(seed: 11, trial: 22, project: 33, team: 1), purpose: Purpose(4), index: 5)

  @Test func `GSL draws the words of the address`() {
    var ours = RandomStream(Self.address)
    var theirs = GSLStream(Self.address)
    for _ in 0..<11 {
      let word = unsafe theirs.withGenerator { unsafe UInt64(gsl_rng_get($0)) }
      let expected = ours.nextWord()
      #expect(word == expected)
    }
    for _ in 0..<6 {
      let uniform = unsafe theirs.withGenerator { unsafe gsl_rng_uniform($0) }
      let expected = ours.nextUniform()
      #expect(uniform == expected)
    }
  }

  @Test func `a moved stream forgets where it was`() throws {
    let law = try Gamma(shape: 2.5, scale: 1)
    var stream = GSLStream(Self.address)
    let first = [law.draw(from: &stream), law.draw(from: &stream)]
    let elsewhere = StreamAddress(Self.address.origin, purpose: Purpose(9))
    stream.seek(to: elsewhere)
    let other = law.draw(from: &stream)
    stream.seek(to: Self.address)
    let again = [law.draw(from: &stream), law.draw(from: &stream)]
    #expect(again == first)
    #expect(other != first[0])
  }

  @Test func `GSL knows the generator by its name and range`() {
    var stream = GSLStream(Self.address)
    let name = unsafe stream.withGenerator { unsafe String(cString: gsl_rng_name($0)) }
    let greatest = unsafe stream.withGenerator { unsafe gsl_rng_max($0) }
    #expect(name == "philox4x64-10")
    #expect(greatest == .max)
  }

  @Test func `GSL seeds the generator with a number as it does its own`() {
    var stream = GSLStream(Self.address)
    let words = unsafe stream.withGenerator { generator in
      unsafe gsl_rng_set(generator, 77)
      return unsafe UInt64(gsl_rng_get(generator))
    }
    let origin = StreamOrigin(seed: 77, trial: 0)
    #expect(words == origin.block(Purpose(0))[0])
  }

  @Test func `a bad argument gives NaN and does not end the process`() {
    #expect(GSL.normalQuantile(2).isNaN || GSL.normalQuantile(2) == .infinity)
    #expect(GSL.betaQuantile(1.5, 2, 3).isNaN)
    #expect(GSL.betaQuantile(0.5, -1, 3).isNaN)
    #expect(GSL.betaQuantile(.nan, 2, 3).isNaN)
    _ = GSL.betaCDF(0.5, -1, 0)
  }
}
