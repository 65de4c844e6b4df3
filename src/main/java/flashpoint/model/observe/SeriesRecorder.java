package flashpoint.model.observe;

import flashpoint.model.world.World;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;

/** Recorder of a run: series, villages and refuges, read at the end of each tick. It never changes the world. */
public final class SeriesRecorder implements Serializable {

    private static final long serialVersionUID = 1L;

    private World w;
    /** The measures; made from the scenario, also after a checkpoint. */
    private transient Measure[] measures;

    private transient VillageMeasures.Column[] columns;
    private final double[] row;
    private final double[][] series;
    private final float[][] villages;
    private final int[][] refuges;
    private final int[] dependantsFled;
    private int read;

    /**
     * An empty record of a world.
     *
     * @param world the world to watch
     * @param ticks number of ticks to make room for
     */
    public SeriesRecorder(World world, int ticks) {
        w = world;
        measures = SeriesMeasures.of(world.scenario).toArray(Measure[]::new);
        columns = VillageMeasures.of(world.scenario).toArray(VillageMeasures.Column[]::new);
        row = new double
                [Arrays.stream(measures).mapToInt(m -> m.metrics().size()).sum()];
        series = new double[row.length][ticks];
        villages = new float[columns.length][ticks * world.villages];
        refuges = new int[world.refuges.count][ticks];
        dependantsFled = new int[ticks];
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        measures = SeriesMeasures.of(w.scenario).toArray(Measure[]::new);
        columns = VillageMeasures.of(w.scenario).toArray(VillageMeasures.Column[]::new);
    }

    /**
     * Goes on with another world of the same scenario, whose ticks replace those that were read.
     *
     * @param world the world to watch from its tick on
     */
    public void watch(World world) {
        w = world;
    }

    /** Discards values of ticks that are still to come. */
    public void forgetWhatComes() {
        read = Math.min(read, w.tick() + 1);
    }

    /** Reads the tick just done. */
    public void read() {
        int at = 0;
        for (Measure m : measures) {
            m.read(w, row, at);
            at += m.metrics().size();
        }
        int t = w.tick();
        for (int k = 0; k < row.length; k++) {
            series[k][t] = row[k];
        }
        for (int c = 0; c < columns.length; c++) {
            VillageMeasures.VillageValue value = columns[c].value();
            for (int v = 0; v < w.villages; v++) {
                villages[c][t * w.villages + v] = (float) value.of(w, v);
            }
        }
        for (int k = 0; k < refuges.length; k++) {
            refuges[k][t] = w.refuges.inside.get(k) + w.refuges.waiting(k);
        }
        dependantsFled[t] = 0;
        for (int b = 0; b < w.blocks; b++) {
            dependantsFled[t] += w.census.womenChildrenFled[b] + w.census.oldMenFled[b];
        }
        read = Math.max(read, t + 1);
    }

    /** By tick: women, children and old men who ever fled. */
    int[] dependantsFled() {
        return dependantsFled;
    }

    /**
     * Ticks read so far.
     *
     * @return ticks
     */
    public int ticks() {
        return read;
    }

    /**
     * The series.
     *
     * @return {@code [metric][tick]}, in the order of {@link SeriesMeasures}
     */
    public double[][] series() {
        return series;
    }

    /**
     * The villages.
     *
     * @return {@code [metric][tick * villages + village]}, in the order of {@link VillageMeasures}
     */
    public float[][] villages() {
        return villages;
    }

    /**
     * The refuges.
     *
     * @return {@code [refuge][tick]}: persons there or waiting
     */
    public int[][] refuges() {
        return refuges;
    }
}
