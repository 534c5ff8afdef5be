import Languages

/// An option without a value.
struct Flag: OptionKey {
  let declaration: OptionDeclaration

  init(_ name: String, short: Character? = nil, about: Phrase) {
    declaration = OptionDeclaration(
      name: name, short: short, kind: .flag, value: nil, about: about, defaultText: nil)
  }
}

/// An option with a value that may be left out.
struct Setting<Value: Sendable>: OptionKey {
  let declaration: OptionDeclaration
  let form: ValueForm<Value>

  /// `defaultText` says what happens without the option.
  init(
    _ name: String, short: Character? = nil, _ placeholder: String, _ form: ValueForm<Value>,
    about: Phrase, defaultText: Phrase? = nil
  ) {
    self.form = form
    declaration = OptionDeclaration(
      name: name, short: short, kind: .value, value: form.erased(placeholder), about: about,
      defaultText: defaultText)
  }
}

/// An option that names what will be written, and so is kept apart from all that is read or written.
struct OutputSetting: OptionKey {
  let declaration: OptionDeclaration

  /// `defaultText` says where the result goes without the option.
  init(
    _ name: String, short: Character? = nil, _ placeholder: String,
    writes: OptionDeclaration.Writes, about: Phrase, defaultText: Phrase? = nil
  ) {
    declaration = OptionDeclaration(
      name: name, short: short, kind: .value,
      value: ValueForm<String>.text.erased(placeholder), about: about, defaultText: defaultText,
      writes: writes)
  }
}

/// An option with a value that has a default; the default is written as one would type it.
struct DefaultedSetting<Value: Sendable>: OptionKey {
  let declaration: OptionDeclaration
  let form: ValueForm<Value>
  let defaultValue: Value

  init(
    _ name: String, short: Character? = nil, _ placeholder: String, _ form: ValueForm<Value>,
    default value: Value, as text: String, formerly former: String? = nil, about: Phrase
  ) {
    self.form = form
    defaultValue = value
    declaration = OptionDeclaration(
      name: name, short: short, kind: .value, value: form.erased(placeholder), about: about,
      defaultText: Phrase(same: text), former: former)
  }
}

/// An option that may be given many times; its values keep their order.
struct RepeatedSetting<Value: Sendable>: OptionKey {
  let declaration: OptionDeclaration
  let form: ValueForm<Value>

  init(
    _ name: String, short: Character? = nil, _ placeholder: String, _ form: ValueForm<Value>,
    about: Phrase
  ) {
    self.form = form
    declaration = OptionDeclaration(
      name: name, short: short, kind: .repeatable, value: form.erased(placeholder), about: about,
      defaultText: nil)
  }
}
