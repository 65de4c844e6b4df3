package flashpoint.experiment.store;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Statistics of every point of a sweep, made from its rows where all are kept, and otherwise from what was tallied when they
 * were not. Both are the same.
 *
 * @param design number of the point
 * @param runs of it
 * @param failed of them
 * @param metrics by metric, in the order of the sweep's
 */
public record PointStatistics(int design, long runs, long failed, List<BinnedStatistics> metrics) {

    /** Consumer of the points, one after the other. */
    @FunctionalInterface
    public interface Reader {
        void read(PointStatistics point) throws IOException;
    }

    /** Rows of one point while they are read. */
    private static final class Gathering {
        private final Reader reader;
        private final List<TreeMap<Long, Tallies.Sum>> sums = new ArrayList<>();
        private final List<List<ValueBin>> bins = new ArrayList<>();
        private int design = -1;
        private long runs;
        private long failed;

        Gathering(Reader reader, int metrics) {
            this.reader = reader;
            for (int m = 0; m < metrics; m++) {
                sums.add(new TreeMap<>());
                bins.add(new ArrayList<>());
            }
        }

        void at(int point) throws IOException {
            if (point != design) {
                end();
                design = point;
            }
        }

        void end() throws IOException {
            if (design >= 0) {
                List<BinnedStatistics> metrics = new ArrayList<>();
                for (int m = 0; m < bins.size(); m++) {
                    List<ValueBin> own = bins.get(m);
                    sums.get(m).forEach((bin, sum) -> own.add(sum.bin(bin)));
                    metrics.add(BinnedStatistics.of(own));
                    own.clear();
                    sums.get(m).clear();
                }
                reader.read(new PointStatistics(design, runs, failed, metrics));
            }
            runs = 0;
            failed = 0;
        }
    }

    /**
     * Reads them.
     *
     * @param store a store whose runs are all there
     * @param reader takes those of one point after the other, in order; points without a run are left out
     * @throws SweepException if the store cannot be read
     * @throws IOException if the reader cannot write
     */
    public static void read(Store store, Reader reader) throws SweepException, IOException {
        Gathering points = new Gathering(reader, store.plan().head().metrics().size());
        if (Tallies.in(store.plan())) {
            tallied(store, points);
        } else {
            counted(store, points);
        }
        points.end();
    }

    private static void tallied(Store store, Gathering points) throws SweepException {
        store.query(String.format(Tallies.SUMS, store.table(Tallies.TABLE)), row -> {
            points.at(row.getInt(1));
            int metric = row.getInt(2);
            long n = row.getLong(4);
            if (metric == Tallies.STATUS) {
                points.runs += n;
                points.failed += row.getLong(3) == Tallies.FAILED ? n : 0;
            } else if (n > 0) {
                points.bins
                        .get(metric)
                        .add(new ValueBin(
                                row.getLong(3), n, new BigInteger(row.getString(5)), new BigInteger(row.getString(6))));
            }
        });
    }

    private static void counted(Store store, Gathering points) throws SweepException {
        Plan plan = store.plan();
        StringBuilder columns = new StringBuilder();
        plan.head().metrics().forEach(m -> columns.append(", ").append(StoreSchema.quoted(m)));
        store.query("SELECT design, status" + columns + " FROM " + store.table("runs") + " ORDER BY run", row -> {
            points.at(row.getInt(1));
            points.runs++;
            points.failed += row.getString(2).equals("ok") ? 0 : 1;
            for (int m = 0; m < points.sums.size(); m++) {
                double value = StoreSchema.real(row, m + 3);
                if (Double.isFinite(value)) {
                    points.sums
                            .get(m)
                            .computeIfAbsent(ValueBin.of(value), b -> new Tallies.Sum())
                            .add(ValueBin.offset(value));
                }
            }
        });
    }
}
