import Languages
import Portfolios

extension Snapshot {
  /// What is counted, beside the date that it is counted at.
  var title: Phrase {
    switch self {
    case .started: Phrase("started", "已启动")
    case .crossed: Phrase("crossed", "已跨越")
    case .failed: Phrase("failed", "已失败")
    case .closed: Phrase("closed without finance", "已结题未融资")
    case .inProgress: Phrase("in progress", "在途")
    case .held: Phrase("companies held", "国有持股公司")
    case .privateMoney: Phrase("private money drawn in", "已引入社会资本")
    }
  }
}
