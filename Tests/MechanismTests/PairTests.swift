import Documents
import Estimates
import Languages
import Policies
import Portfolios
import Projects
import Reports
import ScenarioFiles
import Testing

/// Every pair of choices, run: money and ownership are conserved, and every number is finite.
@Suite struct PairTests {
  private static let covering = Result { try CoveringRows() }

  @Test func `the axes hold every choice that the schema offers a policy`() throws {
    var written = SchemaWords.nothing
    for axis in ChoiceAxis.all.indices {
      for choice in CoveringRows.choices(of: axis) {
        let node = try JSON5.parse("{ \(ChoiceRow(choice).policy) }", file: "")
        written.formUnion(SchemaWords(usedBy: node, at: "policies.*"))
      }
    }
    // What holds when nothing is said is written nowhere.
    let defaults: Set<String> = [
      "policies.*.selection.form=expert", "policies.*.holding.form=to-exit",
    ]
    let offered = SchemaWords(offeredBy: Schema.scenario.root).choices
      // A fund of a policy's own is no choice of the policy's.
      .filter {
        $0.hasPrefix("policies.*.") && !$0.contains(".parts[].") && !$0.contains(".fund.")
      }
    #expect(offered.subtracting(written.choices).subtracting(defaults).sorted() == [])
  }

  @Test func `every row of the covering set is admitted, and every pair stands in one`() throws {
    let covering = try Self.covering.get()
    var open = Set(covering.pairs)
    for row in covering.rows {
      #expect(try row.refusals() == [], "\(row)")
      let chosen = row.chosen
      for (index, one) in chosen.enumerated() {
        for other in chosen[(index + 1)...] { open.remove(.init(one: one, other: other)) }
      }
    }
    #expect(open.isEmpty)
    #expect(covering.pairs.count > 1500 && covering.rows.count < 400)
  }

  @Test func `every row runs, and conserves money and ownership`() throws {
    for row in try Self.covering.get().rows {
      let programme = try row.read().programme()
      let simulation = Simulation(programme, seed: 7)
      Self.checkMetrics(simulation, row)
      for trial in UInt64(0)..<5 {
        for (project, copy) in [(0, 0), (0, 1), (0, 2), (0, 3), (1, 0)] {
          guard
            let replay = simulation.replay(trial: trial, project: project, copy: copy, policy: 0)
          else { continue }
          let resumed = project == 1 ? (1000.0, 1000.0, 900.0) : (0, 0, 0)
          ProjectBooks(
            replay: replay, resumed: resumed, name: "\(row), \(trial) \(project)#\(copy)"
          ).check()
        }
      }
    }
  }

  private static func checkMetrics(_ simulation: Simulation, _ row: ChoiceRow) {
    let trials = 200
    let results = simulation.run(trials: trials, threads: 1)
    guard let moments = results.forest.root(chunks: Simulation.chunks(for: trials)) else {
      Issue.record("\(row): no moments")
      return
    }
    let layout = simulation.layout
    let source = MetricSource(moments: moments, layout: layout, policy: 0)
    for metric in Metric.ofMeans {
      let estimate = metric.estimate(source)
      #expect(estimate.value?.isFinite ?? true, "\(row): \(metric.name)")
      #expect(estimate.standardError?.isFinite ?? true, "\(row): \(metric.name)")
    }
    let wild = moments.means.indices.filter { !moments.means[$0].isFinite }
    #expect(wild.isEmpty, "\(row): \(wild.map { Column(rawValue: $0).map { "\($0)" } ?? "\($0)" })")
    func mean(_ column: Column) -> Double { moments.means[layout.place(column, of: 0)] }
    /// Paid, or received, in all spans of time.
    func sum(_ part: Int) -> Double {
      (0..<layout.flowCalendar.count).reduce(0) {
        $0 + moments.means[layout.flows(inSpan: $1, of: 0).lowerBound + part]
      }
    }
    let paid = mean(.centrePaid)
    #expect(abs(sum(0) - paid) <= 1e-9 * max(1, paid), "\(row)")
    let received = mean(.returned) + mean(.proceeds)
    #expect(abs(sum(1) - received) <= 1e-9 * max(1, received), "\(row)")
  }

  // MARK: - Refusals

  /// A pair that has no meaning: the reason that is given, and the nearest that works.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let one: String
    let other: String
    let says: String
    /// The choice that takes the place of `other`, or of `one` where it is on that axis.
    let nearest: String
    var testDescription: String { "\(one) + \(other)" }
  }

  static let refusals: [Refusal] =
    ["guaranteed-loan", "loan, debt and royalty"].flatMap { loan in
      ["delivered, team pays", "delivered, park pays"].map {
        Refusal(
          one: loan, other: $0, says: "use the disbursement 'milestones' or 'upfront'",
          nearest: "upfront")
      }
    }
    + ["invest-then-equity", "equity and right"].flatMap { right in
      ["buy-back", "buy-back below market"].map {
        Refusal(
          one: right, other: $0, says: "use buyBackWithin, and the holding 'to-exit' or 'sell'",
          nearest: "sell")
      }
    }
    + ["delivered, team pays", "delivered, park pays"].map {
      Refusal(
        one: $0, other: "held back",
        says: "leave out holdback, or use the disbursement "
          + "'milestones' or 'upfront'", nearest: "nothing held back")
    }
    + ["grant", "royalty", "guaranteed-loan"].map {
      Refusal(
        one: $0, other: "pro-rata", says: "use the followOn 'fixed', or 'grant-to-equity'",
        nearest: "fixed")
    }
    + ["stated gate", "noisy gate"].map {
      Refusal(
        one: "market, every", other: $0, says: "leave out 'gate'", nearest: "stages' gates")
    }
    + [
      Refusal(
        one: "directed", other: "per-project", says: "or the appraisal 'portfolio'",
        nearest: "whole")
    ]

  @Test func `the pairs that are refused are these, and what helps others is money later`() throws {
    let covering = try Self.covering.get()
    // Without money of the centre there is nothing to pay, to judge or to hold.
    let empty = covering.refused.filter { $0.pair.one.name == "none" }
    for (pair, sentences) in empty {
      #expect(sentences.count == 1, "\(sentences)")
      #expect(
        sentences.allSatisfy {
          $0.contains("it means nothing with the instrument 'none'; leave it out, or use 'grant'")
        }, "\(pair.other.name): \(sentences)")
    }
    let policyAxes = ChoiceAxis.all.filter { [.policy, .disbursement].contains($0.place) }
    let levels = policyAxes.dropFirst().map { $0.levels.count { !$0.text.isEmpty } }
    #expect(empty.count == levels.reduce(0, +))
    let others = covering.refused.filter { $0.pair.one.name != "none" }
    let found = Set(others.map { "\($0.pair.one.name) + \($0.pair.other.name)" })
    #expect(found == Set(Self.refusals.map(\.testDescription)), "\(found.sorted())")
    for (pair, helpers) in covering.helped {
      #expect(ChoiceAxis.all[pair.other.axis].name == "holding", "\(pair)")
      #expect(helpers.map(\.name) == ["fixed"])
    }
    #expect(covering.helped.count == 3 * 4)
  }

  @Test(arguments: refusals)
  func `a refusal names the reason and the nearest that works`(refusal: Refusal) throws {
    func choice(_ name: String) throws -> ChoiceRow.Choice {
      for axis in ChoiceAxis.all.indices {
        if let found = CoveringRows.choices(of: axis).first(where: { $0.name == name }) {
          return found
        }
      }
      throw Unknown(name: name)
    }
    let (one, other) = (try choice(refusal.one), try choice(refusal.other))
    let sentences = try ChoiceRow(one, other).refusals()
    #expect(sentences.count == 1)
    #expect(sentences.allSatisfy { $0.contains(refusal.says) }, "\(sentences)")
    let nearest = try choice(refusal.nearest)
    #expect(nearest.axis == other.axis)
    #expect(try ChoiceRow(one, nearest).refusals() == [])
  }

  struct Unknown: Error { let name: String }
}
