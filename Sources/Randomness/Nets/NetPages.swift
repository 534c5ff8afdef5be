/// The digits of many nets, laid out for trials that are played one after another.
///
/// Sixteen trials of a net are a line of the cache, and the lines of 64 nets for the same trials follow each other.
/// A trial so reads a sixteenth of what is kept, in the order in which it was made, and the next trials read the same.
struct NetPages: Sendable {
  private static let trialsOfLine = 16
  private static let netsOfPage = 64
  /// From the lines of some trials to those of the next ones.
  private static let stride = trialsOfLine * netsOfPage
  private static let page = netsOfPage * Futures.netTrials

  private var digits: [UInt32] = []

  /// Where the digits of a net begin.
  static func start(ofNet number: Int) -> Int {
    number / netsOfPage * page + number % netsOfPage * trialsOfLine
  }

  /// How far from there those of a trial lie.
  static func offset(ofTrial trial: Int) -> Int {
    trial / trialsOfLine * stride + trial % trialsOfLine
  }

  @inline(__always)
  subscript(place: Int) -> UInt32 { digits[place] }

  /// Keeps all digits of a net, trial by trial, in a place that is free or the next that there is.
  mutating func put(_ net: [UInt32], at start: Int) {
    if start >= digits.count {
      digits.append(contentsOf: repeatElement(0, count: Self.page))
    }
    for line in 0..<Futures.netTrials / Self.trialsOfLine {
      Self.copy(
        net, at: line * Self.trialsOfLine, to: &digits, at: start + line * Self.stride)
    }
  }

  /// Copies a line, checked once.
  @inline(__always)
  private static func copy(
    _ net: [UInt32], at from: Int, to digits: inout [UInt32], at place: Int
  ) {
    let line = net.span.extracting(from..<from + trialsOfLine)
    var digits = digits.mutableSpan
    var own = digits._mutatingExtracting(place..<place + trialsOfLine)
    for trial in 0..<trialsOfLine { own[trial] = line[trial] }
  }
}
