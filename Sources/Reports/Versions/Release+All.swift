import Languages

extension Release {
  /// Every version, the newest first; its number is `ProgramVersion.current`.
  ///
  /// A commit that moves a number for a fixed seed says here which.
  public static let all: [Release] = [
    Release(
      "0.3.0",
      [
        Change(
          .fix,
          Phrase(
            "an award on delivery repays whoever advanced it, and only what exceeds the advance reaches the "
              + "company; it came to the company a second time, so that far too many crossed",
            "验收后拨付的款项先偿还垫付方，超出垫付的部分才归公司；此前公司重复获得该款项，跨越率被严重高估")),
        Change(
          .addition,
          Phrase(
            "`money.publicNet` is public money less what came back unspent or was repaid; "
              + "`money.netCostPerCrossing` leaves out repaid advances too",
            "`money.publicNet` 为公共资金扣除退回的结余与偿还的垫付款；`money.netCostPerCrossing` 亦扣除偿还的垫付款")),
      ]),
    Release(
      "0.2.0",
      [
        Change(
          .addition,
          Phrase(
            "a scenario file says how it is to be read, `format: \"botou/scenario/2\"`; without the word "
              + "it is read so too, and `botou check` lists each default that changed and touches it",
            "情景文件注明读法：`format: \"botou/scenario/2\"`；未注明时亦按此读取，并由 `botou check` "
              + "列出涉及该文件的默认值变更")),
        Change(
          .addition,
          Phrase(
            "scenarios, results, parts and checkpoints of another format are refused by name, with what "
              + "to do; parts and checkpoints of 0.1.0 are to be played again",
            "其他格式的情景、结果、分片与检查点会被指明并拒绝，同时告知如何处理；0.1.0 的分片与检查点须重新运行")),
        Change(
          .addition,
          Phrase(
            "`botou explain changes` prints this list, the formats and every name that was given up",
            "`botou explain changes` 输出本列表、各格式与全部旧名称")),
        Change(
          .fix,
          Phrase(
            "an output that would overwrite a file that is read, or another output, is refused before "
              + "anything is done",
            "若某项输出会覆盖所读取的文件或另一项输出，则在执行前拒绝")),
        Change(
          .fix,
          Phrase(
            "no mistake in a file ends in a crash: a project without a name, or an `asOf` that is no date "
              + "beside official figures, is told like any other",
            "文件中的任何错误均不再导致崩溃：缺少名称的项目、有官方数字时无效的当前日期等，皆如其他错误一样说明")),
      ]),
    Release("0.1.0", [Change(.addition, Phrase("the first version", "首个版本"))]),
  ]
}
