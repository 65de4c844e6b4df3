package flashpoint.gui.inspect;

import flashpoint.chart.draw.Theme;
import flashpoint.model.Simulation;
import flashpoint.model.explain.Explanation;
import flashpoint.model.explain.Fact;
import flashpoint.model.explain.Term;
import flashpoint.model.observe.MapSnapshot;
import flashpoint.scenario.Refuge;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * State of a refuge; it decides nothing, so there are no terms.
 *
 * @param tick tick last done
 * @param hour start of that tick, h
 * @param refuge its description in the scenario
 * @param inside persons in it, or abroad by way of it
 * @param waiting persons who queue
 * @param open how far it is open, 0 to 1
 */
record RefugeState(int tick, double hour, Refuge refuge, int inside, int waiting, double open) implements Explanation {

    private static final long serialVersionUID = 1L;

    static RefugeState of(Simulation w, int k) {
        MapSnapshot scene = w.snapshot();
        return new RefugeState(
                w.tick(),
                Math.max(0, w.hour()),
                w.scenario().refuges().get(k),
                scene.inside()[k],
                scene.waiting()[k],
                w.open(k));
    }

    private boolean border() {
        return refuge.type() == Refuge.Type.BORDER;
    }

    private static String text(double value) {
        return Double.isInfinite(value) ? "no limit" : Theme.counts().format(value);
    }

    @Override
    public String subject() {
        return (border() ? "border post " : "shelter ") + refuge.id();
    }

    @Override
    public boolean decided() {
        return false;
    }

    @Override
    public List<Fact> facts() {
        return List.of(
                new Fact(border() ? "crossed and still abroad" : "people there", text(inside)),
                new Fact("waiting", text(waiting)),
                new Fact(border() ? "persons an hour" : "room for", text(refuge.capacity())),
                new Fact("open", FastMath.round(100 * open) + " %"));
    }

    @Override
    public List<Term> terms() {
        return List.of();
    }

    @Override
    public Term total() {
        return new Term("open", "", open, "how far it is open");
    }

    @Override
    public String sentence() {
        return "At " + refuge.id() + " " + text(inside)
                + (border() ? " have crossed and are abroad, " : " are sheltered, ")
                + text(waiting) + " wait"
                + (open == 0
                        ? "; it is closed."
                        : border() ? "; it lets " + text(refuge.capacity() * open) + " an hour through." : ".");
    }
}
