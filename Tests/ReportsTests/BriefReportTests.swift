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
