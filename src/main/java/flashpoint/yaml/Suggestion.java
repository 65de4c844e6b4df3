package flashpoint.yaml;

import java.util.Collection;
import java.util.Locale;

/** Suggestion for a mistyped name: the nearest known one. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * The nearest known name by edit distance (insertions, deletions, replacements and swaps of neighbours count one
     * each; case does not count). A name that ends in the given one, such as {@code police.reinf.delay} for
     * {@code reinf.delay}, is as near as one edit.
     *
     * @param given what the user wrote
     * @param known names to choose from; of equally near ones the first is taken
     * @return the nearest name within a third of the length, at least one edit; or an empty text
     */
    public static String of(String given, Collection<String> known) {
        if (given.length() > 100) {
            return "";
        }
        String word = given.toLowerCase(Locale.ROOT);
        int least = Math.max(1, word.length() / 3) + 1;
        String nearest = "";
        for (String name : known) {
            String candidate = name.toLowerCase(Locale.ROOT);
            boolean tail = candidate.endsWith("." + word);
            if (!tail && Math.abs(candidate.length() - word.length()) >= least) {
                continue;
            }
            int distance = tail ? 1 : distance(word, candidate);
            // A wholly different short word is not near.
            if (distance < least && distance < Math.max(word.length(), candidate.length())) {
                least = distance;
                nearest = name;
            }
        }
        return nearest;
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
