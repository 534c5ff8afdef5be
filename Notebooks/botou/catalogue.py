"""What each frame's columns mean; the tests hold every frame to this list."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from .errors import UnknownNameError
from .language import Lang, say

Words = tuple[str, str]

ESTIMATE: Mapping[str, Words] = {
    "value": ("the estimate, in the measure's own unit", "估计值，以该指标自身的单位计"),
    "standard_error": ("its standard error over futures", "按未来计的标准误"),
    "low": ("lower end of the interval", "置信区间下限"),
    "high": ("upper end of the interval", "置信区间上限"),
    "n": ("how many futures it rests on", "所依据的未来数"),
    "status": ("why there is no value, or how to read it", "无值的原因，或数值的读法"),
}

POLICY: Words = ("the policy's name", "政策名称")
BASELINE: Words = ("the policy it is compared with", "对照政策")
MEASURE: Words = ("what is estimated", "估计的内容")
MONTH: Words = ("months since the scenario's start", "自情景起点的月数")

COLUMNS: Mapping[str, Mapping[str, Words]] = {
    "metrics": {
        "policy": POLICY,
        "metric": (
            "the metric's name; botou.definitions() says more",
            "指标名；详见 botou.definitions()",
        ),
        **ESTIMATE,
    },
    "differences": {
        "policy": POLICY,
        "baseline": BASELINE,
        "metric": (
            "the metric: policy less baseline, on the same futures",
            "指标：同一组未来中政策减对照",
        ),
        **ESTIMATE,
    },
    "chances": {
        "policy": POLICY,
        "baseline": BASELINE,
        "measure": (
            "moreCross: a future in which more cross; stateKeepsMore: the state ends with more",
            "moreCross：跨越更多的未来；stateKeepsMore：国资最终更多的未来",
        ),
        **ESTIMATE,
    },
    "attribution": {
        "policy": POLICY,
        "baseline": BASELINE,
        "measure": (
            "the cause of the state's difference; total is their sum",
            "国资差异的来源；total 为合计",
        ),
        **ESTIMATE,
    },
    "curves": {
        "policy": POLICY,
        "measure": (
            "crossed, failed, closed, living or neverSigned",
            "crossed 跨越、failed 失败、closed 结题、living 自立存续、neverSigned 未签约",
        ),
        "month": ("months since the project's own entry", "自项目入库的月数"),
        "value": ("share of all that entered, 0 to 1", "占全部入库项目的份额，0 至 1"),
        "standard_error": ("its standard error over futures", "按未来计的标准误"),
        "low": ("lower end of the band", "区间带下限"),
        "high": ("upper end of the band", "区间带上限"),
    },
    "valley": {
        "policy": POLICY,
        "measure": (
            "spending, or need: the most of it so far that team and market money did not cover; "
            "means over projects until they cross or end, in the scenario's unit of money",
            "spending 累计支出；need 其中团队与市场资金迄今未覆盖部分的峰值；"
            "项目均值，跟踪至跨越或终止，以情景的货币单位计",
        ),
        "month": ("months since the project's own entry", "自项目入库的月数"),
        "value": ("the mean so far", "迄今的均值"),
        "standard_error": ("its standard error over futures", "按未来计的标准误"),
        "low": ("lower end of the band", "区间带下限"),
        "high": ("upper end of the band", "区间带上限"),
        "p10": ("a tenth of futures lie below; need only", "十分位数；仅 need"),
        "p50": ("the median future; need only", "中位数；仅 need"),
        "p90": ("nine tenths of futures lie below; need only", "九十分位数；仅 need"),
    },
    "cash": {
        "policy": POLICY,
        "month": MONTH,
        "date": ("first day of the quarter", "季度首日"),
        "measure": (
            "paid, received (in the quarter) or balance (so far), in the scenario's unit of money",
            "paid 支出、received 收回（当季）或 balance 累计结余，以情景的货币单位计",
        ),
        **ESTIMATE,
        "p10": ("a tenth of futures lie below", "十分位数"),
        "p50": ("the median future", "中位数"),
        "p90": ("nine tenths of futures lie below", "九十分位数"),
    },
    "capital": {
        "policy": POLICY,
        "year": ("the programme's year, from 1", "项目年度，自 1 起"),
        "date": ("when the year ends", "年度终止日"),
        "measure": (
            "opening, putIn, takenOut or closing, in the scenario's unit of money; "
            "or preservation, a ratio",
            "opening 期初、putIn 投入、takenOut 收回、closing 期末，以情景的货币单位计；"
            "preservation 保值增值率",
        ),
        **ESTIMATE,
    },
    "deaths": {
        "policy": POLICY,
        "stage": ("the stage's number, from 1", "阶段序号，自 1 起"),
        "name": ("the stage's name", "阶段名称"),
        "measure": (
            "all, or what they fail of: gateMissed, wrongStop, noInvestor, outOfMoney",
            "all 全部，或原因：gateMissed 未达里程碑、wrongStop 被误判中止、noInvestor 未获投资人、"
            "outOfMoney 资金耗尽",
        ),
        **ESTIMATE,
    },
    "exits": {
        "policy": POLICY,
        "way": (
            "listing, acquisition, buyBack, rounds, fundEnd, handOver, writeOff, or unheld: "
            "how the last of the state's shares in a company that crossed go",
            "国有方在已跨越企业中最后一部分股份的去处：listing 上市、acquisition 被并购、"
            "buyBack 被回购、rounds 后续轮次转让、fundEnd 基金到期处置、handOver 移交承接方、"
            "writeOff 倒闭或核销、unheld 未持股",
        ),
        "measure": (
            "share of all that entered, or running: share of projects under way",
            "share 占全部入库项目之比，或 running 占在研项目之比",
        ),
        **ESTIMATE,
    },
    "groups": {
        "policy": POLICY,
        "name": ("the district or sector", "区或领域名称"),
        "crossing_date": ("mean date of crossing", "平均跨越日期"),
        "measure": (
            "count, crossingMonth, paid, value, or chance.OUTCOME (0 to 1)",
            "count 项目数、crossingMonth 跨越月、paid 拨付、value 价值，或 chance.结局（0 至 1）",
        ),
        **ESTIMATE,
    },
    "projects": {
        "policy": POLICY,
        "name": ("the project or cohort", "项目或批次"),
        "district": ("its district", "所在区"),
        "sector": ("its sector", "所属领域"),
        "running": ("whether it is under way at the date of the file", "截至基准日是否在研"),
        "crossing_date": ("mean date of crossing", "平均跨越日期"),
        "measure": (
            "count, crossingMonth, paid, value, or chance.OUTCOME (0 to 1)",
            "count 项目数、crossingMonth 跨越月、paid 拨付、value 价值，或 chance.结局（0 至 1）",
        ),
        **ESTIMATE,
    },
    "decisions": {
        "policy": POLICY,
        "name": ("the project under way", "在研项目"),
        "action": (
            "continue, stop, notToldApart within the error, or noReturnSought "
            "where the policy asks for nothing back",
            "continue 继续、stop 终止、notToldApart 未能区分，或 noReturnSought 政策不求回报",
        ),
        "next_gate": ("the stage whose gate comes next", "下一评审所属阶段"),
        "next_gate_date": ("when that stage ends on average", "该阶段的平均结束日期"),
        "search_ends": ("when an accepted project gives up its search", "验收后寻求融资的截止日期"),
        "still_to_pay": (
            "what the centre still pays if every gate is passed",
            "每关皆过时中心尚待拨付",
        ),
        "if_stopped": ("what comes back when it is ended today", "今日终止时收回的金额"),
        "measure": (
            "expectedToPay, monthsToGate, valueIfContinued, or difference: continued less stopped; "
            "money of the centre from today on, discounted to today",
            "expectedToPay 平均支付、monthsToGate 距下一评审月数、valueIfContinued 继续的价值，或 "
            "difference 继续减终止；均为中心自今日起的资金，折算至今日",
        ),
        **ESTIMATE,
    },
    "snapshots": {
        "policy": POLICY,
        "date": ("the day on which an observer counts", "观察日期"),
        "month": MONTH,
        "measure": (
            "started, inProgress, crossed, failed, closed, refused, living or gaveUp: "
            "mean number of projects",
            "started 已启动、inProgress 在研、crossed 跨越、failed 失败、closed 结题、"
            "refused 未予立项、living 自立存续、gaveUp 放弃等候：平均项目数",
        ),
        **ESTIMATE,
    },
    "distributions": {
        "policy": POLICY,
        "measure": ("what varies from future to future", "随未来变化的量"),
        "quantile": ("the part of futures below, 0 to 1", "低于该值的未来份额，0 至 1"),
        "undefined": ("futures in which it has no value", "无值的未来数"),
        **ESTIMATE,
    },
    "crossings": {
        "policy": POLICY,
        "crossed": ("how many projects cross in a future", "一个未来中跨越的项目数"),
        "futures": ("in how many futures", "这样的未来数"),
    },
    "break_even": {
        "policy": ("the policy that buys at entry", "入股时定价的政策"),
        "against": BASELINE,
        **ESTIMATE,
    },
    "additionality": {
        "policy": POLICY,
        "against": BASELINE,
        "measure": MEASURE,
        **ESTIMATE,
    },
    "official": {
        "policy": POLICY,
        "what": ("the metric or count that is compared", "所比较的指标或计数"),
        "title": ("its name for reading", "其名称"),
        "date": ("the day of the official count", "官方计数日期"),
        "official": ("the official number", "官方数字"),
        "band_low": ("lower end of the simulated band", "模拟区间下限"),
        "band_high": ("upper end of the simulated band", "模拟区间上限"),
        "verdict": (
            "where the official number lies: inside, below or above the band",
            "官方数字相对模拟区间：inside 之内、below 低于、above 高于",
        ),
        "assumed_from": (
            "the least that an assumption leaves open, no simulation error",
            "假设未定范围的下限，并非模拟误差",
        ),
        "assumed_to": (
            "the most that an assumption leaves open, no simulation error",
            "假设未定范围的上限，并非模拟误差",
        ),
        "source": ("where the official number stands", "官方数字的出处"),
        "undefined": ("futures in which it has no value", "无值的未来数"),
        "measure": (
            "simulated (mean), p05 or p95 over futures",
            "simulated 模拟均值、p05 或 p95 分位数",
        ),
        **ESTIMATE,
    },
    "register": {
        "path": ("the way to the value, as in overrides", "值的路径，与 overrides 写法相同"),
        "title": ("what people call it", "名称"),
        "value": ("what the run used", "本次运行所用的值"),
        "unit": ("its unit", "单位"),
        "kind": (
            "uncertain: nobody knows it; decide: it can be chosen; stated: it has a source",
            "uncertain 未知、decide 可决定、stated 有出处",
        ),
        "low": (
            "a tenth of its law lies below; or the least that can be chosen",
            "其分布的十分位数，或可选的最小值",
        ),
        "high": (
            "nine tenths of its law lie below; or the greatest that can be chosen",
            "其分布的九十分位数，或可选的最大值",
        ),
        "range": ("its law, or the choices, in words", "其分布或可选值"),
        "source": ("where it comes from", "出处"),
        "note": ("what else the file says of it", "说明"),
        "owner": ("who answers for it", "负责人"),
        "is_judgement": (
            "whether it rests on a judgement rather than a source",
            "是否出于判断而非出处",
        ),
        "default": (
            "what it would be if the file did not say, where there is such a value",
            "文件未写时的取值（如有）",
        ),
    },
    "assumptions": {
        "path": ("the way to a value, as in overrides", "值的路径，与 overrides 写法相同"),
        "value": ("the value with every default filled in", "填入所有缺省后的值"),
    },
}

#: The frames of a comparison.
COMPARED: Mapping[str, Mapping[str, Words]] = {
    "inputs": {
        "path": ("the way to the value, as in overrides", "值的路径，与 overrides 写法相同"),
        "kind": (
            "changed: both have it; added: only B; removed: only A",
            "changed 两者皆有、added 仅 B 有、removed 仅 A 有",
        ),
        "title": ("what people call it", "名称"),
        "a": ("its value in A; None where there is none", "A 中的值；没有则为 None"),
        "b": ("its value in B; None where there is none", "B 中的值；没有则为 None"),
        "unit": ("its unit", "单位"),
    },
    "outcomes": {
        "policy": POLICY,
        "measure": MEASURE,
        "a": ("the estimate in A", "A 中的估计值"),
        "a_standard_error": ("its standard error", "其标准误"),
        "b": ("the estimate in B", "B 中的估计值"),
        "b_standard_error": ("its standard error", "其标准误"),
        **ESTIMATE,
        "value": ("B less A, in the measure's own unit", "B 减 A，以该指标自身的单位计"),
        "is_clear": ("whether the difference is beyond its error", "差别是否超出误差"),
    },
}

POINT: Words = (
    "the point's number; 0 is the scenario as it is; the inputs follow, each by its name",
    "点的编号；0 为情景原样；其后为各项输入，以其名称为列名",
)
METRIC: Words = (
    "the metric's name; botou.definitions() says more",
    "指标名；详见 botou.definitions()",
)

#: The frames of a study.
STUDIED: Mapping[str, Mapping[str, Words]] = {
    "study": {
        "point": POINT,
        "policy": POLICY,
        "metric": METRIC,
        **{name: ESTIMATE[name] for name in ("value", "standard_error", "low", "high")},
        "over_baseline": (
            "what the policy has more than the baseline in the same futures",
            "同一组未来中政策比对照多出的部分",
        ),
        "over_baseline_standard_error": ("its standard error", "其标准误"),
        "from_best": (
            "what it has more than at point 0 in the same futures",
            "同一组未来中比点 0 多出的部分",
        ),
        "from_best_standard_error": ("its standard error", "其标准误"),
        "status": (
            "why there is no value, or how to read it; of a point that failed, why",
            "无值的原因，或数值的读法；未能运行的点则为其原因",
        ),
    },
    "points": {
        "point": POINT,
        "faults": (
            "why it could not be played; empty for a point that was",
            "未能运行的原因；已运行的点为空",
        ),
    },
    "spread": {
        "policy": POLICY,
        "metric": METRIC,
        "is_over_baseline": (
            "whether it is what the policy has more than the baseline",
            "是否为政策比对照多出的部分",
        ),
        "cases": ("how many cases have a value", "有值的假设数"),
        "mean": ("the mean over cases", "各假设的均值"),
        "standard_deviation": (
            "the deviation over cases, the simulation's error in it",
            "各假设的标准差，含模拟误差",
        ),
        "p10": ("a tenth of cases lie below", "各假设的十分位数"),
        "p50": ("half of cases lie below", "各假设的中位数"),
        "p90": ("nine tenths of cases lie below", "各假设的九十分位数"),
        "noise_at_most": (
            "how much of the deviation may be the simulation's, at most",
            "标准差中出于模拟误差的部分，至多如此",
        ),
    },
    "varied": {
        "name": ("as people name it, and as columns do", "输入的名称，亦为列名"),
        "path": ("the way to the value, as in overrides", "值的路径，与 overrides 写法相同"),
        "title": ("what people call it", "名称"),
        "unit": ("its unit", "单位"),
        "kind": (
            "uncertain: nobody knows it; decide: it can be chosen; stated: any other value",
            "uncertain 未知、decide 可决定、stated 其他取值",
        ),
        "best": ("its value at point 0", "其在点 0 的取值"),
    },
}

#: Every frame.
ALL: Mapping[str, Mapping[str, Words]] = {**COLUMNS, **COMPARED, **STUDIED}


def columns(frame: str, lang: Lang | None = None) -> pd.Series[str]:
    """Say what the columns of a frame mean, such as ``columns("curves")``."""
    if frame not in ALL:
        raise UnknownNameError(("frame", "数据表"), frame, ALL, lang)
    meaning = {name: say(lang, *words) for name, words in ALL[frame].items()}
    return pd.Series(meaning, name=frame, dtype=object)
