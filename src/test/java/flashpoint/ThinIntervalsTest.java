package flashpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import flashpoint.statistics.Interval;
import flashpoint.statistics.Summary;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A reader is shown no interval behind which there are fewer than five values, in no report, chart or line of a terminal:
 * what makes them reads {@link Summary#shown()}. Tables of data keep the interval, and a verdict may rest on it.
 */
class ThinIntervalsTest {

    /** Who reads the interval itself, and for what. */
    private static final List<String> OTHERWISE = List.of(
            "flashpoint.report.Findings.burst", // in words, by which side of a limit it lies on
            "flashpoint.report.Findings.place",
            "flashpoint.report.Findings.lag",
            "flashpoint.report.Findings.dependants",
            "flashpoint.report.Findings.farMoreFled",
            "flashpoint.experiment.export.Effects.paired", // carries its pairs along
            "flashpoint.experiment.store.Precision.narrow", // decides how many runs
            "flashpoint.study.tipping.Curve.of", // boundary.csv; the chart asks for the number of runs
            "flashpoint.study.compare.ArmEffect.of", // effects.csv and verdicts; shown() for readers
            "flashpoint.study.worst.WorstStudy.tables"); // best.csv

    @Test
    void intervalsForReadersAreThoseOfFiveValuesOrMore() {
        List<String> calls = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(
                                "flashpoint.report",
                                "flashpoint.chart",
                                "flashpoint.analysis",
                                "flashpoint.experiment",
                                "flashpoint.study",
                                "flashpoint.gui",
                                "flashpoint.cli")
                        .stream()
                        .flatMap(c -> c.getMethodCallsFromSelf().stream())
                        .filter(ThinIntervalsTest::readsTheInterval)
                        .map(call -> call.getOrigin().getOwner().getName() + "."
                                + call.getOrigin().getName())
                        .distinct()
                        .sorted()
                        .toList();
        assertThat(calls).as("it sees them").contains("flashpoint.report.Findings.burst");
        assertThat(calls).isSubsetOf(OTHERWISE);
    }

    private static boolean readsTheInterval(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Summary.class)
                && call.getTarget().getName().equals("interval")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    @Test
    void fourValuesHaveTheirNumberAndFiveAnInterval() {
        Summary four = Summary.of(new double[] {1, 2, 3, 4});
        Summary five = Summary.of(new double[] {1, 2, 3, 4, 5});
        assertThat(four.interval().known()).isTrue();
        assertThat(four.shown()).isEqualTo(Interval.NONE);
        assertThat(five.shown()).isEqualTo(five.interval());
    }
}
