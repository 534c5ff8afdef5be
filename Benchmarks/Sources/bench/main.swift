import Randomness

let clock = ContinuousClock()
for (a, b) in [(1e5, 1e5), (1e6, 1e6), (1e7, 2e7), (3e5, 5), (6e3, 6e3), (1e8, 0.5)] {
  let m = a / (a + b), s = (m * (1 - m) / (a + b + 1)).squareRoot()
  for z in stride(from: -8.0, through: 8, by: 2) {
    let x = m + z * s
    if x > 0, x < 1 { print("B", a, b, x, GSL.betaCDF(x, a, b), 1, 0) }
  }
  let t = clock.now
  print(
    "Q", GSL.betaQuantile(0.025, a, b), GSL.betaCDF(GSL.betaQuantile(0.025, a, b), a, b),
    clock.now - t)
}
for l in [
  try Beta(alpha: 5e4, beta: 5e4), try Beta(alpha: 5e5, beta: 3e5), try Beta(alpha: 400, beta: 600),
] {
  let t = clock.now
  let s = try SamplerTables([.beta(l)])
  print(s.tables[0].bodyError, s.tables[0].tailError, clock.now - t)
}
