package flashpoint.experiment.store;

import flashpoint.core.Numbers;
import flashpoint.experiment.design.KeyKinds;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notes on a plan that a reader of its tables should know: points that are run twice, and limits of speed. */
public final class PlanNotes {

    private static final int MOST_NAMED = 10;

    private PlanNotes() {}

    /**
     * The notes of a plan.
     *
     * @param plan any plan
     * @return sentences; none for most plans
     */
    public static List<String> of(Plan plan) {
        List<String> notes = new ArrayList<>();
        if (plan.points().size() == 1) {
            notes.add("Nothing varies: the baseline is all there is to run.");
        }
        List<Integer> same = new ArrayList<>();
        Map<List<String>, Integer> first = new LinkedHashMap<>();
        List<String> again = new ArrayList<>();
        for (int p = 1; p < plan.points().size(); p++) {
            List<String> values = plan.points().get(p);
            if (values.equals(plan.points().get(0))) {
                same.add(p);
            }
            Integer earlier = first.putIfAbsent(values, p);
            if (earlier != null) {
                again.add(p + " is " + earlier);
            }
        }
        if (!same.isEmpty()) {
            String seeds = plan.head().common() ? ", with the same seeds: count one of them only" : "";
            notes.add((same.size() == 1 ? "Point " : "Points ") + list(same)
                    + (same.size() == 1 ? " has" : " have") + " the values of the baseline, point 0, which is run again"
                    + seeds + ".");
        }
        if (!again.isEmpty()) {
            notes.add("Points are given more than once and are run as often (" + list(again) + ")"
                    + (plan.head().common() ? ", with the same seeds and so the same results." : "."));
        }
        KeyKinds kinds = new KeyKinds(plan.base());
        for (String key : plan.head().keys()) {
            if (kinds.prose(key)) {
                notes.add(key + " holds words and changes no run: its points differ in nothing else.");
            }
        }
        notes.addAll(timed(plan));
        return notes;
    }

    /** That a limit of time makes rows depend on speed; none without one. */
    public static List<String> timed(Plan plan) {
        double seconds = plan.head().stop().seconds();
        return seconds > 0
                ? List.of("Which runs pass the limit of " + Numbers.text(seconds)
                        + " s depends on the speed of the machine; reproduce may find other rows.")
                : List.of();
    }

    /**
     * Points that got the greatest number of replicates and not the precision.
     *
     * @param plan the plan
     * @param points their numbers
     * @return a sentence; empty if there are none
     */
    public static String capped(Plan plan, List<Integer> points) {
        if (points.isEmpty()) {
            return "";
        }
        return (points.size() == 1 ? "Point " : "Points ") + list(points) + " did not reach the precision with "
                + plan.head().maxReplicates() + " replicates (precision_reached is false in points.csv).";
    }

    /**
     * What a finished sweep has to say.
     *
     * @param store its store
     * @return sentences; usually none
     * @throws SweepException if the store cannot be read
     */
    public static List<String> of(Store store) throws SweepException {
        String capped = store.plan().sequential() ? capped(store.plan(), Precision.capped(store)) : "";
        return capped.isEmpty() ? List.of() : List.of(capped);
    }

    private static String list(List<?> items) {
        String some = String.join(
                ", ", items.stream().limit(MOST_NAMED).map(String::valueOf).toList());
        return items.size() > MOST_NAMED ? some + " and " + (items.size() - MOST_NAMED) + " more" : some;
    }
}
