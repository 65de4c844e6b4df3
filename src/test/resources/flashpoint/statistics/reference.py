"""Makes reference.txt: the figures of published implementations that the tests of flashpoint.statistics compare with.

Needs Python with NumPy and SciPy (the versions used stand in the file it makes): python3 reference.py > reference.txt
The build does not run it. Where no published implementation was at hand, "second" says so: the same definition worked out
another way in this script.
"""
import math
import numpy as np
import scipy
import scipy.optimize as so
import scipy.stats as st
from scipy.stats import _resampling

print(f"# Made by reference.py with NumPy {np.__version__}, SciPy {scipy.__version__}.")
print("# A line is: key = numbers. Tolerances stand in the tests.")


def put(key, *values):
    flat = np.concatenate([np.atleast_1d(np.asarray(v, dtype=float)).ravel() for v in values])
    print(key, "=", " ".join(repr(float(v)) for v in flat))


rng = np.random.default_rng(20200207)

print("\n# BCa: scipy.stats._resampling._bca_interval (what scipy.stats.bootstrap uses) on given resample means.")
x = rng.lognormal(0, 1, 15).round(3)
theta = rng.choice(x, (199, 15)).mean(axis=1)
put("bca.sample", x)
put("bca.estimates", theta)
a1, a2, _ = _resampling._bca_interval((x,), lambda s, axis: np.mean(s, axis=axis), 0, 0.025, theta, None, np)
put("bca.interval", np.quantile(theta, [a1, a2]))

print("\n# Sign-flip: scipy.stats.permutation_test(permutation_type='samples'), exact, two-sided.")
d = np.round(rng.normal(0.6, 1, 10), 2)
d[3] = 0
put("flip.differences", d)
r = st.permutation_test((d,), lambda s, axis: np.mean(s, axis=axis), permutation_type="samples", vectorized=True,
                        n_resamples=np.inf)
put("flip.p", r.pvalue)

print("\n# Step-down max-T (Westfall and Young 1993, algorithm 4.1), second: all 2^8 sign patterns at once in NumPy.")
m = np.round(rng.normal([[0.9], [0.2], [0.5], [0.0]], 1, (4, 8)), 2)
put("maxt.differences", m)
signs = np.array([[1 - 2 * (k >> i & 1) for i in range(8)] for k in range(256)])
t = np.abs(m @ signs.T) / np.sqrt((m**2).sum(axis=1))[:, None]
order = np.argsort(-t[:, 0])
adj = np.zeros(4)
for k in range(4):
    adj[order[k]] = (t[order[k:]].max(axis=0) >= t[order[k], 0] - 1e-12).mean()
for k in range(1, 4):
    adj[order[k]] = max(adj[order[k]], adj[order[k - 1]])
put("maxt.p", (t >= t[:, :1] - 1e-12).mean(axis=1))
put("maxt.adjusted", adj)

print("\n# Exact McNemar: scipy.stats.binomtest(b, b + c, .5): b, c, p in turn.")
for k, (b, c) in enumerate([(3, 12), (0, 6), (5, 5), (20, 34), (1, 0)]):
    put(f"mcnemar.{k}", b, c, st.binomtest(b, b + c, 0.5).pvalue)

print("\n# Tango's interval of (up - down) / n, second: the restricted likelihood maximised numerically, root by Brent.")


def tango_z(delta, up, down, n):
    def nll(q):  # q: chance of down, q + delta of up
        rest = 1 - 2 * q - delta
        if q <= 0 or q + delta <= 0 or rest <= 0:
            return 1e9
        return -(up * math.log(q + delta) + down * math.log(q) + (n - up - down) * math.log(rest))
    lo, hi = max(0, -delta), (1 - delta) / 2
    q = so.minimize_scalar(nll, bounds=(lo, hi), method="bounded", options={"xatol": 1e-13}).x
    return (up - down - n * delta) / math.sqrt(n * (2 * q + delta * (1 - delta)))


z = st.norm.ppf(0.975)
for k, (up, down, n) in enumerate([(12, 3, 40), (8, 8, 50), (34, 20, 100), (6, 1, 20)]):
    mid = (up - down) / n
    low = so.brentq(lambda v: tango_z(v, up, down, n) - z, -1 + 1e-9, mid)
    high = so.brentq(lambda v: tango_z(v, up, down, n) + z, mid, 1 - 1e-9)
    put(f"tango.{k}", up, down, n, low, high)

print("\n# Welch: scipy.stats.ttest_ind(equal_var=False).")
a = np.round(rng.normal(10, 2, 12), 2)
b = np.round(rng.normal(11, 4, 9), 2)
w = st.ttest_ind(b, a, equal_var=False)
ci = w.confidence_interval()
put("welch.a", a)
put("welch.b", b)
put("welch.result", b.mean() - a.mean(), w.df, w.pvalue, ci.low, ci.high)

print("\n# Two one-sided tests: scipy.stats.ttest_1samp on shifted differences, margin 1.2; and ttest_ind, margin 5.")
p1 = np.round(rng.normal(20, 3, 14), 2)
p2 = np.round(p1 + rng.normal(0.2, 1, 14), 2)
dd = p2 - p1
put("tost.first", p1)
put("tost.second", p2)
put("tost.paired", max(st.ttest_1samp(dd, -1.2, alternative="greater").pvalue,
                       st.ttest_1samp(dd, 1.2, alternative="less").pvalue))
put("tost.independent", max(st.ttest_ind(b + 5, a, equal_var=False, alternative="greater").pvalue,
                            st.ttest_ind(b - 5, a, equal_var=False, alternative="less").pvalue))
print("# Power of the two-sided paired t-test at 5 %, by scipy.stats.nct: upper tail alone: the true difference found with power .8,")
print("# in standard errors, for 5, 10, 20 and 40 pairs.")
for n in (5, 10, 20, 40):
    df = n - 1
    tq = st.t.ppf(0.975, df)
    put(f"power.{n}", so.brentq(lambda v: st.nct.sf(tq, df, v) - 0.8, 1, 6))

print("\n# Paired effects, second: definitions in NumPy; Fieller's interval by Brent on the t statistic of b - r a.")
put("effect.dz", dd.mean() / dd.std(ddof=1))
put("effect.dav", dd.mean() / ((p1.std(ddof=1) + p2.std(ddof=1)) / 2))
put("effect.gain", (p1.var(ddof=1) + p2.var(ddof=1)) / dd.var(ddof=1))


def fieller_t(rr):
    e = p2 - rr * p1
    return e.mean() / (e.std(ddof=1) / math.sqrt(len(e)))


tq = st.t.ppf(0.975, len(p1) - 1)
mid = p2.mean() / p1.mean()
put("effect.ratio", mid, so.brentq(lambda v: fieller_t(v) - tq, mid - 0.5, mid),
    so.brentq(lambda v: fieller_t(v) + tq, mid, mid + 0.5))

print("\n# Confidence sequence, second: theorem 2.2 of Waudby-Smith et al. (2024) in NumPy, level .95, narrowest 40.")
s = np.round(rng.normal(1, 2, 60), 3)
put("sequence.values", s)
alpha = 0.05
rho2 = (-2 * math.log(alpha) + math.log(-2 * math.log(alpha) + 1)) / 40
for n in (20, 60):
    half = s[:n].std(ddof=1) * math.sqrt(2 * (n * rho2 + 1) / (n * n * rho2) * math.log(math.sqrt(n * rho2 + 1) / alpha))
    put(f"sequence.{n}", s[:n].mean() - half, s[:n].mean() + half)
print("# Betting: the mixture integral of the capital by scipy.integrate.quad over Beta(1/2, 1/2), roots by Brent:")
print("# 7 hits of 10 and 30 of 34, interval of that size alone.")
from scipy.integrate import quad


def log_capital(p, hits, n):
    f = lambda v: math.exp(hits * math.log(v / p) + (n - hits) * math.log((1 - v) / (1 - p)))
    g = lambda u: f(math.sin(u) ** 2) * 2 / math.pi  # v = sin^2 u has the law Beta(1/2, 1/2)
    return math.log(quad(g, 1e-12, math.pi / 2 - 1e-12, epsabs=0, epsrel=1e-12, limit=400)[0])


for k, (hits, n) in enumerate([(7, 10), (30, 34)]):
    f = lambda p: log_capital(p, hits, n) - math.log(20)
    put(f"betting.{k}", hits, n, so.brentq(f, 1e-4, hits / n), so.brentq(f, hits / n, 1 - 1e-7))

print("\n# CRPS, second: the integral of (F - 1{x >= y})^2 over the step function of the ensemble.")
e = np.round(rng.gamma(2, 3, 9), 2)
put("crps.members", e)


def crps_integral(members, y):
    pts = np.sort(np.append(members, y))
    total = 0.0
    for lo, hi in zip(pts[:-1], pts[1:]):
        f = (members <= lo).mean() - (1.0 if lo >= y else 0.0)
        total += f * f * (hi - lo)
    return total


for y in (2.5, 40.0):
    put(f"crps.{y}", crps_integral(e, y))

print("\n# Sobol points: scipy.stats.qmc.Sobol(scramble=False), the first 16 points of 6 dimensions (new-joe-kuo-6).")
put("sobol.points", st.qmc.Sobol(6, scramble=False).random(16))

print("\n# Indices on given matrices (Ishigami, 64 rows of random numbers): scipy.stats.sobol_indices. Its totals are ours; its")
print("# first order takes out the mean of A and B, ours that of all outputs, so it is compared after that shift.")
n = 64
A = rng.random((n, 3)) * 2 * np.pi - np.pi
B = rng.random((n, 3)) * 2 * np.pi - np.pi
ish = lambda v: np.sin(v[:, 0]) + 7 * np.sin(v[:, 1]) ** 2 + 0.1 * v[:, 2] ** 4 * np.sin(v[:, 0])
fA, fB = ish(A), ish(B)
fAB = []
for k in range(3):
    H = A.copy()
    H[:, k] = B[:, k]
    fAB.append(ish(H))
fAB = np.array(fAB)
put("indices.a", fA)
put("indices.b", fB)
put("indices.ab", fAB)
c = np.concatenate([fA, fB, fAB.ravel()]).mean()
res = st.sobol_indices(func={"f_A": fA[None], "f_B": fB[None], "f_AB": fAB[:, None]}, n=n)
shift = np.concatenate([fA, fB]).mean() - c
put("indices.first", res.first_order + shift * np.array([(h - fA).mean() for h in fAB]) / np.var(np.r_[fA, fB]))
put("indices.total", res.total_order)

print("\n# Rank-based first order, second: the definition of Gamboa et al. (2022) in NumPy; with ties, the mean over")
print("# 20,000 random orders of equal inputs (tolerance 4 standard errors, which follow).")
rx = rng.random(60).round(4)
ry = np.round(np.sin(6 * rx) + rng.normal(0, 0.4, 60), 3)


def rank_index(xx, yy, order):
    yy = yy[order]
    return ((yy * np.roll(yy, -1)).mean() - yy.mean() ** 2) / ((yy**2).mean() - yy.mean() ** 2)


put("rank.x", rx)
put("rank.y", ry)
put("rank.index", rank_index(rx, ry, np.argsort(rx)))
tx = np.floor(rx * 5)
est = np.array([rank_index(tx, ry, np.lexsort((rng.random(60), tx))) for _ in range(20000)])
put("rank.tied", est.mean(), est.std() / math.sqrt(len(est)))

print("\n# PAWN: scipy.stats.ks_2samp of the outputs of 6 slices of equal size against all; median, maximum.")
o = np.argsort(rx, kind="stable")
ks = [st.ks_2samp(ry[o[k * 10:(k + 1) * 10]], ry).statistic for k in range(6)]
put("pawn.result", np.median(ks), np.max(ks))

print("\n# Logistic of four parameters: scipy.optimize.curve_fit(absolute_sigma=True): location, log scale, lower, upper,")
print("# and the standard errors of the first two.")
lx = np.linspace(0, 1, 15)
truth = lambda v, m, ls, lo, hi: lo + (hi - lo) / (1 + np.exp(-(v - m) / np.exp(ls)))
le = np.full(15, 0.03) + 0.01 * (np.arange(15) % 3)
ly = np.round(truth(lx, 0.45, math.log(0.06), 0.1, 0.9) + rng.normal(0, 1, 15) * le, 4)
popt, pcov = so.curve_fit(truth, lx, ly, p0=[0.5, math.log(0.1), 0, 1], sigma=le, absolute_sigma=True, xtol=1e-14, ftol=1e-14)
put("logistic.x", lx)
put("logistic.y", ly)
put("logistic.error", le)
put("logistic.fit", popt, np.sqrt(np.diag(pcov))[:2])

print("\n# Gaussian process, second: Rasmussen and Williams (2006), equations 2.25, 2.26 and 2.30, in NumPy with an inverse")
print("# in place of Cholesky. Matern 5/2, amplitude 1.3, lengths .4 and .7, mean .2. At (.3, .6): mean, s.d.; log likelihood.")
gx = rng.random((12, 2)).round(3)
gy = np.round(np.sin(5 * gx[:, 0]) + gx[:, 1] + rng.normal(0, 0.1, 12), 3)
ge = np.full(12, 0.1)


def matern(p, q):
    r = math.sqrt(5) * np.sqrt((((p[:, None] - q[None]) / np.array([0.4, 0.7])) ** 2).sum(axis=2))
    return 1.3**2 * (1 + r + r * r / 3) * np.exp(-r)


K = matern(gx, gx) + np.diag(ge**2)
inv = np.linalg.inv(K)
at = np.array([[0.3, 0.6]])
k = matern(at, gx)
put("gp.x", gx)
put("gp.y", gy)
put("gp.result", 0.2 + (k @ inv @ (gy - 0.2))[0], math.sqrt((matern(at, at) - k @ inv @ k.T)[0, 0]),
    -0.5 * (gy - 0.2) @ inv @ (gy - 0.2) - 0.5 * np.linalg.slogdet(K)[1] - 6 * math.log(2 * math.pi))
