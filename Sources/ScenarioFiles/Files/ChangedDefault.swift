public import Languages

/// A default that was another in an older version: a file that leaves the field out may have been
/// written for the old one.
public struct ChangedDefault: Sendable, Hashable {
  /// The fields that share the default, as in `policies.**.convention`: `*` stands for any name,
  /// `[]` for any item, `**` for any way down.
  public let fields: String
  /// Both defaults as JSON5.
  public let old: String
  public let new: String
  /// The first version with the new default.
  public let since: String
  public let why: Phrase

  public init(_ fields: String, from old: String, to new: String, since: String, why: Phrase) {
    (self.fields, self.old, self.new) = (fields, old, new)
    (self.since, self.why) = (since, why)
  }
}

extension ChangedDefault {
  /// Every default that changed since scenario files carry their format.
  public static let all: [ChangedDefault] = [
    ChangedDefault(
      "policies.**.convention", from: "\"alongside\"", to: "\"in-pre-money\"", since: "0.4.0",
      why: Phrase(
        "the quoted price then is what the shares are worth on the day", "报价即为当日股份所值"))
  ]
}
