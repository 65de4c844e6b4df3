package flashpoint.analysis;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.plan.CommandSettings;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Planner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs of a real plan with outcomes that a formula gives, so that it is known what is to be found. */
final class MadeUpRuns {

    /** The outcome of a point and replicate. */
    @FunctionalInterface
    interface Formula {
        /**
         * Works it out.
         *
         * @param u inputs, each scaled to 0 to 1
         * @param replicate number of the replicate
         * @param luck uniform on 0 to 1, another one for each run
         */
        double at(double[] u, int replicate, double luck);
    }

    private MadeUpRuns() {}

    private static final Outcome DEATHS = new Outcome("deaths", "persons", "persons killed", true);

    /** Two inputs that are numbers and one of words. */
    static FinishedRuns of(String design, int samples, int replicates, Formula formula) {
        return of(design, samples, replicates, DEATHS, formula);
    }

    /** The same with another outcome. */
    static FinishedRuns of(String design, int samples, int replicates, Outcome outcome, Formula formula) {
        List<String> vary = List.of(
                "police.reinf.delay=0..10" + (design.equals("full") ? "#6" : ""),
                "rumours.video.credibility=0..1" + (design.equals("full") ? "#5" : ""),
                "clock.diurnal=EVENING,FLAT");
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("name", "made-up");
        settings.put("design", design);
        settings.put("replicates", Integer.toString(replicates));
        settings.put("metrics", "deaths,calm");
        if (samples > 0) {
            settings.put("samples", Integer.toString(samples));
        }
        Plan plan = Planner.plan(
                ExperimentReader.read(SmallSweeps.SCENARIO, new CommandSettings(List.of(), vary, settings)));
        return of(plan, outcome, formula);
    }

    static FinishedRuns of(Plan plan, Formula formula) {
        return of(plan, DEATHS, formula);
    }

    private static FinishedRuns of(Plan plan, Outcome outcome, Formula formula) {
        int points = plan.points().size() - 1;
        int replicates = plan.head().maxReplicates();
        int[] point = new int[points * replicates];
        int[] replicate = new int[points * replicates];
        double[][] values = new double[1][points * replicates];
        FinishedRuns data =
                new FinishedRuns(plan, plan.base().scenario(List.of()), List.of(outcome), point, replicate, values);
        double[][] inputs = {data.input(0), data.input(1), data.input(2)};
        long state = 12345;
        for (int i = 0; i < point.length; i++) {
            point[i] = 1 + i / replicates;
            replicate[i] = i % replicates;
            state = state * 6364136223846793005L + 1442695040888963407L;
            double luck = (state >>> 11) * 0x1p-53;
            double[] u = {inputs[0][point[i]] / 10, inputs[1][point[i]], inputs[2][point[i]]};
            values[0][i] = formula.at(u, replicate[i], luck);
        }
        return data;
    }

    static SensitivityIndex row(List<SensitivityIndex> rows, String parameter) {
        return rows.stream()
                .filter(r -> r.parameter().equals(parameter))
                .findFirst()
                .orElseThrow();
    }
}
