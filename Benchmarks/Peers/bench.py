"""`make bench`: the same programme by our tool and by every peer, in one run, and what follows from it.

Programs take turns within each repeat, so that a machine that slows down slows all of them; medians
count. A run's time leaves out start-up, tables and compilers, which are told apart.
"""

import argparse
import datetime
import json
import os
import statistics
import subprocess
import sys
import time

import agreement
import measure
import parameters
import tables

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
MADE = os.path.join(ROOT, ".build", "peers", "made")
PYTHON = os.path.join(ROOT, ".build", "peers", "bin", "python")
SCENARIO = os.path.join(ROOT, "Scenarios", "benchmark.json5")
# What of a run is of use to whoever compares policies, and all that a run for it keeps.
METRICS = ("crossing.ultimate", "state.npv")
COMPILER = ["gcc", "-O3", "-march=native", "-flto", "-ffast-math", "-fopenmp", "-Wall", "-Wextra",
            "-Wno-maybe-uninitialized"]  # fmt: skip

FULL = {"repeats": 5, "trials": 20_480, "agree": 400, "ours": 40_960, "growth": 6, "budget": 130, "seeds": 60,
        "points": 1_000}
QUICK = {"repeats": 3, "trials": 4_096, "agree": 60, "ours": 8_192, "growth": 4, "budget": 10, "seeds": 12,
         "points": 50}


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


# ---------------------------------------------------------------- programs


class Ours:
    """`botou run` as a user calls it; its start-up is what a run of one trial takes.

    What is told of start-ups is that of whole runs on all policies.
    """

    def __init__(self, tool):
        self.tool, self.starts = tool, []

    def words(self, trials, seed, threads, *more, file=SCENARIO):
        # What is made here extends the scenario, which lies elsewhere.
        allowed = [] if file == SCENARIO else ["--allow", os.path.dirname(SCENARIO)]
        return [self.tool, "run", file, "--trials", str(trials), "--seed", str(seed),
                "--threads", str(threads), "--json", "-", "--quiet", *allowed, *more]  # fmt: skip

    def start_up(self, *more):
        _, seconds, processor, megabytes = measure.run(self.words(1, 1, 1, *more))
        if not more:
            self.starts.append((seconds, processor, megabytes))
        return seconds, processor

    def run(self, trials, seed, threads, *more):
        start, start_processor = self.start_up(*more)
        document, seconds, processor, megabytes = measure.run(self.words(trials, seed, threads, *more))
        return {
            "seconds": max(seconds - start, 1e-6), "processorSeconds": max(processor - start_processor, 1e-6),
            "wall": seconds, "megabytes": megabytes, "document": document,
        }  # fmt: skip


class Compiled:
    """The peer in C, one process a run."""

    def __init__(self, made=MADE):
        self.program = os.path.join(made, "peer")
        source = os.path.join(HERE, "peer.c")
        subprocess.run(
            [*COMPILER, f"-I{made}", "-o", self.program, source, "-lgsl", "-lgslcblas", "-lm"], check=True
        )

    def run(self, trials, seed, threads):
        document, wall, _, megabytes = measure.run(
            [self.program, str(trials), str(seed)], {"OMP_NUM_THREADS": str(threads)}
        )
        return document | {"wall": wall, "megabytes": megabytes}


class Served:
    def __init__(self, file):
        self.server = measure.Server([PYTHON, os.path.join(HERE, file), os.path.join(MADE, "model.json")])

    def run(self, trials, seed, threads):
        out = self.server.run(trials, seed, threads)
        return out | {"megabytes": self.server.peak()}


def plain(trials, seed):
    words = [sys.executable, os.path.join(HERE, "plain.py"), os.path.join(MADE, "model.json")]
    document, _, _, megabytes = measure.run([*words, str(trials), str(seed)])
    return document | {"megabytes": megabytes}


# ---------------------------------------------------------------- what is measured


class Bench:
    def __init__(self, tool, sizes):
        self.sizes, self.tool, self.ours = sizes, tool, Ours(tool)
        os.makedirs(MADE, exist_ok=True)
        self.model = parameters.compiled_model(parameters.resolve(tool, SCENARIO))
        parameters.save(self.model, MADE)
        self.paths = int(self.model["projects"]) * len(self.model["policies"])
        say("building and starting the peers")
        self.c = Compiled()
        self.numba = Served("numba_peer.py")
        cores = min(2, os.cpu_count() or 1)
        sizes = self.sizes
        # Name, threads, trials a repeat, and how to run it.
        self.lanes = [
            ("botou", cores, sizes["trials"], self.ours.run),
            ("botou", 1, sizes["trials"], self.ours.run),
            ("asked", cores, sizes["trials"], self.asked),
            ("c", cores, sizes["trials"], self.c.run),
            ("c", 1, sizes["trials"], self.c.run),
            ("numba", cores, sizes["trials"], self.numba.run),
        ]

    def asked(self, trials, seed, threads):
        """Ours, asked for the two metrics alone."""
        return self.ours.run(trials, seed, threads, "--metrics", ",".join(METRICS))

    def agree(self):
        """Every peer against one run of ours, before anything is timed."""
        say("do all programs find the same numbers?")
        sizes, cores = self.sizes, min(2, os.cpu_count() or 1)
        ours = self.ours.run(sizes["ours"], 1, cores)["document"]
        found = {
            "c": self.c.run(sizes["ours"], 2, cores),
            "numba": self.numba.run(sizes["ours"], 4, cores),
            "plain": plain(sizes["agree"], 6),
        }
        self.plain = found["plain"]
        rows = {name: agreement.comparisons(ours, peer) for name, peer in found.items()}
        count = sum(map(len, rows.values()))
        limit = agreement.threshold(count)
        out = {"comparisons": count, "threshold": limit, "familyWise": agreement.FAMILY_WISE, "peers": {}}
        for name, compared in rows.items():
            undefined = agreement.undefined_in_one(ours, found[name])
            worst = max(compared, key=lambda row: abs(row[3]))
            out["peers"][name] = {
                "trials": found[name]["trials"], "comparisons": len(compared), "largest": abs(worst[3]),
                "worst": worst[0], "meanSquare": statistics.fmean(min(row[3] ** 2, 1e6) for row in compared),
                "undefinedInOne": undefined, "agrees": abs(worst[3]) <= limit and not undefined,
            }  # fmt: skip
            for what, own, theirs, z in compared:
                if abs(z) > limit:
                    say(f"{name} deviates in {what}: ours {own}, theirs {theirs}, z {z:.2f}")
            for what in undefined:
                say(f"{name} deviates in {what}: only one of the two has a number")
        out["agrees"] = all(peer["agrees"] for peer in out["peers"].values())
        return out

    def race(self):
        """Interleaved repeats of every lane; medians, and nanoseconds a project-path."""
        kept = {(name, threads): [] for name, threads, _, _ in self.lanes}
        for repeat in range(self.sizes["repeats"]):
            say(f"repeat {repeat + 1} of {self.sizes['repeats']}")
            for name, threads, trials, run in self.lanes:
                kept[name, threads].append((trials, run(trials, 100 + repeat, threads)))
        out = [self.lane(*key, runs) for key, runs in kept.items()]
        out.append(self.lane("plain", 1, [(self.plain["trials"], self.plain)]))
        return out

    def lane(self, name, threads, runs):
        each = [run["seconds"] / (trials * self.paths) * 1e9 for trials, run in runs]
        busy = [run["processorSeconds"] / (trials * self.paths) * 1e9 for trials, run in runs]
        return {
            "name": name, "threads": threads, "trials": runs[0][0], "repeats": len(runs),
            "nanoseconds": statistics.median(each), "least": min(each), "most": max(each),
            "processorNanoseconds": statistics.median(busy),
            "megabytes": max(run["megabytes"] for _, run in runs),
        }  # fmt: skip

    def start_ups(self):
        c = [self.c.run(2, 1, 1)["wall"] for _ in range(5)]
        return {
            "botou": statistics.median(start for start, _, _ in self.ours.starts),
            "c": statistics.median(c),
            "numba": self.numba.server.preparation,
        }

    def growth(self, per_path):
        """Ours from a thousand futures up, as far as the time allows."""
        out, cores = [], min(2, os.cpu_count() or 1)
        for power in range(3, self.sizes["growth"] + 1):
            trials = 10**power
            if power > 3 and trials * self.paths * per_path * 1e-9 > self.sizes["budget"]:
                say(f"{trials:,} futures would take too long")
                break
            say(f"growth: {trials:,} futures")
            run = self.ours.run(trials, 7, cores)
            out.append({
                "trials": trials, "seconds": run["wall"], "megabytes": run["megabytes"],
                "nanoseconds": run["seconds"] / (trials * self.paths) * 1e9,
            })  # fmt: skip
        return out

    def half_widths(self):
        """Time to one half-width, ours against C's: by how far each program's numbers scatter over seeds.

        Variance times time is what a half-width costs. It asks no program's own interval.
        """
        say("time to one half-width, from the scatter over seeds")
        trials, cores = 2_560, min(2, os.cpu_count() or 1)
        policies = [policy["name"] for policy in self.model["policies"]]
        found = {name: {(p, m): [] for p in policies for m in METRICS} for name in ("botou", "c")}
        times = {name: [] for name in found}
        for seed in range(1, self.sizes["seeds"] + 1):
            ours = self.asked(trials, seed, cores)
            theirs = self.c.run(trials, seed, cores)
            times["botou"].append(ours["seconds"])
            times["c"].append(theirs["seconds"])
            for policy in ours["document"]["policies"]:
                for metric in METRICS:
                    found["botou"][policy["name"], metric].append(policy["metrics"][metric]["value"])
            for name in policies:
                for metric in METRICS:
                    found["c"][name, metric].append(theirs["policies"][name][metric][0])
        seconds = {name: statistics.median(runs) for name, runs in times.items()}
        out = []
        for policy in policies:
            for metric in METRICS:
                own, other = (statistics.variance(found[name][policy, metric]) for name in ("botou", "c"))
                out.append({
                    "policy": policy, "metric": metric, "trials": trials, "seeds": self.sizes["seeds"],
                    "varianceRatio": other / own if own else None,
                    "timeRatio": other * seconds["c"] / (own * seconds["botou"]) if own else None,
                })  # fmt: skip
        return out

    def policies(self):
        """What each policy beside the first costs."""
        say("the cost of a policy")
        names = [policy["name"] for policy in self.model["policies"]]
        trials, base = self.sizes["trials"] // 2, names[self.model["baseline"]]
        names.sort(key=lambda name: name != base)
        out = []
        for count in range(1, len(names) + 1):
            choice = [word for name in names[:count] for word in ("--policy", name)]
            times = [self.ours.run(trials, 9, 1, *choice)["processorSeconds"] for _ in range(3)]
            out.append({"policies": count, "seconds": statistics.median(times)})
        for row in out:
            row["ratio"] = row["seconds"] / out[0]["seconds"]
        return out

    def first_of_c(self):
        """Processor time of the C peer for one policy of as many futures as `policies` plays."""
        model = dict(self.model, policies=self.model["policies"][:1], baseline=0)
        folder = os.path.join(MADE, "one")
        os.makedirs(folder, exist_ok=True)
        parameters.save(model, folder)
        one = Compiled(folder)
        return statistics.median(
            one.run(self.sizes["trials"] // 2, 9, 1)["processorSeconds"] for _ in range(3)
        )

    def coupled(self):
        """20,000 projects that wait for a purse, under the benchmark's policies."""
        say("20,000 projects that wait for money")
        file = os.path.join(MADE, "coupled.json5")
        with open(file, "w", encoding="utf-8") as out:
            json.dump({
                "format": "botou/scenario/2", "extends": SCENARIO,
                "portfolio": [{"name": "many", "template": next(iter(self.templates())), "copies": 20_000,
                               "entry": {"from": "2025-01", "to": "2030-01"}}],
                "fund": {"budget": {"yearly": [4_000_000] * 6, "carries": True}},
            }, out)  # fmt: skip
        _, seconds, _, megabytes = measure.run(self.ours.words(100, 1, 2, file=file))
        return {"projects": 20_000, "trials": 100, "seconds": seconds, "megabytes": megabytes}

    def studies(self):
        """Cases of the shipped default by one process, against as many runs of as many futures in one run."""
        say("a study of many points")
        file = os.path.join(ROOT, "Scenarios", "yangtze-delta.json5")
        metrics, trials = ["--metrics", "crossing.ultimate,state.npv"], 1_024
        policy = ["--policy", "grant-to-equity", "--quiet"]
        points = self.sizes["points"]

        def evaluate(cases, threads):
            words = [self.tool, "evaluate", file, "--cases", str(cases), "--trials", str(trials)]
            return measure.run([*words, *metrics, *policy, "--threads", str(threads), "--json", "-"])

        _, seconds, _, megabytes = evaluate(points, 2)
        _, _, one, few = evaluate(1, 1)
        _, _, many, _ = evaluate(1 + points // 5, 1)
        words = [self.tool, "run", file, "--threads", "1", *metrics, *policy, "--json", "-"]
        first = measure.run([*words, "--trials", str(trials)])[2]
        last = measure.run([*words, "--trials", str(11 * trials)])[2]
        return {
            "points": points, "trials": trials, "seconds": seconds, "megabytes": megabytes, "fewMegabytes": few,
            "processorSecondsPerPoint": (many - one) / (points // 5),
            "processorSecondsOfFutures": (last - first) / 10,
        }  # fmt: skip

    def templates(self):
        return parameters.resolve(self.tool, SCENARIO)["templates"]

    def menus(self):
        """Candidates that differ in one number: how their run grows, and what runs of their own would take."""
        say("menus of many policies")
        out = {"sizes": []}
        for count in (50, 200):
            words = self.ours.words(1, 1, 1, file=self.menu(count))
            runs = [measure.run(words) for _ in range(3)]
            out["sizes"].append({
                "policies": count, "seconds": statistics.median(seconds for _, seconds, _, _ in runs),
                "megabytes": max(megabytes for _, _, _, megabytes in runs),
            })  # fmt: skip
        file, trials = self.menu(57), self.sizes["trials"] // 20
        together = measure.run(self.ours.words(trials, 1, 1, file=file))[1]
        apart = [
            measure.run(self.ours.words(trials, 1, 1, "--policy", f"p{number}", file=file))[1] for number in range(57)
        ]
        out["candidates"] = {"policies": 57, "trials": trials, "together": together, "apart": sum(apart)}
        return out

    def menu(self, count):
        """A scenario with so many policies beside the benchmark's own."""
        file = os.path.join(MADE, f"menu-{count}.json5")
        policies = {
            f"p{number}": {"instrument": "grant-to-equity", "maximumShare": 0.1 + 0.0005 * number}
            for number in range(count)
        }
        with open(file, "w", encoding="utf-8") as out:
            json.dump({"format": "botou/scenario/2", "extends": SCENARIO, "policies": policies}, out)
        return file

    def pairing(self):
        """Time to one half-width of a policy difference: the same futures, or two runs of their own."""
        say("paired against independent runs")
        names = [policy["name"] for policy in self.model["policies"]]
        base, trials = names[self.model["baseline"]], self.sizes["trials"] // 2
        out = []
        for name in names:
            if name == base:
                continue
            pair = self.ours.run(trials, 11, 1, "--policy", base, "--policy", name)
            apart = [
                self.ours.run(trials, seed, 1, "--set", f"baseline={one}", "--policy", one)
                for one, seed in ((base, 12), (name, 13))
            ]
            paired = pair["document"]["comparisons"][0]["metrics"]
            own = [run["document"]["policies"][0]["metrics"] for run in apart]
            seconds = sum(run["processorSeconds"] for run in apart)
            # To a 95 % half-width of a hundredth of the difference: errors fall as the root of the time.
            for metric in ("crossing.ultimate", "valley.width", "money.costPerCrossing", "state.npv"):
                together = paired[metric]["standardError"]
                alone = sum(one[metric]["standardError"] ** 2 for one in own) ** 0.5
                wanted = 0.01 * abs(paired[metric]["value"]) / 1.96
                out.append({
                    "pairedSeconds": pair["processorSeconds"] * (together / wanted) ** 2,
                    "independentSeconds": seconds * (alone / wanted) ** 2,
                    "policy": name, "baseline": base, "metric": metric,
                    "difference": paired[metric]["value"], "paired": together, "independent": alone,
                    "trialRatio": (alone / together) ** 2,
                    "timeRatio": (alone / together) ** 2 * seconds / pair["processorSeconds"],
                })  # fmt: skip
        return out

    def floor(self):
        """The draws of our paths alone, by our own code; only where the program that times them is built."""
        program = os.path.join(ROOT, "Benchmarks", ".build", "release", "bench")
        if not os.path.exists(program):
            return None
        say("the draws alone")
        return measure.run([program, "--floor"])[0]

    def stop(self):
        self.numba.server.stop()


# ---------------------------------------------------------------- the story


def main():
    options = argparse.ArgumentParser(prog="bench.py", description=__doc__)
    options.add_argument("--quick", action="store_true", help="about a minute, and no result file in the tree")
    options.add_argument("--tool", default=os.path.join(ROOT, ".build", "release", "botou"))
    given = options.parse_args()
    begun = time.perf_counter()
    bench = Bench(given.tool, QUICK if given.quick else FULL)
    results = {
        "date": datetime.date.today().isoformat(),
        "quick": given.quick,
        "machine": measure.machine(PYTHON, given.tool),
        "paths": bench.paths,
        "agreement": bench.agree(),
    }
    results["floor"] = bench.floor()
    results["lanes"] = bench.race()
    results["halfWidths"] = bench.half_widths()
    results["startUp"] = bench.start_ups()
    results["growth"] = bench.growth(results["lanes"][0]["nanoseconds"])
    results["policies"] = bench.policies()
    results["firstOfC"] = bench.first_of_c()
    results["coupled"] = bench.coupled()
    results["studies"] = bench.studies()
    results["menus"] = bench.menus()
    results["pairing"] = bench.pairing()
    bench.stop()
    results["loadAtEnd"] = round(os.getloadavg()[0], 1)
    results["minutes"] = round((time.perf_counter() - begun) / 60, 1)
    text = tables.document(results)
    print(text)
    write(results, text)
    sys.exit(0 if results["agreement"]["agrees"] else 1)


def write(results, text):
    folder = MADE if results["quick"] else os.path.join(ROOT, "Benchmarks", "results")
    os.makedirs(folder, exist_ok=True)
    name = os.path.join(folder, "quick" if results["quick"] else results["date"])
    with open(f"{name}.md", "w", encoding="utf-8") as file:
        file.write(text + "\n")
    with open(f"{name}.json", "w", encoding="utf-8") as file:
        json.dump(results, file, indent=1, ensure_ascii=False)
        file.write("\n")
    say(f"written: {os.path.relpath(name, ROOT)}.md and .json")


if __name__ == "__main__":
    try:
        main()
    except (measure.Failed, parameters.NotFollowed, subprocess.CalledProcessError, OSError) as error:
        sys.exit(f"bench: {error}")
