package flashpoint.experiment.plan;

import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.util.FastMath;

/**
 * The share of a sweep that one machine runs: whole points with all their replicates, dealt out in the order in which
 * points are run, so that each share covers the design evenly.
 *
 * @param number 1 to {@code of}
 * @param of number of shards
 */
public record Shard(int number, int of) {

    /** The whole sweep. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

    /**
     * Reads a shard.
     *
     * @param text such as {@code 2/5}
     * @return the shard
     * @throws InputException if the text has another form
     */
    public static Shard parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (matcher.matches()) {
            Shard shard = new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (shard.number >= 1 && shard.number <= shard.of) {
                return shard;
            }
        }
        throw InputException.at(
                SourcePosition.of("--shard"),
                "",
                "got " + InputError.quoted(text),
                "I/N with I from 1 to N, such as 2/5");
    }

    /**
     * The shard of an option that need not be given.
     *
     * @param text such as {@code 2/5}; null for the whole
     * @return the shard
     * @throws InputException if the text has another form
     */
    public static Shard orWhole(String text) {
        return text == null ? WHOLE : parse(text);
    }

    /**
     * Name of the results folder of this shard: each has one of its own.
     *
     * @param name of the sweep
     * @return the name, with the number of the shard unless it is the whole
     */
    public String folder(String name) {
        return of == 1 ? name : name + "-shard-" + number + "-of-" + of;
    }

    /**
     * The points of this shard, in the order in which they are run.
     *
     * @param points number of points, the baseline included
     * @return their numbers; the baseline comes first in shard 1
     */
    public List<Integer> points(int points) {
        List<Integer> order = interleaved(points);
        List<Integer> share = new ArrayList<>();
        for (int i = number - 1; i < order.size(); i += of) {
            share.add(order.get(i));
        }
        return share;
    }

    /**
     * All points in steps of about the golden section of their number, so that any beginning of the list lies evenly
     * over the design.
     */
    public static List<Integer> interleaved(int points) {
        int step = Math.max(1, (int) FastMath.round(points * 0.6180339887498949));
        while (gcd(step, points) != 1) {
            step++;
        }
        List<Integer> order = new ArrayList<>(points);
        for (long i = 0; i < points; i++) {
            order.add((int) (i * step % points));
        }
        return order;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
