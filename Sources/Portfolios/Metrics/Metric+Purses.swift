import Languages

// The other public purse, and all public money together; the centre's own figures are those of the state.

extension Metric {
  static let purses: [Metric] = [
    otherPublicPaid, otherPublicReturned, publicReturned, publicReceived, publicMoic,
  ]

  public static let otherPublicPaid = Metric(
    "otherPublic.paid", .money, .mean(.otherPublicPaid),
    Phrase("other public money", "其他公共资金"),
    Phrase(
      "Mean payments of province, park and other public sources beside the centre; they own nothing and bear no "
        + "overhead.",
      "中心之外省、园区等其他公共来源支出的均值；其不持有股权，也不负担管理费。"))

  public static let otherPublicReturned = Metric(
    "otherPublic.returned", .money, .sum([.otherPublicReturned, .otherPublicRepaid]),
    Phrase("of it returned or repaid", "其中退回或偿还"),
    Phrase(
      "Mean money that comes back to these sources: unspent at a project's end, or advanced and repaid.",
      "退回这些来源的资金均值：项目终止时的结余，或垫付后获偿还者。"))

  public static let publicReturned = Metric(
    "public.returned", .money, .sum(.publicReturned),
    Phrase("all public money returned", "退回的公共资金"),
    Phrase(
      "Mean money that comes back to the centre, after the fund's end to the treasury, and to other public sources "
        + "unspent, with advances repaid.",
      "退回中心（基金到期后归财政）与其他公共来源的结余及偿还的垫付款的均值。"))

  public static let publicReceived = Metric(
    "public.received", .money, .sum(.publicReceived),
    Phrase("received by all public purses", "公共部门所得"),
    Phrase(
      "Mean proceeds of the centre, and what the treasury gets after the fund's end, but for unspent money, less what "
        + "it has to honour; overhead is not taken off.",
      "中心所得，及基金到期后归财政者（不含结余）扣除其须履行者的均值；未扣管理费。"))

  public static let publicMoic = Metric(
    "public.moic", .ratio, .sum(.publicReceived, over: .publicNet),
    Phrase("multiple on all public money", "公共资金倍数"),
    Phrase(
      "Gross: what all public purses are expected to receive over all expected public money less what came back of "
        + "it unspent or was repaid; without overhead.",
      "毛值：公共部门预期所得除以预期公共资金减退回的结余与偿还的垫付款；不计管理费。"))
}
