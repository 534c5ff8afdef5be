import Foundation
import Languages
import Reports
import Testing

@Test func `a brief holds both languages and no script, whatever names stand in it`() throws {
  for name in hostileNames {
    var sample = SampleRun()
    (sample.name, sample.official) = (name, name)
    sample.policies = [name, name + "2"]
    let text = BriefReport(try sample.read(), opening: .chinese).text
    #expect(!text.contains("<script") && !text.contains(" onload=\""))
    #expect(ParsedMarkup(String(text.drop { $0 != "\n" })) != nil, "\(name)")
    #expect(text.split(separator: "<section").count == 3)
  }
}

@Test func `a brief of one future has no tenths, and says so by leaving them out`() throws {
  var sample = SampleRun()
  sample.official = "crossed"
  let many = BriefReport(try sample.read(), opening: .english).text
  #expect(many.contains("simulated 14.20 ±0.10; 90% of futures 4 to 25: inside.</li>"))
  #expect(many.contains("模拟 14.20 ±0.10；90% 的未来为 4 至 25：在区间内。</li>"))
  #expect(many.contains("100 simulated futures"))
  let text = sample.text.replacing(/"band": \[[^\]]*\]/, with: "\"band\": null")
    .replacing("\"verdict\": \"inside\"", with: "\"verdict\": null")
    .replacing("\"trials\": 100", with: "\"trials\": 1")
  let one = BriefReport(
    try RecordedRun.read(Array(text.utf8), file: "run.json"), opening: .english
  ).text
  #expect(one.contains("simulated 14.20 ±0.10.</li>"))
  #expect(one.contains("模拟 14.20 ±0.10。</li>"))
  #expect(!one.contains("90% of futures") && !one.contains("90% 的未来"))
  #expect(one.contains("1 simulated future<") && one.contains("1 个模拟未来<"))
}
