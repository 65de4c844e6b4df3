package flashpoint.cli.sweep;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.study.StudyEstimate;
import flashpoint.study.Studies;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Text of what a study would run, and what it may cost at least and at most. */
public final class StudyPlanText {

    /** Bytes of a store, a report and charts without any run. */
    private static final double EMPTY = 2e6;

    /** Members of a list that are told one by one. */
    private static final int MOST = 12;

    private StudyPlanText() {}

    /**
     * Prints the text.
     *
     * @param plan of the study
     * @param shard share of its first block
     * @param threads that would run it
     * @param out where to
     * @throws SweepException if a run that is tried for the estimate cannot be made
     */
    public static void print(Plan plan, Shard shard, int threads, PrintWriter out) throws SweepException {
        StudyEstimate estimate = StudyEstimate.of(plan, Studies.of(plan), shard);
        out.println("study        " + plan.study().kind() + " " + plan.head().name());
        if (!plan.study().names().isEmpty()) {
            out.println("scenarios    " + String.join(", ", plan.study().names()));
        }
        plan.study().settings().forEach((key, value) -> {
            if (!(value instanceof Collection<?> list && list.isEmpty())) {
                out.printf("%-12s %s%n", key, words(value));
            }
        });
        out.println("seeds        " + plan.head().seed() + " + replicate");
        String most = estimate.most() < 0
                ? ", and more that are not known yet"
                : estimate.most() > estimate.least() ? " to " + estimate.most() : "";
        out.println("runs         " + estimate.least() + most);
        double each = estimate.secondsPerRun() / threads;
        out.println("time         about " + PlanCommand.duration(estimate.least() * each)
                + (estimate.most() > estimate.least() ? " to " + PlanCommand.duration(estimate.most() * each) : "")
                + " on " + threads + (threads == 1 ? " thread" : " threads") + ", start and charts apart");
        out.println("room         about " + PlanCommand.size(EMPTY + estimate.least() * estimate.bytesPerRun())
                + (estimate.most() > estimate.least()
                        ? " to " + PlanCommand.size(EMPTY + estimate.most() * estimate.bytesPerRun())
                        : ""));
        estimate.failed().forEach(line -> out.println("tried and failed: " + line));
        out.flush();
    }

    /** A setting on one line: inputs with their ranges, of long lists the first and how many there are. */
    private static String words(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.containsKey("key") && map.containsKey("low") && map.containsKey("high")
                    ? map.get("key") + "=" + map.get("low") + ".." + map.get("high")
                    : map.entrySet().stream()
                            .map(e -> e.getKey() + "=" + words(e.getValue()))
                            .collect(Collectors.joining(", "));
        }
        if (value instanceof Collection<?> list) {
            String first = list.stream().limit(MOST).map(StudyPlanText::words).collect(Collectors.joining(", "));
            return list.size() > MOST ? first + ", \u2026 (" + list.size() + " in all)" : first;
        }
        return String.valueOf(value);
    }
}
