"""The results of `make bench` as Markdown, in English and in Chinese."""

NAMES = {
    "botou": {"en": "**BoTou**", "zh": "**BoTou**"},
    "asked": {"en": "**BoTou**, two metrics alone", "zh": "**BoTou**，仅两项指标"},
    "c": {"en": "C + GSL (`mt19937`)", "zh": "C + GSL（`mt19937`）"},
    "numba": {"en": "Numba, parallel", "zh": "Numba 并行"},
    "plain": {"en": "plain Python", "zh": "纯 Python"},
}

WORDS = {
    "lanes": {
        "en": ["program", "threads", "ns per project-path", "range", "against ours", "processor time against ours",
               "peak memory, MB"],
        "zh": ["程序", "线程", "每条项目路径（纳秒）", "范围", "与本程序之比", "处理器时间之比", "内存峰值（MB）"],
    },
    "reach": {"en": ["aim", "wanted", "measured", "verdict"], "zh": ["目标", "要求", "实测", "结论"]},
    "agreement": {
        "en": ["program", "futures", "comparisons", "largest z", "mean z²", "verdict"],
        "zh": ["程序", "未来数", "比较数", "最大 z", "z² 均值", "结论"],
    },
    "growth": {"en": ["futures", "seconds", "ns per project-path", "peak memory, MB"],
               "zh": ["未来数", "秒", "每条项目路径（纳秒）", "内存峰值（MB）"]},
    "policies": {"en": ["policies", "against one"], "zh": ["政策数", "与单一政策之比"]},
    "pairing": {
        "en": ["difference", "metric", "error, paired", "error, independent", "s to ±1 %, paired",
               "s to ±1 %, independent", "fewer futures", "less time"],
        "zh": ["差异", "指标", "配对误差", "独立误差", "达 ±1 % 秒数（配对）", "达 ±1 % 秒数（独立）", "未来数之比", "时间之比"],
    },
    "halfWidths": {
        "en": ["metric", "policy", "futures a run", "seeds", "C's variance over ours", "C's time over ours"],
        "zh": ["指标", "政策", "每次未来数", "种子数", "方差比（C／本程序）", "时间比（C／本程序）"],
    },
    "floor": {"en": ["what", "ns per project-path"], "zh": ["内容", "每条项目路径（纳秒）"]},
    "startUp": {"en": ["program", "start-up, s"], "zh": ["程序", "启动（秒）"]},
    "pass": {"en": "reached", "zh": "达到"},
    "miss": {"en": "short", "zh": "未达到"},
    "agrees": {"en": "agrees", "zh": "一致"},
    "deviates": {"en": "**deviates**", "zh": "**不一致**"},
}  # fmt: skip

AIMS = {
    "threads": {"en": "threads:", "zh": "线程数"},
    "asked": {"en": "the same, two metrics alone", "zh": "同上，仅两项指标"},
    "scaling": {"en": "two threads against one", "zh": "双线程与单线程"},
    "paired": {"en": "paired against independent,", "zh": "配对与独立，"},
    "memory": {"en": "memory at futures", "zh": "内存，未来数"},
    "menuSeconds": {"en": "one future with its document, policies", "zh": "单个未来（含结果文件）用时，政策数"},
    "menuMemory": {"en": "memory at policies", "zh": "内存，政策数"},
    "candidates": {"en": "one run against runs of their own, candidates:", "zh": "一次运行与各自运行之比，候选政策数"},
    "startUp": {"en": "one future, start to end", "zh": "单个未来，自启动至结束"},
    "halfWidth": {"en": "C + GSL, time to one half-width of", "zh": "C + GSL，达同一半宽用时，"},
    "further": {"en": "a further policy over C's first", "zh": "增加一项政策与 C 首项政策之比"},
    "study": {
        "en": "points of the default, 1,024 futures and two policies each",
        "zh": "个取值点（默认情景，各 1,024 个未来、两项政策）",
    },
    "studyOverhead": {"en": "processor time of a point over that of its futures", "zh": "每点处理器时间与其未来所需之比"},
    "studyMemory": {"en": "memory of that study over one point", "zh": "该研究与单点的内存之比"},
    "coupled": {"en": "20,000 projects that wait for money, 100 futures", "zh": "2 万个排队项目，100 个未来"},
    "floor": {"en": "engine over a path's own draws", "zh": "引擎与单条路径自身抽样之比"},
}


def row(cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def table(heads, rows):
    rule = "|" + "|".join("---" if i == 0 else "--:" for i in range(len(heads))) + "|"
    return "\n".join([row(heads), rule, *map(row, rows)])


def digits(value):
    """Three figures, without exponents."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def find(results, name, threads):
    for lane in results["lanes"]:
        if lane["name"] == name and lane["threads"] == threads:
            return lane
    return None


def lanes(results, language):
    rows = []
    for lane in sorted(results["lanes"], key=lambda lane: lane["nanoseconds"]):
        ours = results["lanes"][0]
        rows.append([
            NAMES[lane["name"]][language], lane["threads"], digits(lane["nanoseconds"]),
            f"{digits(lane['least'])}–{digits(lane['most'])}",
            "" if lane is ours else f"{digits(lane['nanoseconds'] / ours['nanoseconds'])}×",
            "" if lane is ours else f"{digits(lane['processorNanoseconds'] / ours['processorNanoseconds'])}×",
            digits(lane["megabytes"]),
        ])  # fmt: skip
    return table(WORDS["lanes"][language], rows)


def menu_limits(results, language):
    """What many policies and a single future may take: name, limit, unit, what was found."""
    few, many = results["menus"]["sizes"]
    one = results["menus"]["candidates"]
    counts = f"{many['policies']} / {few['policies']}"
    times = many["policies"] / few["policies"]
    return [
        (f"{AIMS['menuSeconds'][language]} {many['policies']}", 2, " s", many["seconds"]),
        (f"{AIMS['menuSeconds'][language]} {counts}", times, "×", many["seconds"] / few["seconds"]),
        (f"{AIMS['menuMemory'][language]} {counts}", times, "×", many["megabytes"] / few["megabytes"]),
        (f"{AIMS['candidates'][language]} {one['policies']}", 1, "×", one["together"] / one["apart"]),
        (AIMS["startUp"][language], 0.03, " s", results["startUp"]["botou"]),
        (AIMS["further"][language], 0.5, "×", further(results)),
        (AIMS["coupled"][language], 10, " s", results["coupled"]["seconds"]),
        *study_limits(results["studies"], language),
    ]


def study_limits(study, language):
    """What a study of a thousand points may take; one of fewer points is held to as much for each."""
    points = study["points"]
    over = study["processorSecondsPerPoint"] / study["processorSecondsOfFutures"]
    return [
        (f"{points:,} {AIMS['study'][language]}", 60 * points / 1_000, " s", study["seconds"]),
        (AIMS["studyOverhead"][language], 1.1, "×", over),
        (AIMS["studyMemory"][language], 1.5, "×", study["megabytes"] / study["fewMegabytes"]),
    ]


def further(results):
    """Processor time of ours for each policy beside the first, over the C peer's for its first."""
    rows = results["policies"]
    each = (rows[-1]["seconds"] - rows[0]["seconds"]) / (len(rows) - 1)
    return each / results["firstOfC"]


def reach(results, language):
    """The aims as ratios in this run; ours on all threads unless the aim says otherwise."""
    ours = results["lanes"][0]
    alone = find(results, "botou", 1)

    asked = find(results, "asked", ours["threads"])

    def against(name, threads, own=ours):
        lane = find(results, name, threads)
        return lane["nanoseconds"] / own["nanoseconds"] if lane and own else None

    aims = [
        (f"C + GSL, {AIMS['threads'][language]} {ours['threads']}", 1, against("c", ours["threads"])),
        (AIMS["asked"][language], 1, against("c", ours["threads"], asked)),
        ("Numba", 1.3, against("numba", ours["threads"])),
        (AIMS["scaling"][language], 1.9, alone["nanoseconds"] / ours["nanoseconds"]),
    ]
    # The foremost policy, named beforehand; the table below has the others.
    aims += [
        (f"{AIMS['halfWidth'][language]} `{one['metric']}`, {one['policy']}", 4, one["timeRatio"])
        for one in results["halfWidths"]
        if one["policy"] == "grant-to-equity"
    ]
    # The headline metric, named beforehand; the table below has the others.
    aims += [
        (f"{AIMS['paired'][language]} `{pair['metric']}`, {pair['policy']}", 10, pair["timeRatio"])
        for pair in results["pairing"]
        if pair["metric"] == "crossing.ultimate"
    ]
    rows = [
        [name, f"≥ {wanted}×", f"{digits(found)}×", WORDS["pass" if found >= wanted else "miss"][language]]
        for name, wanted, found in aims
        if found is not None
    ]
    base = next((one for one in results["growth"] if one["trials"] == 10_000), None)
    last = results["growth"][-1]
    if base and last is not base:
        grown = last["megabytes"] / base["megabytes"]
        name = f"{AIMS['memory'][language]} {last['trials']:,} / {base['trials']:,}"
        rows.append([name, "≤ 1.05×", f"{grown:.2f}×", WORDS["pass" if grown <= 1.05 else "miss"][language]])
    rows += [
        [name, f"≤ {limit}{unit}", f"{found:.3g}{unit}", WORDS["pass" if found <= limit else "miss"][language]]
        for name, limit, unit, found in menu_limits(results, language)
    ]
    if results["floor"]:
        over = results["floor"]["engine"] / results["floor"]["own"]
        verdict = WORDS["pass" if over <= 2 else "miss"][language]
        rows.append([AIMS["floor"][language], "≤ 2×", f"{digits(over)}×", verdict])
    return table(WORDS["reach"][language], rows)


FLOORS = {
    "own": {"en": "draws, each path for itself", "zh": "仅抽样，逐路径各自抽取"},
    "shared": {"en": "draws, once for all policies", "zh": "仅抽样，全部政策共用"},
    "engine": {"en": "engine, one thread", "zh": "引擎，单线程"},
}


def floor(results, language):
    if not results["floor"]:
        return {"en": "Measured by `make bench` only.", "zh": "仅由 `make bench` 测量。"}[language]
    rows = [[FLOORS[what][language], digits(value)] for what, value in results["floor"].items()]
    return table(WORDS["floor"][language], rows)


def agreed(results, language):
    rows = [
        [NAMES[name][language], f"{peer['trials']:,}", peer["comparisons"], f"{peer['largest']:.2f}",
         f"{peer['meanSquare']:.2f}", WORDS["agrees" if peer["agrees"] else "deviates"][language]]
        for name, peer in results["agreement"]["peers"].items()
    ]  # fmt: skip
    return table(WORDS["agreement"][language], rows)


def growth(results, language):
    rows = [
        [f"{one['trials']:,}", digits(one["seconds"]), digits(one["nanoseconds"]), digits(one["megabytes"])]
        for one in results["growth"]
    ]
    return table(WORDS["growth"][language], rows)


def policies(results, language):
    rows = [[one["policies"], f"{one['ratio']:.2f}×"] for one in results["policies"]]
    return table(WORDS["policies"][language], rows)


def pairing(results, language):
    rows = [
        [f"{one['policy']} − {one['baseline']}", f"`{one['metric']}`", f"{one['paired']:.3g}",
         f"{one['independent']:.3g}", digits(one["pairedSeconds"]), digits(one["independentSeconds"]),
         f"{digits(one['trialRatio'])}×", f"{digits(one['timeRatio'])}×"]
        for one in results["pairing"]
    ]  # fmt: skip
    return table(WORDS["pairing"][language], rows)


def half_widths(results, language):
    rows = [
        [f"`{one['metric']}`", one["policy"], f"{one['trials']:,}", one["seeds"],
         f"{digits(one['varianceRatio'])}×" if one["varianceRatio"] else "–",
         f"{digits(one['timeRatio'])}×" if one["timeRatio"] else "–"]
        for one in results["halfWidths"]
    ]  # fmt: skip
    return table(WORDS["halfWidths"][language], rows)


def start_up(results, language):
    rows = [[NAMES[name][language], digits(seconds)] for name, seconds in results["startUp"].items()]
    return table(WORDS["startUp"][language], rows)


def machine(results, language):
    m = results["machine"]
    cores = "cores" if language == "en" else "核"
    load = "load average at the start and at the end" if language == "en" else "开始与结束时的平均负载"
    return (
        f"{m['processor']}, {m['cores']} {cores}, {m['system']}; {m['swift']}; {m['gcc']}; GSL {m['gsl']}; "
        f"Python {m['python']}, NumPy {m['numpy']}, Numba {m['numba']}; {m['botou']}; "
        f"{load} {m['load']}, {results['loadAtEnd']}."
    )


TEXTS = {
    "title": {"en": "# Speed, {date}", "zh": "# 速度，{date}"},
    "agreement": {
        "en": "## The same numbers\n\nEvery metric and paired difference of each program against ours: {comparisons} "
        "comparisons, of which none may exceed |z| = {threshold:.2f} (family-wise 1 %, Bonferroni, stated beforehand).",
        "zh": "## 结果一致\n\n各程序的每项指标和配对差异与本程序比较：共 {comparisons} 次，|z| 均不得超过 {threshold:.2f}"
        "（总体错误率 1 %，Bonferroni，事先规定）。",
    },
    "lanes": {
        "en": "## Time\n\nOne project-path is one project under one policy in one future ({paths} a future). Medians of "
        "interleaved repeats; start-up and compilation are left out. BoTou also computes what the peers do not: curves, "
        "quantiles, the cash plan, per-project tables; asked for `crossing.ultimate` and `state.npv` alone, it does not.",
        "zh": "## 用时\n\n一条项目路径是一个未来中一个项目在一种政策下的全过程（每个未来 {paths} 条）。交错重复取中位数，"
        "不含启动与编译。BoTou 还计算其他程序不算的内容：曲线、分位数、现金计划、逐项目表；"
        "仅询问 `crossing.ultimate` 与 `state.npv` 时则不算。",
    },
    "reach": {"en": "## Aims", "zh": "## 目标"},
    "growth": {"en": "## Growth", "zh": "## 规模"},
    "policies": {"en": "## Cost of a policy", "zh": "## 增加政策的代价"},
    "pairing": {
        "en": "## The same futures\n\nWhat comparing policies on the same futures saves, to the same half-width, "
        "against a run of its own for each; seconds on one thread to a 95 % half-width of 1 % of the difference.",
        "zh": "## 共同的未来\n\n在相同的未来上比较政策，与各自独立运行相比，达到同样区间半宽所省的未来数与时间；"
        "秒数为单线程达到 95 % 区间半宽为差异 1 % 所需。",
    },
    "halfWidths": {
        "en": "## Time to one half-width\n\nVariance times time is what a half-width costs. The variance is that of a "
        "program's own numbers over seeds, not what its interval says; a ratio from 60 seeds is good to about half of "
        "itself. BoTou plays balanced futures and keeps the metrics alone, C draws each future by itself.",
        "zh": "## 达到同一半宽的用时\n\n方差乘以时间即一个半宽的代价。方差取自各程序数值在不同种子之间的离散，而非其自报区间；"
        "60 个种子得出的比值约有一半的误差。BoTou 以均衡的未来运行且仅保留所问指标，C 逐个独立抽取。",
    },
    "floor": {
        "en": "## The floor\n\nThe same futures' draws by our own code and nothing else; rework and luck in reviews are "
        "left out, so that the floor is a lower bound.",
        "zh": "## 下限\n\n用本程序自己的代码只做同样未来的抽样；返工与评审的随机性未计入，故为下界。",
    },
    "startUp": {"en": "## Start-up", "zh": "## 启动"},
    "machine": {"en": "## Machine", "zh": "## 机器"},
}

PARTS = [
    ("agreement", agreed), ("lanes", lanes), ("reach", reach), ("growth", growth), ("policies", policies),
    ("pairing", pairing), ("halfWidths", half_widths), ("floor", floor), ("startUp", start_up), ("machine", machine),
]  # fmt: skip


def document(results):
    """Both languages, one after the other."""
    blocks = []
    for language in ("en", "zh"):
        blocks.append(TEXTS["title"][language].format(date=results["date"]))
        for name, part in PARTS:
            facts = results["agreement"] | {"paths": results["paths"]}
            blocks.append(TEXTS[name][language].format(**facts))
            blocks.append(part(results, language))
    return "\n\n".join(blocks)
