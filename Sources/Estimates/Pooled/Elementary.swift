#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The C library's elementary functions under whole names; only this file imports it.

func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
func decimalLogarithm(_ x: Double) -> Double { log10(x) }
