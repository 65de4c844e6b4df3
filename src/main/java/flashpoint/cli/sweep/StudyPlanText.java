package flashpoint.cli.sweep;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.study.StudyEstimate;
import flashpoint.study.Studies;
import java.io.PrintWriter;

/** Text of what a study would run, and what it may cost at least and at most. */
public final class StudyPlanText {

    /** Bytes of a store, a report and charts without any run. */
    private static final double EMPTY = 2e6;

    private StudyPlanText() {}

    public static void print(Plan plan, Shard shard, int threads, PrintWriter out) throws SweepException {
        StudyEstimate estimate = StudyEstimate.of(plan, Studies.of(plan), shard);
        out.println("study        " + plan.study().kind() + " " + plan.head().name());
        if (!plan.study().names().isEmpty()) {
            out.println("scenarios    " + String.join(", ", plan.study().names()));
        }
        out.println("asked        " + plan.study().settings());
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
}
