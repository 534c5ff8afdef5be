import Documents
import Languages

extension Setting {
  /// Where a setting was typed, which says where else to write what it came too late for.
  enum Source {
    case besideFile, workbook

    fileprivate var rule: Phrase {
      switch self {
      case .besideFile:
        Phrase(
          "what is extended is read before any setting; write it in the file",
          "所继承的内容先于一切 --set 读取；请写在文件中")
      case .workbook:
        Phrase(
          "a workbook carries its scenario with all that it extends taken in; change the values themselves, or "
            + "write a file that extends the workbook",
          "工作簿中的情景已并入其继承的全部内容；请直接修改取值，或另写一个继承该工作簿的文件")
      }
    }
  }

  /// Refuses what has been followed before any setting counts: which file, template or policy lies below.
  func ensureInTime(_ source: Source) throws(Faults) {
    let faults = lateReferences.map { path, node in
      Fault(.tooLate, at: origin, path: path, found: node.found, accepted: .rule(source.rule))
    }
    guard faults.isEmpty else { throw Faults(faults) }
  }

  /// Every `extends` that it says, itself or within the entries that it makes.
  private var lateReferences: [(FieldPath, DocumentNode)] {
    let names = path.components.map { if case .field(let name) = $0 { name } else { "" } }
    let isOfEntries = ExtendingEntries.all.contains { $0.field == names.first }
    switch names.count {
    case 1 where names == ["extends"], 3 where isOfEntries && names[2] == "extends":
      return [(path, value)]
    case 2 where isOfEntries: return value.reference(at: path)
    case 1 where isOfEntries:
      return value.members.flatMap { $0.value.reference(at: path.field($0.name)) }
    default: return []
    }
  }
}

extension DocumentNode {
  /// What it extends, where it says so.
  fileprivate func reference(at path: FieldPath) -> [(FieldPath, DocumentNode)] {
    self["extends"].map { [(path.field("extends"), $0)] } ?? []
  }
}

extension Fault.Code {
  static let tooLate = Fault.Code("E_TOO_LATE")
}
