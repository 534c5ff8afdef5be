/// Any law that a scenario can name, as one closed value.
public enum Distribution: Hashable, Sendable {
  case constant(Constant)
  case uniform(Uniform)
  case triangular(Triangular)
  case beta(Beta)
  case normal(Normal)
  case truncatedNormal(TruncatedNormal)
  case logNormal(LogNormal)
  case gamma(Gamma)
  case exponential(Exponential)
  case weibull(Weibull)
  case boundedPareto(BoundedPareto)
  case bernoulli(Bernoulli)
  case discrete(Discrete)
  case buckets(Buckets)
  case empirical(Empirical)

  /// The law itself, for everything that is not done once per draw.
  public var law: any Law {
    switch self {
    case .constant(let law): law
    case .uniform(let law): law
    case .triangular(let law): law
    case .beta(let law): law
    case .normal(let law): law
    case .truncatedNormal(let law): law
    case .logNormal(let law): law
    case .gamma(let law): law
    case .exponential(let law): law
    case .weibull(let law): law
    case .boundedPareto(let law): law
    case .bernoulli(let law): law
    case .discrete(let law): law
    case .buckets(let law): law
    case .empirical(let law): law
    }
  }

  public var name: String { type(of: law).name }
  public var mean: Double { law.mean }
  public var standardDeviation: Double { law.standardDeviation }
  public var support: ClosedRange<Double> { law.support }
  public func cdf(_ x: Double) -> Double { law.cdf(x) }
  public func survival(_ x: Double) -> Double { law.survival(x) }
  public func quantile(_ u: Double) -> Double { law.quantile(u) }
  public func upperQuantile(_ v: Double) -> Double { law.upperQuantile(v) }

  /// A draw by GSL's own algorithm, where `Sampler` would invert one uniform.
  public func draw(from stream: inout GSLStream) -> Double { law.draw(from: &stream) }
}
