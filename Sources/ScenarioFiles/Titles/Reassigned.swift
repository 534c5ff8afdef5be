import Languages

/// The projects that other teams take up from a funnel, as they are called after those that it brings.
enum Reassigned {
  static func name(_ name: String) -> String { name + "-reassigned" }

  static func title(_ title: Phrase) -> Phrase {
    Phrase(title.english + ", taken up by other teams", title.chinese + "（由其他团队承接）")
  }
}
