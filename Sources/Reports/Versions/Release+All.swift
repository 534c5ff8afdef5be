import Languages

extension Release {
  /// Every version, the newest first; its number is `ProgramVersion.current`.
  ///
  /// A commit that moves a number for a fixed seed says here which.
  public static let all: [Release] = [
    Release(
      "0.10.0",
      [
        Change(
          .addition,
          Phrase(
            "`botou evaluate`, `sweep` and `solve` play a scenario at many points of its inputs on the same futures and write "
              + "`botou/study/1`; `merge` puts its parts together; Python's `evaluate` and `distributed.evaluate`",
            "`botou evaluate`、`sweep` 与 `solve` 在相同的未来上考察输入的多个取值，写出 `botou/study/1`；`merge` 合并其各部分；"
              + "Python 亦有 `evaluate` 与 `distributed.evaluate`")),
        Change(
          .addition,
          Phrase(
            "`botou sensitivity` says on which inputs a result depends: a tornado, or Sobol's indices with luck as one more input",
            "`botou sensitivity` 说明结果取决于哪些输入：龙卷风图，或含运气一项的 Sobol 指数")),
        Change(
          .addition,
          Phrase(
            "a policy may `extends` another of its scenario, and have a `fund` of its own",
            "政策可用 `extends` 继承同一情景中的另一政策，并可有自己的 `fund`")),
      ]),
    Release(
      "0.9.0",
      [
        Change(
          .default,
          Phrase(
            "`botou run` answers on one screen; the whole page is under `--details`; files written are named on standard error",
            "`botou run` 一屏作答，完整页面改由 `--details` 给出；写出的文件在标准错误上列出")),
        Change(
          .default,
          Phrase(
            "reports speak first of the scenario's `focus`, else of the first policy beside the baseline; it was the first "
              + "that converts grants",
            "报告首先说明情景的 `focus`，未给出时为基准以外的第一个政策；此前为第一个转股的政策")),
        Change(
          .default,
          Phrase(
            "a table that writes `1,5` is asked what it means; it was read as 15",
            "表格中的 `1,5` 会被要求写明含义；此前读作 15")),
        Change(
          .default,
          Phrase(
            "the chart `valley` goes down and has the gates; the fund's balance is the chart `money`",
            "`valley` 图向下绘制并标出各关；基金余额改由 `money` 图给出")),
        Change(
          .name,
          Phrase(
            "Python's frames name what they estimate `measure` and its number `value`, for `outcome`, `curve`, `flow`, "
              + "`amount`, `failure`, `quantity`, `share` and `money`",
            "Python 各数据表一律以 `measure` 列为所估计的量、以 `value` 列为其数，不再因表而异")),
        Change(
          .addition,
          Phrase(
            "titles in both languages for everything that a scenario declares, and its `focus`; results are `botou/run/6`",
            "情景中声明的一切均可有中英文标题，并可指明 `focus`；结果格式为 `botou/run/6`")),
        Change(
          .addition,
          Phrase(
            "a register of assumptions: `uncertain`, `best`, `decide`, `now`, `of`, `parameters`, with `source`, `note`, `owner`",
            "假设登记：`uncertain`、`best`、`decide`、`now`、`parameters`，以及 `source`、`note`、`owner`")),
        Change(
          .addition,
          Phrase(
            "the report answers first; charts `frontier`, `fates`, `exceedance`, `money`, `proceeds`; `--brief` prints one sheet",
            "报告先作答；新增 `frontier`、`fates`、`exceedance`、`money`、`proceeds` 各图；`--brief` 打印一页")),
        Change(
          .addition,
          Phrase(
            "tables are read as people export them, `.xlsx` too; `botou init NAME --from TABLE` makes a scenario of one",
            "可读取人们导出的表格（含 `.xlsx`）；`botou init NAME --from TABLE` 由表格生成情景")),
        Change(
          .addition,
          Phrase(
            "scenarios by name alone, numbers as people type them, `botou completions`, `botou man`, "
              + "`explain fields` and `laws`, `--progress json`",
            "仅凭名称找到情景，数可按习惯书写，`botou completions`、`botou man`、`explain fields` 与 `laws`、`--progress json`"
          )),
        Change(
          .addition,
          Phrase(
            "fates go on to where stakes end: `exits` in document, CSV and Python; reports repeat `--set` and changed "
              + "workbooks; an official figure's `source` in both languages",
            "去向图延至持股了结的途径，结果、CSV 与 Python 均列出各途径的项目数；报告复述 `--set` 与改动过的工作簿；公布数值的 `source` 可用双语")),
        Change(
          .addition,
          Phrase(
            "a workbook's inputs have lists, limits and per cent; the library forecasts, follows and stops runs, and writes "
              + "workbooks; its `run` in an `async` function wants `await`",
            "工作簿输入页有下拉列表、取值范围与百分数；程序库可预估、跟踪、终止运行并写出工作簿；在异步函数中调用 `run` 须等待其结果")),
        Change(
          .addition,
          Phrase(
            "`botou compare A B` and `check --changed` say in words which inputs differ and what that does; Python's `compare`",
            "`botou compare A B` 与 `check --changed` 以文字说明哪些输入不同、影响如何；Python 亦有 `compare`")),
        Change(
          .addition,
          Phrase(
            "a workbook goes back in: change the sheet *Inputs*, then `botou run edited.xlsx`; futures as rows, live formulas",
            "工作簿可读回：改写“输入”表后运行 `botou run edited.xlsx`；逐个未来各占一行，并有可重算的公式")),
        Change(
          .addition,
          Phrase(
            "a decision list of running projects: what going on is worth, what stopping, and what that suggests; `explain csv`",
            "在研项目的决策清单：继续与终止各值多少、建议如何；`explain csv`")),
        Change(
          .addition,
          Phrase(
            "the report tells three typical futures; `--open` shows it in the browser; parts are `botou/part/4`",
            "报告讲述三个典型未来；`--open` 在浏览器中打开报告；分片格式为 `botou/part/4`")),
        Change(
          .name,
          Phrase(
            "`import BoTou` is a small library of types of its own; the layers below are in no product",
            "程序库改为自有类型的小型接口；其下各层不再对外提供")),
      ]),
    Release(
      "0.8.0",
      [
        Change(
          .fix,
          Phrase(
            "quantiles over projects (`p10` to `p90` of need and months) of plain futures, or of fewer than eight nets, had too "
              + "small an error where few projects or uneven futures stand behind them",
            "按项目计的分位数（资金缺口与月数的 `p10` 至 `p90`）在独立未来或不足八网时，若项目少或各未来多寡不均，误差过小")),
        Change(
          .default,
          Phrase(
            "what a scenario names (`extends`, `csv`) must be a regular file in its folder or below, links followed; "
              + "`--allow DIR` allows another folder",
            "情景引用的文件（被继承的与表格）须为其所在文件夹（及其下）的普通文件，链接按所指计；"
              + "`--allow` 允许另一文件夹")),
        Change(
          .default,
          Phrase(
            "a run that needs more memory than there is is refused before it starts; parts and checkpoints of processors "
              + "that round otherwise are told apart; SIGTERM and SIGHUP keep a checkpoint as Ctrl-C does",
            "所需内存超过可用者，开始前即予拒绝；舍入不同的处理器所产生的分片与检查点可被识别；SIGTERM 与 SIGHUP 同键盘中断一样保存检查点")),
        Change(
          .addition,
          Phrase(
            "`shard --plan` writes the plan and scripts of a run on many machines, `merge --expect` names what is missing of it",
            "`shard --plan` 写出多机运行的计划与脚本，`merge --expect` 指出所缺分片")),
      ]),
    Release(
      "0.7.0",
      [
        Change(
          .number,
          Phrase(
            "futures are balanced in nets of 256 (`--futures nets`, the default): every number of a seed moves, "
              + "and errors shrink; `--futures plain` keeps each future by itself; `replicates` says what the "
              + "errors follow from",
            "未来以 256 个为一网均衡抽取（`--futures nets`，默认）：同一种子的各数均有变动，误差减小；"
              + "`--futures plain` 逐个独立抽取；`replicates` 为误差所据的独立单元数")),
        Change(
          .name,
          Phrase(
            "`--draws tables` or `gsl` stands for `--sampler inversion` or `gsl`, `draws` for `sampler`",
            "`--sampler inversion` 与 `gsl` 改为 `--draws tables` 与 `gsl`，`sampler` 改为 `draws`")),
        Change(
          .default,
          Phrase(
            "chunks have 256 futures, `--until` looks first after 4,096, and 10,240 futures are the default",
            "每块 256 个未来，`--until` 首次检视在 4,096 个之后，默认 10,240 个未来")),
        Change(
          .addition,
          Phrase(
            "`--metrics` keeps and tells some metrics alone, with the very values that they have among all; "
              + "`asked` says what a document leaves out",
            "`--metrics` 仅保留并给出所问指标，其值与完整运行完全相同；`asked` 说明文件略去了什么")),
      ]),
    Release(
      "0.6.0",
      [
        Change(
          .fix,
          Phrase(
            "every end has one cause: a failure's stage and reason; `cause.refused` without `cause.gaveUp`; "
              + "`cause.living` for who is not financed and earns what it burns; each to the end as `end.*`, and "
              + "in deaths, curves, snapshots and groups; `cause.other` never held anything and is gone",
            "每个终局只有一个原因：失败分阶段与缘由；`cause.refused` 不再含 `cause.gaveUp`；未获融资而收入足以覆盖支出者为 "
              + "`cause.living`；至终局者为 `end.*`，阶段失败、曲线、快照与分组同此；`cause.other` 从无内容，已取消")),
        Change(
          .fix,
          Phrase(
            "who is accepted, not financed and earns what it burns counts as living on its own from acceptance on "
              + "(it was in progress, or closed at its long stop): `cause.*`, `snapshot.*`",
            "验收后未获融资而收入足以覆盖支出者自验收起计为自立存续（此前计为在途，或期满结题）：`cause.*`、`snapshot.*`")),
        Change(
          .fix,
          Phrase(
            "what running projects achieved tells of the market and of their sectors too, not of their own merit "
              + "alone",
            "在研项目已有的成果亦说明市场与行业，而不仅是其自身质地")),
        Change(
          .fix,
          Phrase(
            "a running project gets its award less what it received, whatever the policy's tranches (it got a part "
              + "of its award where the tranches differed)",
            "在研项目所得为其拨款减去已收部分，与政策的分期比例无关（此前分期不同则所得不足）")),
        Change(
          .addition,
          Phrase(
            "`valley.needToAcceptance`, the valley's depth at a milestone that every project of the mean passes; "
              + "`world.climate.now`, the regime of today; `check` lists every term that differs from its default "
              + "and remarks on what is hardly meant",
            "`valley.needToAcceptance` 为至共同里程碑的深度；`world.climate.now` 为今日所处气候；"
              + "`check` 列出全部与默认值不同的条款，并提示不太可能之处")),
      ]),
    Release(
      "0.5.0",
      [
        Change(
          .fix,
          Phrase(
            "`state.moic` divides proceeds by what was paid less what came back unspent, "
              + "`state.npv` is as of today, and neither has overhead any more; `state.moicNet`, "
              + "`state.irrNet`, `state.npvNet` have it",
            "`state.moic` 为所得除以拨付减退回，`state.npv` 折至今日，二者均不再计管理费；"
              + "`state.moicNet`、`state.irrNet`、`state.npvNet` 计管理费")),
        Change(
          .fix,
          Phrase(
            "unspent money of other public sources goes back to them too (it stayed with the company): "
              + "`otherPublic.*`, `public.*`",
            "其他公共来源的结余亦予退回（此前留在公司）：`otherPublic.*`、`public.*`")),
        Change(
          .fix,
          Phrase(
            "cost and leverage of a crossing stop at it; public and private money of later rounds has "
              + "rows of its own (`money.followOn`, `money.besideFollowOn`, `money.laterLeverage`)",
            "每项跨越的成本与撬动比止于跨越；后续轮次的公共与社会资金另行列出（`money.followOn`、"
              + "`money.besideFollowOn`、`money.laterLeverage`）")),
        Change(
          .fix,
          Phrase(
            "a company's buy-back pays principal with the interest that the file declares, or the share "
              + "(`growth.exit.buyBackPays`), as far as the company has it; it paid the lesser of cost and share",
            "公司回购按文件约定支付本金加利息，或按持股比例（`growth.exit.buyBackPays`），以公司所余为限；"
              + "此前取成本与所占份额之较小者")),
        Change(
          .fix,
          Phrase(
            "a team's right to buy is tested on its last day too, not at rounds alone",
            "团队回购权亦在最后一日行使，而非仅在各轮")),
        Change(
          .fix,
          Phrase(
            "`yangtze-delta` has one cohort without districts, success that leans on merit, durations with "
              + "spread, rounds after published figures; what extends it moves; districts are `delta-centre`'s",
            "`yangtze-delta` 改为不分区的一组项目，成功与质地相关，工期有离散，轮次按公布数值；"
              + "继承它的情景随之变动；分区见 `delta-centre`")),
        Change(
          .fix,
          Phrase(
            "the queue goes event by event: who gives up lets the next one in, reserves are free again once they "
              + "cannot be called, recycling takes each flow on its day; `fund.queue` in the place of `order`",
            "排队按事件先后：放弃者让位于其后，不再支取的预留资金即予释放，循环使用按每笔收回之日；"
              + "`fund.queue` 取代 `order`")),
        Change(
          .addition,
          Phrase(
            "`capital.*` and the document's `capital` by year: whether the state's capital is kept",
            "`capital.*` 与结果文件逐年的 `capital`：国有资本保值增值")),
        Change(
          .addition,
          Phrase(
            "`funding.conditional` for a match that comes only with the award; follow-on money `on-top` of "
              + "a round; `official[].range`, what an assumption leaves open",
            "`funding.conditional`：仅随中心资金到位的配套；跟投可为轮外追加 `on-top`；"
              + "`official[].range`：某项假设所留余地")),
      ]),
    Release(
      "0.4.0",
      [
        Change(
          .fix,
          Phrase(
            "a company is worth its pre-money and new money under every policy; a grant converts "
              + "inside the pre-money unless `convention` says otherwise (it stood beside the round, at "
              + "a price that its shares were not worth); `financing.valueBasis`",
            "转股后公司价值在各政策下均为投前估值加新资金；除非 `convention` 另有说明，"
              + "拨款在投前估值之内转股（此前在本轮之外，所标价格高于股份所值）；`financing.valueBasis`")),
        Change(
          .fix,
          Phrase(
            "the horizon sells nothing: without `fund.end` shares are held to their exits, however "
              + "late; the multiple, the rate of return and the present value no longer move with the "
              + "horizon",
            "统计期限不再触发出售：未设 `fund.end` 时股份持有至退出，无论多晚；"
              + "倍数、收益率与现值不再随期限而变")),
        Change(
          .fix,
          Phrase(
            "from `fund.end` on nothing is paid, signed or held, and nothing is dated before it "
              + "happens; `atEnd` sells or hands over; what comes back later is the treasury's",
            "自 `fund.end` 起不再拨付、签约或持有，任何款项均不早记；`atEnd` 为出售或移交；"
              + "此后收回者归财政")),
        Change(
          .fix,
          Phrase(
            "rate of return, present value and peak need follow the date of every flow, not its "
              + "quarter; overhead needs a last day and is charged to no policy without a fund",
            "收益率、现值与资金峰值按每笔款项的日期计算，而非按季度；管理费须有截止日，"
              + "且不计入无资助的政策")),
        Change(
          .fix,
          Phrase(
            "`state.stakeAtConversion` is the mean over all companies with something to convert; one "
              + "that finds no price counts as 0 and in `state.unpricedConversions`",
            "`state.stakeAtConversion` 对所有有应转款项的公司取均值；无可行价格者计为 0，并计入 "
              + "`state.unpricedConversions`")),
        Change(
          .fix,
          Phrase(
            "a step-up is the new price for a share over the last; a published ratio of pre-money to "
              + "post-money is `stepUpOf: \"preMoney\"`",
            "`stepUp` 为新旧每股价格之比；公布的投前与上轮投后之比写作 `stepUpOf: \"preMoney\"`")),
        Change(
          .fix,
          Phrase(
            "declared rounding goes as lawyers close a round: whole shares feed back into the prices until "
              + "both agree, and an instrument may round in its own way (`rounding` on the instrument)",
            "声明的舍入按律师交割的做法进行：整股反过来影响价格，直至二者吻合；单个工具可另行约定舍入（工具的 `rounding`）")),
        Change(
          .fix,
          Phrase(
            "a pre-money SAFE's cap counts the round's new options; a stage plan whose cost turns negative is "
              + "refused",
            "投前 SAFE 的估值上限计入本轮新增期权；成本变为负数的阶段计划予以拒绝")),
        Change(
          .addition,
          Phrase(
            "`route.*` tells by which way money comes back, `company.*` what companies are worth to "
              + "all their holders",
            "`route.*` 说明资金回收途径，`company.*` 说明公司对全部持有人的价值")),
      ]),
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
