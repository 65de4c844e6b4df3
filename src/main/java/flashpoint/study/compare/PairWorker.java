package flashpoint.study.compare;

import flashpoint.core.Metric;
import flashpoint.experiment.execute.UnitWorker;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.RunRecord.Detail;
import flashpoint.experiment.plan.Task;
import flashpoint.model.observe.PersonFates;
import flashpoint.model.observe.PersonFates.Fate;
import flashpoint.model.world.Workers;
import flashpoint.run.Metrics;
import flashpoint.run.RunResult;
import flashpoint.scenario.Group;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * Worker of a pair: runs all arms with one seed and compares each with the first while both are at hand. Of what it
 * compares only the findings are kept, as details of the run of the other arm.
 */
final class PairWorker implements UnitWorker {

    /** Tick of the first difference; absent where there is none. */
    static final String DIVERGENCE = "first divergence, tick";

    /** Village, metric and incident of the first difference, each as the item of a detail. */
    static final String WHERE = "first divergence, village";

    static final String WHAT = "first divergence, metric";
    static final String EVENT = "first divergence, event";

    /** Persons by group, fate in the first arm and fate in this one, separated by tabs. */
    static final String FATES = "fates";

    /** Values of villages at the end are named after the metric. */
    static final String VILLAGE = "village ";

    /** Metrics of villages whose values at the end are kept. */
    static final List<String> ENDS = List.of("deaths", "injuries", "houses_burned", "displaced");

    private static final Fate[] ALL = Fate.values();

    /** A run with the fates of its persons; null if it has none. */
    private record Seen(RunResult result, PersonFates fates) {}

    @Override
    public List<RunRecord> execute(List<Task> unit) {
        List<RunRecord> rows = new ArrayList<>(unit.size());
        Scenario base = unit.get(0).run().scenario();
        Seen first = null;
        for (Task task : unit) {
            Seen seen = run(task);
            RunRecord record = aligned(task.rows(seen.result), task.run().scenario(), base);
            if (record.status().equals("ok")) {
                List<Detail> details = new ArrayList<>();
                if (first != null && first.result.status().equals("ok")) {
                    compared(details, base, first, task.run().scenario(), seen);
                }
                ends(details, task.run().scenario(), seen.result);
                record = record.with(details);
            }
            rows.add(record);
            first = first == null ? seen : first;
        }
        return rows;
    }

    private static Seen run(Task task) {
        PersonFates[] fates = new PersonFates[1];
        RunResult result = task.run().result(Workers.ONE, simulation -> fates[0] = simulation.fates());
        return new Seen(result, fates[0]);
    }

    /** Series in the columns of the first arm, which are those of the store. */
    private static RunRecord aligned(RunRecord r, Scenario own, Scenario base) {
        List<String> here = Metrics.series(own).stream().map(Metric::name).toList();
        List<String> there = Metrics.series(base).stream().map(Metric::name).toList();
        if (here.equals(there)) {
            return r;
        }
        double[][] series = new double[r.series().length][there.size()];
        for (int i = 0; i < series.length; i++) {
            for (int k = 0; k < there.size(); k++) {
                int column = here.indexOf(there.get(k));
                series[i][k] = column < 0 ? Double.NaN : r.series()[i][column];
            }
        }
        return r.with(series);
    }

    private static void compared(List<Detail> details, Scenario a, Seen first, Scenario b, Seen other) {
        Divergence d = Divergence.of(a, first.result, b, other.result);
        if (d.tick() >= 0) {
            details.add(new Detail(DIVERGENCE, "", d.tick()));
            details.add(new Detail(WHERE, d.village(), 1));
            details.add(new Detail(WHAT, d.metric(), 1));
            details.add(new Detail(EVENT, d.event(), 1));
        }
        if (first.fates == null || other.fates == null || !first.fates.samePersons(other.fates)) {
            return;
        }
        List<String> labels = a.groups().stream().map(Group::label).toList();
        long[][][] table = first.fates.against(labels, other.fates);
        for (int g = 0; g < table.length; g++) {
            for (Fate from : ALL) {
                for (Fate to : ALL) {
                    long persons = table[g][at(from)][at(to)];
                    if (persons > 0) {
                        details.add(
                                new Detail(FATES, labels.get(g) + "\t" + from.words() + "\t" + to.words(), persons));
                    }
                }
            }
        }
    }

    @SuppressWarnings("EnumOrdinal") // The order of the table.
    private static int at(Fate fate) {
        return fate.ordinal();
    }

    private static void ends(List<Detail> details, Scenario s, RunResult result) {
        List<String> names = Metrics.village(s).stream().map(Metric::name).toList();
        int villages = s.villages().size();
        for (String metric : ENDS) {
            int column = names.indexOf(metric);
            for (int v = 0; v < villages && column >= 0; v++) {
                float value = result.villages()[column][(result.ticks() - 1) * villages + v];
                details.add(new Detail(VILLAGE + metric, s.villages().get(v).name(), value));
            }
        }
    }
}
