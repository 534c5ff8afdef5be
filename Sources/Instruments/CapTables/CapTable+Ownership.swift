extension CapTable {
  public func shareClass(named name: String) -> ShareClass<Number>? {
    classes.first { $0.name == name }
  }

  /// Holders in the order in which they first appear.
  public var holders: [String] {
    holdings.reduce(into: []) { names, holding in
      if !names.contains(holding.holder) { names.append(holding.holder) }
    }
  }

  /// A holder's shares of every class, as converted into common.
  public func shares(of holder: String) -> Number {
    holdings.sum { $0.holder == holder ? asConverted($0) : 0 }
  }

  /// A holder's shares of one class, as issued.
  public func shares(of holder: String, in shareClass: String) -> Number {
    holdings.sum { $0.holder == holder && $0.shareClass == shareClass ? $0.shares : 0 }
  }

  /// All shares of one class, as issued.
  public func shares(in shareClass: String) -> Number {
    holdings.sum { $0.shareClass == shareClass ? $0.shares : 0 }
  }

  /// Issued shares of every class, as converted.
  public var outstanding: Number { holdings.sum(of: asConverted) }

  /// Issued shares and every option, granted or not.
  public var fullyDiluted: Number { outstanding + options.total }

  /// A holder's part of the fully diluted company.
  public func ownership(of holder: String) -> Number { shares(of: holder) / fullyDiluted }

  /// The shares of the stated base that exist before any round.
  public func count(_ base: CapitalisationBase) -> Number {
    (base.contains(.outstanding) ? outstanding : 0)
      + (base.contains(.granted) ? options.granted : 0)
      + (base.contains(.promised) ? options.promised : 0)
      + (base.contains(.unissued) ? options.unissued : 0)
  }

  func asConverted(_ holding: Holding) -> Number {
    holding.shares * (shareClass(named: holding.shareClass)?.conversionRatio ?? 1)
  }
}
