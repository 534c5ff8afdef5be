/// The points from which a Sobol' study estimates all its indices at once.
///
/// A. Saltelli et al., "Variance based sensitivity analysis of model output", Comput. Phys. Commun. 181 (2010),
/// doi:10.1016/j.cpc.2009.09.018: a row is a point A, a point B, and for each input i the point AB_i, which is A with
/// input i from B. A and B are the two halves of one point of one sequence of twice as many dimensions as there are
/// inputs. Two sequences of their own would depend on each other, which makes indices that mean nothing.
public struct SaltelliDesign: Sendable {
  /// More would need more dimensions than the sequence has.
  public static let mostInputs = SobolSequence.mostDimensions / 2

  public let inputs: Int
  private let sequence: SobolSequence
  private let scrambling: OwenScrambling

  public init(inputs: Int, _ scrambling: OwenScrambling) {
    (self.inputs, self.scrambling) = (inputs, scrambling)
    sequence = SobolSequence(dimensions: 2 * inputs)
  }

  /// How many points a row has.
  public var pointsPerRow: Int { inputs + 2 }

  /// A, B, and AB of each input, all strictly within the unit cube.
  public func row(_ number: Int) -> [[Double]] {
    let both = sequence.point(UInt32(number), scrambling)
    let (a, b) = (Array(both[..<inputs]), Array(both[inputs...]))
    let mixed = (0..<inputs).map { input in
      var point = a
      point[input] = b[input]
      return point
    }
    return [a, b] + mixed
  }
}
