#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The C library's elementary functions under whole names; only this file imports it.

func exponential(_ x: Double) -> Double { exp(x) }
func logarithm(_ x: Double) -> Double { log(x) }
/// ln(1 + x), accurate where x is small.
func logarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }
/// eˣ − 1, accurate where x is small.
func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
