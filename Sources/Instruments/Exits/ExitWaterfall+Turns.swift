extension ExitWaterfall {
  /// A value of the common share at which some class changes what it does.
  struct Turn: Equatable, Sendable {
    let commonValue: Number
    let tranche: Int
    let event: Breakpoint.Event
  }

  static func turns(of tranches: [Tranche]) -> [Turn] {
    let turns = tranches.indices.flatMap { index in
      tranches[index].turns.map { Turn(commonValue: $0.0, tranche: index, event: $0.1) }
    }
    return turns.sorted { ($0.commonValue, $0.tranche) < ($1.commonValue, $1.tranche) }
  }

  /// What all claims and classes are worth together when a common share is worth `commonValue`.
  func total(at commonValue: Number) -> Number {
    claims.sum(of: \.amount) + tranches.sum { $0.worth(at: commonValue) }
  }

  /// How much `total` grows with the common share's value just above `commonValue`.
  func sharing(above commonValue: Number) -> Number {
    tranches.sum { $0.isSharing(above: commonValue) ? $0.shares * $0.conversionRatio : 0 }
  }

  /// The one value of a common share that spends proceeds of at least `total(at: 0)`.
  func commonValue(spending proceeds: Number) -> Number {
    var start = Number.zero
    var spent = total(at: 0)
    for turn in turns where turn.commonValue > start {
      let next = total(at: turn.commonValue)
      guard next <= proceeds else { break }
      start = turn.commonValue
      spent = next
    }
    let sharing = sharing(above: start)
    // Nobody shares only where nothing is left: the next turn would have been reached.
    return sharing > 0 ? start + (proceeds - spent) / sharing : start
  }
}

extension ExitWaterfall.Tranche {
  var turns: [(Number, ExitWaterfall.Breakpoint.Event)] {
    switch right {
    case .common: return []
    case .option(let strike): return strike > 0 ? [(strike, .exercises)] : []
    case .preferred(let terms):
      let preference = terms.originalPrice * terms.multiple
      switch terms.participation {
      case .none: return [(preference / conversionRatio, .converts)]
      case .full: return []
      case .capped(let multiple, let mayConvert):
        let cap = terms.originalPrice * multiple
        let capped = ((cap - preference) / conversionRatio, ExitWaterfall.Breakpoint.Event.capped)
        return mayConvert ? [capped, (cap / conversionRatio, .converts)] : [capped]
      }
    }
  }

  /// What all shares of the class are worth, by their best choice.
  func worth(at commonValue: Number) -> Number {
    let converted = conversionRatio * commonValue
    switch right {
    case .common: return shares * converted
    case .option(let strike): return shares * conversionRatio * max(0, commonValue - strike)
    case .preferred(let terms):
      let preference = terms.originalPrice * terms.multiple
      switch terms.participation {
      case .none: return shares * max(preference, converted)
      case .full: return shares * (preference + converted)
      case .capped(let multiple, let mayConvert):
        let kept = min(preference + converted, terms.originalPrice * multiple)
        return shares * (mayConvert ? max(kept, converted) : kept)
      }
    }
  }

  /// Whether the class gives up its preference.
  func converts(at commonValue: Number) -> Bool {
    guard case .preferred(let terms) = right else { return false }
    let converted = conversionRatio * commonValue
    switch terms.participation {
    case .none: return converted > terms.originalPrice * terms.multiple
    case .full: return false
    case .capped(let multiple, let mayConvert):
      return mayConvert && converted > terms.originalPrice * multiple
    }
  }

  func isSharing(above commonValue: Number) -> Bool {
    let converted = conversionRatio * commonValue
    switch right {
    case .common: return true
    case .option(let strike): return commonValue >= strike
    case .preferred(let terms):
      let preference = terms.originalPrice * terms.multiple
      switch terms.participation {
      case .none: return converted >= preference
      case .full: return true
      case .capped(let multiple, let mayConvert):
        let cap = terms.originalPrice * multiple
        return preference + converted < cap || (mayConvert && converted >= cap)
      }
    }
  }
}
