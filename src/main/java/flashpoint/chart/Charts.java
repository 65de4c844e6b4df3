package flashpoint.chart;

import flashpoint.chart.draw.Canvas;
import flashpoint.chart.draw.Chart;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.map.MapHours;
import flashpoint.chart.map.MapHouses;
import flashpoint.chart.map.MapLayout;
import flashpoint.chart.map.MapPicture;
import flashpoint.chart.map.OverviewPicture;
import flashpoint.chart.time.ChartClock;
import flashpoint.chart.time.EventMark;
import flashpoint.chart.time.LatticeCharts;
import flashpoint.chart.time.TimeChart;
import flashpoint.chart.time.TimeCharts;
import flashpoint.chart.time.TimePicture;
import flashpoint.model.observe.HouseLayout;
import flashpoint.run.Ensemble;
import flashpoint.scenario.Scenario;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Writer of all charts of a scenario's runs. */
public final class Charts {

    private static final double BEFORE = 6;
    private static final double AFTER = 36;
    private static final int THREADS = 4;

    private Charts() {}

    /** Begins to load what drawing needs, on a thread of its own; worth it as soon as it is known that charts will come. */
    public static void warmUp() {
        Thread thread = new Thread(
                () -> {
                    try {
                        ChartWarmUp.play();
                    } catch (IOException | RuntimeException | LinkageError e) {
                        // If this cannot be drawn, the first real chart will say so.
                    }
                },
                "rehearsal");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Whether the maps of a scenario show single houses. Those of a large region do not: then nothing here looks at a
     * layout, and none need be made.
     *
     * @param scenario whose maps
     * @return false from some 60 villages or 400,000 persons on
     */
    public static boolean showsHouses(Scenario scenario) {
        return !OverviewPicture.suits(scenario);
    }

    /** A chart still to be written. */
    private record Task(String name, String title, String caption, Picture picture) {
        Chart chart(List<Path> files) {
            return new Chart(
                    name, title, caption, files, picture instanceof TimePicture time ? time.axisOfTime() : null);
        }
    }

    /**
     * An empty ensemble that keeps the series the charts draw.
     *
     * @param scenario whose runs will come
     * @return an ensemble to hand the runs to
     */
    public static Ensemble ensemble(Scenario scenario) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(
                        TimeCharts.all(scenario).stream(),
                        scenario.lattice() ? Stream.empty() : Stream.of(TimeCharts.acute()))
                .flatMap(c -> c.panels().stream())
                .flatMap(p -> p.lines().stream())
                .forEach(l -> names.add(l.metric()));
        return new Ensemble(scenario, names);
    }

    /**
     * Writes the charts over time and the maps at the hours that {@link MapHours} chooses.
     *
     * @param scenario whose runs they are
     * @param layout where its houses stand; unused, and may be null, where {@link #showsHouses} is false
     * @param ensemble its runs, made by {@link #ensemble}; at least one finished
     * @param folder where to; made if it is not there
     * @param svg whether to write SVG
     * @param png whether to write PNG
     * @return what was written, in the order of a report
     * @throws IOException if a file cannot be written
     */
    public static List<Chart> write(
            Scenario scenario, HouseLayout layout, Ensemble ensemble, Path folder, boolean svg, boolean png)
            throws IOException {
        return write(scenario, layout, ensemble, MapHours.of(ensemble), folder, svg, png);
    }

    /**
     * Writes the charts over time alone, for runs of the lattice, which has no map.
     *
     * @param scenario whose runs they are
     * @param ensemble its runs, made by {@link #ensemble}; at least one finished
     * @param folder where to; made if it is not there
     * @param svg whether to write SVG
     * @param png whether to write PNG
     * @return what was written, in the order of a report
     * @throws IOException if a file cannot be written
     */
    public static List<Chart> write(Scenario scenario, Ensemble ensemble, Path folder, boolean svg, boolean png)
            throws IOException {
        Files.createDirectories(folder);
        return inParallel(timeCharts(scenario, ensemble), folder, svg, png);
    }

    /**
     * Writes the charts over time and the maps at given hours.
     *
     * @param scenario whose runs they are
     * @param layout where its houses stand; unused, and may be null, where {@link #showsHouses} is false
     * @param ensemble its runs, made by {@link #ensemble}; at least one finished
     * @param hours hours of the maps; those outside the run are moved to its ends
     * @param folder where to; made if it is not there
     * @param svg whether to write SVG
     * @param png whether to write PNG
     * @return what was written, in the order of a report
     * @throws IOException if a file cannot be written
     */
    public static List<Chart> write(
            Scenario scenario,
            HouseLayout layout,
            Ensemble ensemble,
            List<Double> hours,
            Path folder,
            boolean svg,
            boolean png)
            throws IOException {
        Files.createDirectories(folder);
        List<Task> tasks = timeCharts(scenario, ensemble);
        tasks.addAll(maps(scenario, layout, ensemble, hours));
        return inParallel(tasks, folder, svg, png);
    }

    private static List<Task> timeCharts(Scenario scenario, Ensemble ensemble) {
        double end = ChartClock.of(scenario.meta()).hour(ensemble.ticks());
        List<Task> tasks = new ArrayList<>();
        for (TimeChart chart : TimeCharts.all(scenario)) {
            double attack = MapHours.firstAttack(ensemble);
            if (chart.name().equals("violence") && !Double.isNaN(attack)) {
                tasks.add(task(
                        TimeCharts.acute(), ensemble, Math.max(0, attack - BEFORE), Math.min(end, attack + AFTER)));
            }
            tasks.add(task(chart, ensemble, 0, end));
        }
        if (scenario.lattice() && ensemble.runs() > 1) {
            Ensemble one = ensemble(scenario);
            one.accept(ensemble.first());
            TimeChart single = LatticeCharts.single(scenario, ensemble.first().run());
            tasks.add(1, task(single, one, 0, ChartClock.of(scenario.meta()).hour(one.ticks())));
        }
        return tasks;
    }

    private static Task task(TimeChart chart, Ensemble ensemble, double from, double to) {
        TimePicture picture = new TimePicture(chart, ensemble, from, to);
        if (picture.empty()) {
            return new Task(chart.name(), chart.title(), chart.shows() + " Here: " + chart.calm() + ".", picture);
        }
        String marks =
                EventMark.of(ensemble.scenario(), ensemble.first()).stream().anyMatch(EventMark::outcome)
                        ? " Dashed marks are those of run " + ensemble.first().run() + "."
                        : "";
        return new Task(chart.name(), chart.title(), chart.shows() + " " + chart.look() + marks, picture);
    }

    private static List<Task> maps(Scenario scenario, HouseLayout layout, Ensemble ensemble, List<Double> hours) {
        Set<Integer> ticks = new LinkedHashSet<>();
        ChartClock clock = ChartClock.of(scenario.meta());
        for (double hour : hours) {
            ticks.add(Math.max(0, Math.min(ensemble.first().ticks() - 1, clock.tick(hour))));
        }
        List<Task> tasks = new ArrayList<>();
        if (!showsHouses(scenario)) {
            for (int tick : ticks) {
                OverviewPicture picture = new OverviewPicture(scenario, ensemble.first(), tick);
                tasks.add(new Task(MapHours.name(clock.hour(tick)), picture.title(), picture.caption(), picture));
            }
            return tasks;
        }
        MapLayout page = MapPicture.page(scenario, layout);
        MapHouses houses = new MapHouses(page.plan(), layout, scenario.groups().size());
        for (int tick : ticks) {
            MapPicture picture = new MapPicture(page, houses, ensemble.first(), tick);
            tasks.add(new Task(MapHours.name(clock.hour(tick)), picture.title(), picture.caption(), picture));
        }
        return tasks;
    }

    private static List<Chart> inParallel(List<Task> tasks, Path folder, boolean svg, boolean png) throws IOException {
        int threads = Math.max(1, Math.min(THREADS, Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(threads, r -> {
            Thread thread = new Thread(r, "charts");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<List<Future<Path>>> written = new ArrayList<>();
            // From the end, where the maps are: what takes longest goes first, or one thread would end up alone with
            // it.
            for (int k = tasks.size() - 1; k >= 0; k--) {
                written.add(0, submit(pool, tasks.get(k), folder, svg, png));
            }
            List<Chart> charts = new ArrayList<>();
            for (int k = 0; k < tasks.size(); k++) {
                List<Path> files = new ArrayList<>();
                for (Future<Path> file : written.get(k)) {
                    files.add(file.get());
                }
                charts.add(tasks.get(k).chart(files));
            }
            return List.copyOf(charts);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while drawing charts");
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Future<Path>> submit(ExecutorService pool, Task task, Path folder, boolean svg, boolean png) {
        List<Future<Path>> files = new ArrayList<>();
        if (svg) {
            Path file = folder.resolve(task.name + ".svg");
            files.add(pool.submit(() -> {
                Canvas.svg(task.picture, task.name, task.title, file);
                return file;
            }));
        }
        if (png) {
            Path file = folder.resolve(task.name + ".png");
            files.add(pool.submit(() -> {
                Canvas.png(task.picture, file);
                return file;
            }));
        }
        return files;
    }
}
