import Projects

/// The projects of one trial that may have to wait for money, and what became of them under each policy.
///
/// A project is followed when it is signed, in the order of time, and added to the row afterwards in the order
/// of the file.
struct TrialLine {
  /// A project of the trial.
  struct Comer: BitwiseCopyable {
    var member: Int
    var project: ProjectNature
  }

  /// A course that was followed when its project was signed.
  struct Followed {
    var ending = Ending()
    var result = CourseResult()
    /// What was kept of it: the centre's flows, what it spent, and what became capital.
    var flows = 0..<0
    var spending = 0..<0
    var capital = 0..<0
  }

  /// How a policy's queue went.
  struct Waits: BitwiseCopyable {
    var blockedMonths = 0.0
    var overtaken = 0
  }

  /// In the order of the file.
  var comers: [Comer] = []
  /// Where each project of the file has its copies among them.
  var firsts: [Int] = []
  /// Policy after policy of those whose money is short, for each comer; and where each of these begins.
  var signedMonths: [Double] = []
  /// Only of those that are signed; what is told of another is of an earlier trial.
  var followed: [Followed] = []
  private var begins: [Int] = []
  /// By policies.
  var waits: [Waits] = []
  var requests: [SigningQueue.Request] = []

  mutating func begin(policies: Int) {
    comers.removeAll(keepingCapacity: true)
    firsts.removeAll(keepingCapacity: true)
    signedMonths.removeAll(keepingCapacity: true)
    waits.removeAll(keepingCapacity: true)
    waits.append(contentsOf: repeatElement(Waits(), count: policies))
    begins.removeAll(keepingCapacity: true)
    begins.append(contentsOf: repeatElement(0, count: policies))
  }

  /// Makes room for what becomes of all comers under one more policy.
  mutating func begin(policy: Int) {
    begins[policy] = signedMonths.count
    signedMonths.append(contentsOf: repeatElement(.infinity, count: comers.count))
    let missing = signedMonths.count - followed.count
    if missing > 0 { followed.append(contentsOf: repeatElement(Followed(), count: missing)) }
    requests.removeAll(keepingCapacity: true)
  }

  func place(of number: Int, under policy: Int) -> Int { begins[policy] + number }

  func signedMonth(ofCopy copy: Int, of member: Int, under policy: Int) -> Double {
    signedMonths[place(of: firsts[member] + copy, under: policy)]
  }
}
