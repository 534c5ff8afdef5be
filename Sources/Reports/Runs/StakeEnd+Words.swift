import Languages
import Portfolios

extension StakeEnd {
  /// As a document names it.
  var name: String { words.name }

  /// As people read it, of a company that has crossed.
  var title: Phrase { words.title }

  private var words: (name: String, title: Phrase) {
    switch self {
    case .listing: ("listing", Phrase("listed", "上市"))
    case .acquisition: ("acquisition", Phrase("acquired", "被并购"))
    case .buyBack: ("buyBack", Phrase("bought back", "股份被回购"))
    case .rounds: ("rounds", Phrase("sold in later rounds", "后续轮次转让"))
    case .fundEnd: ("fundEnd", Phrase("sold as the fund ended", "基金到期处置"))
    case .handOver: ("handOver", Phrase("handed over to a successor", "移交承接方"))
    case .writeOff: ("writeOff", Phrase("failed after crossing", "跨越后倒闭或核销"))
    case .unheld: ("unheld", Phrase("no shares of the state's", "国有方未持股"))
    }
  }
}
