package flashpoint.scenario;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of a scenario's named parts: those a list names come first, in its order, the others follow by name. Runs of
 * the digits 0 to 9 count as numbers, so that V2 comes before V10; all else is compared by code point, in no language.
 *
 * <p>A draw that picks one of several villages goes through them in this order, so it must depend on nothing but their
 * names.
 */
public final class NameOrder implements Comparator<String> {

    /** By name alone. */
    public static final NameOrder BY_NAME = new NameOrder(List.of());

    private final Map<String, Integer> rank = new HashMap<>();

    /**
     * An order.
     *
     * @param first names that come before all others, in this order
     */
    public NameOrder(List<String> first) {
        first.forEach(name -> rank.putIfAbsent(name, rank.size()));
    }

    @Override
    public int compare(String a, String b) {
        int listed = Integer.compare(rank.getOrDefault(a, rank.size()), rank.getOrDefault(b, rank.size()));
        return listed != 0 ? listed : byName(a, b);
    }

    private static int byName(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = chunk(a, i);
            int endB = chunk(b, j);
            int order = digit(a.charAt(i)) && digit(b.charAt(j))
                    ? byNumber(a.substring(i, endA), b.substring(j, endB))
                    : Integer.compare(a.codePointAt(i), b.codePointAt(j));
            if (order != 0) {
                return order;
            }
            i = endA;
            j = endB;
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        // 7 and 007 are the same number, but not the same name.
        return rest != 0 ? rest : a.compareTo(b);
    }

    /** End of the number or of the one character that begins there. */
    private static int chunk(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end > from ? end : from + Character.charCount(text.codePointAt(from));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int byNumber(String a, String b) {
        String x = a.replaceFirst("^0+(?=.)", "");
        String y = b.replaceFirst("^0+(?=.)", "");
        return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
    }
}
