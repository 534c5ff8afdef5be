"""An independent replica of the queue for the fund's money, written from the rules alone.

One function matters: settle(programme) -> result.  It reads nothing, keeps nothing and changes
nothing outside itself.  Money is exact (Fraction); months are used as given.

ORDER WITHIN ONE MONTH
  1. the fund's end, if it is this month: from here on nothing is signed, nothing reaches the purse,
     nobody gives up any more;
  2. the year's budget: without carry-over what is unused lapses first, then the new sum opens;
  3. releases and returns (their mutual order cannot matter);
  4. arrivals, all of this month;
  5. serving by the queue's rule.  Flows that a signing brings about in this same month (afterMonths 0)
     happen now, and the queue is served again, until nothing further happens;
  6. those whose patience ends this month leave ONE AT A TIME, best rank first.  Each leaving is an
     event: step 5 follows it, so the next one due to leave can still be signed by it.
So the queue is served once for all of steps 2-4, not between them.

RULES
  - Rank: "entry" = entryMonth, "file" = position in the file, "signal" and "column" = rankValue;
    smaller first, ties by file order.
  - A project fits if its award is at most the free money of the purse; its award is then taken from
    the purse in full at signing.
  - "waits":    from the head on, whoever fits is signed; the first who does not fit stops the serving.
  - "isPassed": one pass from the head to the tail; whoever fits is signed.
  - An award of 0 never queues: signed on arrival, blocks nobody, overtakes nobody.
  - Patience p: gives up at entryMonth + p.  p = 0 means "now or never".
  - Fund's end e: signed months are < e; an event AT e is after the end.  Whoever still waits at e
    neither signs nor gives up (both months infinite), as does whoever arrives at or after e.
  - Commitment: free from the beginning.  Yearly: sum k opens at month 12 k, k = 0..99, the last sum
    repeating; without carry-over the purse lapses at 12, 24, ..., 1200.
  - Release: to the purse in full; under yearly budgets without carry-over to the treasury at once.
  - Return: share of the flow, at its own date, while date <= untilMonth (inclusive) and up to `most`
    in total; to the purse, and (without carry-over) it lapses with the rest of that year's purse.
    The part not recycled is no business of the queue and is counted nowhere here.
  - The ledger runs through all 100 years of budgets or to the fund's end, whichever is first, also
    when no project is left.  At the fund's end the purse goes to the treasury ("holds nothing").

RESULT
  signedMonth, leftMonth  per project, inf if never
  overtaken               per project: how often, while it waited, a project of worse rank was signed
                          (isPassed; always 0 under waits, and for projects with award 0)
  blockedMonths           total months during which the head of the queue waits for money under "waits"
                          (whether or not anybody stands behind it); inf if a head waits for ever
  blockedFittingMonths    that part of them in which somebody behind the head would have fitted
  blockedStretches        the same in detail: [{head, from, to, behind, fits}], consecutive stretches
                          of equal content merged; behind = somebody else waits, fits = one of them fits
  leftInPurse             free money when the ledger closes (inf if unlimited, 0 after a fund's end)
  recycled                total recycled
  lapsedToTreasury        total of `treasury`, which holds its parts:
                          yearUnused, releases (without carry-over), purseAtEnd, releasesAfterEnd
  budgetOpened            budget that was ever opened (inf if unlimited)
  sharedMonths            months in which the order above could matter: more than one event happened
Money in = money out:  budgetOpened + recycled + releases = awards signed + leftInPurse + lapsedToTreasury
"""

from bisect import insort
from dataclasses import dataclass, field
from fractions import Fraction
from heapq import heappop, heappush
from math import inf

YEARS = 100
YEAR, RELEASE, RETURN, ARRIVAL, PATIENCE = range(5)     # kinds of event, in their order within a month


def money(amount):
    return amount if amount == inf else Fraction(amount)


def ranking(programme):
    """For each project its rank in the queue, as a tuple that compares (smaller is nearer the head)."""
    projects = programme["projects"]
    rank = programme["queue"]["rank"]
    if rank == "entry":
        return [(project["entryMonth"], i) for i, project in enumerate(projects)]
    if rank == "file":
        return [(0, i) for i in range(len(projects))]
    if rank in ("signal", "column"):
        return [(project["rankValue"], i) for i, project in enumerate(projects)]
    raise ValueError(f"unknown rank {rank!r}")


def lapses(budget):
    return budget["form"] == "yearly" and not budget["carriesOver"]


def opening_money(budget):
    """Free money before anything happens."""
    form = budget["form"]
    if form not in ("unlimited", "commitment", "yearly"):
        raise ValueError(f"unknown budget {form!r}")
    return {"unlimited": inf, "commitment": money(budget.get("sum", 0)), "yearly": Fraction(0)}[form]


def year_budgets(budget):
    """(month, sum) of every year's beginning; the last one only closes the last year."""
    if budget["form"] != "yearly":
        return []
    sums = [money(s) for s in budget["sums"]]
    opened = [(12 * k, sums[min(k, len(sums) - 1)]) for k in range(YEARS)]
    return opened + [(12 * YEARS, Fraction(0))]


@dataclass
class Ledger:
    """What is known at one moment of the settlement; lives only inside settle."""
    purse: Fraction
    opened: Fraction
    signed: list
    left: list
    overtaken: list
    recycled: Fraction = Fraction(0)
    treasury: dict = field(default_factory=lambda: dict.fromkeys(
        ("yearUnused", "releases", "purseAtEnd", "releasesAfterEnd"), Fraction(0)))
    waiting: list = field(default_factory=list)         # ranks (value, project), head first
    coming: list = field(default_factory=list)          # heap of (month, kind, project or amount)
    stretches: list = field(default_factory=list)
    happened: int = 0                                   # events of the current month


def settle(programme):
    projects = programme["projects"]
    end, patience = programme["fundEndMonth"], programme["queuePatienceMonths"]
    ranks = ranking(programme)
    deadline = [project["entryMonth"] + patience for project in projects]
    ledger = opening_ledger(programme)
    shared = []
    month = -inf
    while ledger.coming and ledger.coming[0][0] < end:
        note_blocking(ledger, programme, month, ledger.coming[0][0])
        month, ledger.happened = ledger.coming[0][0], 0
        happen_and_serve(ledger, programme, ranks, deadline, month)
        while (leaver := next_leaver(ledger, deadline, month)) is not None:
            ledger.waiting.remove(leaver)
            ledger.left[leaver[1]] = month
            ledger.happened += 1
            happen_and_serve(ledger, programme, ranks, deadline, month)
        if ledger.happened > 1:
            shared.append(month)
    note_blocking(ledger, programme, month, end)
    close(ledger, programme)
    return report(ledger, shared)


def opening_ledger(programme):
    count, budget = len(programme["projects"]), programme["budget"]
    purse = opening_money(budget)
    ledger = Ledger(purse, purse, [inf] * count, [inf] * count, [0] * count)
    for month, amount in year_budgets(budget):
        heappush(ledger.coming, (month, YEAR, amount))
    for i, project in enumerate(programme["projects"]):
        heappush(ledger.coming, (project["entryMonth"], ARRIVAL, i))
    return ledger


def happen_and_serve(ledger, programme, ranks, deadline, month):
    """Everything due this month happens, then the queue is served; again while signings bring more."""
    while True:
        while ledger.coming and ledger.coming[0][0] == month:
            _, kind, what = heappop(ledger.coming)
            happen(ledger, programme, ranks, deadline, month, kind, what)
        serve(ledger, programme, month)
        if not (ledger.coming and ledger.coming[0][0] == month):
            return


def happen(ledger, programme, ranks, deadline, month, kind, what):
    if kind == PATIENCE:                                # only wakes the clock; see next_leaver
        return
    ledger.happened += 1
    if kind == YEAR:
        open_year(ledger, programme["budget"], what)
    elif kind == RELEASE:
        release(ledger, programme["budget"], what)
    elif kind == RETURN:
        recycle(ledger, programme["recycling"], month, what)
    elif programme["projects"][what]["award"] == 0:
        sign(ledger, programme, month, what)
    else:
        insort(ledger.waiting, ranks[what])
        if deadline[what] < inf:
            heappush(ledger.coming, (deadline[what], PATIENCE, what))


def open_year(ledger, budget, amount):
    if lapses(budget):
        ledger.treasury["yearUnused"] += ledger.purse
        ledger.purse = Fraction(0)
    ledger.purse += amount
    ledger.opened += amount


def release(ledger, budget, amount):
    if lapses(budget):
        ledger.treasury["releases"] += amount
    else:
        ledger.purse += amount


def recycle(ledger, recycling, month, amount):
    if month > recycling["untilMonth"]:
        return
    room = money(recycling["most"]) - ledger.recycled
    part = min(money(recycling["share"]) * amount, room)
    ledger.recycled += part
    ledger.purse += part


def serve(ledger, programme, month):
    """Sign whoever can be signed.  One pass is enough, as serving only ever empties the purse."""
    passed = []
    for place in list(ledger.waiting):
        project = place[1]
        if money(programme["projects"][project]["award"]) <= ledger.purse:
            ledger.waiting.remove(place)
            sign(ledger, programme, month, project)
            for other in passed:
                ledger.overtaken[other] += 1
        elif programme["queue"]["head"] == "waits":
            return
        else:
            passed.append(project)


def sign(ledger, programme, month, i):
    project = programme["projects"][i]
    ledger.signed[i] = month
    ledger.purse -= money(project["award"])
    for kind, flows in ((RELEASE, project["releases"]), (RETURN, project["returns"])):
        for flow in flows:
            heappush(ledger.coming, (month + flow["afterMonths"], kind, money(flow["amount"])))


def next_leaver(ledger, deadline, month):
    """The best-ranked of those whose patience ends now."""
    return next((place for place in ledger.waiting if deadline[place[1]] <= month), None)


def note_blocking(ledger, programme, start, stop):
    """Between two events nothing changes: whoever is head after serving waits all that time."""
    if programme["queue"]["head"] != "waits" or not ledger.waiting or start == stop:
        return
    head, *behind = [i for _, i in ledger.waiting]
    fits = any(money(programme["projects"][i]["award"]) <= ledger.purse for i in behind)
    stretch = {"head": head, "from": start, "to": stop, "behind": bool(behind), "fits": fits}
    last = ledger.stretches[-1] if ledger.stretches else None
    if last and last["to"] == start and all(last[k] == stretch[k] for k in ("head", "behind", "fits")):
        last["to"] = stop
    else:
        ledger.stretches.append(stretch)


def close(ledger, programme):
    """The fund's end, if there is one: the purse and all later releases go to the treasury."""
    if programme["fundEndMonth"] == inf:
        return
    for _, kind, what in ledger.coming:
        if kind == RELEASE:
            ledger.treasury["releasesAfterEnd"] += what
    if programme["budget"]["form"] != "unlimited":
        ledger.treasury["purseAtEnd"] = ledger.purse
        ledger.purse = Fraction(0)


def report(ledger, shared):
    def total(stretches):
        return sum(s["to"] - s["from"] for s in stretches)
    return {
        "signedMonth": ledger.signed,
        "leftMonth": ledger.left,
        "overtaken": ledger.overtaken,
        "blockedMonths": total(ledger.stretches),
        "blockedFittingMonths": total(s for s in ledger.stretches if s["fits"]),
        "blockedStretches": ledger.stretches,
        "leftInPurse": ledger.purse,
        "recycled": ledger.recycled,
        "lapsedToTreasury": sum(ledger.treasury.values()),
        "treasury": ledger.treasury,
        "budgetOpened": ledger.opened,
        "sharedMonths": shared,
    }
