package flashpoint.analysis;

import flashpoint.analysis.FoundBox.Limit;
import flashpoint.statistics.Resamples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Search for boxes of inputs that hold most of an outcome in a finished sweep (scenario discovery, Bryant and Lempert 2010):
 * one box after the other, each among the runs that the ones before have left.
 *
 * <p>Each run is an observation, so that a point at which half of the runs are cases counts for half. Resamples are of
 * points with all their runs.
 */
public final class Discovery {

    /** Resamples for the stability of a limit. */
    public static final int RESAMPLES = 50;

    /** A further box is wanted only while so large a share of the cases is left. */
    private static final double LEFT = 0.1;

    private final FinishedRuns data;
    private final BoxInputs inputs;
    private final boolean[] cases;
    private final List<Integer> runs = new ArrayList<>();
    private final int all;
    private final double density;

    private Discovery(FinishedRuns data, Condition condition, double density) {
        this.data = data;
        this.density = density;
        inputs = new BoxInputs(data);
        double[] values = data.values()[0];
        cases = new boolean[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            cases[i] = condition.holds(values[i]);
            n += cases[i] ? 1 : 0;
            if (!Double.isNaN(values[i])) {
                runs.add(i);
            }
        }
        all = n;
    }

    /**
     * Searches.
     *
     * @param data runs with one outcome
     * @param condition what makes a run a case, its threshold known
     * @param most how many boxes at most
     * @param density least density of a box, 0 to 1; 0 for the best trade of coverage and density
     * @return the boxes, the one found first first; none if nothing tells cases from others
     * @throws IllegalArgumentException if all runs are cases or none is
     */
    public static List<FoundBox> of(FinishedRuns data, Condition condition, int most, double density) {
        Discovery search = new Discovery(data, condition, density);
        if (search.all == 0 || search.all == search.runs.size()) {
            throw new IllegalArgumentException((search.all == 0 ? "no run" : "every run") + " of " + search.runs.size()
                    + " has " + condition + "; there is no box to find");
        }
        return search.boxes(most);
    }

    /**
     * Cases and runs with a value.
     *
     * @param data runs with one outcome
     * @param condition what makes a run a case
     * @return cases, then runs
     */
    public static int[] count(FinishedRuns data, Condition condition) {
        Discovery search = new Discovery(data, condition, 0);
        return new int[] {search.all, search.runs.size()};
    }

    private List<FoundBox> boxes(int most) {
        List<FoundBox> found = new ArrayList<>();
        List<Integer> left = runs;
        for (int k = 0; k < most; k++) {
            long hits = left.stream().filter(i -> cases[i]).count();
            if (hits == 0 || hits == left.size() || (k > 0 && hits < LEFT * all)) {
                break;
            }
            BoxSearch box = BoxSearch.of(x(left), hits(left), density);
            if (!box.found()) {
                break;
            }
            found.add(described(box, left, k));
            left = left.stream()
                    .filter(i -> !box.contains(inputs.at(data.points()[i])))
                    .toList();
        }
        return found;
    }

    private FoundBox described(BoxSearch box, List<Integer> left, int number) {
        int[] count = box.count();
        double[] stability = stability(left, number);
        Map<Integer, Limit> limits = new LinkedHashMap<>();
        for (int j = 0; j < inputs.columns().size(); j++) {
            if (box.restricted(j)) {
                BoxInputs.Column c = inputs.columns().get(j);
                limits.merge(c.factor(), limit(box, j, c, stability[j]), Discovery::surer);
            }
        }
        return new FoundBox(
                List.copyOf(limits.values()),
                count[0],
                count[1],
                (double) count[1] / all,
                (double) count[1] / count[0],
                box.steps(),
                box.chosen());
    }

    private Limit limit(BoxSearch box, int j, BoxInputs.Column c, double stability) {
        String key = data.plan().head().keys().get(c.factor());
        if (c.word() == null) {
            return new Limit(c.factor(), key, box.low(j), box.high(j), List.of(), box.p(j), stability);
        }
        List<String> words = new ArrayList<>();
        List<String> only = new ArrayList<>();
        for (int k = 0; k < inputs.columns().size(); k++) {
            BoxInputs.Column other = inputs.columns().get(k);
            if (other.factor() == c.factor() && box.high(k) > 0) {
                words.add(other.word());
                if (box.low(k) > 0) {
                    only.add(other.word());
                }
            }
        }
        return new Limit(c.factor(), key, Double.NaN, Double.NaN, only.isEmpty() ? words : only, box.p(j), stability);
    }

    private static Limit surer(Limit a, Limit b) {
        return a.stability() >= b.stability() ? a : b;
    }

    /** By column: the share of resamples in whose box it is restricted. */
    private double[] stability(List<Integer> left, int number) {
        Map<Integer, List<Integer>> byPoint = new LinkedHashMap<>();
        left.forEach(i -> byPoint.computeIfAbsent(data.points()[i], p -> new ArrayList<>())
                .add(i));
        List<List<Integer>> points = List.copyOf(byPoint.values());
        Resamples draws = new Resamples(data.plan().head().seed(), "discover " + number);
        double[] share = new double[inputs.columns().size()];
        int[] members = new int[points.size()];
        for (int r = 0; r < RESAMPLES; r++) {
            draws.withReplacement(r, members.length, members);
            List<Integer> sample = new ArrayList<>();
            for (int m : members) {
                sample.addAll(points.get(m));
            }
            boolean[] hits = hits(sample);
            if (!any(hits)) {
                continue;
            }
            BoxSearch box = BoxSearch.of(x(sample), hits, density);
            for (int j = 0; j < share.length; j++) {
                share[j] += box.restricted(j) ? 1 : 0;
            }
        }
        for (int j = 0; j < share.length; j++) {
            share[j] /= RESAMPLES;
        }
        return share;
    }

    private static boolean any(boolean[] hits) {
        for (boolean h : hits) {
            if (h) {
                return true;
            }
        }
        return false;
    }

    private double[][] x(List<Integer> sample) {
        return sample.stream().map(i -> inputs.at(data.points()[i])).toArray(double[][]::new);
    }

    private boolean[] hits(List<Integer> sample) {
        boolean[] hits = new boolean[sample.size()];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = cases[sample.get(i)];
        }
        return hits;
    }
}
