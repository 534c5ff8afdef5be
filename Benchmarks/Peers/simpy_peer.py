"""The benchmark scenario in SimPy: a process for each project and policy, all policies on the same nature.

A timeout for each stretch of work, wait or growth; what needs no clock is worked out in between.
"""

import random
from bisect import bisect_left, bisect_right
from math import exp, inf

import numpy
import simpy

import figures

PLACE = figures.PLACE
BLOCK = 16


class World:
    """One future: the market's factor and its climate, a quarter at a time."""

    def __init__(self, model, dice):
        self.model, self.dice = model, dice
        self.market = dice.gauss(0, 1)
        self.regimes = []

    def regime(self, month):
        quarter = int(month / 3)
        while len(self.regimes) <= quarter:
            ends = self.model["next"][self.regimes[-1]] if self.regimes else self.model["first"]
            self.regimes.append(bisect_left(ends, self.dice.random()))
        return self.regimes[quarter]

    def arrival(self, month, exposure, stop):
        while month <= stop:
            rate, end = self.model["financing"][self.regime(month)], 3 * (int(month / 3) + 1)
            if exposure <= rate * (end - month):
                return month + exposure / rate
            exposure -= rate * (end - month)
            month = end
        return inf


class Nature:
    """What a project would meet, drawn when a process first asks."""

    def __init__(self, world):
        model, dice = world.model, world.dice
        self.world, self.model, self.dice = world, model, dice
        self.entry = model["entryFrom"] + (model["entryTo"] - model["entryFrom"]) * dice.random()
        self.merit = dice.gauss(0, 1)
        self.stages, self.reworks, self.rounds = [], {}, []
        self.found = self.end = None

    def score(self, weights):
        market, merit, own = weights
        return market * self.world.market + merit * self.merit + own * self.dice.gauss(0, 1)

    def lognormal(self, law):
        return exp(law[0] + law[1] * self.score(law[2:]))

    def stage(self, number):
        while len(self.stages) <= number:
            one, dice = self.model["stages"][len(self.stages)], self.dice
            self.stages.append((
                dice.gammavariate(*one["months"]), dice.gammavariate(*one["cost"]),
                one["loading"] * self.merit + one["own"] * dice.gauss(0, 1) > one["level"], dice.random(),
            ))  # fmt: skip
        return self.stages[number]

    def rework(self, number):
        if number not in self.reworks:
            one, dice = self.model["stages"][number], self.dice
            self.reworks[number] = (
                dice.gammavariate(*one["reworkMonths"]), dice.gammavariate(*one["reworkCost"]),
                dice.random() < one["reworkChance"], dice.random(),
            )  # fmt: skip
        return self.reworks[number]

    def search(self):
        if self.found is None:
            model, dice = self.model, self.dice
            self.found = (
                self.score(model["everLoading"]) > model["everLevel"], dice.random() < model["forgiven"],
                dice.expovariate(1 / model["wait"]), self.lognormal(model["preMoney"]),
                self.lognormal(model["newMoney"]),
            )  # fmt: skip
        return self.found

    def round(self, number):
        while len(self.rounds) <= number:
            one = self.model["rounds"][len(self.rounds)]
            score = self.score(one["loading"])
            a, b, least, width = one["dilution"]
            self.rounds.append((
                0 if score > one["closes"] else 1 if score > one["survives"] else 2,
                self.lognormal(one["months"]), self.lognormal(one["stepUp"]),
                least + width * self.dice.betavariate(a, b),
            ))  # fmt: skip
        return self.rounds[number]

    def exit(self):
        if self.end is None:
            model, dice = self.model, self.dice
            low, high = model["recovery"]
            self.end = (
                self.lognormal(model["exitMonths"]), self.lognormal(model["multiple"]),
                low + (high - low) * dice.random(), bisect_right(model["exitKinds"], dice.random()),
            )  # fmt: skip
        return self.end


class Project:
    """A project under one policy: its account, and the process that lives on it."""

    def __init__(self, env, nature, policy, row, flows):
        self.env, self.nature, self.policy, self.row, self.flows = env, nature, policy, row, flows
        self.model, self.world = nature.model, nature.world
        self.balance = self.spent = self.cover = self.depth = self.shortage = self.centre = 0.0
        self.other, self.bridging, self.sound = 0.0, policy["bridging"], True

    def add(self, column, amount=1):
        self.row[PLACE[column]] += amount

    def flow(self, amount):
        self.flows[min(int(self.env.now / 3), len(self.flows) - 1)] += amount

    def from_team(self, amount):
        self.depth = max(self.depth, self.spent - self.cover)
        self.cover += amount
        self.balance += amount

    def from_centre(self, amount):
        if amount > 0:
            self.centre += amount
            self.balance += amount
            self.flow(-amount)

    def life(self):
        yield self.env.timeout(self.nature.entry)
        accepted = yield from self.research()
        crossed = False
        if accepted:
            self.add("done")
            crossed = yield from self.search()
        self.add("depth", max(self.depth, self.spent - self.cover))
        self.add("shortage", self.shortage)
        self.add("centre", self.centre)
        self.add("public", self.centre + self.other)
        if crossed:
            yield from self.company()
        else:
            back = self.balance * self.centre / (self.centre + self.other + self.cover)
            self.add("returned", back)
            self.add("back", back)
            self.flow(back)

    def research(self):
        for number, terms in enumerate(self.model["stages"]):
            self.from_centre(self.policy["centre"][number])
            self.other += self.policy["otherPublic"][number]
            self.balance += self.policy["otherPublic"][number]
            self.from_team(self.policy["team"][number])
            months, cost, has, review = self.nature.stage(number)
            if not (yield from self.work(months, cost)):
                return False
            if review >= (terms["sensitivity"] if has else 1 - terms["specificity"]):
                months, cost, mends, review = self.nature.rework(number)
                if not (yield from self.work(months, cost)):
                    return False
                has = has or mends
                if review >= (terms["sensitivity"] if has else 1 - terms["specificity"]):
                    self.add("wrongStops", has)
                    return False
            if not has:
                self.add("wrongPasses")
                self.sound = False
        return True

    def work(self, months, cost):
        left, top_up = cost, self.model["topUp"] * cost
        while True:
            part = min(self.balance, left)
            yield self.env.timeout(months * part / cost)
            self.balance -= part
            self.spent += part
            left -= part
            if left <= 1e-9 * cost:
                return True
            self.shortage = max(self.shortage, left)
            if top_up > 0:
                amount = min(top_up, left)
                top_up -= amount
                self.from_team(amount)
            elif self.bridging > 0:
                amount = min(self.bridging, left)
                self.bridging -= amount
                self.from_centre(amount)
            else:
                yield self.env.timeout(self.model["patience"])
                return False

    def search(self):
        env, burn = self.env, self.model["standby"]
        comes, forgives, exposure, _, _ = self.nature.search()
        stop = env.now + self.model["longStop"]
        month = inf
        if comes and (self.sound or forgives):
            month = self.world.arrival(env.now, exposure, stop)
        dry = env.now + self.balance / burn
        if self.bridging > 0 and dry < min(month, stop):
            yield env.timeout(dry - env.now)
            self.spent += self.balance
            self.balance = 0.0
            dry += self.bridging / burn
            self.from_centre(self.bridging)
        last = min(stop, dry + self.model["patience"])
        end = min(month, last)
        burnt = min(self.balance, burn * (min(end, dry) - env.now))
        self.spent += burnt
        self.balance -= burnt
        yield env.timeout(end - env.now)
        return month <= last

    def company(self):
        policy, env, months = self.policy, self.env, self.env.now - self.nature.entry
        climate = self.model["valuation"][self.world.regime(env.now)]
        pre, new = (value * climate for value in self.nature.search()[3:])
        team, old, bought, shares, paid = self.model["team"], 1 + new / pre, 0.0, 0.0, 0.0
        if policy["kind"] == 1:
            units = self.centre / policy["preMoney"]
            bought, team, paid = units / (1 + units), team / (1 + units), self.centre
        elif policy["kind"] == 2:
            most, floor = policy["maximumShare"], policy["teamFloor"]
            shares = self.centre / pre
            if most < 1:
                shares = min(shares, most * old / (1 - most))
            if floor > 0:
                shares = max(0.0, min(shares, team / floor - old))
            paid = shares * pre
        total = old + shares
        self.state, self.paid = (bought + shares) / total, paid
        self.holders = [[paid, self.state], [new, new / pre / total]]
        self.add("crossed")
        self.add("at60", months <= 60)
        self.add("width", months)
        self.add("market", new)
        self.add("teamShare", team / total)
        self.add("inControl", team / total > 0.5 - 1e-9)
        self.add("owning", self.state > 0)
        self.add("stake", self.state)
        proceeds = yield from self.grow(pre + new, (pre + new) / climate)
        if self.state > 0:
            self.flow(proceeds)
            self.add("back", proceeds)
            self.add("stakeAtExit", self.state)
            self.add("belowCost", proceeds < paid * (1 - 1e-9))

    def grow(self, last, average):
        env, model, nature = self.env, self.model, self.nature
        for number in range(len(model["rounds"])):
            outcome, months, step_up, sold = nature.round(number)
            if env.now + months >= model["horizon"]:
                return (yield from self.wait_for_end(last))
            yield env.timeout(months)
            if outcome == 2:
                return self.sale(nature.exit()[2] * last)
            if outcome == 1:
                break
            average *= step_up / (1 - sold)
            last = average * model["valuation"][self.world.regime(env.now)]
            for holder in self.holders:
                holder[1] *= 1 - sold
            self.holders.append([sold * last, sold])
            self.state *= 1 - sold
            self.add("later", sold * last)
        months, multiple, recovery, kind = nature.exit()
        if env.now + months >= model["horizon"]:
            return (yield from self.wait_for_end(last))
        yield env.timeout(months)
        if kind == 3:
            return self.sale(recovery * last)
        value = average * multiple * model["exitValue"][self.world.regime(env.now)]
        return (self.state * value, self.sale(value), min(self.state * value, self.paid))[kind]

    def wait_for_end(self, last):
        yield self.env.timeout(max(0.0, self.model["horizon"] - self.env.now))
        return self.state * last * (1 - self.model["haircut"])

    def sale(self, value):
        common = max(0.0, 1 - sum(share for _, share in self.holders))
        price = value
        for _ in range(len(self.holders) + 2):
            kept = sum(claim for claim, share in self.holders if claim > price * share)
            sharing = common + sum(share for claim, share in self.holders if claim <= price * share)
            if kept >= value or sharing <= 0:
                claims = sum(claim for claim, _ in self.holders)
                return self.paid * min(1.0, value / claims)
            before, price = price, (value - kept) / sharing
            if before == price:
                break
        return max(self.paid, self.state * price)


def simulate(model, sums, trials, seed, threads):
    dice = random.Random(seed)
    policies, quarters = len(model["policies"]), int(model["horizon"] / 3)
    for begin in range(0, trials, BLOCK):
        count = min(BLOCK, trials - begin)
        rows = [[[0.0] * len(figures.COLUMNS) for _ in range(count)] for _ in range(policies)]
        flows = [[[0.0] * quarters for _ in range(count)] for _ in range(policies)]
        for trial in range(count):
            env, world = simpy.Environment(), World(model, dice)
            for _ in range(model["projects"]):
                nature = Nature(world)
                for number, policy in enumerate(model["policies"]):
                    one = Project(env, nature, policy, rows[number][trial], flows[number][trial])
                    env.process(one.life())
            env.run()
        sums.add(numpy.array(rows), numpy.array(flows))


if __name__ == "__main__":
    figures.main("SimPy", simulate)
