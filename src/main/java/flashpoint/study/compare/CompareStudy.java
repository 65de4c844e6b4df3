package flashpoint.study.compare;

import flashpoint.experiment.execute.UnitWorker;
import flashpoint.experiment.plan.Block;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Schedule;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StudyRows;
import flashpoint.experiment.study.Study;
import flashpoint.results.ColumnsTable.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Comparison of scenarios in pairs of runs that share their seed. A unit is a pair, or with more than two scenarios one run
 * of each. With {@code --until decided} pairs are added, {@value CompareSettings#MORE} a block, until the verdict on every
 * metric is clear.
 */
public final class CompareStudy implements Study {

    private final Plan plan;
    private final CompareSettings settings;

    /**
     * The comparison of a plan.
     *
     * @param plan made by {@link ComparePlan}
     */
    public CompareStudy(Plan plan) {
        this.plan = plan;
        this.settings = CompareSettings.of(plan);
    }

    @Override
    public Optional<Block> next(StudyRows rows) {
        if (rows.blocks() == 0) {
            String why = settings.pairs() + " pairs" + (settings.untilDecided() ? " to begin with" : "");
            return Optional.of(block(why, 0, settings.pairs()));
        }
        int done = settings.pairs() + (rows.blocks() - 1) * CompareSettings.MORE;
        if (done >= settings.most()) {
            return Optional.empty();
        }
        List<String> open = new ArrayList<>();
        int more = 0;
        for (ArmEffect e : ArmEffect.all(plan.head().seed(), settings, PairData.of(rows))) {
            if (e.verdict().equals(ArmEffect.UNDECIDED)) {
                String arm = plan.study().names().size() > 2
                        ? " of " + plan.study().names().get(e.arm())
                        : "";
                open.add(e.metric() + arm);
                more = e.more() < 0 || more < 0 ? -1 : Math.max(more, e.more());
            }
        }
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String why = "after " + done + " pairs " + String.join(", ", open) + (open.size() == 1 ? " is" : " are")
                + " undecided" + (more > 0 ? ", for about " + more + (more == 1 ? " more pair" : " more pairs") : "");
        return Optional.of(block(why, done, Math.min(CompareSettings.MORE, settings.most() - done)));
    }

    private Block block(String why, int from, int pairs) {
        int arms = plan.study().names().size();
        List<List<Schedule.Item>> units = new ArrayList<>();
        for (int pair = from; pair < from + pairs; pair++) {
            List<Schedule.Item> unit = new ArrayList<>();
            for (int arm = 0; arm < arms; arm++) {
                unit.add(new Schedule.Item(settings.point(arm, arms, pair), pair));
            }
            units.add(unit);
        }
        return new Block(why, List.of(), units, (long) (settings.most() - from - pairs) * arms);
    }

    @Override
    public UnitWorker worker() {
        return new PairWorker();
    }

    @Override
    public List<Column> tables(Store store, Path folder) throws SweepException, IOException {
        return new CompareTables(CompareResult.of(store)).write(folder);
    }

    @Override
    public void report(Store store, Path folder, int threads) throws SweepException, IOException, InterruptedException {
        ComparePage.write(CompareResult.of(store), folder, threads);
    }

    @Override
    public List<String> summary(Store store) throws SweepException {
        return CompareWords.summary(CompareResult.of(store));
    }
}
