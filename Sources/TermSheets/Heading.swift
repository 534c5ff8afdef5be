import Documents

/// What a term sheet says of itself: its title, its money and the public holder.
public struct Heading: Equatable, Sendable {
  public let title: String?
  /// Three capital letters, or nil where amounts bear no label.
  public let currency: String?
  /// How many of the currency one unit is.
  public let unit: Int
  /// The holder whose stake is the state's; nil when there is none.
  public let state: String?

  init(_ reader: Reader, state: String?) {
    title = reader.text(ifGiven: "title")
    currency = reader.text(ifGiven: "currency")
    unit = reader.integer("unit")
    self.state = reader.text(ifGiven: "state") ?? state
  }
}
