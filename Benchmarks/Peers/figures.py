"""What the peers in Python share: the sums of a trial, metrics made of them, and the command line."""

import argparse
import json
import sys
import time

import numpy

import parameters

COLUMNS = [
    "entered", "crossed", "at60", "done", "width", "depth", "shortage", "wrongPasses", "wrongStops",
    "centre", "otherPublic", "returned", "otherReturned", "market", "later", "proceeds",
    "owning", "claiming", "stake", "stakeAtExit", "belowCost", "teamShare", "inControl", "value", "peak", "one",
    # Sums and differences of those above.
    "public", "publicReturned", "centreNet", "publicNet", "netCost", "allPrivate",
]  # fmt: skip
PLACE = {name: place for place, name in enumerate(COLUMNS)}

METRICS = [
    ("crossing.ultimate", "crossed", "entered"),
    ("crossing.at60", "at60", "entered"),
    ("crossing.done", "done", "entered"),
    ("crossing.financedGivenDone", "crossed", "done"),
    ("crossing.count", "crossed", "one"),
    ("valley.width", "width", "crossed"),
    ("valley.depth", "depth", "entered"),
    ("valley.shortage", "shortage", "entered"),
    ("gate.wrongPass", "wrongPasses", "entered"),
    ("gate.wrongStop", "wrongStops", "entered"),
    ("state.stakeAtConversion", "stake", "claiming"),
    ("state.stakeAtExit", "stakeAtExit", "owning"),
    ("state.projectLossProbability", "belowCost", "owning"),
    ("state.moic", "proceeds", "centreNet"),
    ("state.npv", "value", "one"),
    ("state.proceeds", "proceeds", "one"),
    ("money.public", "public", "one"),
    ("money.publicNet", "publicNet", "one"),
    ("money.centre", "centre", "one"),
    ("money.returned", "returned", "one"),
    ("money.private", "market", "one"),
    ("money.privatePerCrossing", "market", "crossed"),
    ("money.laterPrivate", "later", "one"),
    ("money.leverage", "market", "public"),
    ("money.laterLeverage", "allPrivate", "public"),
    ("money.costPerCrossing", "public", "crossed"),
    ("money.netCostPerCrossing", "netCost", "crossed"),
    ("otherPublic.paid", "otherPublic", "one"),
    ("otherPublic.returned", "otherReturned", "one"),
    ("public.returned", "publicReturned", "one"),
    ("public.moic", "proceeds", "publicNet"),
    ("control.teamShare", "teamShare", "crossed"),
    ("control.teamKept", "inControl", "crossed"),
    ("fund.peakNeed", "peak", "one"),
]
DIFFERENCES = ["crossing.ultimate", "state.npv", "money.public"]
DIFFERENCE_PLACES = [(PLACE[a], PLACE[b]) for name, a, b in METRICS if name in DIFFERENCES]


class Sums:
    """Sums and products of columns over trials: all that metrics with errors need."""

    def __init__(self, model):
        self.model = model
        policies = len(model["policies"])
        self.trials = 0
        self.sums = numpy.zeros((policies, len(COLUMNS)))
        self.products = numpy.zeros((policies, len(COLUMNS), len(COLUMNS)))
        self.differences = numpy.zeros((policies, len(DIFFERENCES), 2))

    def merge(self, trials, sums, products, differences):
        """Adds what a peer has added up of its trials."""
        self.trials += trials
        self.sums += sums
        self.products += products
        self.differences += differences

    def metric(self, policy, above, below):
        means = self.sums[policy] / self.trials
        spread = self.products[policy] / self.trials - numpy.outer(means, means)
        a, b = PLACE[above], PLACE[below]
        if means[b] == 0:
            return None
        ratio = means[a] / means[b]
        variance = spread[a, a] - 2 * ratio * spread[a, b] + ratio**2 * spread[b, b]
        return [ratio, (max(variance, 0) / (self.trials - 1)) ** 0.5 / means[b]]

    def difference(self, policy, number):
        total, squares = self.differences[policy, number]
        mean = total / self.trials
        variance = max(squares / self.trials - mean**2, 0)
        return [mean, (variance / (self.trials - 1)) ** 0.5]

    def document(self):
        names = [policy["name"] for policy in self.model["policies"]]
        return {
            "policies": {
                name: {metric: self.metric(p, a, b) for metric, a, b in METRICS}
                for p, name in enumerate(names)
            },
            "differences": {
                name: {metric: self.difference(p, n) for n, metric in enumerate(DIFFERENCES)}
                for p, name in enumerate(names)
                if p != self.model["baseline"]
            },
        }


def run(program, simulate, model, trials, seed, threads):
    """One run as a document; `simulate` adds its trials to the sums."""
    begun, processor = time.perf_counter(), time.process_time()
    sums = Sums(model)
    simulate(model, sums, trials, seed, threads)
    document = sums.document()
    return document | {
        "program": program, "trials": trials, "threads": threads,
        "seconds": time.perf_counter() - begun,
        "processorSeconds": time.process_time() - processor,
    }  # fmt: skip


def main(program, simulate, warm_up=0):
    """`MODEL TRIALS SEED [--threads T]` runs once; `MODEL --serve` runs every such line that it reads.

    What a first small run costs beyond its share, a compiler's work above all, is no part of a run.
    """
    options = argparse.ArgumentParser(prog=program)
    options.add_argument("model", help="model.json, made by parameters.py")
    options.add_argument("trials", type=int, nargs="?", default=100)
    options.add_argument("seed", type=int, nargs="?", default=1)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--serve", action="store_true", help="read TRIALS SEED THREADS from each line")
    given = options.parse_args()
    model = parameters.load(given.model)
    if warm_up:
        run(program, simulate, model, warm_up, given.seed, given.threads)
    if not given.serve:
        print(json.dumps(run(program, simulate, model, given.trials, given.seed, given.threads)))
        return
    print("ready", flush=True)
    for line in sys.stdin:
        print(json.dumps(run(program, simulate, model, *map(int, line.split()))), flush=True)
