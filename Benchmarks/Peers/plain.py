"""The benchmark scenario once more, from the description of the model alone: a plain Python loop.

Nothing here is fast, and nothing is shared with the engine or with the other peers but the reading of
the resolved scenario. Each course is written down as a ledger of dated entries, and every figure is
taken from the ledgers afterwards. Only Python's standard library is used.

    plain.py --check             our run beside this one: z of every metric, as JSON; status 1 when they differ
    plain.py --check --table     the same for people: of each metric the policy that comes nearest to a miss
    plain.py --check --set fund.end=2027-01    the same of a changed scenario, as `botou run` takes it
    plain.py MODEL TRIALS SEED   this program alone, as `make bench` calls it
"""

import argparse
import bisect
import itertools
import json
import math
import random
import subprocess
import sys
import time
from statistics import NormalDist, fmean

import agreement
import parameters

PHI = NormalDist().cdf


# ---------------------------------------------------------------- the world


class Future:
    """What all projects of a trial share: the market, and a climate told as far as anybody asks."""

    def __init__(self, model, dice):
        self.model, self.dice = model, dice
        self.market = dice.gauss(0, 1)
        self.quarters = []

    def weather(self, month):
        while len(self.quarters) <= month // 3:
            ends = self.model["next"][self.quarters[-1]] if self.quarters else self.model["first"]
            self.quarters.append(bisect.bisect_left(ends, self.dice.random()))
        return self.quarters[int(month // 3)]

    def times(self, what, month):
        return self.model[what][self.weather(month)]

    def arrival(self, month, exposure):
        """When so many months of average climate have passed, quarter after quarter."""
        while True:
            rate, end = self.times("financing", month), 3 * (month // 3 + 1)
            if exposure <= rate * (end - month):
                return month + exposure / rate
            exposure -= rate * (end - month)
            month = end


class Project:
    """What nature holds for a project; each answer is thought up once and then remembered."""

    def __init__(self, future):
        self.future, self.dice, model = future, future.dice, future.model
        self.model = model
        self.entry = self.dice.uniform(model["entryFrom"], model["entryTo"])
        self.merit = self.dice.gauss(0, 1)
        self.memory = {}

    def once(self, question, answer):
        if question not in self.memory:
            self.memory[question] = answer()
        return self.memory[question]

    def score(self, weights):
        market, merit, own = weights
        return market * self.future.market + merit * self.merit + own * self.dice.gauss(0, 1)

    def lognormal(self, law):
        return math.exp(law[0] + law[1] * self.score(law[2:]))

    def stage(self, number):
        one, dice = self.model["stages"][number], self.dice
        return self.once(("stage", number), lambda: {
            "attempts": [
                (dice.gammavariate(*one[months]), dice.gammavariate(*one[cost]))
                for months, cost in (("months", "cost"), ("reworkMonths", "reworkCost"))
            ],
            "achieves": [
                self.score((0, one["loading"], one["own"])) > one["level"],
                dice.random() < one["reworkChance"],
            ],
            "reviews": [dice.random(), dice.random()],
        })  # fmt: skip

    def search(self):
        model, dice = self.model, self.dice
        return self.once("search", lambda: {
            "comes": self.score(model["everLoading"]) > model["everLevel"],
            "forgives": dice.random() < model["forgiven"],
            "wait": dice.expovariate(1 / model["wait"]),
            "preMoney": self.lognormal(model["preMoney"]),
            "newMoney": self.lognormal(model["newMoney"]),
        })  # fmt: skip

    def round(self, number):
        one = self.model["rounds"][number]

        def tell():
            score = self.score(one["loading"])
            a, b, least, width = one["dilution"]
            return {
                "end": "closes" if score > one["closes"] else "stays" if score > one["survives"] else "dies",
                "months": self.lognormal(one["months"]),
                "stepUp": self.lognormal(one["stepUp"]),
                "sold": least + width * self.dice.betavariate(a, b),
            }

        return self.once(("round", number), tell)

    def exit(self):
        model, dice = self.model, self.dice
        kinds = ["listing", "acquisition", "buyBack", "writeOff"]
        return self.once("exit", lambda: {
            "months": self.lognormal(model["exitMonths"]),
            "multiple": self.lognormal(model["multiple"]),
            "recovery": dice.uniform(*model["recovery"]),
            "kind": kinds[bisect.bisect_right(model["exitKinds"], dice.random())],
        })  # fmt: skip


# ---------------------------------------------------------------- a course, told as a ledger


ROUNDING = 1e-9


class OutOfCash(Exception):
    pass


class Stopped(Exception):
    pass


class Course:
    """One project under one policy. Entries are (month, account, amount)."""

    def __init__(self, project, policy):
        self.project, self.model, self.policy = project, project.model, policy
        self.now, self.cash, self.bridging = project.entry, 0.0, policy["bridging"]
        self.ledger, self.facts = [], {"wrong pass": 0, "wrong stop": 0, "shortage": 0.0}
        self.achieved = True
        self.cause = self.tell()
        self.end = self.now
        if self.cause in ("failed", "closed"):
            self.give_back()
        self.company = Company(self) if self.cause == "crossed" else None

    def tell(self):
        if self.fund_has_ended(self.now) and sum(self.policy["centre"]) > 0:
            return "refused"
        try:
            for number in range(len(self.model["stages"])):
                self.research(number)
        except (OutOfCash, Stopped):
            return "failed"
        self.facts["accepted"] = self.now
        return "crossed" if self.find_investor() else "closed"

    def fund_has_ended(self, month):
        return month >= self.model["fundEnd"]

    def enter(self, account, amount):
        self.ledger.append((self.now, account, amount))
        self.cash += -amount if account == "spent" else amount

    def total(self, *accounts):
        return sum(amount for _, account, amount in self.ledger if account in accounts)

    # Research

    def research(self, number):
        terms = self.model["stages"][number]
        for source in ("centre", "otherPublic", "team"):
            if source != "centre" or not self.fund_has_ended(self.now):
                self.enter(source, self.policy[source][number])
        fate = self.project.stage(number)
        reached = False
        for attempt, (months, cost) in enumerate(fate["attempts"]):
            self.spend_over(months, cost)
            reached = reached or fate["achieves"][attempt]
            chance = terms["sensitivity"] if reached else 1 - terms["specificity"]
            if fate["reviews"][attempt] < chance:
                break
        else:
            self.facts["wrong stop"] += reached
            raise Stopped
        if not reached:
            self.facts["wrong pass"] += 1
            self.achieved = False

    def spend_over(self, months, cost):
        """Money first in the account, then the team's top-up, then the centre's bridging."""
        start, still = self.now, cost
        for source in ("account", "team", "centre"):
            if source != "account":
                self.facts["shortage"] = max(self.facts["shortage"], still)
            if source == "team":
                self.enter("team", min(still, self.model["topUp"] * cost))
            if source == "centre" and self.bridging > 0 and not self.fund_has_ended(self.now):
                help_given = min(still, self.bridging)
                self.bridging -= help_given
                self.enter("centre", help_given)
            part = min(self.cash, still)
            still -= part
            self.now = start + months * (1 - still / cost)
            self.enter("spent", part)
            if still <= 1e-9 * cost:
                return
        self.facts["shortage"] = max(self.facts["shortage"], still)
        self.now += self.model["patience"]
        raise OutOfCash

    # The market

    def find_investor(self):
        fate, burn = self.project.search(), self.model["standby"]
        interested = fate["comes"] and (self.achieved or fate["forgives"])
        deadline = self.now + self.model["longStop"]
        arrival = self.project.future.arrival(self.now, fate["wait"]) if interested else math.inf
        dry = self.now + self.cash / burn if burn > 0 else math.inf
        if self.bridging > 0 and dry < min(arrival, deadline) and not self.fund_has_ended(dry):
            self.enter("spent", self.cash)
            self.now = dry
            dry += self.bridging / burn
            self.enter("centre", self.bridging)
        last = min(deadline, dry + self.model["patience"])
        until = min(arrival, last)
        if burn > 0:
            self.enter("spent", min(self.cash, burn * (min(until, dry) - self.now)))
        self.now = until
        return arrival <= last and arrival < math.inf

    def give_back(self):
        """Unspent public money goes to who put it in, each by its part; what rounding leaves is none.

        A search without end is settled as of acceptance.
        """
        month = self.facts["accepted"] if self.now == math.inf else self.now
        sources = self.total("centre", "otherPublic", "team")
        if self.cash <= ROUNDING * sources:
            return
        home = "treasury" if self.fund_has_ended(month) else "returned"
        for source, account in (("centre", home), ("otherPublic", "otherReturned")):
            self.ledger.append((month, account, self.cash * self.total(source) / sources))


class Company:
    """From crossing to the last exit. Holders are [claim, share]; the state is one of them."""

    def __init__(self, course):
        self.course, self.project, self.model = course, course.project, course.model
        self.future = course.project.future
        self.now, self.later, self.stake_at_exit = course.now, 0.0, 0.0
        self.receipts, self.sales = [], []
        self.unpriced = False
        self.handed_over = self.treasury = 0.0
        # Nothing has been priced by a round when the fund ends before it: nobody buys it, and it lapses.
        too_late = course.fund_has_ended(course.now)
        self.lapsed = too_late and course.policy["kind"] > 0 and not self.model["handsOver"]
        self.found()
        self.holds = self.stake > 0
        # What converts after a hand-over is the successor's, and none of the fund's capital.
        self.capital = 0.0 if too_late and course.policy["kind"] == 2 else self.cost
        self.grow()

    def found(self):
        course, policy, fate = self.course, self.course.policy, self.project.search()
        climate = self.future.times("valuation", course.now)
        pre, new = fate["preMoney"] * climate, fate["newMoney"] * climate
        paid = course.total("centre")
        # Everybody holds money's worth at the round's price; `old` is that of all the old shares.
        entry = paid / policy["preMoney"] if policy["kind"] == 1 else 0.0
        converted = self.converting(paid, pre, new) if policy["kind"] == 2 and not self.lapsed else 0.0
        old = pre - converted if policy["insidePreMoney"] else pre
        post = old + new + converted
        bought = old * entry / (1 + entry)
        self.cost = paid if policy["kind"] == 1 else converted
        self.state = [0.0, 0.0] if self.lapsed else [self.cost, (bought + converted) / post]
        self.investors = [[new, new / post]]
        self.new_money, self.team = new, self.model["team"] * (old - bought) / post
        self.last = post if self.model["quotesShares"] else pre + new
        self.value_at_crossing = self.last
        self.stake = self.state[1]
        self.claims = self.stake > 0 or self.lapsed or (policy["kind"] == 2 and paid > 0)

    def converting(self, paid, pre, new):
        """What of the money converts within the limits: nothing where it would take all the old shares."""
        policy, team = self.course.policy, self.model["team"]
        most, floor = policy["maximumShare"], policy["teamFloor"]
        if policy["insidePreMoney"]:
            # The post-money is pre + new whatever converts.
            self.unpriced = paid >= pre
            if self.unpriced:
                return 0.0
            return max(0.0, min(paid, most * (pre + new), pre - floor * (pre + new) / team))
        converted = paid
        if converted > most * (pre + new + converted):
            converted = most * (pre + new) / (1 - most)
        if team * pre < floor * (pre + new + converted):
            converted = max(0.0, team * pre / floor - pre - new)
        return converted

    def grow(self):
        average = self.last / self.future.times("valuation", self.now)
        for number, terms in enumerate(self.model["rounds"]):
            fate = self.project.round(number)
            self.live(fate["months"])
            if fate["end"] == "dies":
                return self.leave("writeOff", self.project.exit()["recovery"] * self.last)
            kept = 1 - fate["sold"] - terms["poolTopUp"]
            if fate["end"] == "stays" or kept <= 0:
                break
            average *= fate["stepUp"] / (1 - fate["sold"] if terms["stepsPreMoney"] else kept)
            self.last = average * self.future.times("valuation", self.now)
            for holder in [self.state, *self.investors]:
                holder[1] *= kept
            self.investors.append([fate["sold"] * self.last, fate["sold"]])
            self.later += fate["sold"] * self.last
        fate = self.project.exit()
        self.live(fate["months"])
        if fate["kind"] == "writeOff":
            return self.leave("writeOff", fate["recovery"] * self.last)
        return self.leave(fate["kind"], average * fate["multiple"] * self.future.times("exitValue", self.now))

    def live(self, months):
        """Time passes; a fund that ends meanwhile sells at the last round's price, or hands over at it."""
        end, worth = self.model["fundEnd"], self.state[1] * self.last * (1 - self.model["haircut"])
        if self.now < end <= self.now + months:
            if self.model["handsOver"]:
                self.handed_over = worth
            else:
                self.receive(end, "fundEnd", worth)
        self.now += months

    def leave(self, kind, value):
        self.value_at_exit = value
        amounts = {"listing": self.state[1] * value, "buyBack": self.bought_back(value)}
        self.receive(self.now, kind, amounts[kind] if kind in amounts else self.sale(value))

    def bought_back(self, value):
        """The shares' part of the price, or what they cost with simple interest, as far as the price goes."""
        if self.model["buyBackByShare"]:
            return self.state[1] * value
        interest = self.model["buyBackInterest"] * (self.now - self.course.now) / 12
        return min(value, self.cost * (1 + interest))

    def receive(self, month, route, amount):
        """Money for all that the state holds, if it still holds anything; sold shares have a last price beside it."""
        if self.holds:
            self.stake_at_exit = self.state[1]
        if self.holds and route != "fundEnd" and self.course.fund_has_ended(month):
            self.treasury = amount
        elif self.holds:
            self.receipts.append((month, route, amount))
            if route in ("acquisition", "fundEnd"):
                self.sales.append((amount, self.state[1] * self.last))
        self.holds = False

    def sale(self, value):
        """Non-participating preferences of one rank: of all sets of converts, the one nobody leaves."""
        holders = sorted([self.state, *self.investors], key=lambda h: h[0] / h[1] if h[1] else 0)
        common = 1 - sum(share for _, share in holders)
        for converts in range(len(holders), -1, -1):
            claims = sum(claim for claim, _ in holders[converts:])
            shares = common + sum(share for _, share in holders[:converts])
            price = max(0.0, value - claims) / shares
            if all(price * share >= claim for claim, share in holders[:converts]):
                break
        if self.state[0] <= price * self.state[1]:
            return price * self.state[1]
        return self.state[0] * min(1.0, value / claims)


# ---------------------------------------------------------------- from ledgers to figures


def figures_of(course):
    """What one course adds to its trial, by name."""
    model, company, entry = course.model, course.company, course.project.entry
    crossed, months = course.cause == "crossed", course.end - entry
    depth = need = 0.0
    for _, account, amount in course.ledger:
        need += amount if account == "spent" else -amount if account == "team" else 0
        depth = max(depth, need)
    public = course.total("centre", "otherPublic")
    started = course.cause != "refused" and entry <= model["today"]
    by_horizon, by_today = course.end <= model["horizon"], started and course.end <= model["today"]
    out = {
        "entered": 1, "crossed": crossed, "done": "accepted" in course.facts, "depth": depth,
        "shortage": course.facts["shortage"], "wrong passes": course.facts["wrong pass"],
        "wrong stops": course.facts["wrong stop"], "centre": course.total("centre"),
        "other public": course.total("otherPublic"), "public": public,
        "returned": course.total("returned"), "other returned": course.total("otherReturned"),
        "uncrossed in 60": min(60, months) if crossed else 60,
        "in progress": not by_horizon, "started today": started,
        "in progress today": started and not by_today, "treasury": course.total("treasury"),
    }  # fmt: skip
    for cause in ("crossed", "failed", "closed", "refused"):
        out[f"{cause} by horizon"] = by_horizon and course.cause == cause
        out[f"{cause} today"] = by_today and course.cause == cause
    if not crossed:
        out["tolerated"] = out["centre"] - out["returned"]
        # After the fund's end what is unspent is the treasury's.
        out["unspent to treasury"] = out["treasury"]
        if course.policy["kind"] == 1:
            # Shares are bought when the money is paid, whatever becomes of the project.
            out["capital put"], out["capital back"] = out["centre"], out["returned"]
        return out
    owns, proceeds = company.stake > 0, sum(amount for _, _, amount in company.receipts)
    # What a successor took over is worth its price; what had none, what came of it.
    passed_on = company.handed_over or company.treasury
    out |= {
        "width": months, "at 36": months <= 36, "at 60": months <= 60, "at 96": months <= 96,
        "market": company.new_money, "later": company.later, "team": company.team,
        "control": company.team > 0.5 - ROUNDING, "proceeds": proceeds,
        "claiming": company.claims, "unpriced": company.unpriced, "lapsed": company.lapsed,
        "owning": owns, "stake": company.stake, "stake at exit": company.stake_at_exit,
        "below cost": owns and proceeds + passed_on < company.cost * (1 - ROUNDING),
        "handed over": company.handed_over, "treasury": company.treasury,
        "value at crossing": company.value_at_crossing, "value at exit": company.value_at_exit,
    }  # fmt: skip
    for _, route, amount in company.receipts:
        out[route] = amount
    out["capital put"], out["capital back"] = company.capital, proceeds + company.handed_over
    out["sales"] = len(company.sales)
    out["sales below"] = sum(amount < 0.9 * worth * (1 - ROUNDING) for amount, worth in company.sales)
    return out


def flows_of(course):
    """What the centre pays and gets, by date."""
    for month, account, amount in course.ledger:
        if account in ("centre", "returned") and amount != 0:
            yield month, amount if account == "returned" else -amount
    if course.company:
        for month, _, amount in course.company.receipts:
            yield month, amount


SHARES = {
    "crossing.ultimate": ("crossed", "entered"), "crossing.at36": ("at 36", "entered"),
    "crossing.at60": ("at 60", "entered"), "crossing.at96": ("at 96", "entered"),
    "crossing.byHorizon": ("crossed by horizon", "entered"), "crossing.done": ("done", "entered"),
    "crossing.financedGivenDone": ("crossed", "done"), "crossing.naive": ("crossed today", "started today"),
    "crossing.count": ("crossed", None), "cause.failed": ("failed by horizon", "entered"),
    "cause.closed": ("closed by horizon", "entered"), "cause.inProgress": ("in progress", "entered"),
    "cause.refused": ("refused by horizon", "entered"),
    "snapshot.crossed": ("crossed today", None), "snapshot.failed": ("failed today", None),
    "snapshot.closed": ("closed today", None), "snapshot.inProgress": ("in progress today", None),
    "valley.width": ("width", "crossed"), "valley.depth": ("depth", "entered"),
    "valley.shortage": ("shortage", "entered"),
    "valley.uncrossedWithin60": ("uncrossed in 60", "entered"),
    "gate.wrongPass": ("wrong passes", "entered"), "gate.wrongStop": ("wrong stops", "entered"),
    "state.stakeAtConversion": ("stake", "claiming"), "state.stakeAtExit": ("stake at exit", "owning"),
    "state.unpricedConversions": ("unpriced", "claiming"),
    "state.projectLossProbability": ("below cost", "owning"),
    "state.moic": ("proceeds", "centre net"), "state.moicNet": ("proceeds", "centre net and overhead"),
    "state.proceeds": ("proceeds", None), "state.npv": ("value", None), "state.npvNet": ("net value", None),
    "state.lossProbability": ("loss", None), "state.irr": ("irr", None), "state.irrNet": ("net irr", None),
    "capital.put": ("capital put", None), "capital.preservation": ("capital back", "capital put"),
    "capital.salesBelowAppraisal": ("sales below", "sales"),
    "route.listing": ("listing", None), "route.acquisition": ("acquisition", None),
    "route.buyBack": ("buyBack", None), "route.writeOff": ("writeOff", None),
    "route.fundEnd": ("fundEnd", None), "route.handOver": ("handed over", None), "route.treasury": ("treasury", None),
    "route.lapsed": ("lapsed", None), "company.valueAtCrossing": ("value at crossing", "crossed"),
    "company.valueAtExit": ("value at exit", "crossed"),
    "money.public": ("public", None), "money.publicNet": ("public net", None), "money.centre": ("centre", None),
    "money.returned": ("returned", None), "money.tolerated": ("tolerated", None),
    "money.private": ("market", None), "money.privatePerCrossing": ("market", "crossed"),
    "money.laterPrivate": ("later", None), "money.laterLeverage": ("all private", "public"),
    "money.leverage": ("market", "public"), "money.costPerCrossing": ("public", "crossed"),
    "money.netCostPerCrossing": ("net cost", "crossed"),
    "otherPublic.paid": ("other public", None), "otherPublic.returned": ("other returned", None),
    "public.returned": ("public returned", None), "public.received": ("public received", None),
    "public.moic": ("public received", "public net"),
    "control.teamShare": ("team", "crossed"), "control.teamKept": ("control", "crossed"),
    "fund.peakNeed": ("peak", None),
}  # fmt: skip


def overhead_of(model, policy):
    """What running the fund costs, month by month until its last; a policy without a fund is not charged."""
    months = model["overheadMonths"] if policy["hasFund"] else 0
    return [(month + 0.5, -model["overheadPerMonth"]) for month in range(months)]


class Trial:
    """The sums of one future under one policy, and the fund's figures."""

    def __init__(self):
        self.sums = dict.fromkeys(set(itertools.chain(*SHARES.values())) - {None}, 0.0)
        self.flows = []

    def add(self, course):
        for name, amount in figures_of(course).items():
            self.sums[name] = self.sums.get(name, 0.0) + amount
        self.flows += flows_of(course)

    def finish(self, model, policy):
        balance, lowest, sums = 0.0, 0.0, self.sums
        overhead = overhead_of(model, policy)
        # What is paid and what comes in at one moment is settled at once.
        for _, together in itertools.groupby(sorted(self.flows + overhead), key=lambda flow: flow[0]):
            balance += sum(amount for _, amount in together)
            lowest = min(lowest, balance)
        sums["peak"] = -lowest
        sums["loss"] = balance < 0
        rate, today = model["discountRate"], model["today"]
        sums["value"] = present_value(self.flows, rate, today)
        sums["net value"] = sums["value"] + present_value(overhead, rate, today)
        # Money that comes back unspent was never a cost; what shares bring is a gain, whoever gets it.
        sums["centre net"] = sums["centre"] - sums["returned"]
        sums["centre net and overhead"] = sums["centre net"] - sum(amount for _, amount in overhead)
        late = sums.get("unspent to treasury", 0)
        sums["public returned"] = sums["returned"] + late + sums["other returned"]
        sums["public net"] = sums["public"] - sums["public returned"]
        sums["public received"] = sums["proceeds"] + sums["treasury"] - late
        sums["net cost"] = sums["public net"] - sums["public received"]
        sums["all private"] = sums["market"] + sums["later"]


def present_value(flows, rate, today=0):
    return sum(amount * (1 + rate) ** ((today - month) / 12) for month, amount in flows)


def expected_flows(trials, counted):
    """What is paid and what comes in by months, after the counted ones by years: each at its mean date."""
    spans = {}
    for month, amount in itertools.chain.from_iterable(trial.flows for trial in trials):
        span = int(month) if month < counted else counted + (month - counted) // 12
        total = spans.setdefault((span, amount > 0), [0.0, 0.0])
        total[0] += amount
        total[1] += amount * month
    return [(weighted / amount, amount / len(trials)) for amount, weighted in spans.values()]


def rate_of_return(trials, model, policy, overhead):
    """Of the expected flows, with what each trial adds to its error; a grant asks for nothing back and has none."""
    if policy["kind"] not in (1, 2):
        return None
    counted = model["horizon"] if model["fundEnd"] == math.inf else model["fundEnd"]
    mean = expected_flows(trials, 3 * math.ceil(counted / 3)) + overhead
    if present_value(mean, -0.999) < 0:
        return None
    low, high = -0.999, 10.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if present_value(mean, middle) > 0 else (low, middle)
    slope = (present_value(mean, low + 1e-6) - present_value(mean, low - 1e-6)) / 2e-6
    residuals = [present_value(trial.flows + overhead, low) / slope for trial in trials]
    return [low, standard_error(residuals)]


def standard_error(values):
    mean = fmean(values)
    return math.sqrt(sum((v - mean) ** 2 for v in values) / (len(values) - 1) / len(values))


def estimate(trials, above, below):
    a = [trial.sums[above] for trial in trials]
    b = [trial.sums[below] for trial in trials] if below else [1.0] * len(trials)
    if not any(b):
        return None
    ratio = fmean(a) / fmean(b)
    return [ratio, standard_error([x - ratio * y for x, y in zip(a, b)]) / fmean(b)]


def simulate(model, trials, seed):
    """For every policy, its trials; the trial is the unit of every error."""
    dice = random.Random(seed)
    played = [[] for _ in model["policies"]]
    for _ in range(trials):
        future = Future(model, dice)
        table = [Trial() for _ in model["policies"]]
        for _ in range(model["projects"]):
            project = Project(future)
            for trial, policy in zip(table, model["policies"]):
                trial.add(Course(project, policy))
        for trial, policy, kept in zip(table, model["policies"], played):
            trial.finish(model, policy)
            kept.append(trial)
    return played


def document(model, played):
    base = played[model["baseline"]]
    out = {"policies": {}, "differences": {}}
    for policy, trials in zip(model["policies"], played):
        name = policy["name"]
        rates = {
            "irr": rate_of_return(trials, model, policy, []),
            "net irr": rate_of_return(trials, model, policy, overhead_of(model, policy)),
        }
        out["policies"][name] = {
            metric: rates[above] if above in rates else estimate(trials, above, below)
            for metric, (above, below) in SHARES.items()
        }
        if trials is base:
            continue
        out["differences"][name] = {}
        for metric in ("crossing.ultimate", "state.npv", "money.public"):
            above, below = SHARES[metric]
            steps = [
                (own.sums[above] - other.sums[above]) / (own.sums[below] if below else 1)
                for own, other in zip(trials, base)
            ]
            out["differences"][name][metric] = [fmean(steps), standard_error(steps)]
    return out


# ---------------------------------------------------------------- thresholds, found once more


def check_thresholds(model, scenario):
    """The levels of parameters.py against the definition: walks of many merits through the stages."""
    points = [NormalDist().inv_cdf((i + 0.5) / 20000) for i in range(20000)]
    left = [1.0] * len(points)
    template = scenario["templates"][scenario["portfolio"][0]["template"]]
    worst = 0.0
    for stage, wanted in zip(model["stages"], template["stages"]):
        chances = [PHI((stage["loading"] * m - stage["level"]) / stage["own"]) for m in points]
        got = sum(w * p for w, p in zip(left, chances)) / sum(left)
        worst = max(worst, abs(got - wanted["p"]))
        left = [w * (p + (1 - p) * stage["reworkChance"]) for w, p in zip(left, chances)]
    _, weight, _ = model["everLoading"]
    own = math.sqrt(1 - weight**2)
    got = sum(w * PHI((weight * m - model["everLevel"]) / own) for w, m in zip(left, points)) / sum(left)
    return max(worst, abs(got - template["financing"]["share"]))


def check(tool, scenario, changes, trials, seed):
    resolved = parameters.resolve(tool, scenario, changes)
    model = parameters.model(resolved)
    gap = check_thresholds(model, resolved)
    theirs = document(model, simulate(model, trials, seed))
    ours = agreement.run(tool, scenario, 20 * trials, seed, changes=changes)
    rows, undefined = agreement.comparisons(ours, theirs), agreement.undefined_in_one(ours, theirs)
    limit = agreement.threshold(len(rows))
    worst = max(abs(row[3]) for row in rows)
    return {
        "changes": changes, "comparisons": len(rows), "threshold": limit, "familyWise": agreement.FAMILY_WISE,
        "trials": trials, "trialsOfOurs": 20 * trials, "seed": seed,
        "largest": worst, "agrees": worst <= limit and gap < 1e-4 and not undefined, "thresholdsOff": gap,
        "undefinedInOne": undefined,
        "metrics": [
            {
                "metric": what, "z": z,
                "ours": {"value": ours[0], "standardError": ours[1]},
                "plain": {"value": plain[0], "standardError": plain[1]},
            }
            for what, ours, plain, z in rows
        ],
    }  # fmt: skip


def table(result):
    """Of each metric the worst policy, in the validation book's columns."""
    worst = {}
    for row in result["metrics"]:
        name, policy = row["metric"].split(" | ")
        name += " (difference)" * ("−" in policy)
        if name not in worst or abs(row["z"]) > abs(worst[name]["z"]):
            worst[name] = row | {"policy": policy}
    yield " ".join(["an independent re-implementation · Benchmarks/Peers/plain.py", *result["changes"]])
    yield f"{'metric':38}  {'policy':24}  {'plain Python':>14}  {'ours':>14}  {'error':>10}  {'z':>6}  verdict"
    for name, row in worst.items():
        numbers = [row["plain"], row["ours"]]
        values = [f"{one['value']:.6g}" for one in numbers]
        error = math.hypot(*(one["standardError"] for one in numbers))
        verdict = "pass" if abs(row["z"]) <= result["threshold"] else "MISS"
        yield (
            f"{name:38}  {row['policy']:24}  {values[0]:>14}  {values[1]:>14}  {error:>10.3g}"
            f"  {row['z']:>6.2f}  {verdict}"
        )
    for what in result["undefinedInOne"]:
        yield f"{what}: only one of the two has a number  MISS"
    yield (
        f"{result['comparisons']} comparisons, largest |z| {result['largest']:.2f}, allowed {result['threshold']:.2f}"
        f" (1 % family-wise): {'pass' if result['agrees'] else 'MISS'}"
    )


def main():
    options = argparse.ArgumentParser(prog="plain.py")
    options.add_argument("model", nargs="?", help="model.json, made by parameters.py")
    options.add_argument("trials", nargs="?", type=int, default=500)
    options.add_argument("seed", nargs="?", type=int, default=2026)
    options.add_argument("--threads", type=int, default=1, help="always one")
    options.add_argument("--check", action="store_true", help="compare with our own run")
    options.add_argument("--table", action="store_true", help="with --check, a table and not JSON")
    options.add_argument("--tool", default=".build/release/botou")
    options.add_argument("--scenario", default="Scenarios/benchmark.json5")
    options.add_argument("--set", action="append", default=[], help="with --check, a change as in botou run")
    given = options.parse_args()
    if given.check:
        try:
            result = check(given.tool, given.scenario, given.set, given.trials, given.seed)
        except (parameters.NotFollowed, subprocess.CalledProcessError, OSError) as error:
            sys.exit(f"plain.py: {error}")
        print("\n".join(table(result)) if given.table else json.dumps(result, indent=1))
        sys.exit(0 if result["agrees"] else 1)
    if given.model is None:
        options.error("a model, or --check")
    model = parameters.load(given.model)
    begun, processor = time.perf_counter(), time.process_time()
    out = document(model, simulate(model, given.trials, given.seed))
    out |= {"program": "plain Python", "trials": given.trials, "threads": 1,
            "seconds": time.perf_counter() - begun, "processorSeconds": time.process_time() - processor}  # fmt: skip
    json.dump(out, sys.stdout)
    print()


if __name__ == "__main__":
    main()
