"""Whether a peer finds what `botou run` finds: every metric, every policy, every paired difference.

The rule is fixed before anything is looked at. Of N comparisons the largest |z|, the difference over
its standard error, may reach the two-sided quantile at 0.01 / N (Bonferroni): if all programs are
right, the whole family raises a false alarm once in a hundred times. Nothing is drawn again.
"""

import json
import math
import subprocess
from statistics import NormalDist

FAMILY_WISE = 0.01


def run(tool, scenario, trials, seed, threads=2, policies=(), changes=()):
    """The result document of a run of ours."""
    words = [tool, "run", scenario, "--trials", str(trials), "--seed", str(seed),
             "--threads", str(threads), "--json", "-", "--quiet"]  # fmt: skip
    for policy in policies:
        words += ["--policy", policy]
    for change in changes:
        words += ["--set", change]
    return json.loads(subprocess.run(words, check=True, stdout=subprocess.PIPE).stdout)


def pair(estimate):
    if estimate is None or estimate["value"] is None:
        return None
    return estimate["value"], estimate["standardError"]


def comparisons(ours, peer):
    """Each metric that both give: (what, ours, theirs, z)."""
    found = {one["name"]: one["metrics"] for one in ours["policies"]}
    paired = {one["policy"]: one["metrics"] for one in ours["comparisons"]}
    rows = []
    for kind, tables in (("policies", found), ("differences", paired)):
        for policy, metrics in peer[kind].items():
            for name, theirs in metrics.items():
                mark = policy if kind == "policies" else f"{policy} − {ours['baseline']}"
                rows.append(compared(f"{name} | {mark}", pair(tables[policy].get(name)), theirs))
    return [row for row in rows if row]


def compared(what, ours, theirs):
    if ours is None and theirs is None:
        return None
    if ours is None or theirs is None:
        return what, ours, theirs, math.inf
    gap, error = theirs[0] - ours[0], math.hypot(ours[1], theirs[1])
    if error == 0:
        return what, ours, theirs, 0.0 if abs(gap) <= 1e-9 * abs(ours[0]) else math.inf
    return what, ours, theirs, gap / error


def threshold(count):
    return NormalDist().inv_cdf(1 - FAMILY_WISE / (2 * max(1, count)))
