import CGMP

/// The owner of one GMP rational: the only place that touches GMP or unsafe memory.
///
/// A storage is written once, while it is made, and only read afterwards, so sharing it between
/// threads is safe. `Rational` never mutates a storage it has published.
@safe
final class RationalStorage: @unchecked Sendable {
  private let value: UnsafeMutablePointer<__mpq_struct>

  private init() {
    unsafe value = .allocate(capacity: 1)
    unsafe __gmpq_init(value)
  }

  deinit {
    unsafe __gmpq_clear(value)
    unsafe value.deallocate()
  }

  convenience init(_ integer: Int) {
    self.init()
    unsafe __gmpq_set_si(value, integer, 1)
  }

  /// The exact value of a finite `Double`.
  convenience init(exactly double: Double) {
    precondition(double.isFinite, "only a finite Double has an exact value")
    self.init()
    unsafe __gmpq_set_d(value, double)
  }

  /// Reads decimal digits, with an optional leading minus sign, scaled by a power of ten.
  ///
  /// The caller has checked that `digits` holds digits only and that both sizes are bounded.
  convenience init(digits: String, exponent: Int) {
    self.init()
    let status = unsafe digits.withCString { unsafe __gmpq_set_str(value, $0, 10) }
    precondition(status == 0, "the digits of a decimal were checked before")
    let power = RationalStorage(powerOfTen: exponent.magnitude)
    if exponent < 0 {
      unsafe __gmpq_div(value, value, power.value)
    } else {
      unsafe __gmpq_mul(value, value, power.value)
    }
  }

  convenience init(powerOfTen exponent: UInt) {
    self.init()
    unsafe __gmpz_ui_pow_ui(value.pointer(to: \._mp_num), 10, exponent)
  }

  enum Operation { case add, subtract, multiply, divide }

  convenience init(_ left: RationalStorage, _ operation: Operation, _ right: RationalStorage) {
    self.init()
    switch operation {
    case .add: unsafe __gmpq_add(value, left.value, right.value)
    case .subtract: unsafe __gmpq_sub(value, left.value, right.value)
    case .multiply: unsafe __gmpq_mul(value, left.value, right.value)
    case .divide:
      precondition(right.sign != 0, "a rational cannot be divided by zero")
      unsafe __gmpq_div(value, left.value, right.value)
    }
  }

  /// The largest integer not above `other`.
  convenience init(floorOf other: RationalStorage) {
    self.init()
    unsafe __gmpz_fdiv_q(
      value.pointer(to: \._mp_num), other.value.pointer(to: \._mp_num),
      other.value.pointer(to: \._mp_den))
  }

  /// −1, 0 or 1; GMP keeps the sign in the numerator's limb count.
  var sign: Int { unsafe Int(value.pointee._mp_num._mp_size).signum() }

  func compare(_ other: RationalStorage) -> Int {
    unsafe Int(__gmpq_cmp(value, other.value))
  }

  func equals(_ other: RationalStorage) -> Bool {
    unsafe __gmpq_equal(value, other.value) != 0
  }

  /// The value cut towards zero to a `Double`.
  var truncated: Double { unsafe __gmpq_get_d(value) }

  /// `numerator/denominator` in lowest terms, or the integer alone.
  var text: String {
    let top = unsafe __gmpz_sizeinbase(value.pointer(to: \._mp_num), 10)
    let bottom = unsafe __gmpz_sizeinbase(value.pointer(to: \._mp_den), 10)
    // Room for a sign, the slash and the closing zero.
    let room = top + bottom + 3
    return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: room) { buffer in
      guard let start = buffer.baseAddress else { return "" }
      unsafe __gmpq_get_str(start, 10, value)
      return unsafe String(cString: start)
    }
  }
}
