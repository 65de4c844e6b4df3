package flashpoint.browser;

import flashpoint.lattice.LatticeObservation;
import flashpoint.scenario.Scenario;
import java.util.Map;

/** Run of the lattice on the page. Going back begins again from the seed. */
final class PageLattice implements PageRun {

    private final Scenario scenario;
    private final long seed;
    private LatticeObservation run;
    private boolean over;
    private double[][] series = {};
    private int read = -1;

    PageLattice(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.seed = seed;
        run = new LatticeObservation(scenario, seed);
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public int ticks() {
        return run.ticks();
    }

    @Override
    public void step(int ticks) {
        for (int k = 0; k < ticks && !over; k++) {
            over = !run.advance();
        }
    }

    @Override
    public void seek(int ticks) {
        if (ticks < run.ticks()) {
            run = new LatticeObservation(scenario, seed);
            over = false;
            read = -1;
        }
        step(ticks - run.ticks());
    }

    @Override
    public double[][] series() {
        // Asked for metric by metric, and made for all of them at once.
        if (read != run.ticks()) {
            series = run.series();
            read = run.ticks();
        }
        return series;
    }

    @Override
    public Map<String, Object> moment() {
        Map<String, Object> out = PageScenario.map("tick", run.ticks() - 1, "hour", (double) run.ticks() - 1);
        byte[] cells = run.cells();
        StringBuilder text = new StringBuilder(cells.length);
        for (byte cell : cells) {
            text.append((char) ('0' + cell));
        }
        out.put("cells", text.toString());
        out.put("width", run.width());
        out.put("over", over);
        return out;
    }

    @Override
    public void forget() {
        // Tells all in every moment.
    }
}
