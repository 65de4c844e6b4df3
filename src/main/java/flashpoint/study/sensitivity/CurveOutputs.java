package flashpoint.study.sensitivity;

import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StoreSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whole curves as outputs: one for each tick that was kept, so that their index is that of the curve (Lamboni, Monod and
 * Makowski 2011).
 */
final class CurveOutputs {

    /** What stands before the metric in the table. */
    static final String PREFIX = "course:";

    private CurveOutputs() {}

    /** By seed of a point and tick: the metric as a function of the point. A run that has ended keeps its last value. */
    static List<SobolStudy.Output> outputs(Store store, String metric) throws SweepException {
        List<SobolStudy.Output> outputs = new ArrayList<>();
        for (int k = 0; k < store.plan().head().maxReplicates(); k++) {
            outputs.addAll(outputs(store, metric, k));
        }
        return outputs;
    }

    private static List<SobolStudy.Output> outputs(Store store, String metric, int replicate) throws SweepException {
        int points = store.plan().points().size();
        List<double[]> series = new ArrayList<>();
        int[] kept = new int[points];
        store.query(
                "SELECT r.design, s." + StoreSchema.quoted(metric)
                        + " FROM series s JOIN runs r ON s.run = r.run WHERE r.status = 'ok' AND"
                        + " r.replicate = " + replicate + " ORDER BY r.design, s.tick",
                row -> {
                    int point = row.getInt(1);
                    int at = kept[point]++;
                    if (at == series.size()) {
                        double[] missing = new double[points];
                        Arrays.fill(missing, Double.NaN);
                        series.add(missing);
                    }
                    series.get(at)[point] = StoreSchema.real(row, 2);
                });
        for (int at = 1; at < series.size(); at++) {
            for (int p = 0; p < points; p++) {
                if (kept[p] <= at) {
                    series.get(at)[p] = series.get(at - 1)[p];
                }
            }
        }
        List<SobolStudy.Output> outputs = new ArrayList<>();
        series.forEach(values -> outputs.add(p -> values[p]));
        return outputs;
    }
}
