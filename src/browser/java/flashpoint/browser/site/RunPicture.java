package flashpoint.browser.site;

import flashpoint.browser.build.ShippedScenario;
import flashpoint.chart.Charts;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.Theme;
import flashpoint.chart.map.MapHours;
import flashpoint.chart.map.MapHouses;
import flashpoint.chart.map.MapLayout;
import flashpoint.chart.map.MapPicture;
import flashpoint.chart.map.OverviewPicture;
import flashpoint.chart.time.ChartClock;
import flashpoint.chart.time.TimeChart;
import flashpoint.chart.time.TimeCharts;
import flashpoint.chart.time.TimePicture;
import flashpoint.model.Simulation;
import flashpoint.run.Ensemble;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Pictures of one run of a scenario with its own seed. */
final class RunPicture {

    /** Persons with whom a world is drawn that is too large to be run whenever the site is made. */
    private static final double PERSONS_OF_A_SAMPLE = 100_000;

    /** Name of the chart of means that are there in a world in which nothing happens, too. */
    private static final String FEELINGS = "grievance";

    private final Scenario scenario;
    private final RunResult run;
    private final Ensemble ensemble;
    private final String sample;

    private RunPicture(Scenario scenario, String sample) {
        this.scenario = scenario;
        this.sample = sample;
        run = Run.of(scenario, scenario.meta().seed()).result();
        ensemble = Charts.ensemble(scenario);
        ensemble.accept(run);
    }

    /**
     * Runs a scenario. One that is too large for a browser is run with fewer persons on the same map, which the caption
     * says.
     *
     * @param shipped the scenario
     * @return its pictures
     */
    static RunPicture of(ShippedScenario shipped) {
        if (shipped.fitsBrowser()) {
            return new RunPicture(shipped.scenario(), "");
        }
        String scale = "pop.scale=" + PERSONS_OF_A_SAMPLE / shipped.persons();
        return new RunPicture(
                shipped.template().scenario(List.of(scale)), ", with fewer persons on the same map (" + scale + ")");
    }

    /**
     * Writes the picture of a card: the map when most attack or, where nobody does, are displaced; in a world of one
     * village and on the lattice the first curves of what people do that are not all zero.
     *
     * @param file PNG
     * @return what it shows
     * @throws IOException if it cannot be written
     */
    String write(Path file) throws IOException {
        if (scenario.villages().size() > 1) {
            return map(file);
        }
        Optional<TimeChart> curves = TimeCharts.all(scenario).stream()
                .filter(c -> !c.name().equals(FEELINGS))
                .map(this::withoutCalm)
                .filter(c -> !c.panels().isEmpty())
                .findFirst();
        if (curves.isPresent()) {
            return write(curves.get(), file);
        }
        return scenario.lattice() ? write(TimeCharts.all(scenario).get(0), file) : map(file);
    }

    /**
     * Writes curves.
     *
     * @param chart name of a chart over time, such as {@code rumour}
     * @param file PNG
     * @return what it shows
     * @throws IOException if it cannot be written
     * @throws IllegalStateException if the scenario has no such chart, or it is empty
     */
    String write(String chart, Path file) throws IOException {
        TimeChart chosen = TimeCharts.all(scenario).stream()
                .filter(c -> c.name().equals(chart))
                .map(this::withoutCalm)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no chart " + chart));
        if (chosen.panels().isEmpty()) {
            throw new IllegalStateException(
                    "chart " + chart + " of " + scenario.meta().name() + " is empty");
        }
        return write(chosen, file);
    }

    private String write(TimeChart chart, Path file) throws IOException {
        paint(picture(chart), file);
        return chart.title() + ": " + chart.shows() + told();
    }

    /** A chart without those of its panels in which all is zero, so that the rest is larger on a small card. */
    private TimeChart withoutCalm(TimeChart chart) {
        return with(
                chart,
                chart.panels().stream()
                        .filter(p -> !picture(with(chart, List.of(p))).empty())
                        .toList());
    }

    private static TimeChart with(TimeChart chart, List<TimeChart.Panel> panels) {
        return new TimeChart(chart.name(), chart.title(), chart.shows(), chart.look(), chart.calm(), panels);
    }

    private TimePicture picture(TimeChart chart) {
        double end = ChartClock.of(scenario.meta()).hour(ensemble.ticks());
        return new TimePicture(chart, ensemble, 0, end);
    }

    private String map(Path file) throws IOException {
        ChartClock clock = ChartClock.of(scenario.meta());
        List<Double> hours = MapHours.of(ensemble);
        boolean attacked = !Double.isNaN(MapHours.firstAttack(ensemble));
        int tick = Math.min(run.ticks() - 1, clock.tick(hours.get(attacked ? 1 : 0)));
        if (Charts.showsHouses(scenario)) {
            var layout = new Simulation(scenario, run.seed()).layout();
            MapLayout page = MapPicture.page(scenario, layout);
            MapHouses houses =
                    new MapHouses(page.plan(), layout, scenario.groups().size());
            MapPicture picture = new MapPicture(page, houses, run, tick);
            paint(picture, file);
            return "Map, " + picture.title() + told();
        }
        OverviewPicture picture = new OverviewPicture(scenario, run, tick);
        paint(picture, file);
        return "Map, " + picture.title() + told();
    }

    private String told() {
        return " One run, seed " + run.seed() + sample + ".";
    }

    private static void paint(Picture picture, Path file) throws IOException {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Theme.hints(g);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, picture.width(), picture.height());
        picture.paint(g);
        g.dispose();
        Files.createDirectories(file.getParent());
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("no writer of PNG for " + file);
        }
    }
}
