import Documents
import Languages

/// A scenario's marks read and put aside: plain values in their places, and the register of assumptions.
struct MarkedValues {
  private(set) var root: DocumentNode
  private(set) var register: [Assumption] = []
  private(set) var faults: [Fault] = []
  /// Whether a mark is left for which there is no value.
  private(set) var isBroken = false
  /// The parameters whose names stand nowhere.
  private(set) var unused: [Fault] = []

  private var parameters: ParameterBook
  private var values: [FieldPath: DocumentNode] = [:]

  init(_ document: DocumentNode) {
    root = document
    let uses = Schema.scenario.standIns(in: document)
    parameters = ParameterBook(document["parameters"]?.members ?? [])
    for use in uses where !use.isReference && !use.isRest { keep(use) }
    for use in uses where use.isReference && use.isParameter { parameters.add(use) }
    for use in uses where use.isReference { put(use) }
    root = document.replacing(values)
    root = root.replacing(rests(of: uses.filter(\.isRest)))
    unused = parameters.unused
    faults += parameters.faults
  }

  // MARK: - Marks with a value of their own

  private mutating func keep(_ use: StandInUse) {
    do {
      let assumption = try use.read { Assumption.read($0, use) }
      let range = assumption.path.field(use.standIn.sign)
      let origin = use.node[use.standIn.sign]?.origin ?? use.node.origin
      if use.isParameter {
        parameters.define(use.name, assumption.value, register.count)
      } else {
        faults +=
          AssumptionRange(assumption: assumption, use: use, origin: origin, path: range).faults
      }
      values[use.path] = assumption.value
      register.append(assumption)
      if use.isParameter { register[register.count - 1].uses = [] }
    } catch {
      faults += error.list
      let value = use.node["best"] ?? use.node["now"]
      guard let value, ![.record, .list, .null].contains(value.type) else { return isBroken = true }
      values[use.path] = value
      if use.isParameter { parameters.define(use.name, value, nil) }
    }
  }

  // MARK: - Names in place of values

  private mutating func put(_ use: StandInUse) {
    do {
      let reference = try use.read { ParameterBook.Reference($0) }
      guard let settled = parameters.settled(reference, from: use) else { return isBroken = true }
      guard let value = settled.value else { return isBroken = true }
      values[use.path] = value
      guard !use.isParameter, let place = settled.assumption else { return }
      note(use, of: place, settled)
    } catch {
      faults += error.list
      isBroken = true
    }
  }

  private mutating func rests(of uses: [StandInUse]) -> [FieldPath: DocumentNode] {
    var rests: [FieldPath: DocumentNode] = [:]
    for use in uses {
      do { rests[use.path] = try RestOfOne(use: use).value(in: root) } catch {
        faults += error.list
        isBroken = true
      }
    }
    return rests
  }

  /// A field has the value of a parameter: its unit and meaning are the parameter's where it is the first.
  private mutating func note(_ use: StandInUse, of place: Int, _ settled: ParameterBook.Settled) {
    let factor = settled.factor
    if register[place].uses.isEmpty {
      (register[place].unit, register[place].about) = (use.unitOfNumber, use.about)
    }
    register[place].uses.append(.init(path: use.path, factor: factor))
    faults +=
      AssumptionRange(
        assumption: register[place], use: use, factor: factor,
        origin: settled.timesGiven ?? use.node.origin, path: use.path
      ).faults
  }
}

extension StandInUse {
  fileprivate var isReference: Bool { standIn.sign == "of" }

  fileprivate var isRest: Bool { standIn.sign == "rest" }

  /// Whether it defines a parameter.
  fileprivate var isParameter: Bool {
    path.components.count == 2 && path.components[0] == .field("parameters")
  }

  /// The parameter's name.
  var name: String {
    if case .field(let name)? = path.components.last { name } else { "" }
  }
}
