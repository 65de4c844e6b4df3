package flashpoint.gui.replay;

import flashpoint.chart.map.MapLayout;
import flashpoint.chart.map.MapPainter;
import flashpoint.core.Ticks;
import flashpoint.gui.look.Look;
import flashpoint.model.Simulation;
import flashpoint.results.AtomicFile;
import flashpoint.scenario.Scenario;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.function.IntPredicate;

/**
 * The map of a run as an animated picture. The run is made again from its scenario and seed, so the one that is watched
 * is not disturbed, and the same film comes out whenever it is made.
 *
 * @param scenario the run's, with what was done to it
 * @param seed its seed
 * @param from first hour shown
 * @param to last hour shown
 * @param every hours from one picture to the next
 * @param perSecond pictures a second
 * @param width of the picture, pixels
 * @param height of the picture, pixels
 * @param look colours and size of text
 */
public record Film(
        Scenario scenario,
        long seed,
        double from,
        double to,
        double every,
        int perSecond,
        int width,
        int height,
        Look look) {

    /** Number of pictures. */
    int pictures() {
        return 1 + (int) Math.floor((last() - first()) / (double) step());
    }

    private int first() {
        return tick(from);
    }

    private int last() {
        return Math.max(first(), tick(to));
    }

    private int tick(double hour) {
        int tick = Ticks.nearest(hour, scenario.meta().dt());
        return Math.max(0, Math.min(scenario.meta().ticks() - 1, tick));
    }

    private int step() {
        return Math.max(1, Ticks.nearest(every, scenario.meta().dt()));
    }

    /**
     * Makes the film.
     *
     * @param file where to
     * @param goOn told how many per cent are done; false ends it, and leaves what was there
     * @return whether it was finished
     * @throws IOException if it cannot be written
     */
    public boolean make(File file, IntPredicate goOn) throws IOException {
        Simulation simulation = new Simulation(scenario, seed);
        MapLayout page = new MapLayout(scenario, simulation.layout(), width / look.size(), height / look.size());
        MapPainter painter = MapPainter.of(page, look.palette(), look.size());
        BufferedImage canvas = painter.canvas();
        try {
            AtomicFile.replace(file.toPath(), part -> {
                if (!shoot(part.toFile(), simulation, painter, canvas, goOn)) {
                    throw new CancelledException();
                }
            });
            return true;
        } catch (CancelledException e) {
            return false;
        }
    }

    /** Signal that ends the writing of a file which is no longer wanted. */
    private static final class CancelledException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private boolean shoot(File file, Simulation simulation, MapPainter painter, BufferedImage canvas, IntPredicate goOn)
            throws IOException {
        boolean going = true;
        try (GifFile gif = new GifFile(file, look.palette(), perSecond)) {
            for (int tick = 0; tick <= last() && going; tick++) {
                simulation.advance();
                if (tick >= first() && (tick - first()) % step() == 0) {
                    painter.paint(simulation.snapshot(), canvas);
                    gif.add(canvas);
                }
                going = goOn.test(100 * (tick + 1) / (last() + 1));
            }
        }
        return going;
    }
}
