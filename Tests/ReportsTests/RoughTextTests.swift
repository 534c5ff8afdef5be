import Languages
import Reports
import Testing

/// Orders of magnitude in people's units.
struct RoughTextTests {
  @Test(arguments: [
    (0.2, "1 second", "1 秒"), (59.6, "60 seconds", "60 秒"), (612, "10 minutes", "10 分钟"),
    (5_399, "90 minutes", "90 分钟"), (10_800, "3 hours", "3 小时"), (172_800, "2 days", "2 天"),
    (5_356_800, "2 months", "2 个月"), (1e9, "32 years", "32 年"),
    (7.6e13, "2,400,000 years", "2,400,000 年"),
  ])
  func `a duration has two digits at most`(_ seconds: Double, _ english: String, _ chinese: String)
  {
    let text = RoughText.duration(seconds: seconds)
    #expect(text.english == english)
    #expect(text.chinese == chinese)
  }

  @Test(arguments: [
    (12.0, "1 MB"), (39.6e6, "40 MB"), (994e6, "990 MB"), (999e6, "1.0 GB"), (1.24e9, "1.2 GB"),
    (31.4e9, "31 GB"), (1.6e12, "1,600 GB"),
  ])
  func `bytes have two digits at most`(_ count: Double, _ text: String) {
    #expect(RoughText.bytes(count) == text)
  }
}
