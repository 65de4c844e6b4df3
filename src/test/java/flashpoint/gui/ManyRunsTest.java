package flashpoint.gui;

import static flashpoint.testing.Results.digest;
import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.time.TimeChart;
import flashpoint.chart.time.TimeCharts;
import flashpoint.core.Metric;
import flashpoint.run.Metrics;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many runs behind the live lines: asked for, counted again from separate runs, seen on the charts, cancelled. */
@Tag("display")
class ManyRunsTest {

    private static final Scenario SCENARIO = Scenarios.threeVillages("meta.days=2");
    private static final int RUNS = 11;
    private static final int BAND = 2;

    private GuiFixture fixture;
    private ScreenRobot robot;

    @BeforeEach
    void open() throws Exception {
        fixture = GuiFixture.open(SCENARIO);
        robot = new ScreenRobot();
    }

    @AfterEach
    void close() {
        if (fixture != null) {
            fixture.close();
        }
    }

    private void ask(int runs) throws InterruptedException {
        robot.click(fixture.named(JButton.class, "run many"));
        Dialog dialog = ScreenRobot.dialog("Run many");
        JSpinner number = ScreenRobot.in(dialog, JSpinner.class, "number of runs");
        assertThat(GuiFixture.<Object>on(number::getValue)).as("offered").isEqualTo(20);
        GuiFixture.doing(() -> number.setValue(runs));
        robot.click(ScreenRobot.button(dialog, "OK"));
        GuiFixture.until("it is closed", () -> !dialog.isShowing());
    }

    private List<ChartFrame> charts() {
        return fixture.frames().stream()
                .filter(ChartFrame.class::isInstance)
                .map(ChartFrame.class::cast)
                .toList();
    }

    private static List<XYPlot> panels(ChartFrame frame) {
        return ((CombinedDomainXYPlot) frame.live().chart().getPlot()).getSubplots();
    }

    private static IntervalXYDataset band(XYPlot panel) {
        return (IntervalXYDataset) panel.getDataset(BAND);
    }

    @Test
    void bandsAreTheQuantilesOfSeparateRunsAndTheWatchedRunIsNotDisturbed() throws Exception {
        fixture.playTo(100);
        GuiFixture.doing(fixture.named(JButton.class, "Cut the network")::doClick);
        Scenario touched = fixture.gui.session().scenario();
        ask(RUNS);
        GuiFixture.until("the runs are there", () -> fixture.gui.behind() != null);
        long seed = SCENARIO.meta().seed();
        assertThat(fixture.gui.behind().replicates())
                .extracting(r -> r.seed())
                .containsExactlyElementsOf(
                        IntStream.range(0, RUNS).mapToObj(k -> seed + k).toList());
        List<RunResult> apart = IntStream.range(0, RUNS)
                .mapToObj(k -> Run.of(touched, seed + k).result())
                .toList();
        int points = 0;
        for (ChartFrame frame : charts()) {
            TimeChart chart = TimeCharts.all(SCENARIO).stream()
                    .filter(c -> c.name().equals(frame.live().name()))
                    .findFirst()
                    .orElseThrow();
            for (int p = 0; p < chart.panels().size(); p++) {
                for (int line = 0; line < chart.panels().get(p).lines().size(); line++) {
                    String metric = chart.panels().get(p).lines().get(line).metric();
                    points += compare(band(panels(frame).get(p)), line, metric, apart);
                }
            }
            assertThat(frame.live().note()).contains("of 11 runs, from seed " + seed);
        }
        assertThat(points).as("points of bands").isGreaterThan(1000);
        assertThat(fixture.gui.session().tick()).isEqualTo(100);
        assertThat(fixture.gui.session().scenario()).isEqualTo(touched);
        GuiFixture.doing(fixture.named(JButton.class, "Counter-rumour")::doClick);
        GuiFixture.until(
                "bands are of another course now",
                () -> charts().get(0).live().note().contains("11 runs before it was changed"));
        Scenario changed = fixture.gui.session().scenario();
        fixture.playToTheEnd();
        assertThat(digest(fixture.gui.session().result())).isEqualTo(digest(Results.one(changed, seed)));
    }

    /** Quantiles by a library of another hand: definition 7 of Hyndman and Fan. */
    private static int compare(IntervalXYDataset band, int line, String metric, List<RunResult> apart) {
        int row = Metrics.series(SCENARIO).stream().map(Metric::name).toList().indexOf(metric);
        Percentile quantile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        for (int k = 0; k < band.getItemCount(line); k++) {
            int tick = (int) Math.rint(band.getXValue(line, k) / SCENARIO.meta().dt());
            double[] values = apart.stream()
                    .mapToDouble(r -> (float) r.series()[row][tick])
                    .toArray();
            quantile.setData(values);
            double rim = 1e-5 * Math.max(1, Arrays.stream(values).max().orElse(0));
            assertThat(Math.abs(band.getStartYValue(line, k) - quantile.evaluate(10)))
                    .as(metric + ", low, tick " + tick)
                    .isLessThan(rim);
            assertThat(Math.abs(band.getYValue(line, k) - quantile.evaluate(50)))
                    .as(metric + ", median, tick " + tick)
                    .isLessThan(rim);
            assertThat(Math.abs(band.getEndYValue(line, k) - quantile.evaluate(90)))
                    .as(metric + ", high, tick " + tick)
                    .isLessThan(rim);
        }
        return band.getItemCount(line);
    }

    private static BufferedImage seen(ChartFrame frame) {
        return GuiFixture.on(() -> {
            Container pane = frame.getContentPane();
            BufferedImage image = new BufferedImage(pane.getWidth(), pane.getHeight(), BufferedImage.TYPE_INT_RGB);
            pane.paint(image.createGraphics());
            return image;
        });
    }

    @Test
    void bandsAreSeenOnTheChartsUntilTheyAreTakenAway() throws Exception {
        fixture.playToTheEnd();
        ChartFrame frame = charts().get(0);
        int low = seen(frame).getHeight();
        ask(RUNS);
        GuiFixture.until("the runs are there", () -> fixture.gui.behind() != null);
        BufferedImage with = seen(frame);
        LiveChartPanel panel = GuiFixture.on(() -> GuiFixture.all(frame, LiveChartPanel.class, c -> true))
                .get(0);
        Rectangle2D area =
                panel.getChartRenderingInfo().getPlotInfo().getSubplotInfo(0).getDataArea();
        XYPlot plot = panels(frame).get(0);
        // The widest part of the first line's band, half way between median and upper edge.
        IntervalXYDataset band = band(plot);
        int widest = IntStream.range(0, band.getItemCount(0))
                .boxed()
                .max((a, b) -> Double.compare(
                        band.getEndYValue(0, a) - band.getYValue(0, a), band.getEndYValue(0, b) - band.getYValue(0, b)))
                .orElseThrow();
        int x = (int) Math.rint(((CombinedDomainXYPlot) frame.live().chart().getPlot())
                .getDomainAxis()
                .valueToJava2D(band.getXValue(0, widest), area, plot.getDomainAxisEdge()));
        double middle = (band.getEndYValue(0, widest) + band.getYValue(0, widest)) / 2;
        int y = (int) Math.rint(plot.getRangeAxis().valueToJava2D(middle, area, plot.getRangeAxisEdge()));
        ask(0);
        GuiFixture.until("the bands are away", () -> fixture.gui.behind() == null);
        BufferedImage without = seen(frame);
        assertThat(differences(with, without, new Rectangle(x - 6, y - 6, 13, 13)))
                .as("pixels within the band, of a picture " + low + " high")
                .isGreaterThan(60);
        assertThat(frame.live().note()).isEmpty();
        assertThat(band(panels(frame).get(0)).getSeriesCount()).isZero();
    }

    private static int differences(BufferedImage one, BufferedImage other, Rectangle where) {
        int count = 0;
        for (int x = where.x; x < where.x + where.width; x++) {
            for (int y = where.y; y < where.y + where.height; y++) {
                count += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    /** A thousand runs take a good while longer than the click that ends them. */
    @Test
    void whoCancelsLeavesEverythingAsItWas() throws Exception {
        cancelled();
        assertThat(fixture.gui.behind())
                .as("nothing from the runs that were done")
                .isNull();
        ask(3);
        GuiFixture.until("three runs are there", () -> fixture.gui.behind() != null);
        var three = fixture.gui.behind();
        cancelled();
        assertThat(fixture.gui.behind()).as("what was there before").isSameAs(three);
        assertThat(charts().get(0).live().note()).contains("of 3 runs");
    }

    private void cancelled() throws InterruptedException {
        ask(1000);
        Dialog progress = ScreenRobot.dialog("Progress...");
        GuiFixture.doing(ScreenRobot.button(progress, "Cancel")::doClick);
        GuiFixture.until("the bar is gone", () -> ScreenRobot.open("Progress...") == null);
        GuiFixture.until(
                "no run goes on",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(t -> t.getName().equals("run") && t.isAlive()));
    }

    /** The lattice's window asks the same way; its bands are of the run that is shown. */
    @Test
    @Tag("heavy")
    void theLatticeHasThemToo() throws Exception {
        Scenario lattice = flashpoint.scenario.io.BundledScenarios.shipped("epstein-1-run-2-paper", "lattice.ticks=60");
        LatticeFrame frame = Gui.lattice(lattice);
        try {
            JTextField seed = ScreenRobot.in(frame, JTextField.class, "seed of the lattice");
            GuiFixture.doing(() -> seed.setText("5"));
            GuiFixture.doing(ScreenRobot.in(frame, JButton.class, "set up lattice")::doClick);
            robot.click(ScreenRobot.in(frame, JButton.class, "run many lattice"));
            Dialog dialog = ScreenRobot.dialog("Run many");
            JSpinner number = ScreenRobot.in(dialog, JSpinner.class, "number of runs");
            GuiFixture.doing(() -> number.setValue(4));
            robot.click(ScreenRobot.button(dialog, "OK"));
            GuiFixture.until(
                    "bands of seed 5 and those that follow",
                    () -> frame.live().get(0).note().contains("of 4 runs, from seed 5"));
            IntervalXYDataset band = (IntervalXYDataset)
                    ((CombinedDomainXYPlot) frame.live().get(0).chart().getPlot())
                            .getSubplots()
                            .get(0)
                            .getDataset(BAND);
            List<RunResult> apart = IntStream.range(0, 4)
                    .mapToObj(k -> Run.of(lattice, 5 + k).result())
                    .toList();
            assertThat(band.getEndYValue(0, 0)).isGreaterThanOrEqualTo(band.getStartYValue(0, 0));
            double[] last =
                    apart.stream().mapToDouble(r -> r.series()[0][59]).sorted().toArray();
            int at = band.getItemCount(0) - 1;
            assertThat(band.getXValue(0, at)).isEqualTo(59 * lattice.meta().dt());
            assertThat(band.getYValue(0, at)).isEqualTo((last[1] + last[2]) / 2);
        } finally {
            GuiFixture.doing(frame::dispose);
        }
    }
}
