package flashpoint.experiment.store;

import flashpoint.experiment.plan.Keep;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunRecord;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;

/**
 * The table {@code tallies} of a store that does not keep every row: by point and metric, what {@link ValueBin bins} hold.
 * Each batch of runs adds rows to it; now and then those of one bin are made one.
 */
final class Tallies {

    static final String TABLE = "tallies";

    static final String CREATE = "CREATE TABLE tallies (design INTEGER, metric INTEGER, bin BIGINT, n BIGINT,"
            + " offsets HUGEINT, squares HUGEINT)";

    /** In the place of a metric: bin 0 counts the runs that came to their end, bin 1 those that failed. */
    static final int STATUS = -1;

    static final int FAILED = 1;

    /** Rows of one bin as one. */
    static final String SUMS =
            "SELECT design, metric, bin, CAST(sum(n) AS BIGINT) AS n, CAST(sum(offsets) AS HUGEINT) AS offsets,"
                    + " CAST(sum(squares) AS HUGEINT) AS squares FROM %s GROUP BY design, metric, bin ORDER BY design,"
                    + " metric, bin";

    private Tallies() {}

    private record Key(int design, int metric, long bin) implements Comparable<Key> {
        @Override
        public int compareTo(Key o) {
            int first = design != o.design ? Integer.compare(design, o.design) : Integer.compare(metric, o.metric);
            return first != 0 ? first : Long.compare(bin, o.bin);
        }
    }

    /** Content of a bin while values are added. */
    static final class Sum {
        private long n;
        private BigInteger offsets = BigInteger.ZERO;
        private BigInteger squares = BigInteger.ZERO;

        void add(long offset) {
            n++;
            if (offset != 0) {
                BigInteger big = BigInteger.valueOf(offset);
                offsets = offsets.add(big);
                squares = squares.add(big.multiply(big));
            }
        }

        ValueBin bin(long number) {
            return new ValueBin(number, n, offsets, squares);
        }
    }

    /** Adds a batch of runs. */
    static void append(Connection connection, List<RunRecord> batch) throws SQLException {
        TreeMap<Key, Sum> sums = new TreeMap<>();
        for (RunRecord r : batch) {
            boolean failed = !r.status().equals("ok");
            sums.computeIfAbsent(new Key(r.design(), STATUS, failed ? FAILED : 0), k -> new Sum())
                    .add(0);
            for (int m = 0; m < r.metrics().length; m++) {
                double value = r.metrics()[m];
                if (Double.isFinite(value)) {
                    sums.computeIfAbsent(new Key(r.design(), m, ValueBin.of(value)), k -> new Sum())
                            .add(ValueBin.offset(value));
                }
            }
        }
        try (DuckDBAppender table = StoreSchema.appender(connection, TABLE)) {
            for (var entry : sums.entrySet()) {
                Key key = entry.getKey();
                Sum sum = entry.getValue();
                table.beginRow();
                table.append(key.design)
                        .append(key.metric)
                        .append(key.bin)
                        .append(sum.n)
                        .append(sum.offsets)
                        .append(sum.squares);
                table.endRow();
            }
        }
    }

    /** Makes one row of those of one bin. */
    static void compact(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE sums AS " + String.format(SUMS, TABLE));
            statement.execute("DELETE FROM " + TABLE);
            statement.execute("INSERT INTO " + TABLE + " SELECT * FROM temp.sums");
            statement.execute("DROP TABLE temp.sums");
        }
    }

    /** Whether a plan has the table. */
    static boolean in(Plan plan) {
        return plan.head().keep() != Keep.ROWS;
    }
}
