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

  let places: [GroupPlaces]
  /// For each kept pair in packed order, its two columns.
  let firstOfPair: [Int32]
  let secondOfPair: [Int32]

  /// A layout of `columns` numbers a row; every column that a group names must exist, once in a list.
  public init(columns: Int, groups: [Group] = []) {
    precondition(columns >= 0 && columns <= Int(Int32.max), "a row cannot have \(columns) columns")
    self.columns = columns
    self.groups = groups
    var places: [GroupPlaces] = []
    var first: [Int32] = []
    var second: [Int32] = []
    for group in groups {
      places.append(GroupPlaces(group, columns: columns, offset: first.count))
      for (i, row) in group.rows.enumerated() {
        for column in group.isSymmetric ? group.columns[(i + 1)...] : group.columns[...] {
          first.append(Int32(row))
          second.append(Int32(column))
        }
      }
    }
    self.places = places
    firstOfPair = first
    secondOfPair = second
    pairs = first.count
    fingerprint = Self.fingerprint(columns: columns, groups: groups)
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.columns == b.columns && a.groups == b.groups
  }

  /// Where the co-moment of two different columns is kept, if any group keeps it.
  func pairIndex(_ a: Int, _ b: Int) -> Int? {
    for place in places {
      if let index = place.index(row: a, column: b) ?? place.index(row: b, column: a) {
        return index
      }
    }
    return nil
  }

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

/// Where a group's columns stand in its lists, and where its pairs begin in packed order.
struct GroupPlaces: Sendable {
  private let rowPlace: [Int32]
  private let columnPlace: [Int32]
  private let width: Int
  private let isSymmetric: Bool
  let offset: Int

  init(_ group: MomentsLayout.Group, columns: Int, offset: Int) {
    rowPlace = Self.places(of: group.rows, columns: columns)
    columnPlace = Self.places(of: group.columns, columns: columns)
    width = group.columns.count
    isSymmetric = group.isSymmetric
    self.offset = offset
  }

  func index(row: Int, column: Int) -> Int? {
    let i = Int(rowPlace[row])
    let j = Int(columnPlace[column])
    guard i >= 0, j >= 0 else { return nil }
    guard isSymmetric else { return offset + i * width + j }
    guard i < j else { return nil }
    return offset + i * (2 * width - i - 1) / 2 + (j - i - 1)
  }

  private static func places(of list: [Int], columns: Int) -> [Int32] {
    var places = [Int32](repeating: -1, count: columns)
    for (place, column) in list.enumerated() {
      precondition(
        column >= 0 && column < columns,
        "a group names column \(column), but a row has \(columns) columns")
      precondition(places[column] < 0, "a group names column \(column) twice")
      places[column] = Int32(place)
    }
    return places
  }
}
