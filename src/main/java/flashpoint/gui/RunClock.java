package flashpoint.gui;

import flashpoint.chart.time.ChartClock;
import flashpoint.scenario.Meta;
import sim.engine.Schedule;
import sim.engine.SimState;

/**
 * The schedule MASON's console sees: it tells how far the run has come, in ticks, and writes the time as a day and an
 * hour. Nothing is scheduled on it; the run has a schedule of its own.
 */
final class RunClock extends Schedule {

    private static final long serialVersionUID = 1L;

    private final Meta meta;
    private volatile long ticks;

    RunClock(Meta meta) {
        this.meta = meta;
    }

    void set(long done) {
        ticks = done;
    }

    @Override
    public double getTime() {
        return ticks - 1.0;
    }

    @Override
    public long getSteps() {
        return ticks;
    }

    @Override
    public String getTimestamp(double time, String before, String after) {
        return time < 0 ? "ready" : ChartClock.of(meta).text(time * meta.dt());
    }

    @Override
    public String getTimestamp(String before, String after) {
        return getTimestamp(getTime(), before, after);
    }

    @Override
    public boolean step(SimState state) {
        return true;
    }
}
