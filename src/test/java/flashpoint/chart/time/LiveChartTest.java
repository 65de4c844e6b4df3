package flashpoint.chart.time;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.Charts;
import flashpoint.run.Ensemble;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.run.session.Session;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Scenarios;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

/** Charts of a run that goes on: their marks, what lies ahead after going back, and many runs behind the line. */
class LiveChartTest {

    private static final Scenario SCENARIO = Scenarios.threeVillages("meta.days=2");

    private static Session played(int ticks) {
        Session session = new Session(SCENARIO, 14);
        while (session.tick() < ticks - 1) {
            session.advance();
        }
        return session;
    }

    /** At every moment the marks are the events, and what the finished run has had happen by then. */
    @Test
    void marksAreThoseOfTheReport() {
        RunResult whole = Run.of(SCENARIO, 14).result();
        List<EventMark> report = EventMark.of(SCENARIO, whole);
        assertThat(report).as("something came about").anyMatch(EventMark::outcome);
        for (int ticks : new int[] {10, 60, 80, 192}) {
            Session session = played(ticks);
            List<EventMark> live =
                    EventMark.of(session.scenario(), session.simulation().log());
            double now = ticks * SCENARIO.meta().dt();
            assertThat(live)
                    .isEqualTo(report.stream()
                            .filter(m -> !m.outcome() || m.hour() < now)
                            .toList());
        }
    }

    private static List<Rectangle2D> panels(LiveChart chart, int width) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        BufferedImage image = new BufferedImage(width, 300, BufferedImage.TYPE_INT_RGB);
        chart.chart().draw(image.createGraphics(), new Rectangle2D.Double(0, 0, width, 300), info);
        List<Rectangle2D> panels = new ArrayList<>();
        for (int k = 0; k < info.getPlotInfo().getSubplotCount(); k++) {
            panels.add(info.getPlotInfo().getSubplotInfo(k).getDataArea());
        }
        return panels;
    }

    /** An hour stands at the same place in all of them, whatever the size of numbers and type. */
    @Test
    void allChartsHaveTheSameMargins() {
        Session session = played(192);
        for (double size : new double[] {1, 1.3}) {
            List<double[]> sides = new ArrayList<>();
            for (LiveChart chart : LiveChart.of(SCENARIO)) {
                chart.applyStyle(flashpoint.chart.draw.Palette.LIGHT, size);
                chart.show(session.seen().series(), 192);
                chart.mark(EventMark.of(session.scenario(), session.simulation().log()));
                panels(chart, 440).forEach(p -> sides.add(new double[] {p.getMinX(), p.getMaxX()}));
            }
            assertThat(sides).allSatisfy(s -> assertThat(s).containsExactly(sides.get(0)));
        }
    }

    /** Labels of marks stand above the panels. */
    @Test
    void marksHaveAStripOfTheirOwn() {
        Session session = played(192);
        LiveChart chart = LiveChart.of(SCENARIO).get(0);
        chart.show(session.seen().series(), 192);
        double before = panels(chart, 440).get(0).getMinY();
        chart.mark(EventMark.of(session.scenario(), session.simulation().log()));
        assertThat(panels(chart, 440).get(0).getMinY()).isGreaterThan(before + 15);
        assertThat(chart.key()).as("in a small window marks are numbered").hasSize(5);
        panels(chart, 1400);
        assertThat(chart.key()).as("in a wide one there is room for names").isEmpty();
    }

    @Test
    void whatWasMadeStaysFaintlyAfterGoingBack() {
        Session session = played(150);
        session.seek(60);
        LiveChart chart = LiveChart.of(SCENARIO).get(0);
        chart.show(session.seen().series(), 61, session.seen().ticks());
        assertThat(chart.shown()).isEqualTo(61);
        assertThat(chart.ahead()).isEqualTo(89);
        CombinedDomainXYPlot plot = (CombinedDomainXYPlot) chart.chart().getPlot();
        var ghost = plot.getSubplots().get(0).getDataset(1);
        assertThat(ghost.getItemCount(0)).isEqualTo(90);
        assertThat(ghost.getXValue(0, 0)).isEqualTo(60 * SCENARIO.meta().dt());
        assertThat(plot.getDomainAxis().getUpperBound()).isEqualTo(48);
    }

    @Test
    void bandsAreThoseOfTheRuns() {
        Ensemble runs = Charts.ensemble(SCENARIO);
        for (int k = 0; k < 5; k++) {
            runs.accept(new Run(SCENARIO, k, 0, k, 14 + k, false).result());
        }
        LiveChart chart = LiveChart.of(SCENARIO).get(0);
        chart.behind(runs, SCENARIO.with(SCENARIO.meta().with(77, 3)));
        assertThat(chart.note()).isEqualTo("behind: 10 to 90 % and median of 5 runs, from seed 14");
        CombinedDomainXYPlot plot = (CombinedDomainXYPlot) chart.chart().getPlot();
        IntervalXYDataset band = (IntervalXYDataset) plot.getSubplots().get(0).getDataset(2);
        var expected = runs.band(TimeCharts.all(SCENARIO).stream()
                .filter(c -> c.name().equals("violence"))
                .findFirst()
                .orElseThrow()
                .panels()
                .get(0)
                .lines()
                .get(0)
                .metric());
        for (int k = 0; k < band.getItemCount(0); k++) {
            int tick =
                    (int) FastMath.round(band.getXValue(0, k) / SCENARIO.meta().dt());
            assertThat((float) band.getStartYValue(0, k)).isEqualTo(expected.low()[tick]);
            assertThat((float) band.getEndYValue(0, k)).isEqualTo(expected.high()[tick]);
        }
        chart.behind(runs, Scenarios.threeVillages("meta.days=2", "threshold.mu=0.9"));
        assertThat(chart.note()).contains("5 runs before it was changed, from seed 14");
        chart.behind(null, SCENARIO);
        assertThat(chart.note()).isEmpty();
        assertThat(plot.getSubplots().get(0).getDataset(2).getSeriesCount()).isZero();
    }
}
