"""The benchmark scenario in Numba: the plain story, compiled, over trials in parallel.

`numpy.random` inside Numba is a Mersenne Twister with polar normals and Cheng's gamma; xoshiro256++, a
ziggurat and Marsaglia and Tsang's gamma, written here, take a third of its time.
"""

import math

import numba
import numpy

import figures

COLUMNS = len(figures.COLUMNS)
CROSSED, AT60, DONE, WIDTH, DEPTH, SHORTAGE, WRONG_PASSES, WRONG_STOPS = range(1, 9)
CENTRE, OTHER_PUBLIC, RETURNED, OTHER_RETURNED, MARKET, LATER, PROCEEDS = range(9, 16)
OWNING, CLAIMING, STAKE, STAKE_AT_EXIT, BELOW_COST, TEAM_SHARE, IN_CONTROL = range(16, 23)
VALUE, PEAK, ONE = range(23, 26)
PUBLIC, PUBLIC_RETURNED, CENTRE_NET, PUBLIC_NET, NET_COST, ALL_PRIVATE = range(26, 32)
DIFFERENCES = numpy.array(figures.DIFFERENCE_PLACES)
MOST_QUARTERS = 1600
NEVER = 1e30
PART = 64


# ---------------------------------------------------------------- randomness

U64 = numpy.uint64
U1, U7, U11, U17, U23, U41, U45, U19 = (U64(n) for n in (1, 7, 11, 17, 23, 41, 45, 19))
LAYER, GOLDEN = U64(127), U64(0x9E3779B97F4A7C15)
MIX1, MIX2, U30, U27, U31 = U64(0xBF58476D1CE4E5B9), U64(0x94D049BB133111EB), U64(30), U64(27), U64(31)


def ziggurat():
    """Marsaglia and Tsang's 128 layers, as Doornik lays them out."""
    edge, area = 3.442619855899, 9.91256303526217e-3
    x = [area / math.exp(-edge * edge / 2), edge]
    while len(x) < 128:
        x.append(math.sqrt(-2 * math.log(area / x[-1] + math.exp(-x[-1] * x[-1] / 2))))
    x = numpy.array([*x, 0.0])
    return x, x[1:] / x[:-1]


EDGES, RATIOS = ziggurat()
fast = numba.njit(fastmath=True, inline="always")


@numba.njit
def seeded(seed, state):
    z = U64(seed)
    for i in range(4):
        z += GOLDEN
        w = (z ^ (z >> U30)) * MIX1
        w = (w ^ (w >> U27)) * MIX2
        state[i] = w ^ (w >> U31)


@fast
def bits(s):
    sum03 = s[0] + s[3]
    out = ((sum03 << U23) | (sum03 >> U41)) + s[0]
    t = s[1] << U17
    s[2] ^= s[0]
    s[3] ^= s[1]
    s[1] ^= s[2]
    s[0] ^= s[3]
    s[2] ^= t
    s[3] = (s[3] << U45) | (s[3] >> U19)
    return out


@fast
def unit(s):
    return (bits(s) >> U11) * (1.0 / 9007199254740992.0)


@numba.njit(fastmath=True)
def normal(s):
    while True:
        word = bits(s)
        layer = word & LAYER
        u = (word >> U11) * (2.0 / 9007199254740992.0) - 1.0
        if abs(u) < RATIOS[layer]:
            return u * EDGES[layer]
        if layer == 0:
            while True:
                x = math.log(1.0 - unit(s)) / EDGES[1]
                if -2.0 * math.log(1.0 - unit(s)) >= x * x:
                    return x - EDGES[1] if u < 0 else EDGES[1] - x
        x = u * EDGES[layer]
        f0 = math.exp(-0.5 * (EDGES[layer] ** 2 - x * x))
        f1 = math.exp(-0.5 * (EDGES[layer + U1] ** 2 - x * x))
        if f1 + unit(s) * (f0 - f1) < 1.0:
            return x


@numba.njit(fastmath=True)
def gamma(shape, s):
    """Marsaglia and Tsang (2000), for shapes of one at least."""
    d = shape - 1.0 / 3.0
    c = 1.0 / math.sqrt(9.0 * d)
    while True:
        x = normal(s)
        v = 1.0 + c * x
        if v > 0.0:
            v = v * v * v
            u = 1.0 - unit(s)
            if u < 1.0 - 0.0331 * x**4 or math.log(u) < 0.5 * x * x + d * (1.0 - v + math.log(v)):
                return d * v


@numba.njit(fastmath=True)
def beta(a, b, s):
    x = gamma(a, s)
    return x / (x + gamma(b, s))


# ---------------------------------------------------------------- the scenario


def compiled(model):
    """The simulation with the model's numbers frozen into it, as a compiler likes them."""
    projects, months_counted = int(model["projects"]), int(model["horizon"])
    spans = months_counted + MOST_QUARTERS // 4
    standby, patience = model["standby"], model["patience"]
    top_up_share, team0, mean_wait = model["topUp"], model["team"], model["wait"]
    forgiven, ever_level = model["forgiven"], model["everLevel"]
    long_stop = min(model["longStop"], NEVER)
    entry_from, entry_to = model["entryFrom"], model["entryTo"]
    first, following = numpy.array(model["first"]), numpy.array(model["next"])
    financing, valuation = numpy.array(model["financing"]), numpy.array(model["valuation"])
    exit_value, exit_kinds = numpy.array(model["exitValue"]), numpy.array(model["exitKinds"])
    ever, pre_law, new_law = model["everLoading"], model["preMoney"], model["newMoney"]
    ever, pre_law, new_law = tuple(ever), tuple(pre_law), tuple(new_law)
    exit_law, multiple_law = tuple(model["exitMonths"]), tuple(model["multiple"])
    recovery_low, recovery_high = model["recovery"]

    def of(part, key):
        return numpy.array([one[key] for one in model[part]])

    months_law, cost_law = of("stages", "months"), of("stages", "cost")
    level, loading, own_part = of("stages", "level"), of("stages", "loading"), of("stages", "own")
    rework_chance = of("stages", "reworkChance")
    rework_months, rework_cost = of("stages", "reworkMonths"), of("stages", "reworkCost")
    sensitivity, specificity = of("stages", "sensitivity"), of("stages", "specificity")
    interval, step_law, dilution_law = of("rounds", "months"), of("rounds", "stepUp"), of("rounds", "dilution")
    closes, survives, round_loading = of("rounds", "closes"), of("rounds", "survives"), of("rounds", "loading")
    kind, centre_paid = of("policies", "kind"), of("policies", "centre")
    other_paid, team_paid = of("policies", "otherPublic"), of("policies", "team")
    bridging0, entry_price = of("policies", "bridging"), of("policies", "preMoney")
    most_share, team_floor = of("policies", "maximumShare"), of("policies", "teamFloor")
    stages, rounds, policies = len(level), len(closes), len(kind)
    classes_most, flows_most = rounds + 2, projects * (3 * stages + 2)
    rate, today = math.log(1 + model["discountRate"]) / 12, model["today"]
    jit = numba.njit(fastmath=True, inline="never")

    @jit
    def lognormal(law, market, merit, s):
        score = law[2] * market + law[3] * merit + law[4] * normal(s)
        return math.exp(law[0] + law[1] * score)

    @jit
    def look_further(known, quarter, regime, integral, s):
        while known <= quarter:
            row = following[regime[known - 1]] if known > 0 else first
            u = unit(s)
            state = 0
            while u > row[state]:
                state += 1
            regime[known] = state
            integral[known + 1] = integral[known] + 3 * financing[state]
            known += 1
        return known

    # The centre's flows, each at its own date, and threaded through spans: months, then years.
    # An account is (count, months, amounts, earlier, latest of a span, paid and received in a span).

    @jit
    def accounts():
        return (
            numpy.zeros((policies, 1), numpy.int64), numpy.empty((policies, flows_most)),
            numpy.empty((policies, flows_most)), numpy.empty((policies, flows_most), numpy.int64),
            numpy.empty((policies, spans), numpy.int64), numpy.empty((policies, spans, 2)),
        )  # fmt: skip

    @jit
    def account(flows, policy):
        return (flows[0][policy], flows[1][policy], flows[2][policy],
                flows[3][policy], flows[4][policy], flows[5][policy])  # fmt: skip

    @jit
    def flow(flows, month, amount):
        count, months, amounts, earlier, latest, sums = flows
        span = int(month)
        if span >= months_counted:
            span = min(months_counted + int((month - months_counted) / 12), spans - 1)
        place = count[0]
        months[place], amounts[place], earlier[place] = month, amount, latest[span]
        latest[span] = place
        count[0] += 1
        if amount < 0:
            sums[span, 0] -= amount
        else:
            sums[span, 1] += amount

    @jit
    def lowest_within(flows, span, balance, order):
        """The least balance while flows come by their dates, those of one moment together."""
        _, months, amounts, earlier, latest, _ = flows
        count, following_flow = 0, latest[span]
        while following_flow >= 0:
            place = count
            count += 1
            while place > 0 and months[order[place - 1]] > months[following_flow]:
                order[place] = order[place - 1]
                place -= 1
            order[place] = following_flow
            following_flow = earlier[following_flow]
        lowest = balance
        for i in range(count):
            balance += amounts[order[i]]
            if i + 1 == count or months[order[i + 1]] > months[order[i]]:
                lowest = min(lowest, balance)
        return lowest

    @jit
    def peak_need(flows, order):
        """Only where money also comes in does the order matter: to pay first is the worst."""
        sums, balance, lowest = flows[5], 0.0, 0.0
        for span in range(spans):
            paid, received = sums[span]
            if balance - paid < lowest:
                if received > 0:
                    lowest = min(lowest, lowest_within(flows, span, balance, order))
                else:
                    lowest = balance - paid
            balance += received - paid
        return -lowest

    @jit
    def present_value(flows):
        value, months, amounts = 0.0, flows[1], flows[2]
        for i in range(flows[0][0]):
            value += amounts[i] * math.exp(-rate * (months[i] - today))
        return value

    @jit
    def sale(value, count, claim, share):
        common, claims = 1.0, 0.0
        for i in range(count):
            common -= share[i]
            claims += claim[i]
        common = max(common, 0.0)
        price = value
        for _ in range(count + 2):
            kept, sharing = 0.0, common
            for i in range(count):
                if claim[i] > price * share[i]:
                    kept += claim[i]
                else:
                    sharing += share[i]
            if kept >= value or sharing <= 0:
                return claim[1] * (value / claims if claims > value else 1.0)
            following_price = (value - kept) / sharing
            if following_price == price:
                break
            price = following_price
        return max(claim[1], share[1] * price)

    @jit
    def work(c, months, cost, flows):
        # c: now, balance, spent, cover, centre, depth, shortage, bridging
        if c[1] >= cost * (1 - 1e-9):
            c[0] += months
            part = min(cost, c[1])
            c[1] -= part
            c[2] += part
            return True
        rate, left, top_up = months / cost, cost, top_up_share * cost
        while True:
            part = min(c[1], left)
            c[0] += rate * part
            c[1] -= part
            c[2] += part
            left -= part
            if left <= cost * 1e-9:
                return True
            c[6] = max(c[6], left)
            if top_up > 0:
                amount = min(top_up, left)
                top_up -= amount
                c[5] = max(c[5], c[2] - c[3])
                c[3] += amount
                c[1] += amount
            elif c[7] > 0:
                amount = min(c[7], left)
                c[7] -= amount
                c[4] += amount
                c[1] += amount
                flow(flows, c[0], -amount)
            else:
                c[0] += patience
                return False

    @numba.njit(fastmath=True)
    def trial(rows, flows, regime, integral, c, stage, growth, claim, share, s):
        known = 0
        market = normal(s)
        for _ in range(projects):
            entry = entry_from + (entry_to - entry_from) * unit(s)
            merit = normal(s)
            drawn_stages, drawn_rounds, has_search, has_exit = 0, 0, False, False
            comes, is_forgiven, exposure, pre_average, new_average = False, False, 0.0, 0.0, 0.0
            exit_months, multiple, recovery, exit_kind = 0.0, 0.0, 0.0, 0
            for policy in range(policies):
                row, flowing = rows[policy], account(flows, policy)
                c[0], c[1], c[2], c[3], c[4], c[5], c[6] = entry, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
                c[7] = bridging0[policy]
                other, achieved, is_done = 0.0, True, True
                for k in range(stages):
                    paid = centre_paid[policy, k]
                    if paid > 0:
                        c[4] += paid
                        flow(flowing, c[0], -paid)
                    other += other_paid[policy, k]
                    c[1] += paid + other_paid[policy, k]
                    c[5] = max(c[5], c[2] - c[3])
                    c[3] += team_paid[policy, k]
                    c[1] += team_paid[policy, k]
                    if drawn_stages <= k:
                        drawn_stages = k + 1
                        stage[k, 0] = months_law[k, 1] * gamma(months_law[k, 0], s)
                        stage[k, 1] = cost_law[k, 1] * gamma(cost_law[k, 0], s)
                        own = own_part[k] * normal(s)
                        stage[k, 2] = 1.0 if loading[k] * merit + own > level[k] else 0.0
                        stage[k, 3] = unit(s)
                        stage[k, 4] = -1.0
                    if not work(c, stage[k, 0], stage[k, 1], flowing):
                        is_done = False
                        break
                    has = stage[k, 2] > 0
                    if not stage[k, 3] < (sensitivity[k] if has else 1 - specificity[k]):
                        if stage[k, 4] < 0:
                            stage[k, 4] = rework_months[k, 1] * gamma(rework_months[k, 0], s)
                            stage[k, 5] = rework_cost[k, 1] * gamma(rework_cost[k, 0], s)
                            stage[k, 6] = 1.0 if unit(s) < rework_chance[k] else 0.0
                            stage[k, 7] = unit(s)
                        if not work(c, stage[k, 4], stage[k, 5], flowing):
                            is_done = False
                            break
                        has = has or stage[k, 6] > 0
                        if not stage[k, 7] < (sensitivity[k] if has else 1 - specificity[k]):
                            if has:
                                row[WRONG_STOPS] += 1
                            is_done = False
                            break
                    if not has:
                        row[WRONG_PASSES] += 1
                        achieved = False
                crosses = False
                if is_done:
                    row[DONE] += 1
                    if not has_search:
                        has_search = True
                        score = ever[0] * market + ever[1] * merit + ever[2] * normal(s)
                        comes = score > ever_level
                        if comes:
                            is_forgiven = unit(s) < forgiven
                            exposure = mean_wait * -math.log(1.0 - unit(s))
                            pre_average = lognormal(pre_law, market, merit, s)
                            new_average = lognormal(new_law, market, merit, s)
                    stop, month = c[0] + long_stop, NEVER
                    if comes and (achieved or is_forgiven):
                        q = int(c[0] / 3)
                        known = look_further(known, q, regime, integral, s)
                        target = integral[q] + (c[0] - 3 * q) * financing[regime[q]] + exposure
                        while integral[q + 1] < target and 3 * q <= stop:
                            q += 1
                            known = look_further(known, q, regime, integral, s)
                        month = 3 * q + (target - integral[q]) / financing[regime[q]]
                    dry = c[0] + c[1] / standby
                    if dry < min(month, stop) and c[7] > 0:
                        c[2] += c[1]
                        c[0] = dry
                        c[1] = c[7]
                        c[4] += c[7]
                        flow(flowing, dry, -c[7])
                        dry += c[7] / standby
                        c[7] = 0.0
                    last = min(stop, dry + patience)
                    crosses = month <= last
                    end = month if crosses else last
                    burnt = min(c[1], (min(end, dry) - c[0]) * standby)
                    c[1] -= burnt
                    c[2] += burnt
                    c[0] = end
                now = c[0]
                row[DEPTH] += max(c[5], c[2] - c[3])
                row[SHORTAGE] += c[6]
                row[CENTRE] += c[4]
                row[OTHER_PUBLIC] += other
                if not crosses:
                    put_in = c[4] + other + c[3]
                    if c[1] > put_in * 1e-9:
                        back = c[1] * c[4] / put_in
                        row[RETURNED] += back
                        row[OTHER_RETURNED] += c[1] * other / put_in
                        flow(flowing, now, back)
                    continue
                # ---- the company
                known = look_further(known, int(now / 3), regime, integral, s)
                value_factor = valuation[regime[int(now / 3)]]
                pre, new = pre_average * value_factor, new_average * value_factor
                team, bought, shares, cost, old = team0, 0.0, 0.0, 0.0, 1 + new / pre
                if kind[policy] == 1:
                    units = c[4] / entry_price[policy]
                    bought = units / (1 + units)
                    team /= 1 + units
                    cost = c[4]
                elif kind[policy] == 2:
                    shares = c[4] / pre
                    if most_share[policy] < 1:
                        shares = min(shares, most_share[policy] * old / (1 - most_share[policy]))
                    if team_floor[policy] > 0:
                        shares = max(0.0, min(shares, team / team_floor[policy] - old))
                    cost = shares * pre
                total = old + shares
                state = (bought + shares) / total
                claim[0], share[0], claim[1], share[1] = new, new / pre / total, cost, state
                count = 2 if state > 0 else 1
                row[CROSSED] += 1
                row[AT60] += 1 if now - entry <= 60 else 0
                row[WIDTH] += now - entry
                row[MARKET] += new
                row[TEAM_SHARE] += team / total
                row[IN_CONTROL] += 1 if team / total > 0.5 - 1e-9 else 0
                row[OWNING] += 1 if state > 0 else 0
                row[CLAIMING] += 1 if state > 0 or (kind[policy] == 2 and c[4] > 0) else 0
                row[STAKE] += state
                last_price = pre + new
                average = last_price / value_factor
                is_dead = False
                for k in range(rounds):
                    if drawn_rounds <= k:
                        drawn_rounds = k + 1
                        w = round_loading[k]
                        score = w[0] * market + w[1] * merit + w[2] * normal(s)
                        growth[k, 0] = 0.0 if score > closes[k] else 1.0 if score > survives[k] else 2.0
                        growth[k, 1] = lognormal(interval[k], market, merit, s)
                        if growth[k, 0] == 0:
                            growth[k, 2] = lognormal(step_law[k], market, merit, s)
                            growth[k, 3] = dilution_law[k, 2] + dilution_law[k, 3] * beta(
                                dilution_law[k, 0], dilution_law[k, 1], s)
                    now += growth[k, 1]
                    if growth[k, 0] > 0:
                        is_dead = growth[k, 0] == 2
                        break
                    diluted = growth[k, 3]
                    average *= growth[k, 2] / (1 - diluted)
                    known = look_further(known, int(now / 3), regime, integral, s)
                    last_price = average * valuation[regime[int(now / 3)]]
                    for i in range(count):
                        share[i] *= 1 - diluted
                    claim[count], share[count] = diluted * last_price, diluted
                    count += 1
                    state *= 1 - diluted
                    row[LATER] += diluted * last_price
                if state <= 0:
                    continue
                if not has_exit:
                    has_exit = True
                    exit_months = lognormal(exit_law, market, merit, s)
                    multiple = lognormal(multiple_law, market, merit, s)
                    recovery = recovery_low + (recovery_high - recovery_low) * unit(s)
                    u = unit(s)
                    exit_kind = 0
                    while u >= exit_kinds[exit_kind]:
                        exit_kind += 1
                if not is_dead:
                    now += exit_months
                if is_dead or exit_kind == 3:
                    proceeds = sale(recovery * last_price, count, claim, share)
                else:
                    known = look_further(known, int(now / 3), regime, integral, s)
                    value = average * multiple * exit_value[regime[int(now / 3)]]
                    if exit_kind == 0:
                        proceeds = state * value
                    elif exit_kind == 1:
                        proceeds = sale(value, count, claim, share)
                    else:
                        proceeds = min(value, cost)
                flow(flowing, now, proceeds)
                row[PROCEEDS] += proceeds
                row[STAKE_AT_EXIT] += state
                row[BELOW_COST] += 1 if proceeds < cost * (1 - 1e-9) else 0

    baseline = model["baseline"]

    @numba.njit(fastmath=True)
    def add(rows, flows, order, sums, products, differences):
        for policy in range(policies):
            row, flowing = rows[policy], account(flows, policy)
            row[VALUE], row[PEAK] = present_value(flowing), peak_need(flowing, order)
            row[0], row[ONE] = projects, 1.0
            row[PUBLIC] = row[CENTRE] + row[OTHER_PUBLIC]
            row[PUBLIC_RETURNED] = row[RETURNED] + row[OTHER_RETURNED]
            row[CENTRE_NET] = row[CENTRE] - row[RETURNED]
            row[PUBLIC_NET] = row[PUBLIC] - row[PUBLIC_RETURNED]
            row[NET_COST] = row[PUBLIC_NET] - row[PROCEEDS]
            row[ALL_PRIVATE] = row[MARKET] + row[LATER]
            for i in range(COLUMNS):
                sums[policy, i] += row[i]
                for j in range(COLUMNS):
                    products[policy, i, j] += row[i] * row[j]
            for number in range(len(DIFFERENCES)):
                above, below = DIFFERENCES[number]
                step = (row[above] - rows[baseline, above]) / row[below]
                differences[policy, number, 0] += step
                differences[policy, number, 1] += step * step

    @numba.njit(parallel=True, fastmath=True)
    def play(trials, seed):
        parts = (trials + PART - 1) // PART
        sums = numpy.zeros((parts, policies, COLUMNS))
        products = numpy.zeros((parts, policies, COLUMNS, COLUMNS))
        differences = numpy.zeros((parts, policies, len(DIFFERENCES), 2))
        for part in numba.prange(parts):
            s = numpy.empty(4, U64)
            seeded(seed + part, s)
            rows, flows = numpy.zeros((policies, COLUMNS)), accounts()
            order = numpy.empty(flows_most, numpy.int64)
            regime = numpy.zeros(MOST_QUARTERS, numpy.int64)
            integral = numpy.zeros(MOST_QUARTERS + 1)
            c, claim, share = numpy.zeros(8), numpy.zeros(classes_most), numpy.zeros(classes_most)
            stage, growth = numpy.zeros((stages, 8)), numpy.zeros((rounds, 4))
            for _ in range(part * PART, min(trials, part * PART + PART)):
                rows[:], flows[0][:], flows[4][:], flows[5][:] = 0.0, 0, -1, 0.0
                trial(rows, flows, regime, integral, c, stage, growth, claim, share, s)
                add(rows, flows, order, sums[part], products[part], differences[part])
        return sums.sum(axis=0), products.sum(axis=0), differences.sum(axis=0)

    return play


PROGRAM = {}


def simulate(model, sums, trials, seed, threads):
    numba.set_num_threads(threads)
    if not PROGRAM:
        PROGRAM["play"] = compiled(model)
    sums.merge(trials, *PROGRAM["play"](trials, seed << 40))


if __name__ == "__main__":
    figures.main("Numba", simulate, warm_up=64)
