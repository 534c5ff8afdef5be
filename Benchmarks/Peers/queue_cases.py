"""A thousand random small programmes with the answers that queue_replica.py gives: the tests' fixture.

python3 Benchmarks/Peers/queue_cases.py > Tests/PortfoliosTests/Queue/replica-cases.json

Case k is drawn from random.Random(k) alone.  Head, rank and budget go through all their combinations
in turn; the rest is drawn.  Amounts are multiples of 25, months of 0.5, shares quarters, so every sum
is exact in Double.  Infinity is written as null.
"""

import json
from fractions import Fraction
from itertools import product
from math import inf
from random import Random

from queue_replica import settle

CASES = 1000
FORMS = ["unlimited"] + 3 * ["commitment"] + 3 * ["carries"] + 3 * ["lapses"]
SETTINGS = list(product(("waits", "isPassed"), ("entry", "file", "signal", "column"), FORMS))


def half_months(random, least, most):
    return random.randint(2 * least, 2 * most) / 2


def amount(random, least, most):
    return 25 * random.randint(least // 25, most // 25)


def a_budget(random, form):
    if form == "unlimited":
        return {"form": "unlimited"}
    if form == "commitment":
        return {"form": "commitment", "sum": amount(random, 200, 2500)}
    sums = [random.choice((0, 1, 1, 1)) * amount(random, 100, 900) for _ in range(random.randint(1, 4))]
    if random.random() < .3:
        sums.append(0)                                  # money for some years only
    return {"form": "yearly", "sums": sums, "carriesOver": form == "carries"}


def some_releases(random, award):
    releases, left = [], award
    while left > 0 and len(releases) < 3 and random.random() < .45:
        part = amount(random, 25, left)
        releases.append({"afterMonths": half_months(random, 0, 18), "amount": part})
        left -= part
    return releases


def some_returns(random):
    return [{"afterMonths": half_months(random, 0, 40), "amount": amount(random, 25, 1500)}
            for _ in range(random.choice((0, 0, 0, 1, 1, 2)))]


def a_project(random, number, rank, span):
    entry = half_months(random, 0, span)
    award = 0 if random.random() < .06 else amount(random, 25, random.choice((200, 600, 1000)))
    value = {"entry": entry, "file": number, "signal": random.randint(-4, 4),
             "column": random.randint(-20, 20) / 4}[rank]
    return {"entryMonth": entry, "award": award, "rankValue": value,
            "releases": some_releases(random, award),
            "returns": some_returns(random) if award else []}


def a_programme(seed):
    random = Random(seed)
    head, rank, form = SETTINGS[seed % len(SETTINGS)]
    span = random.choice((3, 12, 36, 60))               # a short span makes simultaneous events
    recycles = random.random() < .6
    return {
        "budget": a_budget(random, form),
        "queue": {"rank": rank, "head": head},
        "queuePatienceMonths": inf if random.random() < .35 else
                               random.choice((0, 0.5, 3, 6, 12, 12, half_months(random, 0, 30))),
        "fundEndMonth": inf if random.random() < .6 else half_months(random, 2, 72),
        "recycling": {
            "share": random.choice((.25, .5, .75, 1)) if recycles else 0,
            "most": inf if random.random() < .5 else amount(random, 100, 1500),
            "untilMonth": inf if random.random() < .5 else half_months(random, 6, 60),
        },
        "projects": [a_project(random, i, rank, span) for i in range(random.randint(2, 12))],
    }


def plain(value):
    """For JSON: infinity as null, Fractions as the Doubles they are exactly."""
    if isinstance(value, dict):
        return {key: plain(v) for key, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, (float, Fraction)) and value == inf:
        return None
    if isinstance(value, (float, Fraction)):
        assert Fraction(float(value)) == value, "not exact in Double"
        return int(value) if value == int(value) else float(value)
    return value


def flows(side, projects):
    return [[[flow["afterMonths"], flow["amount"]] for flow in project[side]] for project in projects]


def a_case(seed):
    """One programme and its answer, project by project, as the tests read it."""
    programme = a_programme(seed)
    answer = settle(programme)
    budget, recycling, projects = programme["budget"], programme["recycling"], programme["projects"]
    return plain({
        "seed": seed, "form": budget["form"],
        "sums": budget.get("sums", [budget["sum"]] if "sum" in budget else []),
        "carries": budget.get("carriesOver", False),
        "rank": programme["queue"]["rank"], "head": programme["queue"]["head"],
        "patience": programme["queuePatienceMonths"], "end": programme["fundEndMonth"],
        "share": recycling["share"], "most": recycling["most"], "until": recycling["untilMonth"],
        "entries": [project["entryMonth"] for project in projects],
        "awards": [project["award"] for project in projects],
        "values": [project["rankValue"] for project in projects],
        "releases": flows("releases", projects), "returns": flows("returns", projects),
        "signed": answer["signedMonth"], "left": answer["leftMonth"],
        "overtaken": answer["overtaken"], "blocked": answer["blockedMonths"],
        "fitting": answer["blockedFittingMonths"], "purse": answer["leftInPurse"],
        "recycled": answer["recycled"], "opened": answer["budgetOpened"],
        "lapsed": answer["treasury"]["yearUnused"] + answer["treasury"]["releases"],
        "purseAtEnd": answer["treasury"]["purseAtEnd"],
    })


if __name__ == "__main__":
    lines = [json.dumps(a_case(seed), separators=(",", ":"), allow_nan=False) for seed in range(CASES)]
    print("[\n" + ",\n".join(lines) + "\n]")
