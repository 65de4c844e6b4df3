package flashpoint.browser;

import flashpoint.model.observe.HouseLayout;
import flashpoint.run.session.Session;
import flashpoint.scenario.Scenario;
import java.util.Map;

/** Run of villages on the page. */
final class PageVillages implements PageRun {

    private final Session session;
    private final PageMoment moment = new PageMoment();
    private HouseLayout layout;

    PageVillages(Scenario scenario, long seed) {
        session = Session.withoutCheckpoints(scenario, seed);
    }

    Session session() {
        return session;
    }

    HouseLayout layout() {
        if (layout == null) {
            layout = session.simulation().layout();
        }
        return layout;
    }

    @Override
    public Scenario scenario() {
        return session.scenario();
    }

    @Override
    public long seed() {
        return session.seed();
    }

    @Override
    public int ticks() {
        return session.tick() + 1;
    }

    @Override
    public void step(int ticks) {
        for (int k = 0; k < ticks && !session.over(); k++) {
            session.advance();
        }
    }

    @Override
    public void seek(int ticks) {
        session.seek(ticks - 1);
    }

    @Override
    public double[][] series() {
        return session.seen().series();
    }

    @Override
    public Map<String, Object> moment() {
        int refuges = session.scenario().refuges().size();
        double[] open = new double[refuges];
        for (int k = 0; k < refuges; k++) {
            open[k] = session.simulation().open(k);
        }
        return moment.of(session.simulation().snapshot(), open);
    }

    @Override
    public void forget() {
        moment.forget();
    }
}
