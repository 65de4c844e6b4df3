"""Appends to reference.txt the variance-based indices of OpenTURNS on the matrices that stand there already.

Needs Python with OpenTURNS (Debian: python3-openturns): python3 openturns.py reference.txt >> reference.txt
after reference.py has made it. The build does not run it.
"""
import sys

import openturns as ot

values = {}
for line in open(sys.argv[1], encoding="utf-8"):
    if " = " in line and not line.startswith("#"):
        key, numbers = line.split(" = ")
        values[key] = [float(v) for v in numbers.split()]
a, b, ab = (values["indices." + k] for k in ("a", "b", "ab"))
outputs = ot.Sample([[v] for v in a + b + ab])
inputs = ot.Sample([[0.0] * (len(ab) // len(a))] * len(outputs))


def put(key, numbers):
    print(key, "=", " ".join(repr(float(v)) for v in numbers))


print(f"\n# The same matrices, by openturns.py with OpenTURNS {ot.__version__}: first order of MauntzKucherenkoSensitivityAlgorithm,")
print("# whose formula is that of Saltelli 2010, and totals of JansenSensitivityAlgorithm. Both divide by the variance of A")
print("# alone, with n - 1; sums are divided by n - 1 in the first, by 2n - 1 in the second, where ours are by n and 2n.")
first = ot.MauntzKucherenkoSensitivityAlgorithm(inputs, outputs, len(a))
put("indices.openturns.first", first.getFirstOrderIndices())
total = ot.JansenSensitivityAlgorithm(inputs, outputs, len(a))
put("indices.openturns.total", total.getTotalOrderIndices())
