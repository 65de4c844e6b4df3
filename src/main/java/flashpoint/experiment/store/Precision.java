package flashpoint.experiment.store;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.statistics.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sequential replication: a point gets half as many replicates again until half of the 95 % interval of the mean is
 * narrow enough relative to it (Law 2015, <i>Simulation Modeling and Analysis</i>, 5th ed., section 9.4.1), or the cap is
 * reached.
 *
 * <p>Decisions are taken in rounds, for each point on its first n replicates when all of them are there. So neither
 * threads nor kills nor shards can change them.
 */
public final class Precision {

    private final Store store;
    private final Plan plan;
    private final List<Integer> order;
    private final int[] targets;

    public Precision(Store store, List<Integer> order, int[] targets) {
        this.store = store;
        this.plan = store.plan();
        this.order = order;
        this.targets = targets;
    }

    /** Raises the targets of points whose intervals are too wide; says whether there were any. */
    public boolean extend() throws SweepException {
        Map<Integer, List<List<Double>>> values = values();
        boolean any = false;
        int most = plan.head().maxReplicates();
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] < most && !narrow(values.get(order.get(i)), targets[i])) {
                targets[i] = next(targets[i], most);
                any = true;
            }
        }
        return any;
    }

    /**
     * The points whose runs are all there, that is as many as were allowed, without the precision.
     *
     * @param store a store of a sweep with a precision, its runs all there
     * @return their numbers, in order
     */
    public static List<Integer> capped(Store store) throws SweepException {
        List<Integer> order = store.shard().points(store.plan().points().size());
        int most = store.plan().head().maxReplicates();
        Precision precision = new Precision(store, order, new int[order.size()]);
        Map<Integer, List<List<Double>>> values = precision.values();
        List<Integer> capped = new ArrayList<>();
        for (int point : order) {
            List<List<Double>> lists = values.get(point);
            if (lists != null && lists.get(0).size() >= most && !precision.narrow(lists, most)) {
                capped.add(point);
            }
        }
        capped.sort(null);
        return capped;
    }

    /** Half as many again. */
    public static int next(int n, int most) {
        return Math.min(most, n + Math.max(1, n / 2));
    }

    /** By point: the values of each metric in order of replicate. */
    private Map<Integer, List<List<Double>>> values() throws SweepException {
        List<String> metrics = new ArrayList<>(plan.head().precision().keySet());
        List<String> columns = metrics.stream().map(StoreSchema::quoted).toList();
        Map<Integer, List<List<Double>>> values = new LinkedHashMap<>();
        store.query("SELECT design, " + String.join(", ", columns) + " FROM runs ORDER BY run", row -> {
            List<List<Double>> lists = values.computeIfAbsent(row.getInt(1), p -> lists(metrics.size()));
            for (int k = 0; k < metrics.size(); k++) {
                lists.get(k).add(StoreSchema.real(row, k + 2));
            }
        });
        return values;
    }

    private static List<List<Double>> lists(int number) {
        List<List<Double>> lists = new ArrayList<>();
        for (int k = 0; k < number; k++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private boolean narrow(List<List<Double>> lists, int n) {
        int k = 0;
        for (double width : plan.head().precision().values()) {
            double[] first = lists.get(k++).stream()
                    .limit(n)
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            if (!narrow(first, width)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the half-width of a sample's interval is within that share of its mean. */
    public static boolean narrow(double[] values, double width) {
        Summary s = Summary.ofOutcome(values);
        double half = (s.interval().high() - s.interval().low()) / 2;
        return s.interval().known() && half <= width * Math.abs(s.mean());
    }
}
