import Languages
import Portfolios

/// Where the lead over another policy of the one that is told first changes its sign along an input.
///
/// Only leads beyond their error count: between two of them that lie to both sides of zero there is a change.
public struct StudiedSwitch: Sendable, Hashable {
  /// The other policy.
  public let policy: String
  public let metric: String
  /// The input along which it changes.
  public let input: String
  /// Another input that stays; nothing in a sweep of one.
  public let other: RecordedValue?
  /// The last value with the one sign and the first with the other.
  public let from: Double
  public let to: Double
  /// Where the straight line between both leads is zero.
  public let at: Double
  /// Whether the one that is told first has more behind the change.
  public let leadsAfter: Bool

  static let form: Form<StudiedSwitch> = .record(
    StudiedSwitch.init,
    .init("policy", \.policy, .text), .init("metric", \.metric, .text),
    .init("input", \.input, .text), .init("other", \.other, .orNull(.value)),
    .init("from", \.from, .number), .init("to", \.to, .number), .init("at", \.at, .number),
    .init("leadsAfter", \.leadsAfter, .flag))
}

extension StudiedSwitch {
  /// Along the last input of a sweep, for each value of the other.
  static func all(in study: RecordedStudy) -> [StudiedSwitch] {
    guard let input = study.inputs.last else { return [] }
    let rows = study.rowsAlongLastInput
    return study.policies.filter { $0.name != study.focus }.flatMap { policy in
      study.metrics.flatMap { metric in
        rows.flatMap { row in
          changes(in: row, policy.name, metric, along: input.name)
        }
      }
    }
  }

  private static func changes(
    in row: [StudiedPoint], _ policy: String, _ metric: String, along input: String
  ) -> [StudiedSwitch] {
    let other = row.first.flatMap { $0.values.count > 1 ? $0.values[0] : nil }
    let clear = row.compactMap { point -> (at: Double, lead: Double)? in
      guard let place = point.values.last?.number,
        let lead = point.outcome(of: policy)?.behindFocus[metric], lead.isClear,
        let value = lead.value
      else { return nil }
      return (place, value)
    }.sorted { $0.at < $1.at }
    return zip(clear, clear.dropFirst()).compactMap { one, next in
      guard one.lead * next.lead < 0 else { return nil }
      let part = one.lead / (one.lead - next.lead)
      return StudiedSwitch(
        policy: policy, metric: metric, input: input, other: other, from: one.at, to: next.at,
        at: one.at + part * (next.at - one.at), leadsAfter: next.lead > 0)
    }
  }
}

extension RecordedStudy {
  /// The points of a sweep, in a row for each value of its first input; one row where there is one input.
  var rowsAlongLastInput: [[StudiedPoint]] {
    guard inputs.count > 1 else { return [points] }
    var rows: [[StudiedPoint]] = []
    for point in points {
      if let last = rows.last?.last, last.values.first == point.values.first {
        rows[rows.count - 1].append(point)
      } else {
        rows.append([point])
      }
    }
    return rows
  }
}
