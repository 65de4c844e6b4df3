package flashpoint.experiment.plan;

import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.SourcePosition;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Division of a sweep's runs into parts of as equal a size as can be: part {@code p} holds the runs from {@link #first} up
 * to, without, {@code first(p + 1)}, so that parts in order of number hold the runs in order of number. A part is what one
 * task of an array job does.
 *
 * @param number of parts, 1 to {@link #MOST}
 * @param runs of the sweep, at least 1
 */
public record Parts(int number, long runs) {

    /** Greatest number of parts. */
    public static final int MOST = 100_000;

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})(?:-([0-9]{1,6}))?");

    /**
     * Divides a sweep.
     *
     * @param plan the sweep
     * @param number of parts; no more than it has runs
     * @return the division
     * @throws SweepException if replicates depend on a precision, or it is a study: then runs are not known beforehand
     */
    public static Parts of(Plan plan, int number) throws SweepException {
        if (plan.sequential() || plan.study().any()) {
            throw new SweepException("--parts: which runs there are is decided on the way, "
                    + (plan.study().any() ? "since it is a study" : "since a precision is asked for")
                    + "; give a fixed number of --replicates, or leave out --parts");
        }
        long runs = (long) plan.points().size() * plan.head().replicates();
        return new Parts((int) Math.min(number, Math.max(1, runs)), runs);
    }

    /**
     * The first run of a part.
     *
     * @param part from 1 to the number of parts, or one more for the end of the last
     * @return its number, from 0
     */
    public long first(int part) {
        return Math.multiplyExact(runs, part - 1L) / number;
    }

    /**
     * Reads numbers of parts.
     *
     * @param words such as {@code 3}, {@code 5-8} or {@code all}
     * @param first what {@code all} begins with
     * @param number of parts
     * @return numbers in ascending order
     * @throws InputException if a word is none of these, or names a part that there is not
     */
    public static List<Integer> parse(List<String> words, int first, int number) {
        TreeSet<Integer> parts = new TreeSet<>();
        for (String word : words) {
            Matcher matcher = RANGE.matcher(word.strip());
            int from = word.strip().equals("all") ? first : matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
            int to = word.strip().equals("all")
                    ? number
                    : from > 0 && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : from;
            if (from < 1 || to < from || to > number) {
                throw InputException.at(
                        SourcePosition.of("part"),
                        "",
                        "got " + InputError.quoted(word),
                        "a number from 1 to " + number + ", a range such as 2-5, or all");
            }
            for (int part = from; part <= to; part++) {
                parts.add(part);
            }
        }
        return List.copyOf(parts);
    }
}
