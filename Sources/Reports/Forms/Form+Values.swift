import Documents
import Languages

// Single values.

extension Form where Value == String {
  static var text: Form { text(as: ["type": "string"]) }

  /// A year and a month, with or without the day.
  static var date: Form { text(like: "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$") }

  static func text(like pattern: String) -> Form {
    text(as: ["type": "string", "pattern": .text(pattern)])
  }

  static func text(among words: [String]) -> Form {
    text(as: ["enum": .list(words.map(JSONValue.text))])
  }

  static func constant(_ word: String) -> Form { text(as: ["const": .text(word)]) }

  /// What the schema says of a text is what this version writes; the reader takes any.
  private static func text(as schema: JSONValue) -> Form {
    Form(FormSchema(schema), write: JSONValue.text) { (place) throws(Faults) in try place.text() }
  }

  /// A whole number kept as written: it may have more digits than a `Double` keeps.
  static var digits: Form {
    Form(Form<Int>.count.schema, write: { Int($0).map(JSONValue.integer) ?? .null }) {
      (place) throws(Faults) in try place.numeral().literal
    }
  }
}

extension Form where Value == Bool {
  static var flag: Form {
    Form(FormSchema(["type": "boolean"]), write: JSONValue.flag) { (place) throws(Faults) in
      try place.flag()
    }
  }
}

extension Form where Value == Double {
  static var number: Form {
    Form(FormSchema(["type": "number"]), write: JSONValue.number) { (place) throws(Faults) in
      try place.number()
    }
  }
}

extension Form where Value == Int {
  static var count: Form {
    Form(FormSchema(["type": "integer", "minimum": 0]), write: JSONValue.integer) {
      (place) throws(Faults) in try place.count()
    }
  }
}

extension Form where Value == Phrase {
  static var phrase: Form {
    .record(
      Phrase.init(_:_:), .init("en", \.english, .text), .init("zh", \.chinese, .text))
  }
}

extension Form where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the words of a list.
  static var choice: Form {
    let words = Value.allCases.map(\.rawValue)
    return Form(
      FormSchema(["enum": .list(words.map(JSONValue.text))]), write: { .text($0.rawValue) }
    ) { (place) throws(Faults) in
      guard let value = Value(rawValue: try place.text()) else {
        throw place.fault(.unknownChoice, .choices(words))
      }
      return value
    }
  }
}
