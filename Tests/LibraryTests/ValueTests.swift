import BoTou
import Foundation
import TestSupport
import Testing

/// The library's values as others write them down, and as they say themselves.
@Suite struct ValueTests {
  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func read<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
  }

  @Test func `values are written down by their names`() throws {
    #expect(try Self.json([Metric.stateNpv]) == #"["state.npv"]"#)
    #expect(try Self.read([Metric].self, #"["state.npv"]"#) == [.stateNpv])
    let precision = Precision.halfWidth(0.25, of: .crossingUltimate)
    let written = #"{"halfWidth":0.25,"metric":"crossing.ultimate"}"#
    #expect(try Self.json(precision) == written)
    #expect(try Self.read(Precision.self, written) == precision)
    #expect(try Self.json([Language.chinese]) == #"["zh"]"#)
    #expect(try Self.json([ProjectEnd.neverSigned]) == #"["neverSigned"]"#)
    #expect(try Self.json([1 / 11 as Rational, 12]) == #"["1/11","12"]"#)
    #expect(try Self.read([Rational].self, #"["2/22","0.5"]"#) == [1 / 11, 1 / 2])
    let phrase = Phrase("grant", "拨款")
    #expect(try Self.read(Phrase.self, try Self.json(phrase)) == phrase)
    var conversion = GrantConversion(of: 10, preMoney: 80, newMoney: 20, .alongside)
    conversion.teamFloor = 3 / 4
    #expect(try Self.read(GrantConversion.self, try Self.json(conversion)) == conversion)
  }

  @Test func `what is none of them is corrupt data, with what was meant`() throws {
    let metric = try #require(throws: DecodingError.self) {
      try Self.read([Metric].self, #"["state.npw"]"#)
    }
    #expect("\(metric)".contains("did you mean 'state.npv'?"))
    #expect(throws: DecodingError.self) { try Self.read([Rational].self, #"["1/0"]"#) }
    #expect(throws: DecodingError.self) { try Self.read([Metric].self, "[3]") }
  }

  @Test func `a fault is written down and read again`() throws {
    let error = try #require(throws: Faults.self) { try Metric("state.npw") }
    let fault = error.list[0]
    #expect(try Self.read(Fault.self, try Self.json(fault)) == fault)
    #expect("\(fault)" == "metric is state.npw; did you mean 'state.npv'?")
  }

  @Test func `fractions are added up like any number`() {
    let parts: [Rational] = [1 / 2, 1 / 3, 1 / 6]
    #expect(parts.reduce(.zero, +) == 1)
    var rest: Rational = 1
    rest -= 1 / 11
    rest += 1 / 22
    #expect(rest.description == "21/22")
  }

  @Test func `what is printed is for a person to read`() throws {
    let scenario = try Scenario(
      contentsOf: Repository.file("Scenarios/yangtze-delta.json5").path)
    #expect("\(scenario)" == "A grant-to-equity programme in the Yangtze delta")
    let run = try scenario.run(trials: 40)
    #expect("\(run)" == run.summary(in: .english))
    #expect(run.policies.map(\.id) == scenario.policies)
    let future = try scenario.future(7)
    #expect("\(future)" == future.text(in: .english))
    let sheet = try TermSheet(
      contentsOf: Repository.file("Scenarios/cap-tables/grant-to-equity.json5").path)
    #expect("\(sheet)" == sheet.text(in: .english))
    let sale = try Waterfall(
      contentsOf: Repository.file("Scenarios/cap-tables/participation.json5").path)
    #expect("\(sale)" == sale.text(in: .english))
  }
}
