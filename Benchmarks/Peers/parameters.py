"""The numbers of a resolved scenario, made ready for the peers, and for C as a header.

A peer models what `Scenarios/benchmark.json5` uses and nothing else: whatever it could not follow is
refused here, so that a changed scenario can never be compared with a program that ignores the change.
"""

import json
import math
import re
import subprocess
import sys
from statistics import NormalDist

NORMAL = NormalDist()


# ---------------------------------------------------------------- reading


def resolve(tool, scenario, changes=()):
    """The scenario with every default filled in, as `botou check --resolved` prints it."""
    words = [tool, "check", scenario, "--resolved"]
    for change in changes:
        words += ["--set", change]
    text = subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout
    return from_resolved(text)


def from_resolved(text):
    """JSON5 as the tool prints it: a value a line, its origin behind `//`, keys without quotes."""
    text = re.sub(r"  // .*$", "", text, flags=re.MULTILINE)
    text = re.sub(r"^(\s*)([A-Za-z_]\w*):", r'\1"\2":', text, flags=re.MULTILINE)
    text = re.sub(r",(\s*[}\]])", r"\1", text)
    return json.loads(text)


class NotFollowed(Exception):
    """The scenario uses something that the peers do not model."""


def need(holds, what):
    if not holds:
        raise NotFollowed(f"the peers do not follow {what}")


def months_between(start, then):
    def months(date):
        year, month = date.split("-")[:2]
        return 12 * int(year) + int(month) - 1

    return float(months(then) - months(start))


# ---------------------------------------------------------------- laws


def loading(quantity):
    """Weights on market and merit, and what is left for the quantity itself."""
    weights = quantity.get("loading", {}) if isinstance(quantity, dict) else {}
    return own_part(weights)


def own_part(weights):
    market, merit = weights.get("market", 0.0), weights.get("merit", 0.0)
    need(weights.get("sector", 0) == 0, "a loading on a sector")
    return market, merit, math.sqrt(1 - market**2 - merit**2)


def gamma(law):
    need(law["law"] == "gamma" and loading(law)[2] == 1, f"the law {law}")
    return (law["mean"] / law["sd"]) ** 2, law["sd"] ** 2 / law["mean"]


def lognormal(law):
    """Location and spread of the logarithm, then the three weights of its score."""
    need(law["law"] == "lognormal", f"the law {law}")
    if "mean" in law:
        variance = math.log1p((law["sd"] / law["mean"]) ** 2)
        place, spread = math.log(law["mean"]) - variance / 2, math.sqrt(variance)
    else:
        low, high = math.log(law["p10"]), math.log(law["p90"])
        place, spread = (low + high) / 2, (high - low) / (2 * NORMAL.inv_cdf(0.9))
    return (place, spread, *loading(law))


def pert(law):
    need(law["law"] == "pert" and loading(law)[2] == 1, f"the law {law}")
    least, mode, most = law["min"], law["mode"], law["max"]
    width = most - least
    return 1 + 4 * (mode - least) / width, 1 + 4 * (most - mode) / width, least, width


# ---------------------------------------------------------------- thresholds over merit


class Population:
    """How common each merit is among the projects that achieved every stage so far."""

    def __init__(self, points=4001, reach=9.0):
        self.step = 2 * reach / (points - 1)
        self.merits = [-reach + self.step * i for i in range(points)]
        self.weights = [NORMAL.pdf(m) * self.step for m in self.merits]

    def exceeding(self, level, weight):
        own = math.sqrt(1 - weight**2)
        return [NORMAL.cdf((weight * m - level) / own) for m in self.merits]

    def threshold(self, chance, weight):
        """The level that this share of the population exceeds, by bisection."""
        wanted = chance * sum(self.weights)
        low, high = -9.0, 9.0
        for _ in range(48):
            middle = (low + high) / 2
            got = sum(w * p for w, p in zip(self.weights, self.exceeding(middle, weight)))
            low, high = (middle, high) if got > wanted else (low, middle)
        return (low + high) / 2

    def select(self, level, weight, recovery):
        chances = self.exceeding(level, weight)
        self.weights = [w * (p + (1 - p) * recovery) for w, p in zip(self.weights, chances)]


# ---------------------------------------------------------------- the model


def stationary(rows):
    law = [1 / len(rows)] * len(rows)
    for _ in range(5000):
        law = [sum(law[i] * rows[i][j] for i in range(len(rows))) for j in range(len(rows))]
    return law


def cumulated(row):
    return [sum(row[: i + 1]) for i in range(len(row) - 1)] + [1.0]


def model(scenario):
    """Everything that the plain loop needs, as numbers and lists of numbers."""
    try:
        return numbers_of(scenario)
    except (KeyError, TypeError) as error:
        raise NotFollowed(f"the peers do not follow this scenario: {error}") from error


def compiled_model(scenario):
    """The same, where it has nothing that the plain loop follows alone."""
    numbers = model(scenario)
    need(numbers["fundEnd"] == math.inf, "a fund that ends, except for the plain loop")
    need(not numbers["quotesShares"], "values at the price of all shares, except for the plain loop")
    need(numbers["standby"] > 0, "waiting that costs nothing, except for the plain loop")
    need(not numbers["buyBackByShare"], "a buy-back by the share, except for the plain loop")
    need(numbers["buyBackInterest"] == 0, "a buy-back with interest, except for the plain loop")
    need(numbers["overheadPerMonth"] == 0, "overhead, except for the plain loop")
    for one in numbers["rounds"]:
        need(one["poolTopUp"] == 0, "a larger pool, except for the plain loop")
    for one in numbers["policies"]:
        need(not one["insidePreMoney"], "a conversion inside the pre-money, except for the plain loop")
        need(one["hasFund"], "a policy without public money of its own, except for the plain loop")
    return numbers


def numbers_of(scenario):
    template, project = the_one_cohort(scenario)
    climate = scenario["world"]["climate"]
    regimes, rows = climate["regimes"], climate["quarterly"]
    law = stationary(rows)
    need(scenario["world"]["merit"] == {"market": 0, "sector": 0}, "merit that leans on factors")

    def multiplier(name):
        mean = sum(p * r[name] for p, r in zip(law, regimes))
        return [r[name] / mean for r in regimes]

    out = {
        "projects": project["copies"],
        "horizon": float(scenario["horizonMonths"]),
        "today": months_between(scenario["start"], scenario["asOf"]),
        "discountRate": scenario["fund"]["discountRate"],
        "fundEnd": fund_end(scenario),
        "handsOver": scenario["fund"]["atEnd"] == "hand-over",
        "haircut": scenario["fund"]["saleHaircut"],
        **overhead(scenario),
        "first": cumulated(law),
        "next": [cumulated(row) for row in rows],
        "financing": multiplier("financing"),
        "valuation": multiplier("valuation"),
        "exitValue": multiplier("exit"),
    }
    entry = scenario["portfolio"][0]["entry"]
    out["entryFrom"] = months_between(scenario["start"], entry["from"])
    out["entryTo"] = months_between(scenario["start"], entry["to"])
    add_research(out, template)
    add_growth(out, template)
    out["policies"] = [policy(n, p, template) for n, p in scenario["policies"].items()]
    out["baseline"] = list(scenario["policies"]).index(scenario["baseline"])
    return out


def the_one_cohort(scenario):
    groups = scenario["portfolio"]
    need(len(groups) == 1 and len(groups[0]["projects"]) == 1, "several cohorts")
    need(set(groups[0]["entry"]) == {"from", "to"}, "this entry")
    fund = scenario["fund"]
    need(fund["budget"] == "unlimited", "a limited fund")
    project = groups[0]["projects"][0]
    need(not set(project) - {"name", "title", "copies"}, "this project")
    return scenario["templates"][groups[0]["template"]], project


def fund_end(scenario):
    end = scenario["fund"].get("end")
    return math.inf if end is None else months_between(scenario["start"], end)


def overhead(scenario):
    """What a month of the fund costs, and how many; whole months only, as both dates are months."""
    fund = scenario["fund"]
    last = months_between(scenario["start"], fund["overheadUntil"]) if "overheadUntil" in fund else math.inf
    last = min(last, fund_end(scenario))
    costs = fund["overheadPerYear"] / 12
    return {"overheadPerMonth": costs, "overheadMonths": int(last) if costs else 0}


def add_research(out, template):
    population = Population()
    out["stages"] = []
    for stage in template["stages"]:
        rework = stage["rework"]
        need(rework["attempts"] == 1, "rework more than once")
        need(isinstance(stage["p"], (int, float)), "a marginal chance")
        level = population.threshold(stage["p"], stage["loading"])
        population.select(level, stage["loading"], rework["p"])
        out["stages"].append(
            {
                "months": gamma(stage["duration"]),
                "cost": gamma(stage["cost"]),
                "level": level,
                "loading": stage["loading"],
                "own": math.sqrt(1 - stage["loading"] ** 2),
                "reworkChance": rework["p"],
                "reworkMonths": gamma(rework["duration"]),
                "reworkCost": gamma(rework["cost"]),
                "sensitivity": stage["gate"]["sensitivity"],
                "specificity": stage["gate"]["specificity"],
            }
        )
    funding, search = template["funding"], template["financing"]
    need(not funding["income"], "income")
    need(search["form"] == "ever" and search["wait"]["law"] == "exponential", "this financing")
    need(search.get("qualifying", 0) == 0 and "from" not in search, "rounds that do not qualify")
    market, merit, own = own_part(search["loading"])
    out |= {
        "standby": funding["standbyPerMonth"],
        "patience": funding["patience"],
        "topUp": funding["topUp"],
        "everLevel": population.threshold(search["share"], merit),
        "everLoading": (market, merit, own),
        "wait": search["wait"]["mean"],
        "preMoney": lognormal(search["preMoney"]),
        "newMoney": lognormal(search["newMoney"]),
        "forgiven": search["unachieved"],
        "longStop": search.get("longStop", math.inf),
        "quotesShares": search["valueBasis"] == "shares",
        "team": template["company"]["team"],
    }


def add_growth(out, template):
    growth = template["growth"]
    out["rounds"] = []
    for one in growth["rounds"]:
        out["rounds"].append(
            {
                "months": lognormal(one["interval"]),
                "closes": NORMAL.inv_cdf(1 - one["chance"]),
                "survives": NORMAL.inv_cdf(one["death"]),
                "loading": own_part(one["loading"]),
                "stepUp": lognormal(one["stepUp"]),
                "stepsPreMoney": one["stepUpOf"] == "preMoney",
                "dilution": pert(one["dilution"]),
                "poolTopUp": one["poolTopUp"],
            }
        )
    end = growth["exit"]
    need(end["recovery"]["law"] == "uniform", "this recovery")
    kinds = ["listing", "acquisition", "buyBack", "writeOff"]
    out |= {
        "exitMonths": lognormal(end["delay"]),
        "exitKinds": cumulated([end[kind] for kind in kinds]),
        "multiple": lognormal(end["multiple"]),
        "recovery": (end["recovery"]["min"], end["recovery"]["max"]),
        "buyBackByShare": end["buyBackPays"]["form"] == "share",
        "buyBackInterest": end["buyBackPays"].get("interestPerYear", 0.0),
    }


def policy(name, terms, template):
    """Who pays how much at each gate, and what the centre's money becomes."""
    instrument, funding = terms["instrument"], template["funding"]
    need(instrument in ("none", "grant", "equity", "grant-to-equity"), f"the instrument {instrument}")
    has_fund = instrument != "none"
    paid = terms.get("disbursement", {"form": "milestones", "holdback": 0})
    need(paid["form"] in ("milestones", "upfront") and not paid["holdback"], "this disbursement")
    need(not paid.get("lineFriction") and not terms.get("reassigns"), "this policy")
    need(terms.get("preferred", True) and terms.get("shares", "round-class") == "round-class", "common shares")
    need(terms.get("selection", {"admits": 1})["admits"] == 1, "a selection")
    need(not any(terms.get("behaviour", {}).values()), "how terms change what people do")
    need(terms.get("holding", {"form": "to-exit"}) == {"form": "to-exit"}, "this policy")
    need(terms.get("awardShare", 1) == 1 and "gate" not in terms and "followOn" not in terms, "this policy")
    if instrument == "grant-to-equity":
        need(
            terms["convention"] in ("alongside", "in-pre-money") and terms["principalShare"] == 1
            and terms["interestPerYear"] == terms["discount"] == 0
            and terms["excess"] == "forgone" and not terms["notLargestHolder"],
            "these terms of conversion",
        )
    costs = [stage["cost"]["mean"] for stage in template["stages"]]
    shares = paid.get("shares") or [cost / sum(costs) for cost in costs]
    upfront = [1.0] + [0.0] * (len(costs) - 1)
    centre = funding["centre"] if has_fund else 0.0
    # What is conditional comes with the centre's money or not at all.
    other = funding["otherPublic"] if has_fund or not funding["conditional"] else 0.0
    return {
        "name": name,
        "kind": {"equity": 1, "grant-to-equity": 2}.get(instrument, 0),
        "hasFund": has_fund,
        "centre": [s * centre for s in (upfront if paid["form"] == "upfront" else shares)],
        "otherPublic": [s * other for s in shares],
        "team": [s * funding["team"] for s in shares],
        "bridging": funding["centre"] * terms.get("bridging", {}).get("mostShare", 0.0),
        "preMoney": terms.get("preMoney", 1.0),
        "insidePreMoney": terms.get("convention") == "in-pre-money",
        "maximumShare": terms.get("maximumShare", 1.0),
        "teamFloor": terms.get("teamFloor", 0.0),
    }


# ---------------------------------------------------------------- for C


def header(numbers):
    """The model as constants that a compiler can fold."""
    lines = ["/* Made by parameters.py from the resolved scenario. */", "#define NEVER 1e30"]
    lines += [
        f"#define {name} {len(numbers[key])}"
        for name, key in [("STAGES", "stages"), ("ROUNDS", "rounds"), ("POLICIES", "policies"),
                          ("REGIMES", "first")]
    ]

    def value(x):
        if isinstance(x, (list, tuple)):
            return "{" + ", ".join(value(y) for y in x) + "}"
        return "NEVER" if x == math.inf else repr(float(x))

    def constant(name, x):
        name = re.sub(r"([A-Z])", r"_\1", name).upper()
        sizes = ""
        shape = x
        while isinstance(shape, (list, tuple)):
            sizes += f"[{len(shape)}]"
            shape = shape[0]
        if sizes:
            lines.append(f"static const double {name}{sizes} = {value(x)};")
        else:
            lines.append(f"#define {name} ({value(x)})")

    for key, x in numbers.items():
        if key in ("stages", "rounds", "policies"):
            for part in x[0]:
                if part != "name":
                    constant(f"{key}_{part}", [one[part] for one in x])
        else:
            constant(key, x)
    names = ", ".join('"' + p["name"] + '"' for p in numbers["policies"])
    lines.append(f"static const char *const NAMES[POLICIES] = {{{names}}};")
    return "\n".join(lines) + "\n"


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def save(numbers, folder):
    """`model.json` for Python, `parameters.h` for C."""
    with open(f"{folder}/model.json", "w", encoding="utf-8") as file:
        json.dump(numbers, file, indent=1)
    with open(f"{folder}/parameters.h", "w", encoding="utf-8") as file:
        file.write(header(numbers))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: parameters.py BOTOU SCENARIO FOLDER")
    try:
        save(compiled_model(resolve(sys.argv[1], sys.argv[2])), sys.argv[3])
    except (NotFollowed, subprocess.CalledProcessError, OSError) as error:
        sys.exit(f"parameters.py: {error}")
