package flashpoint.study.tipping;

import flashpoint.analysis.Outcome;
import flashpoint.experiment.plan.Block;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Schedule;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StudyRows;
import flashpoint.experiment.store.StudyTables;
import flashpoint.experiment.study.Study;
import flashpoint.random.Philox;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.statistics.sensitivity.SobolPoints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Study of where an outcome tips over two inputs: points spread over the square first, then, block by block, runs where
 * the risk of standing on the wrong side of the boundary is largest, until the share of the square expected to be on
 * the wrong side is half a percent or the budget ends. Every run has a seed of its own, so that errors at different
 * points are independent.
 */
final class MapStudy implements Study {

    /** Places of a block after the first. */
    private static final int PLACES = 6;

    /** Fewer points tell no surface. */
    private static final int LEAST = 5;

    private static final double DONE = 0.005;

    private final Plan plan;
    private final MapQuestion question;

    MapStudy(Plan plan) {
        this.plan = plan;
        this.question = MapQuestion.of(plan);
    }

    @Override
    public Optional<Block> next(StudyRows rows) {
        long done = rows.all().size();
        if (rows.blocks() == 0) {
            return first();
        }
        MapPoints points = MapPoints.of(question, outcome(), rows);
        if (points.x().length < LEAST) {
            return Optional.empty();
        }
        OutcomeSurface surface = points.surface();
        if (NextPlaces.risk(surface) < DONE) {
            return Optional.empty();
        }
        List<List<String>> added = new ArrayList<>();
        List<Schedule.Item> runs = new ArrayList<>();
        int known = rows.plan().points().size();
        for (NextPlaces.Place place :
                NextPlaces.of(surface, points.x(), points.error(surface), PLACES, question.replicates())) {
            int point = place.point() >= 0 ? points.numbers()[place.point()] : number(rows.plan(), added, place.at());
            if (point == known + added.size()) {
                added.add(point(place.at(), point));
            }
            int there = point < known ? MapPoints.runs(rows, point) : planned(runs, point);
            for (int k = 0; k < place.runs() && there + k < plan.head().maxReplicates(); k++) {
                runs.add(new Schedule.Item(point, there + k));
            }
        }
        if (runs.isEmpty() || done + runs.size() > question.budget()) {
            return Optional.empty();
        }
        String why =
                added.size() + " new points and more runs of others, where the side of the boundary is least known";
        return Optional.of(Block.ofRuns(why, added, runs, Math.max(0, question.budget() - done - runs.size())));
    }

    private static int planned(List<Schedule.Item> runs, int point) {
        return (int) runs.stream().filter(item -> item.point() == point).count();
    }

    /** The point that has the values of a place already, or the number that a new one will have. */
    private int number(Plan all, List<List<String>> added, double[] at) {
        List<String> values = List.of(question.text(0, at[0]), question.text(1, at[1]));
        for (int p = plan.study().initial(); p < all.points().size(); p++) {
            if (all.points().get(p).subList(0, 2).equals(values)) {
                return p;
            }
        }
        for (int k = 0; k < added.size(); k++) {
            if (added.get(k).subList(0, 2).equals(values)) {
                return all.points().size() + k;
            }
        }
        return all.points().size() + added.size();
    }

    /** Values of a point and the seed of its replicate 0. */
    private List<String> point(double[] at, int number) {
        long seed = Philox.key(Philox.key(plan.head().seed()) + number);
        return List.of(question.text(0, at[0]), question.text(1, at[1]), Long.toString(seed));
    }

    private Optional<Block> first() {
        List<List<String>> added = new ArrayList<>();
        List<Schedule.Item> runs = new ArrayList<>();
        // A plan that was read from a store, as merge does, holds the points of all blocks: these are told from none of
        // them.
        int initial = plan.study().initial();
        for (double[] at : SobolPoints.of(plan.head().seed(), 0, 2).points(0, question.points())) {
            List<String> values = List.of(question.text(0, at[0]), question.text(1, at[1]));
            if (added.stream().noneMatch(p -> p.subList(0, 2).equals(values))) {
                int number = initial + added.size();
                added.add(point(at, number));
                for (int k = 0; k < question.replicates(); k++) {
                    runs.add(new Schedule.Item(number, k));
                }
            }
        }
        return Optional.of(Block.ofRuns(
                added.size() + " points, spread over both ranges",
                added,
                runs,
                Math.max(0, question.budget() - runs.size())));
    }

    private Outcome outcome() {
        return Outcome.of(plan.base().scenario(List.of()), plan, question.outcome());
    }

    private MapResult result(Store store) throws SweepException {
        StudyRows rows = StudyRows.of(store, StudyTables.decisions(store).size());
        return MapResult.of(plan, question, outcome(), MapPoints.of(question, outcome(), rows));
    }

    @Override
    public List<Column> tables(Store store, Path folder) throws SweepException, IOException {
        return result(store).tables(folder);
    }

    @Override
    public List<String> summary(Store store) throws SweepException {
        return result(store).findings();
    }

    @Override
    public void report(Store store, Path folder, int threads) throws SweepException, IOException {
        result(store).report(store, folder);
    }
}
