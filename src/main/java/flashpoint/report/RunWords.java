package flashpoint.report;

import flashpoint.core.Metric;
import flashpoint.run.Ensemble;
import flashpoint.run.Metrics;
import flashpoint.statistics.Summary;
import flashpoint.statistics.Wilson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Summary of the runs of a scenario in about five lines for a terminal, means with their 95 % intervals. Most lines hold two
 * metrics, so these are named in few words in place of their phrases, the key in brackets beside them where it is another.
 */
public final class RunWords {

    private static final List<String> LATTICE = List.of("peak_active", "mean_active", "outbursts", "mean_wait");

    private RunWords() {}

    /**
     * A phrase as the beginning of a sentence or a title.
     *
     * @param phrase any
     * @return the same with a capital
     */
    public static String sentence(String phrase) {
        return phrase.isEmpty() ? phrase : Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }

    /**
     * A number of things.
     *
     * @param n how many
     * @param noun one of them
     * @return such as {@code 1 run} or {@code 5 runs}
     */
    public static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    /**
     * The lines.
     *
     * @param ensemble runs of one scenario
     * @return at most five; none if no run finished
     */
    public static List<String> of(Ensemble ensemble) {
        if (ensemble.runs() == 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        if (ensemble.scenario().lattice()) {
            for (Metric metric : Metrics.run(ensemble.scenario())) {
                if (LATTICE.contains(metric.name())) {
                    lines.add(metric.heading() + ": " + mean(ensemble.summary(metric.name())));
                }
            }
            return lines;
        }
        double[] calm = ensemble.values("calm");
        int violent = (int) Arrays.stream(calm).filter(c -> c == 0).count();
        String share = ensemble.runs() == 1
                ? violent == 1 ? "violent" : "calm: nobody attacked anywhere"
                : violent + " of " + ensemble.runs() + " runs were violent" + " (share "
                        + range(
                                Wilson.of(violent, ensemble.runs()).low(),
                                Wilson.of(violent, ensemble.runs()).high()) + ")";
        lines.add(share + "; first attack [first_attack_hour]: " + mean(ensemble.summary("first_attack_hour")) + " h");
        lines.add("deaths: " + mean(ensemble.summary("deaths")) + "; injuries: " + mean(ensemble.summary("injuries")));
        lines.add("houses burned [houses_burned]: " + mean(ensemble.summary("houses_burned"))
                + "; villages attacked [villages_attacked]: " + mean(ensemble.summary("villages_attacked")));
        lines.add("most displaced at once [fled_peak]: " + mean(ensemble.summary("fled_peak"))
                + "; back at the end, of those who fled [returned_share]: " + mean(ensemble.summary("returned_share")));
        lines.add("most mobilised at once [peak_active]: " + mean(ensemble.summary("peak_active")) + "; arrests: "
                + mean(ensemble.summary("arrests")));
        return lines;
    }

    /**
     * A mean with its interval, short; the value alone where all runs have the same.
     *
     * @param s of a sample
     * @return such as {@code 12.3 (10.1 to 14.5)} or {@code 0 in each of 5 runs}
     */
    public static String mean(Summary s) {
        if (s.n() == 0) {
            return "none";
        }
        if (Figures.alike(s)) {
            return Figures.number(s.mean()) + Figures.each(s);
        }
        return Figures.number(s.mean()) + (s.shown().known() ? " (" + Figures.interval(s.shown()) + ")" : "");
    }

    private static String range(double low, double high) {
        return Figures.percent(low) + " to " + Figures.percent(high);
    }
}
