package flashpoint.chart.draw;

import java.nio.file.Path;
import java.util.List;

/**
 * Chart that was written to files.
 *
 * @param name file name without ending, such as {@code violence} or {@code map-067.50h}
 * @param title one line
 * @param caption what it shows and what to look at, in sentences; also the text for those who cannot see it
 * @param files the files, SVG before PNG
 * @param time its axis of time; null if it has none
 */
public record Chart(String name, String title, String caption, List<Path> files, TimeAxis time) {

    /** Copies the list. */
    public Chart {
        files = List.copyOf(files);
    }

    /** A chart that is not over time. */
    public Chart(String name, String title, String caption, List<Path> files) {
        this(name, title, caption, files, null);
    }
}
