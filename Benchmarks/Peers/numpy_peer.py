"""The benchmark scenario in NumPy: a few thousand projects at a time, stage by stage, survivors compacted.

Nature is drawn for everybody who may need it and every policy is judged on it. Batches stay in the cache.
"""

import numpy

import figures

BATCH = 256
MOST_MONTHS = 360
PLACE = figures.PLACE


def compact(keep, *arrays):
    return [array[keep] for array in arrays]


class Nature:
    """What a batch of futures holds for each of its projects."""

    def __init__(self, model, rng, trials):
        self.model, self.rng, self.trials = model, rng, trials
        count = int(model["projects"])
        self.size = trials * count
        self.trial = numpy.repeat(numpy.arange(trials), count)
        self.draw_climate(trials)
        self.market = numpy.repeat(rng.standard_normal(trials), count)
        self.merit = rng.standard_normal(self.size)
        span = model["entryTo"] - model["entryFrom"]
        self.entry = model["entryFrom"] + span * rng.random(self.size)

    def draw_climate(self, trials):
        """The regimes of every quarter, and the integral of the financing multiplier."""
        model, quarters = self.model, MOST_MONTHS // 3
        uniforms = self.rng.random((quarters, trials))
        ends = numpy.array(model["next"])
        regimes = numpy.empty((quarters, trials), numpy.intp)
        regimes[0] = numpy.searchsorted(model["first"], uniforms[0])
        for quarter in range(1, quarters):
            passed = uniforms[quarter][:, None] > ends[regimes[quarter - 1]]
            regimes[quarter] = passed.sum(axis=1)
        regimes = regimes.T.copy()
        self.quarters = quarters
        self.valuation = numpy.array(model["valuation"])[regimes].ravel()
        self.exit_value = numpy.array(model["exitValue"])[regimes].ravel()
        self.financing = numpy.array(model["financing"])[regimes].ravel()
        self.integral = numpy.zeros((trials, quarters + 1))
        steps = 3 * self.financing.reshape(trials, quarters)
        numpy.cumsum(steps, axis=1, out=self.integral[:, 1:])
        # Trials one above the other, so that one sorted array is searched for all of them.
        self.far = 1e6
        self.stacked = (self.integral + self.far * numpy.arange(trials)[:, None]).ravel()

    def place(self, trial, month):
        quarter = numpy.minimum((month * (1 / 3)).astype(numpy.intp), self.quarters - 1)
        return trial * self.quarters + quarter, quarter

    def arrival(self, trial, month, exposure):
        place, quarter = self.place(trial, month)
        spent = self.integral.ravel()[place + trial] + (month - 3 * quarter) * self.financing[place]
        target = spent + exposure
        row = trial * (self.quarters + 1)
        found = numpy.searchsorted(self.stacked, target + self.far * trial) - 1 - row
        found = numpy.clip(found, quarter, self.quarters - 1)
        left = target - self.integral.ravel()[row + found]
        return 3 * found + left / self.financing[trial * self.quarters + found]

    def score(self, weights, who):
        own = weights[2] * self.rng.standard_normal(who.size)
        if weights[0]:
            own += weights[0] * self.market[who]
        if weights[1]:
            own += weights[1] * self.merit[who]
        return own

    def lognormal(self, law, who):
        score = self.score(law[2:], who)
        score *= law[1]
        score += law[0]
        return numpy.exp(score, out=score)

    def gamma(self, law, size):
        return law[1] * self.rng.standard_gamma(law[0], size)

    def full(self, who, values):
        out = numpy.empty(self.size)
        out[who] = values
        return out

    # What is in store, for those whom any policy brings that far

    def stage(self, number, who):
        one, size = self.model["stages"][number], who.size
        self.months, self.cost = (self.full(who, self.gamma(one[k], size)) for k in ("months", "cost"))
        succeeds = self.score((0, one["loading"], one["own"]), who) > one["level"]
        review = self.rng.random(size)
        passes = review < numpy.where(succeeds, one["sensitivity"], 1 - one["specificity"])
        self.succeeds = self.full(who, succeeds) > 0
        self.passes = self.full(who, passes) > 0
        again = who[~passes]
        self.extra_months = self.full(again, self.gamma(one["reworkMonths"], again.size))
        self.extra_cost = self.full(again, self.gamma(one["reworkCost"], again.size))
        mended = succeeds[~passes] | (self.rng.random(again.size) < one["reworkChance"])
        review = self.rng.random(again.size)
        second = review < numpy.where(mended, one["sensitivity"], 1 - one["specificity"])
        self.mended, self.second = self.full(again, mended) > 0, self.full(again, second) > 0

    def search(self, who):
        model = self.model
        comes = self.score(model["everLoading"], who) > model["everLevel"]
        self.comes = self.full(who, comes) > 0
        who = who[comes]
        self.forgives = self.full(who, self.rng.random(who.size) < model["forgiven"]) > 0
        self.exposure = self.full(who, model["wait"] * self.rng.standard_exponential(who.size))
        self.pre_money = self.full(who, self.lognormal(model["preMoney"], who))
        self.new_money = self.full(who, self.lognormal(model["newMoney"], who))

    def round(self, number, who):
        one = self.model["rounds"][number]
        score = self.score(one["loading"], who)
        closes = score > one["closes"]
        self.closes = self.full(who, closes) > 0
        self.stays = self.full(who, ~closes & (score > one["survives"])) > 0
        self.interval = self.full(who, self.lognormal(one["months"], who))
        who = who[closes]
        self.step_up = self.full(who, self.lognormal(one["stepUp"], who))
        a, b, least, width = one["dilution"]
        self.dilution = self.full(who, least + width * self.rng.beta(a, b, who.size))

    def exit(self, who):
        model = self.model
        self.exit_months = self.full(who, self.lognormal(model["exitMonths"], who))
        self.multiple = self.full(who, self.lognormal(model["multiple"], who))
        low, high = model["recovery"]
        self.recovery = self.full(who, low + (high - low) * self.rng.random(who.size))
        kinds = numpy.searchsorted(model["exitKinds"], self.rng.random(who.size), side="right")
        self.exit_kind = self.full(who, kinds)


class Judge:
    """One policy over a batch: who is still under way, and the sums of each trial."""

    def __init__(self, nature, policy):
        self.nature, self.policy, model = nature, policy, nature.model
        self.model = model
        self.quarters = int(model["horizon"] / 3)
        self.row = numpy.zeros((nature.trials, len(figures.COLUMNS)))
        self.flows = numpy.zeros(nature.trials * self.quarters)
        size = nature.size
        self.who = numpy.arange(size)
        self.now = nature.entry.copy()
        self.balance, self.spent, self.cover = numpy.zeros(size), numpy.zeros(size), numpy.zeros(size)
        self.depth, self.shortage, self.centre = numpy.zeros(size), numpy.zeros(size), numpy.zeros(size)
        self.bridging = numpy.full(size, policy["bridging"])
        self.sound = numpy.ones(size, bool)
        self.other = 0.0

    STATE = ["who", "now", "balance", "spent", "cover", "depth", "shortage", "centre", "bridging", "sound"]

    def keep(self, mask):
        at = numpy.flatnonzero(mask)
        for name in self.STATE:
            setattr(self, name, getattr(self, name).take(at))

    def add(self, column, who, amounts=None):
        trial = self.nature.trial[who]
        self.row[:, PLACE[column]] += numpy.bincount(trial, amounts, self.nature.trials)

    def flow(self, who, month, amounts):
        quarter = numpy.minimum((month * (1 / 3)).astype(numpy.intp), self.quarters - 1)
        place = self.nature.trial[who] * self.quarters + quarter
        self.flows += numpy.bincount(place, amounts, self.flows.size)

    def end(self, lost):
        """Those who fail or close: what is left goes back."""
        at = numpy.flatnonzero(lost)
        who, centre, cover = self.who[at], self.centre[at], self.cover[at]
        back = self.balance[at] * centre / (centre + self.other + cover)
        self.add("returned", who, back)
        self.add("back", who, back)
        self.flow(who, self.now[at], back)
        self.account(at)
        self.keep(~lost)

    def account(self, part):
        who = self.who[part]
        self.add("depth", who, numpy.maximum(self.depth[part], self.spent[part] - self.cover[part]))
        self.add("shortage", who, self.shortage[part])
        self.add("centre", who, self.centre[part])
        self.add("public", who, self.centre[part] + self.other)

    # Research

    def pay(self, number):
        policy = self.policy
        if policy["centre"][number]:
            paid = policy["centre"][number]
            self.centre += paid
            self.flow(self.who, self.now, numpy.full(self.who.size, -paid))
        self.other += policy["otherPublic"][number]
        numpy.maximum(self.depth, self.spent - self.cover, out=self.depth)
        self.cover += policy["team"][number]
        self.balance += sum(policy[source][number] for source in ("centre", "otherPublic", "team"))

    def work(self, months, cost, active):
        """Spends on one attempt; tells who of `active` dies of it. Few run dry, so they are compacted."""
        short = cost > self.balance * (1 + 1e-9)
        if active is not None:
            short &= active
            cost, months = numpy.where(active, cost, 0), numpy.where(active, months, 0)
        dead = numpy.zeros(self.who.size, bool)
        dry = numpy.flatnonzero(short)
        if dry.size:
            dead[dry] = self.run_dry(dry, months[dry], cost[dry])
        rest = ~short
        part = numpy.where(rest, numpy.minimum(cost, self.balance), 0)
        self.now += numpy.where(rest, months, 0)
        self.spent += part
        self.balance -= part
        return dead

    def run_dry(self, dry, months, cost):
        balance, top_up = self.balance[dry], self.model["topUp"] * cost
        missing = cost - balance
        self.shortage[dry] = numpy.maximum(self.shortage[dry], missing)
        team = numpy.minimum(top_up, missing)
        self.depth[dry] = numpy.maximum(self.depth[dry], self.spent[dry] + balance - self.cover[dry])
        self.cover[dry] += team
        missing = missing - team
        bridge = numpy.minimum(self.bridging[dry], missing)
        helped = numpy.flatnonzero(bridge > 0)
        if helped.size:
            at = dry[helped]
            month = self.now[at] + months[helped] * (1 - missing[helped] / cost[helped])
            self.flow(self.who[at], month, -bridge[helped])
            self.bridging[at] -= bridge[helped]
            self.centre[at] += bridge[helped]
        missing = missing - bridge
        dead = missing > 1e-9 * cost
        used = cost - missing
        self.now[dry] += months * used / cost + numpy.where(dead, self.model["patience"], 0)
        self.spent[dry] += used
        self.balance[dry] = 0
        return dead

    def research(self):
        nature, who = self.nature, self.who
        dead = self.work(nature.months[who], nature.cost[who], None)
        passes = nature.passes[who]
        again = ~passes & ~dead
        dead |= self.work(nature.extra_months[who], nature.extra_cost[who], again)
        stopped = again & ~dead & ~nature.second[who]
        has = numpy.where(passes, nature.succeeds[who], nature.mended[who])
        self.add("wrongStops", who[stopped & has])
        lost = dead | stopped
        self.add("wrongPasses", who[~lost & ~has])
        self.sound &= has
        self.end(lost)

    # The market

    def search(self):
        nature, who, model = self.nature, self.who, self.model
        self.add("done", who)
        stop = self.now + model["longStop"]
        month = numpy.full(who.size, numpy.inf)
        wanted = numpy.flatnonzero(nature.comes[who] & (self.sound | nature.forgives[who]))
        at = who[wanted]
        month[wanted] = nature.arrival(nature.trial[at], self.now[wanted], nature.exposure[at])
        dry = self.now + self.balance / model["standby"]
        bridge = numpy.flatnonzero((dry < numpy.minimum(month, stop)) & (self.bridging > 0))
        if bridge.size:
            amount = self.bridging[bridge]
            self.spent[bridge] += self.balance[bridge]
            self.now[bridge] = dry[bridge]
            self.balance[bridge] = amount
            self.centre[bridge] += amount
            self.flow(who[bridge], dry[bridge], -amount)
            dry[bridge] += amount / model["standby"]
        last = numpy.minimum(stop, dry + model["patience"])
        end = numpy.minimum(month, last)
        burnt = numpy.minimum(self.balance, (numpy.minimum(end, dry) - self.now) * model["standby"])
        self.balance -= burnt
        self.spent += burnt
        self.now = end
        self.end(month > last)
        self.account(slice(None))
        self.found()

    def found(self):
        """The crossing round, with what the centre's money becomes in it."""
        nature, policy, who = self.nature, self.policy, self.who
        climate = nature.valuation[nature.place(nature.trial[who], self.now)[0]]
        pre, new = nature.pre_money[who] * climate, nature.new_money[who] * climate
        team, old, bought = self.model["team"], 1 + new / pre, 0.0
        shares, self.paid = numpy.zeros(who.size), numpy.zeros(who.size)
        if policy["kind"] == 1:
            units = self.centre / policy["preMoney"]
            bought = units / (1 + units)
            team = team / (1 + units)
            self.paid = self.centre
        elif policy["kind"] == 2:
            shares = self.centre / pre
            most, floor = policy["maximumShare"], policy["teamFloor"]
            if most < 1:
                shares = numpy.minimum(shares, most * old / (1 - most))
            if floor > 0:
                shares = numpy.clip(team / floor - old, 0, shares)
            self.paid = shares * pre
        total = old + shares
        self.state = (bought + shares) / total
        self.claims, self.shares = [self.paid, new], [self.state, new / pre / total]
        self.last = pre + new
        self.average = self.last / climate
        months = self.now - nature.entry[who]
        team = team / total
        self.add("crossed", who)
        self.add("at60", who[months <= 60])
        self.add("width", who, months)
        self.add("market", who, new)
        self.add("teamShare", who, team)
        self.add("inControl", who[team > 0.5 - 1e-9])
        if policy["kind"]:
            self.add("owning", who[self.state > 0])
            self.add("stake", who, self.state)

    COMPANY = ["who", "now", "paid", "state", "last", "average"]

    def keep_company(self, mask):
        at = numpy.flatnonzero(mask)
        for name in self.COMPANY:
            setattr(self, name, getattr(self, name).take(at))
        self.claims = [one.take(at) for one in self.claims]
        self.shares = [one.take(at) for one in self.shares]

    def settle(self, mask, month, proceeds):
        """Those who sell; `proceeds` is a function of nothing that is asked only where it matters."""
        if self.policy["kind"]:
            who = self.who[mask]
            amount = proceeds(mask)
            self.flow(who, month, amount)
            self.add("back", who, amount)
            self.add("stakeAtExit", who, self.state[mask])
            below = (amount < self.paid[mask] * (1 - 1e-9)) & (self.state[mask] > 0)
            self.add("belowCost", who[below])

    def at_end(self, mask):
        mask = numpy.flatnonzero(mask)
        month = numpy.maximum(self.now[mask], self.model["horizon"])
        self.settle(mask, month, lambda m: self.state[m] * self.last[m] * (1 - self.model["haircut"]))

    def sale(self, mask, value):
        """Every class takes the better of its claim and its part."""
        claims = numpy.stack([one[mask] for one in self.claims])
        shares = numpy.stack([one[mask] for one in self.shares])
        common = numpy.maximum(1 - shares.sum(axis=0), 0)
        price = value
        for _ in range(len(claims) + 1):
            keeps = claims > price * shares
            kept = numpy.where(keeps, claims, 0).sum(axis=0)
            sharing = common + numpy.where(keeps, 0, shares).sum(axis=0)
            price = numpy.maximum(value - kept, 0) / sharing
        covered = numpy.minimum(1, value / numpy.maximum(claims.sum(axis=0), 1e-300))
        first = numpy.where(price > 0, claims[0], claims[0] * covered)
        return numpy.maximum(first, shares[0] * price)

    def round(self, number):
        """The next round; those who stay without one wait in `stayed` for their exit."""
        nature, horizon = self.nature, self.model["horizon"]
        month = self.now + nature.interval[self.who]
        late = month >= horizon
        self.at_end(late)
        self.keep_company(~late)
        self.now = month[~late]
        dies = numpy.flatnonzero(~nature.closes[self.who] & ~nature.stays[self.who])
        who = self.who[dies]
        self.settle(dies, self.now[dies], lambda m: self.sale(m, nature.recovery[who] * self.last[m]))
        stays = nature.stays[self.who]
        self.sell(stays)
        closes = nature.closes[self.who]
        self.keep_company(closes)
        who, diluted = self.who, nature.dilution[self.who]
        self.average = self.average * nature.step_up[who] / (1 - diluted)
        self.last = self.average * nature.valuation[nature.place(nature.trial[who], self.now)[0]]
        self.state = self.state * (1 - diluted)
        self.shares = [one * (1 - diluted) for one in self.shares] + [diluted]
        self.claims = self.claims + [diluted * self.last]
        self.add("later", who, diluted * self.last)

    def sell(self, mask):
        """The exit of those who have had their last round."""
        nature, horizon = self.nature, self.model["horizon"]
        if not self.policy["kind"]:
            return
        who = self.who
        month = self.now + nature.exit_months[who]
        self.at_end(mask & (month >= horizon))
        mask = mask & (month < horizon)
        kind = nature.exit_kind[who]
        trial = nature.trial[who]
        value = self.average * nature.multiple[who] * nature.exit_value[nature.place(trial, month)[0]]

        def part(which, amount):
            chosen = numpy.flatnonzero(mask & (kind == which))
            self.settle(chosen, month[chosen], amount)

        part(0, lambda m: self.state[m] * value[m])
        part(1, lambda m: self.sale(m, value[m]))
        part(2, lambda m: numpy.minimum(self.state[m] * value[m], self.paid[m]))
        part(3, lambda m: self.sale(m, nature.recovery[who[m]] * self.last[m]))


def together(judges):
    """All projects that any policy still follows."""
    needed = numpy.zeros(judges[0].nature.size, bool)
    for judge in judges:
        needed[judge.who] = True
    return numpy.flatnonzero(needed)


def play(model, rng, trials):
    nature = Nature(model, rng, trials)
    judges = [Judge(nature, policy) for policy in model["policies"]]
    for number in range(len(model["stages"])):
        nature.stage(number, together(judges))
        for judge in judges:
            judge.pay(number)
            judge.research()
    nature.search(together(judges))
    for judge in judges:
        judge.search()
    nature.exit(together(judges))
    for number in range(len(model["rounds"])):
        nature.round(number, together(judges))
        for judge in judges:
            judge.round(number)
    for judge in judges:
        judge.sell(numpy.ones(judge.who.size, bool))
    return (
        numpy.stack([judge.row for judge in judges]),
        numpy.stack([judge.flows.reshape(trials, judge.quarters) for judge in judges]),
    )


def simulate(model, sums, trials, seed, threads):
    rng = numpy.random.Generator(numpy.random.SFC64(seed))
    for begin in range(0, trials, BATCH):
        sums.add(*play(model, rng, min(BATCH, trials - begin)))


if __name__ == "__main__":
    figures.main("NumPy", simulate, warm_up=BATCH)
