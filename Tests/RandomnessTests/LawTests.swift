import Randomness
import Testing

/// Moments and quantiles of every law against SciPy 1.17.1: `mean()`, `std()`, `ppf(u)` and `isf(v)`.
@Suite struct LawTests {
  struct LawCase: Sendable, CustomTestStringConvertible {
    let law: any Law
    let mean, sd: Double
    let lower, upper: [Double]

    init(_ law: any Law, mean: Double, sd: Double, lower: [Double], upper: [Double]) {
      (self.law, self.mean, self.sd, self.lower, self.upper) = (law, mean, sd, lower, upper)
    }
    var testDescription: String { "\(law)" }
  }

  static let below = [0x1p-50, 0.01, 0.3, 0.5]
  static let above = [0.3, 0.01, 0x1p-50]

  // In SciPy's words: uniform(2, 3), triang(.25, 1, 4), norm(3, 2), truncnorm(-.5, 1.5, 1, 2), truncnorm(5, inf),
  // lognorm(.8, scale=exp(.5)), gamma(2.5, scale=3), gamma(.05), gamma(300), expon(scale=4),
  // weibull_min(1.5, scale=2), beta(2, 5), beta(.5, .5, -1, 4), beta(400, 600), beta(2, 4, 1, 4),
  // truncpareto(1.2, 500, scale=2). `truncnorm` itself loses its far tail; that value is norm.isf(norm.sf(5) * 2**-50).
  static let cases: [LawCase] = (try? makeCases()) ?? []

  static func makeCases() throws -> [LawCase] {
    [
      LawCase(
        try Uniform(min: 2, max: 5),
        mean: 3.5, sd: 0.8660254037844386,
        lower: [2.0000000000000027, 2.03, 2.9, 3.5],
        upper: [4.1, 4.97, 4.999999999999997]),
      LawCase(
        try Triangular(min: 1, mode: 2, max: 5),
        mean: 2.666666666666667, sd: 0.8498365855987975,
        lower: [1.0000000596046448, 1.2, 2.1017246507621126, 2.550510257216822],
        upper: [3.102633403898972, 4.653589838486225, 4.999999896761727]),
      LawCase(
        try Normal(mean: 3, sd: 2),
        mean: 3.0, sd: 2.0,
        lower: [-12.912076250963063, -1.6526957480816815, 1.9511989745839182, 3.0],
        upper: [4.048801025416082, 7.6526957480816815, 18.91207625096306]),
      LawCase(
        try TruncatedNormal(location: 1, scale: 2, min: 0, max: 4),
        mean: 1.7125457683541194, sd: 1.0587693802735798,
        lower: [
          2.6645352591003757e-15, 0.03533054885016562, 0.9796163311741375, 1.6155076422979913,
        ],
        upper: [2.3226386259049083, 3.9068376147275767, 3.9999999999999916]),
      LawCase(
        try TruncatedNormal(location: 0, scale: 1, min: 5),
        mean: 5.1865039671258515, sd: 0.18082155462516586,
        lower: [5.000000000000001, 5.0019374361689986, 5.068334263013016, 5.132018332044298],
        upper: [5.22731328091473, 5.82436454450844, 9.646384155315788]),
      LawCase(
        try LogNormal(mu: 0.5, sigma: 0.8),
        mean: 2.270499837532406, sd: 2.149769963808739,
        lower: [0.0028375039605551605, 0.2563841689945863, 1.0838067257408526, 1.6487212707001282],
        upper: [2.5080872483061243, 10.602377826676355, 957.9834482159491]),
      LawCase(
        try Gamma(shape: 2.5, scale: 3),
        mean: 7.5, sd: 4.743416490252569,
        lower: [4.625428969795156e-06, 0.8314471150924159, 4.49986219913986, 6.52719028664329],
        upper: [9.096644976232357, 22.629408704083488, 119.82329931132614]),
      LawCase(
        try Gamma(shape: 0.05, scale: 1),
        mean: 0.05, sd: 0.22360679774997896,
        lower: [
          5.454582462603117e-302, 5.844632057286578e-41, 2.0378971887326733e-11,
          5.573878440746256e-07,
        ],
        upper: [0.0004665636848952585, 1.0876274000918091, 28.47511457094722]),
      LawCase(
        try Gamma(shape: 300, scale: 1),
        mean: 300.0, sd: 17.320508075688775,
        lower: [182.19209905816953, 261.18256324043705, 290.6811624232179, 299.66673259043927],
        upper: [308.83561561588664, 341.7577954780043, 459.23804301114933]),
      LawCase(
        try Exponential(mean: 4),
        mean: 4.0, sd: 4.0,
        lower: [
          3.5527136788005025e-15, 0.04020134341400577, 1.4266997757549298, 2.772588722239781,
        ],
        upper: [4.8158912173037445, 18.420680743952364, 138.62943611198907]),
      LawCase(
        try Weibull(shape: 1.5, scale: 2),
        mean: 1.805490585901867, sd: 1.2258715835093528,
        lower: [
          1.8479780433329312e-10, 0.09314303369403937, 1.005877429831437, 1.5664395375493025,
        ],
        upper: [2.2634684588927168, 5.535970730045049, 21.259855380273027]),
      LawCase(
        try Beta(alpha: 2, beta: 5),
        mean: 0.2857142857142857, sd: 0.15971914124998499,
        lower: [
          7.69492663133909e-09, 0.026763191142755053, 0.18180347131894917, 0.26444998329566005,
        ],
        upper: [0.3603576903800202, 0.7056863283197075, 0.999317473983861]),
      LawCase(
        try Beta(alpha: 0.5, beta: 0.5, min: -1, max: 3),
        mean: 1.0, sd: 1.4142135623730951,
        lower: [-1.0, -0.9990131207314631, -0.17557050458494639, 0.9999999999999996],
        upper: [2.175570504584946, 2.999013120731463, 3.0]),
      LawCase(
        try Beta(alpha: 400, beta: 600),
        mean: 0.4, sd: 0.015484193222775276,
        lower: [0.2826881533777791, 0.36429434976639175, 0.39182646575500735, 0.39993330733513144],
        upper: [0.40807685952764006, 0.436293606332073, 0.5254693966472954]),
      LawCase(
        try Beta.pert(min: 1, mode: 2, max: 5),
        mean: 2.333333333333333, sd: 0.7126966450997984,
        lower: [1.0000000376972877, 1.1307284488024116, 1.8721076630528988, 2.25524068182279],
        upper: [2.688032829634529, 4.111710866460007, 4.999538201441714]),
      LawCase(
        try BoundedPareto(shape: 1.2, min: 2, max: 1000),
        mean: 8.542449902490905, sd: 28.05606617274528,
        lower: [2.0000000000000013, 2.0168111045011328, 2.6916926294345527, 3.561882045952481],
        upper: [5.448479100996548, 88.63175534082482, 999.9999999987183]),
    ]
  }

  static func close(_ value: Double, _ expected: Double, within: Double = 1e-10) -> Bool {
    (value - expected).magnitude <= within * expected.magnitude + 1e-300
  }

  @Test func `every case can be made`() throws { #expect(try Self.makeCases().count == 16) }

  @Test(arguments: cases)
  func `moments are SciPy's`(_ known: LawCase) {
    #expect(Self.close(known.law.mean, known.mean))
    #expect(Self.close(known.law.standardDeviation, known.sd, within: 1e-8))
  }

  @Test(arguments: cases)
  func `quantiles are SciPy's, from both sides`(_ known: LawCase) {
    // `truncnorm` rounds near an end at 0, as this does not.
    let rounding = known.law is TruncatedNormal ? 1e-15 : 0
    for (u, expected) in zip(Self.below, known.lower) {
      let difference = (known.law.lowerQuantile(u) - expected).magnitude
      #expect(difference <= 1e-10 * expected.magnitude + rounding, "u = \(u)")
    }
    for (v, expected) in zip(Self.above, known.upper) {
      let difference = (known.law.upperQuantile(v) - expected).magnitude
      #expect(difference <= 1e-10 * expected.magnitude + rounding, "v = \(v)")
    }
  }

  @Test(arguments: cases)
  func `the distribution function undoes the quantile`(_ known: LawCase) {
    for u in [0.001, 0.01, 0.2, 0.5, 0.7, 0.99] {
      let x = known.law.quantile(u)
      #expect(Self.close(known.law.cdf(x), u, within: 1e-9), "u = \(u)")
      #expect(Self.close(known.law.survival(x), 1 - u, within: 1e-8), "u = \(u)")
    }
  }

  @Test(arguments: cases)
  func `quantiles end at the support and refuse what is no probability`(_ known: LawCase) {
    #expect(known.law.quantile(0) == known.law.support.lowerBound)
    #expect(known.law.quantile(1) == known.law.support.upperBound)
    #expect(known.law.quantile(-0.1).isNaN)
    #expect(known.law.quantile(1.1).isNaN)
    #expect(known.law.quantile(.nan).isNaN)
  }
}
