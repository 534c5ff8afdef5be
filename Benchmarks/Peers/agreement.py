"""Whether a peer finds what `botou run` finds: every metric, every policy, every paired difference.

Numbers are compared where both have one; where only one has, they disagree on what can be known, and do not agree.

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
    return [
        (what, own, theirs, z_score(own, theirs))
        for what, own, theirs in answers(ours, peer)
        if own is not None and theirs is not None
    ]


def undefined_in_one(ours, peer):
    """What one of the two has a number for, and the other has not."""
    return [what for what, own, theirs in answers(ours, peer) if (own is None) != (theirs is None)]


def answers(ours, peer):
    """Each metric that the peer knows: (what, ours, theirs), None where it is not defined."""
    found = {one["name"]: one["metrics"] for one in ours["policies"]}
    paired = {one["policy"]: one["metrics"] for one in ours["comparisons"]}
    for kind, tables in (("policies", found), ("differences", paired)):
        for policy, metrics in peer[kind].items():
            for name, theirs in metrics.items():
                mark = policy if kind == "policies" else f"{policy} − {ours['baseline']}"
                yield f"{name} | {mark}", pair(tables[policy].get(name)), theirs


def z_score(ours, theirs):
    gap, error = theirs[0] - ours[0], math.hypot(ours[1], theirs[1])
    if error == 0:
        return 0.0 if abs(gap) <= 1e-9 * abs(ours[0]) else math.inf
    return gap / error


def threshold(count):
    return NormalDist().inv_cdf(1 - FAMILY_WISE / (2 * max(1, count)))
