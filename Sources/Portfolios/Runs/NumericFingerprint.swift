import Estimates
import Randomness

/// What this machine's elementary functions and quantiles give, to the last bit, as one code.
///
/// Another C library, or another processor behind the same one, may round an exponential the other
/// way: glibc has variants of its functions for processors with and without fused multiplication, and
/// they differ in one of a thousand arguments. Results made by both would be right, yet not the same as
/// either's: they are kept apart.
public enum NumericFingerprint {
  /// Worked out once, in a quarter of a millisecond, and only by who writes or reads a part or checkpoint.
  public static let ofThisMachine = Fingerprint.of(
    "numerics", (telling + swept + distributions).map(\.bitPattern))

  /// Where the variants of one library are known to differ, in 4096ths.
  private static var telling: [Double] {
    func at(_ points: [Double], _ function: (Double) -> Double) -> [Double] {
      points.map { function($0 / 4096) }
    }
    return at([962, 1030, 4334, 5845, 5868, 7801, 10284, 12893]) { exponential(-$0) }
      + at([668, 1119, 1161, 1279, 1357, 1467, 1576, 1612], exponentialMinusOne)
      + at([2910, 13673], logarithm)
      + at([988, 1570, 1645, 8208], logarithmOfOnePlus)
      + at([1032, 1760, 3532, 3579, 6177, 9324]) { power(1.03, $0) }
      + at([1722, 3726, 9695, 10003, 10166, 10806]) { power($0, 0.7) }
  }

  /// Points spread over what is in use, for libraries of which nothing is known.
  private static var swept: [Double] {
    spread(1024).flatMap { share in
      let x = 16 * share
      return [
        exponential(-x), logarithm(x), logarithmOfOnePlus(x / 64), exponentialMinusOne(x / 64),
        power(1.03, x), power(x, 0.7),
      ]
    }
  }

  private static var distributions: [Double] {
    spread(96).flatMap { share in
      [
        GSL.normalQuantile(share), GSL.normalUpperQuantile(share), GSL.normalCDF(6 * share - 3),
        GSL.normalSurvival(6 * share), GSL.normalDensity(3 * share), GSL.logGamma(16 * share),
        GSL.gammaCDF(8 * share, shape: 2.5), GSL.gammaSurvival(8 * share, shape: 2.5),
        GSL.gammaDensity(8 * share, shape: 2.5), GSL.betaCDF(share, 2.5, 7),
      ]
    } + spread(6).map { GSL.betaQuantile($0, 2.5, 7) }
  }

  /// Multiples of the golden ratio without their whole parts lie evenly between 0 and 1.
  private static func spread(_ count: Int) -> [Double] {
    (1...count).map { place in
      let multiple = Double(place) * 0.618_033_988_749_894_9
      return multiple - multiple.rounded(.down)
    }
  }
}
