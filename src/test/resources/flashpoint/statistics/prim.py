"""Makes prim.txt: data sets, and the boxes that EMA Workbench's PRIM finds in them.

Needs Python 3.10 or later with NumPy, pandas, SciPy and EMA Workbench, and the runs of the sweep whose command prim.txt gives:
python3 prim.py results/three-prim/runs.csv > prim.txt. The build does not run it.
"""
import csv
import sys

import numpy as np
import pandas as pd
from ema_workbench.analysis.prim import Prim


def put(key, numbers):
    print(key, "=", " ".join(format(float(v), ".12g") for v in numbers))


def boxes(key, x, y):
    """A row for each box of the trajectory: points, cases, restricted inputs, lower limits, upper limits."""
    box = Prim(x, y, peel_alpha=0.05, paste_alpha=0.05, mass_min=0.05).find_box()
    rows = []
    for step, limits in zip(box.peeling_trajectory.itertuples(), box.box_lims):
        rows += [step.n, step.k, step.res_dim, *limits.loc[0], *limits.loc[1]]
    put(key, rows)


def data(key, x, y):
    y = y.astype(int)
    print()
    put(key + ".x", x.ravel())
    put(key + ".y", y)
    boxes(key + ".ema", pd.DataFrame(x.astype(float)).add_prefix("x"), y)
    whole = pd.DataFrame(x).add_prefix("x")
    whole = whole.astype({c: int for c in whole if (whole[c] == whole[c].round()).all()})
    if (whole.dtypes == int).any():
        boxes(key + ".ema.integer", whole, y)


print("""# Made by prim.py with the peeling and pasting of EMA Workbench (github.com/quaquel/EMAworkbench, ema_workbench/analysis/prim.py,
# prim_util.py, scenario_discovery_util.py), newer than commit 3734458, as the parameter threshold is no more; its own commit is
# not known. What only draws, prints, rotates or resamples was left out. Peeling and pasting read the same in prim.py at
# commit 3734458, the quantile in prim_util.py at 003d384. A line is: key = numbers.
# .x: the inputs of each point in turn; .y: 1 for a case; .ema: for each box of the trajectory, pasted ones last: points, cases,
# restricted inputs, lower limits, upper limits; all inputs as real numbers. .ema.integer: whole inputs as integers.
# Parameters: LENIENT1 (the default), peel_alpha .05, paste_alpha .05, mass_min .05.
# villages: flashpoint sweep scenarios/three-villages.yaml --vary rumours.video.credibility=0.05..0.6
#     --vary rumour.credulity=0.1..0.5 --vary rumour.online.fanout=0..20 --vary prov.count=0..8 --design lhs --samples 100
#     --replicates 3 --seed 1 --metrics calm --name three-prim; without the baseline; a case is a violent run.""")
random = np.random.default_rng(2026)

x = random.random((300, 4)).round(4)
within = (x[:, 0] > 0.25) & (x[:, 0] < 0.65) & (x[:, 2] > 0.45)
data("rectangle", x, random.random(300) < np.where(within, 0.9, 0.1))

x = np.column_stack([random.integers(0, levels, 400) for levels in (10, 5, 2, 100)])
within = (x[:, 0] >= 3) & (x[:, 0] <= 7) & (x[:, 1] >= 2) & (x[:, 3] < 70)
data("levels", x, random.random(400) < np.where(within, 0.85, 0.1))

x = random.random((400, 3)).round(4)
within = ((x[:, 0] < 0.3) & (x[:, 1] < 0.35)) | ((x[:, 0] > 0.6) & (x[:, 1] > 0.65))
data("corners", x, random.random(400) < np.where(within, 0.9, 0.05))

with open(sys.argv[1], encoding="utf-8") as file:
    runs = [row for row in csv.DictReader(file) if row["design"] != "0"]
keys = ["rumours.video.credibility", "rumour.credulity", "rumour.online.fanout", "prov.count"]
x = np.array([[round(float(row[key]), 4) for key in keys] for row in runs])
data("villages", x, np.array([row["calm"] == "0" for row in runs]))

# One input of many levels, which only loses low ones, and the same turned round: as integers the first differs.
random = np.random.default_rng(2027)
x = random.integers(0, 100, (200, 1))
y = random.random(200) < np.where(x[:, 0] >= 60, 0.9, 0.1)
data("line", x, y)
data("turned", 99 - x, y)
