/// Which numbers a trial's row holds and which pairs of them need a covariance.
///
/// All columns get a mean and a variance. Covariances cost one multiplication per pair and trial, so
/// they are kept only where a group asks: numerators with denominators, a policy's columns with
/// the baseline's.
public struct MomentsLayout: Sendable, Equatable {
  /// A set of column pairs: all within one list, or all between two.
  public struct Group: Sendable, Equatable {
    public let rows: [Int]
    public let columns: [Int]
    /// True when rows and columns are one list and each pair is kept once.
    public let isSymmetric: Bool

    public static func within(_ columns: [Int]) -> Group {
      Group(rows: columns, columns: columns, isSymmetric: true)
    }
    public static func between(_ rows: [Int], _ columns: [Int]) -> Group {
      Group(rows: rows, columns: columns, isSymmetric: false)
    }

    /// How many pairs the group keeps.
    var pairs: Int {
      isSymmetric ? rows.count * (rows.count - 1) / 2 : rows.count * columns.count
    }
  }

  /// Numbers in one row.
  public let columns: Int
  public let groups: [Group]
  /// Total pairs over all groups.
  public let pairs: Int
  /// Tells layouts apart in archives: equal layouts have equal fingerprints on every machine.
  public let fingerprint: UInt64

  private let index: PairIndex
  /// For each kept pair in packed order, its two columns.
  let firstOfPair: [Int32]
  let secondOfPair: [Int32]

  /// A layout of `columns` numbers a row; every column that a group names must exist, once in a list.
  public init(columns: Int, groups: [Group] = []) {
    precondition(columns >= 0 && columns <= Int(Int32.max), "a row cannot have \(columns) columns")
    self.columns = columns
    self.groups = groups
    index = PairIndex(groups, columns: columns)
    var first: [Int32] = []
    var second: [Int32] = []
    for group in groups {
      for (i, row) in group.rows.enumerated() {
        for column in group.isSymmetric ? group.columns[(i + 1)...] : group.columns[...] {
          first.append(Int32(row))
          second.append(Int32(column))
        }
      }
    }
    firstOfPair = first
    secondOfPair = second
    pairs = first.count
    fingerprint = Self.fingerprint(columns: columns, groups: groups)
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.columns == b.columns && a.groups == b.groups
  }

  /// How many places of columns in groups' lists the layout remembers.
  package var memberships: Int { index.memberships }

  /// Where the co-moment of two different columns is kept, if any group keeps it.
  func pairIndex(_ a: Int, _ b: Int) -> Int? { index.place(of: a, b) }

  private static func fingerprint(columns: Int, groups: [Group]) -> UInt64 {
    var numbers = [UInt64(columns)]
    for group in groups {
      numbers.append(group.isSymmetric ? 1 : 0)
      for list in [group.rows, group.columns] {
        numbers.append(UInt64(list.count))
        numbers.append(contentsOf: list.map { UInt64($0) })
      }
    }
    return Fingerprint.of("moments", numbers)
  }
}
