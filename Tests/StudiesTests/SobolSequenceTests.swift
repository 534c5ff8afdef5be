import Randomness
import Studies
import TestSupport
import Testing

@Suite struct SobolSequenceTests {
  private let sequence = SobolSequence(dimensions: 128)

  /// By SciPy 1.17: exclusive-or of `scipy.stats.qmc.Sobol(128, scramble=False, bits=32)._sv[d]` over a number's bits.
  @Test(arguments: [
    (0, [2_147_483_648, 1_073_741_824, 3_221_225_472, 2_684_354_560, 398_458_880, 3_259_166_720]),
    (1, [2_147_483_648, 3_221_225_472, 1_073_741_824, 536_870_912, 692_060_160, 2_422_870_016]),
    (
      4, [2_147_483_648, 1_073_741_824, 3_221_225_472, 2_684_354_560, 4_265_607_168, 2_738_565_120]
    ),
    (9, [2_147_483_648, 1_073_741_824, 3_221_225_472, 1_610_612_736, 524_288_000, 1_799_081_984]),
    (
      63,
      [2_147_483_648, 1_073_741_824, 3_221_225_472, 3_758_096_384, 4_290_772_992, 1_469_575_168]
    ),
    (127, [2_147_483_648, 3_221_225_472, 1_073_741_824, 3_758_096_384, 650_117_120, 82_571_264]),
  ])
  func `digits are those of another program`(dimension: Int, expected: [UInt32]) {
    let numbers: [UInt32] = [1, 2, 3, 5, 1000, 1_000_003]
    #expect(numbers.map { sequence.digits(ofPoint: $0, in: dimension) } == expected)
    #expect(sequence.digits(ofPoint: 0, in: dimension) == 0)
  }

  @Test func `each of 1,024 points has a cell of its own in every dimension, scrambled or not`() {
    let scrambling = OwenScrambling(seed: 1, number: 0)
    for dimension in 0..<128 {
      let digits = (0..<1024).map { sequence.digits(ofPoint: $0, in: dimension) }
      #expect(Set(digits.map { $0 >> 22 }).count == 1024)
      let scrambled = digits.map { Int(scrambling.uniform($0, in: dimension) * 1024) }
      #expect(Set(scrambled).count == 1024, "dimension \(dimension)")
    }
  }
}

@Suite struct OwenScramblingTests {
  private let sequence = SobolSequence(dimensions: 4)

  /// A (0, 10, 2)-net: every rectangle of area 1/1,024 with sides that are powers of a half holds one point.
  @Test func `the first two dimensions stay a net`() {
    let scrambling = OwenScrambling(seed: 3, number: 7)
    let points = (0..<1024).map { sequence.point($0, scrambling) }
    for halvings in 0...10 {
      let (columns, rows) = (Double(1 << halvings), Double(1 << (10 - halvings)))
      let cells = Set(points.map { [Int($0[0] * columns), Int($0[1] * rows)] })
      #expect(cells.count == 1024, "\(columns) columns")
    }
  }

  @Test func `two points share as many digits as before, at any depth`() {
    let scrambling = OwenScrambling(seed: 5, number: 2)
    for shared in [0, 1, 7, 8, 9, 15, 16, 23, 24, 30, 31] {
      for start: UInt32 in [0, 0xDEAD_BEEF, 0x1234_5678] {
        let other = start ^ 1 << UInt32(31 - shared)
        let pair = [start, other].map { UInt32(scrambling.uniform($0, in: 3) * 0x1p32) }
        #expect((pair[0] ^ pair[1]).leadingZeroBitCount == shared)
      }
    }
  }

  /// H0: a fixed point is uniform over scramblings.
  ///
  /// Kolmogorov and Smirnov's √n·D over 10,000 scramblings, seed 11, at
  /// each of 8 points; rejects above 2.7, whose chance is below 10⁻⁶ each.
  @Test func `a fixed point has its law over scramblings`() {
    for point in 0..<8 as Range<UInt32> {
      let sample = (0..<10_000).map { number in
        sequence.point(point, OwenScrambling(seed: 11, number: number))[2]
      }
      #expect(kolmogorovSmirnov(sample) { $0 } < 2.7)
      // The digits beyond the net's, which no tree of eight levels holds.
      #expect(
        kolmogorovSmirnov(sample.map { ($0 * 0x1p36).truncatingRemainder(dividingBy: 1) }) { $0 }
          < 2.7)
    }
  }

  /// H0: the bits of two places in the tree are independent fair coins.
  ///
  /// Pearson's statistic with 3 degrees of freedom
  /// over 4,096 scramblings, seed 12; rejects above 30.7, whose chance is 10⁻⁶. A shift of digits would give thousands.
  @Test(
    arguments: [
      // The second digit below either first digit; the tenth below two nines that differ; two dimensions.
      (0x0000_0000, 0x8000_0000, 1, 0, 0), (0x0000_0000, 0x0080_0000, 9, 0, 0),
      (0x0000_0000, 0x0000_0080, 25, 0, 0), (0, 0, 0, 0, 1), (0, 0, 40, 0, 1),
      (0x0000_0000, 0x0000_0001, 40, 0, 0),
      // Far below digits that differ.
      (0x0000_0000, 0x8000_0000, 9, 0, 0), (0x0000_0000, 0x8000_0000, 17, 0, 0),
      (0x0000_0000, 0x8000_0000, 40, 0, 0), (0x0000_0000, 0x0080_0000, 20, 0, 0),
    ] as [(UInt32, UInt32, Int, Int, Int)])
  func `places of the tree turn digits independently`(
    first: UInt32, second: UInt32, digit: Int, dimension: Int, other: Int
  ) {
    func bit(_ digits: UInt32, _ dimension: Int, _ number: Int) -> Int {
      let uniform = OwenScrambling(seed: 12, number: number).uniform(digits, in: dimension)
      return Int(uniform * Double(1 << (digit + 1))) & 1
    }
    var cells = [0, 0, 0, 0]
    for number in 0..<4096 {
      cells[2 * bit(first, dimension, number) + bit(second, other, number)] += 1
    }
    #expect(chiSquare(cells, expected: [1024, 1024, 1024, 1024]) < 30.7)
  }

  @Test func `seed, number and dimension make other scramblings, and the same one is the same`() {
    let digits: UInt32 = 0x9ABC_DEF0
    let here = OwenScrambling(seed: 1, number: 1).uniform(digits, in: 1)
    #expect(OwenScrambling(seed: 1, number: 1).uniform(digits, in: 1) == here)
    #expect(OwenScrambling(seed: 2, number: 1).uniform(digits, in: 1) != here)
    #expect(OwenScrambling(seed: 1, number: 2).uniform(digits, in: 1) != here)
    #expect(OwenScrambling(seed: 1, number: 1).uniform(digits, in: 2) != here)
  }
}
