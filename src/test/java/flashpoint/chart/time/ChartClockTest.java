package flashpoint.chart.time;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.map.MapHours;
import flashpoint.scenario.Meta;
import flashpoint.testing.Cases;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;

class ChartClockTest {

    @Test
    void hoursAreClockTimeInAnyLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            ChartClock clock = ChartClock.of(Cases.korday().meta());
            assertThat(clock.text(67)).isEqualTo("Fri 7 Feb 19:00");
            assertThat(clock.text(62.25)).isEqualTo("Fri 7 Feb 14:15");
            assertThat(MapHours.name(67.5)).isEqualTo("map-067.50h");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aScenarioWithoutADateCountsDays() {
        assertThat(ChartClock.of(Cases.oneVillage().meta()).text(30.75)).isEqualTo("day 2 06:45");
    }

    @Test
    void theLeapDayOf2020IsThere() {
        Meta meta = new Meta("m", "", "", "", "", 1, 1, 0.25, 3, "2020-02-28T12:00");
        assertThat(ChartClock.of(meta).day(24)).isEqualTo("Sat 29 Feb");
        assertThat(ChartClock.of(meta).day(36)).isEqualTo("Sun 1 Mar");
    }

    @Test
    void ticksOfTheAxisStandAtRoundTimesOfDay() {
        Meta meta = new Meta("m", "", "", "", "", 1, 1, 0.25, 3, "2020-02-05T07:30");
        ClockAxis axis = new ClockAxis(ChartClock.of(meta), 0, 48);
        List<String> labels = labels(axis, 730);
        assertThat(labels).startsWith("09:00", "12:00").doesNotContain("07:30");
        assertThat(axis.days(730))
                .extracting(ClockAxis.Day::text)
                .containsExactly("Wed 5 Feb", "Thu 6 Feb", "Fri 7 Feb");
        assertThat(axis.days(730).get(0).to()).isEqualTo(16.5);
    }

    @Test
    void aLongRunIsLabelledWithDates() {
        ClockAxis axis = new ClockAxis(ChartClock.of(Cases.korday().meta()), 0, 24 * 60);
        assertThat(axis.days(730)).isEmpty();
        assertThat(labels(axis, 730)).startsWith("Wed 5 Feb", "Wed 12 Feb");
    }

    @Test
    void aYearIsLabelledWithItsMonths() {
        Meta meta = new Meta("m", "", "", "", "", 1, 1, 0.25, 400, "2019-01-15T00:00");
        ClockAxis axis = new ClockAxis(ChartClock.of(meta), 0, 24 * 400);
        assertThat(labels(axis, 730)).startsWith("Feb", "Mar", "Apr").contains("Jan 2020");
        assertThat(labels(axis, 200)).startsWith("Apr", "Jul", "Oct", "Jan 2020");
        ClockAxis undated = new ClockAxis(ChartClock.undated(), 0, 24 * 400);
        assertThat(labels(undated, 730)).allMatch(text -> text.startsWith("day "));
    }

    private static List<String> labels(ClockAxis axis, double points) {
        List<?> ticks = axis.refreshTicks(
                null, new AxisState(), new Rectangle2D.Double(0, 0, points, 100), RectangleEdge.BOTTOM);
        return ticks.stream().map(t -> ((NumberTick) t).getText()).toList();
    }
}
