/// What a trial's flows are worth at the pilot's rates, each with its slope in the rate.
struct PilotValues {
  var gross = SIMD2<Double>.zero
  var net = SIMD2<Double>.zero

  static func += (left: inout PilotValues, right: PilotValues) {
    left.gross += right.gross
    left.net += right.net
  }
}
