package flashpoint.experiment.export;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.design.PointTable;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.store.Precision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points that the greatest number of replicates did not bring to the precision asked for are named, and marked in a column. */
class PrecisionMissedTest {

    private static final double WIDTH = 0.03;

    @TempDir
    Path temp;

    @Test
    void pointsThatMissThePrecisionAreNamedAndMarked() throws Exception {
        Plan plan = SmallSweeps.plan(Map.of(
                "precision", "heard_share=" + WIDTH, "replicates", "3", "maxReplicates", "5", "stop", "{ticks: 150}"));
        SmallSweeps.sweep(plan, temp.resolve("s"), 2);
        List<String> missed = missed(SmallSweeps.lines(temp.resolve("s/runs.csv")));
        List<String> points = SmallSweeps.lines(temp.resolve("s/points.csv"));
        int column = List.of(points.get(0).split(",")).indexOf(PointTable.REACHED);
        List<String> marked = points.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[column].equals("false"))
                .map(cells -> cells[0])
                .toList();
        // The baseline, 0, is no point of the table.
        assertThat(marked).isEqualTo(missed.stream().filter(p -> !p.equals("0")).toList());
        assertThat(marked).isNotEmpty().hasSizeLessThan(points.size() - 1);
        assertThat(Files.readString(temp.resolve("s/report.html")))
                .contains((missed.size() == 1 ? "Point " : "Points ") + String.join(", ", missed)
                        + " did not reach the precision with 5 replicates");
    }

    /** Points whose runs, as their table has them, leave the interval too wide. */
    private static List<String> missed(List<String> runs) {
        List<String> head = List.of(runs.get(0).split(","));
        Map<Integer, List<Double>> values = new TreeMap<>();
        for (String line : runs.subList(1, runs.size())) {
            String[] cells = line.split(",", -1);
            values.computeIfAbsent(Integer.parseInt(cells[head.indexOf("design")]), k -> new ArrayList<>())
                    .add(Double.parseDouble(cells[head.indexOf("heard_share")]));
        }
        List<String> missed = new ArrayList<>();
        values.forEach((point, of) -> {
            double[] all = of.stream().mapToDouble(Double::doubleValue).toArray();
            if (!Precision.narrow(all, WIDTH)) {
                assertThat(all).as("got the most there may be").hasSize(5);
                missed.add(point.toString());
            }
        });
        return missed;
    }
}
