import Estimates
import Randomness

/// What this machine's elementary functions and quantiles give, to the last bit, as one code.
///
/// Another C library, or another processor behind the same one, may round an exponential the other
/// way. Results made by both would be right, yet not the same as either's: they are kept apart.
public enum NumericFingerprint {
  public static let ofThisMachine = Fingerprint.of("numerics", probes.map(\.bitPattern))

  private static var probes: [Double] {
    let points = (1...12).map { Double($0) * 0.618_033_988_749_894_9 }
    let shares = (1...6).map { Double($0) * 0.137_174_211_248_285_3 }
    return points.flatMap { x in
      [
        exponential(-x), logarithm(x), logarithmOfOnePlus(x / 64), exponentialMinusOne(x / 64),
        power(1.03, x), power(x, 0.7),
      ]
    }
      + shares.flatMap { p in
        [GSL.normalQuantile(p), GSL.normalCDF(p), GSL.betaQuantile(p, 2.5, 7)]
      }
  }
}
