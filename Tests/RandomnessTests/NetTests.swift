import Randomness
import Testing

/// What every net of 256 trials keeps, whatever its scrambles and its order.
struct NetTests {
  /// The four uniforms of an address in each trial of a net.
  private func points(
    net: Int, seed: UInt64 = 1, project: UInt32 = 3, purpose: UInt32 = 6, index: UInt32 = 0
  ) -> [[Double]] {
    var uniforms = Uniforms(.nets)
    return (0..<256).map { place in
      let trial = UInt64(net * 256 + place)
      uniforms.begin(seed: seed, trial: trial)
      let origin = StreamOrigin(seed: seed, trial: trial, project: project, team: 512)
      let block = uniforms.block(origin, Purpose(purpose), index: index)
      return (0..<4).map { block.uniform($0) }
    }
  }

  @Test func `each uniform falls once into each of 256 equal cells`() {
    for net in [0, 1, 77] {
      let points = points(net: net)
      for dimension in 0..<4 {
        #expect(Set(points.map { Int($0[dimension] * 256) }) == Set(0..<256))
      }
    }
  }

  /// A (0, 8, 2)-net: every rectangle of area 1/256 with sides that are powers of a half holds one point.
  @Test func `the first two uniforms fall once into each rectangle of area 1 in 256`() {
    let points = points(net: 5)
    for halvings in 0...8 {
      let (columns, rows) = (Double(1 << halvings), Double(1 << (8 - halvings)))
      let cells = Set(points.map { [Int($0[0] * columns), Int($0[1] * rows)] })
      #expect(cells.count == 256, "\(columns) columns")
    }
  }

  /// Sobol's directions mₖ·2⁸⁻ᵏ as SciPy 1.16 has them, after Joe and Kuo's table.
  ///
  /// `scipy.stats.qmc.Sobol(4, scramble=False, bits=8)._sv` prints them. Scrambling keeps of two points how many leading digits they share in each dimension.
  private static let directions: [[UInt8]] = [
    [128, 64, 32, 16, 8, 4, 2, 1], [128, 192, 160, 240, 136, 204, 170, 255],
    [128, 192, 96, 144, 232, 92, 142, 197], [128, 192, 32, 80, 248, 116, 162, 147],
  ]

  @Test func `two points share as many digits as two of Sobol's do`() {
    var wanted: [[Int]: Int] = [:]
    for index in 1..<256 {
      let shared = Self.directions.map { directions -> Int in
        (0..<8).reduce(UInt8(0)) { index >> $1 & 1 == 1 ? $0 ^ directions[$1] : $0 }
          .leadingZeroBitCount
      }
      wanted[shared, default: 0] += 1
    }
    let points = points(net: 9).map { $0.map { UInt8($0 * 256) } }
    for first in [0, 100, 255] {
      var found: [[Int]: Int] = [:]
      for second in 0..<256 where second != first {
        found[
          zip(points[first], points[second]).map { ($0 ^ $1).leadingZeroBitCount }, default: 0] += 1
      }
      #expect(found == wanted, "about point \(first)")
    }
  }

  @Test func `addresses, nets and seeds have orders and scrambles of their own`() {
    let here = points(net: 0)
    for other in [
      points(net: 1), points(net: 0, seed: 2), points(net: 0, project: 4),
      points(net: 0, purpose: 7), points(net: 0, index: 1),
    ] {
      for dimension in 0..<4 {
        // Scrambling keeps who are siblings: of one order all 128 pairs would be the same, of two orders a half of one.
        let common = siblings(here, dimension).intersection(siblings(other, dimension))
        #expect(common.count < 12)
      }
    }
  }

  /// The pairs of trials whose cells share seven digits of eight.
  private func siblings(_ points: [[Double]], _ dimension: Int) -> Set<[Int]> {
    let pairs = Dictionary(grouping: points.indices) { Int(points[$0][dimension] * 128) }
    return Set(pairs.values)
  }

  @Test func `a net's digits stand before those of the plain block`() {
    var uniforms = Uniforms(.nets)
    var plain = Uniforms(.plain)
    for trial in [0, 255, 256, 70_000] as [UInt64] {
      let origin = StreamOrigin(seed: 4, trial: trial, project: 9)
      uniforms.begin(seed: 4, trial: trial)
      plain.begin(seed: 4, trial: trial)
      let net = uniforms.block(origin, Purpose(8), index: 2)
      let block = origin.block(Purpose(8), index: 2)
      #expect(plain.block(origin, Purpose(8), index: 2) == block)
      for word in 0..<4 {
        #expect(net[word] << 8 == block[word] << 8)
        #expect(net.coarse(2 * word) == block.coarse(2 * word))
      }
    }
  }

  /// Whoever asks, in whichever order, and whether or not there is room to keep the net.
  @Test func `a uniform depends on its address alone`() {
    func asked(_ trials: [UInt64], keeping most: Int) -> [UInt64: [UniformBlock]] {
      var uniforms = Uniforms(.nets, keeping: most)
      var found: [UInt64: [UniformBlock]] = [:]
      for trial in trials {
        uniforms.begin(seed: 7, trial: trial)
        found[trial] = (0..<300).map { project in
          let origin = StreamOrigin(seed: 7, trial: trial, project: UInt32(project) % 150)
          return uniforms.block(origin, Purpose(6), index: UInt32(project) / 150)
        }
      }
      return found
    }
    let inOrder = asked([3, 4, 255, 256, 257, 600], keeping: 1 << 20)
    #expect(asked([600, 3, 257, 4, 256, 255], keeping: 1 << 20) == inOrder)
    #expect(asked([3, 4, 255, 256, 257, 600], keeping: 17) == inOrder)
    #expect(asked([3, 4, 255, 256, 257, 600], keeping: 0) == inOrder)
  }
}
