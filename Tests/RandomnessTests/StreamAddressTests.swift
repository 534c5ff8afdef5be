import Randomness
import Testing

@Suite struct StreamAddressTests {
  @Test func `2⁴⁰ trials and 2²⁴ projects have addresses`() throws {
    _ = try StreamAddress(seed: .max, trial: 1 << 40, project: 1 << 24, purpose: Purpose(0))
    _ = try StreamAddress(
      seed: 0, trial: .max, project: Int(UInt32.max), team: Int(UInt32.max),
      purpose: Purpose(.max), index: Int(UInt32.max))
  }

  @Test func `a part beyond its field is refused by name`() {
    let limit = Int(UInt32.max)
    let purpose = Purpose(1)
    #expect(throws: AddressError.outOfRange(part: .trial, value: -1, limit: .max)) {
      _ = try StreamAddress(seed: 1, trial: -1, purpose: purpose)
    }
    #expect(throws: AddressError.outOfRange(part: .project, value: 1 << 32, limit: limit)) {
      _ = try StreamAddress(seed: 1, trial: 0, project: 1 << 32, purpose: purpose)
    }
    #expect(throws: AddressError.outOfRange(part: .team, value: -3, limit: limit)) {
      _ = try StreamAddress(seed: 1, trial: 0, team: -3, purpose: purpose)
    }
    #expect(throws: AddressError.outOfRange(part: .index, value: .max, limit: limit)) {
      _ = try StreamAddress(seed: 1, trial: 0, purpose: purpose, index: .max)
    }
  }

  @Test func `different addresses are different counters or keys`() {
    let small: [UInt32] = [0, 1, .max]
    var seen = Set<[UInt64]>()
    var count = 0
    for seed: UInt64 in [0, 1] {
      for trial: UInt64 in [0, 1, .max] {
        for project in small {
          for team in small {
            let origin = StreamOrigin(seed: seed, trial: trial, project: project, team: team)
            for purpose in small {
              for index in small {
                for number: UInt64 in [0, 1, .max] {
                  let words = origin.counter(Purpose(purpose), index: index, number: number)
                  let key = origin.key
                  seen.insert([
                    key.word0, key.word1, words.word0, words.word1, words.word2, words.word3,
                  ])
                  count += 1
                }
              }
            }
          }
        }
      }
    }
    #expect(seen.count == count)
  }

  @Test func `a stream reads the blocks of its address in order`() throws {
    let address = try StreamAddress(seed: 3, trial: 5, project: 7, purpose: Purpose(2), index: 1)
    var stream = RandomStream(address)
    for number: UInt64 in 0..<3 {
      let block = address.block(number)
      for position in 0..<4 { #expect(stream.nextWord() == block[position]) }
    }
    let next = stream.nextUniform()
    #expect(next == address.block(3).uniform(0))
  }

  @Test func `uniforms are strictly inside the unit interval and symmetric`() {
    #expect(UnitInterval.uniform(0) == 0x1p-53)
    #expect(UnitInterval.uniform(.max) == 1 - 0x1p-53)
    #expect(UnitInterval.uniform(0) == UnitInterval.smallest)
    for word: UInt64 in [1 << 12, 1 << 63, 0x0123_4567_89AB_CDEF] {
      let u = UnitInterval.uniform(word)
      #expect(1 - u == UnitInterval.uniform(~word))
      #expect(u == Double(word >> 12) * 0x1p-52 + 0x1p-53)
    }
    #expect(UnitInterval.coarse(0) == 0x1p-33)
    #expect(UnitInterval.coarse(.max) == 1 - 0x1p-33)
  }

  @Test func `a block's eight coarse uniforms are the halves of its words`() {
    let block = UniformBlock(.init(0x8000_0000_0000_0001, 2, 3, 0xFFFF_FFFF_0000_0000))
    #expect(block.coarse(0) == UnitInterval.coarse(1))
    #expect(block.coarse(1) == UnitInterval.coarse(0x8000_0000))
    #expect(block.coarse(6) == UnitInterval.coarse(0))
    #expect(block.coarse(7) == UnitInterval.coarse(.max))
  }
}
