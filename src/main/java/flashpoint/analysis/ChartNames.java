package flashpoint.analysis;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of chart files without ending, made of metrics and keys: letters, digits, dots, hyphens and underscores, short
 * enough for every file system, and no two alike on one that does not tell capitals from small letters. What keys in other
 * scripts have in common is told apart by a number in the order of asking.
 */
public final class ChartNames {

    /** File systems take 255 bytes; what stands before and behind needs some. */
    private static final int LONGEST = 120;

    private final Set<String> taken = new HashSet<>();

    /** A name that was not given before. */
    public String of(String... parts) {
        String joined = String.join("-", parts).replaceAll("[^A-Za-z0-9._-]++", "_");
        String name = joined.substring(0, Math.min(LONGEST, joined.length()));
        String own = name;
        for (int n = 2; !taken.add(own.toLowerCase(Locale.ROOT)); n++) {
            own = name + "-" + n;
        }
        return own;
    }
}
