"""Appends to reference.txt the indices, elementary effects and PAWN of SALib on data that stand there, or that it adds.

Needs Python with SALib, NumPy, SciPy and pandas: python3 salib.py reference.txt >> reference.txt after openturns.py. The
build does not run it. The header that it prints names the commits that were used: change it when another SALib is used.
Of those, SALib.util.problem (ProblemSpec, which needs samplers and multiprocess) was left empty: nothing here calls it.
"""
import sys

import numpy as np
import SALib
import scipy
from SALib.analyze import morris, pawn, sobol

values = {}
for line in open(sys.argv[1], encoding="utf-8"):
    if " = " in line and not line.startswith("#"):
        key, numbers = line.split(" = ")
        values[key] = np.array([float(v) for v in numbers.split()])


def put(key, numbers):
    print(key, "=", " ".join(repr(float(v)) for v in np.ravel(numbers)))


def problem(inputs):
    return {"num_vars": inputs, "names": [f"x{k}" for k in range(inputs)], "bounds": [[0.0, 1.0]] * inputs}


print(f"\n# The same matrices, by salib.py: sobol.analyze, S1 and ST, of SALib {SALib.__version__} as its repository has it in commit 5b97e3c")
print("# (src/SALib). morris.py and pawn.py below are of commits 00d8e47 and fff960f, helpers of 80ab451, 1238e4a and 0347916.")
print(f"# NumPy {np.__version__}, SciPy {scipy.__version__}.")
a, b = values["indices.a"], values["indices.b"]
ab = values["indices.ab"].reshape(-1, len(a))
# The order of SALib's samples: by row, the point of A, those of the hybrids, then that of B.
rows = np.column_stack([a, *ab, b])
indices = sobol.analyze(problem(len(ab)), rows.ravel(), calc_second_order=False, seed=1)
put("indices.salib.first", indices["S1"])
put("indices.salib.total", indices["ST"])

print("\n# Elementary effects: SALib's morris.analyze(num_levels=4) of ten trajectories in four inputs. Points by trajectory")
print("# (five each), then input; outputs sin(6 x1) + 4 (x2 - 0.4)^2 - 3 x1 x3 + x2 x4 / 2. Steps are 2/3 up or down.")
rng = np.random.default_rng(1991)
points = []
for _ in range(10):
    level = rng.integers(0, 4, 4)
    points.append(level / 3)
    for k in rng.permutation(4):
        level[k] += 2 if level[k] < 2 else -2
        points.append(level / 3)
x = np.array(points)
y = np.sin(6 * x[:, 0]) + 4 * (x[:, 1] - 0.4) ** 2 - 3 * x[:, 0] * x[:, 2] + x[:, 1] * x[:, 3] / 2
effects = morris.analyze(problem(4), x, y, num_levels=4, seed=1)
put("morris.x", x)
put("morris.y", y)
put("morris.salib.mu", effects["mu"])
put("morris.salib.mu_star", effects["mu_star"])
put("morris.salib.sigma", effects["sigma"])

print("\n# PAWN of rank.x and rank.y: SALib's pawn.analyze, S slices: median and maximum over them. Its slices are open above, so")
print("# that the run with the greatest input is in none; here neither figure is that of the last slice, where it would belong.")
print("# S is 5 and 12: with the 6 of pawn.result this version stops with an error: by rounding it has a bound too many, above 1.")
for slices in (5, 12):
    distances = pawn.analyze(problem(1), values["rank.x"][:, None], values["rank.y"], S=slices)
    put(f"pawn.salib.{slices}", [distances["median"], distances["maximum"]])
