#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The C library's elementary functions under whole names; only this file imports it.

public func exponential(_ x: Double) -> Double { exp(x) }
public func logarithm(_ x: Double) -> Double { log(x) }
/// ln(1 + x), accurate where x is small.
public func logarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }
/// eˣ − 1, accurate where x is small.
public func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }
public func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
