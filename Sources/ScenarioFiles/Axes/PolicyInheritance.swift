import Documents
import Policies

/// What a policy takes of another that it extends.
///
/// All that it does not say itself and that its own words do not rule out. Of another instrument it takes the
/// axes and nothing that is the instrument's own, and so for the form of an axis: no price of a loan becomes a
/// grant's.
enum PolicyInheritance {
  static func taken(by policy: DocumentNode, of other: DocumentNode) -> DocumentNode {
    var other = other
    if let new = policy.instrument, let old = other.instrument, new != old {
      other = other.keeping { new.isPaid && !old.ownFields.contains($0) }
    }
    let form = (policy.instrument ?? other.instrument)?.form
    let shape = Shape.record(
      "Policy", PolicyShape.axes + (form?.fields ?? []), rules: form?.rules ?? [])
    return Schema.scenario.taken(by: policy, of: other, as: shape)
  }
}

extension Instrument.Kind {
  fileprivate var isPaid: Bool { form.isPaid }

  fileprivate var ownFields: [String] { form.fields.map(\.name) }
}

extension DocumentNode {
  /// The instrument that a policy names, which may be marked.
  fileprivate var instrument: Instrument.Kind? {
    guard let node = self["instrument"] else { return nil }
    guard case .text(let word) = (node["now"] ?? node["best"] ?? node).kind else { return nil }
    return Instrument.Kind(rawValue: word)
  }

  fileprivate func keeping(_ isKept: (String) -> Bool) -> DocumentNode {
    DocumentNode(.record(members.filter { isKept($0.name) }), origin: origin)
  }
}
