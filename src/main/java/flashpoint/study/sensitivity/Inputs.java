package flashpoint.study.sensitivity;

import flashpoint.experiment.design.Factor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Inputs of a study and how they are grouped; inputs of one group move together.
 *
 * @param factors the inputs, each with its range or values
 * @param groups names of the groups; a group of one input has its key for a name
 * @param of by input: number of its group
 */
public record Inputs(List<Factor> factors, List<String> groups, int[] of) {

    /** Copies the lists. */
    public Inputs {
        factors = List.copyOf(factors);
        groups = List.copyOf(groups);
    }

    /** Function from an input to the name of its group. */
    @FunctionalInterface
    public interface Grouping {
        /**
         * The group.
         *
         * @param key of an input
         * @return its name
         */
        String of(String key);
    }

    /**
     * Groups inputs, in the order in which groups are first met.
     *
     * @param factors the inputs
     * @param grouping names the group of each
     * @return the inputs
     */
    public static Inputs of(List<Factor> factors, Grouping grouping) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] of = new int[factors.size()];
        List<List<String>> members = new ArrayList<>();
        for (int i = 0; i < of.length; i++) {
            String name = grouping.of(factors.get(i).key());
            of[i] = numbers.computeIfAbsent(name, n -> numbers.size());
            if (of[i] == members.size()) {
                members.add(new ArrayList<>());
            }
            members.get(of[i]).add(factors.get(i).key());
        }
        List<String> groups = new ArrayList<>(numbers.keySet());
        for (int g = 0; g < groups.size(); g++) {
            if (members.get(g).size() == 1) {
                groups.set(g, members.get(g).get(0));
            }
        }
        return new Inputs(factors, groups, of);
    }

    /** Values of a point of the unit cube, in the order of the inputs. */
    public List<String> at(double[] u) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < u.length; i++) {
            values.add(factors.get(i).at(u[i]));
        }
        return values;
    }

    /** Whether a group has several inputs. */
    public boolean several(int group) {
        int n = 0;
        for (int g : of) {
            n += g == group ? 1 : 0;
        }
        return n > 1;
    }

    /** The inputs as they are kept among the settings of a study. */
    public List<Object> json() {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            Factor f = factors.get(i);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("key", f.key());
            entry.put("group", groups.get(of[i]));
            if (f.ranged()) {
                entry.put("low", f.low().toPlainString());
                entry.put("high", f.high().toPlainString());
                entry.put("whole", f.whole());
            } else {
                entry.put("levels", new ArrayList<Object>(f.levels()));
            }
            list.add(entry);
        }
        return list;
    }

    /**
     * Reads them again.
     *
     * @param json as {@link #json} made it
     * @return the inputs
     */
    public static Inputs parse(List<?> json) {
        List<Factor> factors = new ArrayList<>();
        Map<String, String> groups = new LinkedHashMap<>();
        for (Object item : json) {
            Map<?, ?> entry = (Map<?, ?>) item;
            String key = (String) entry.get("key");
            groups.put(key, (String) entry.get("group"));
            if (entry.get("levels") instanceof List<?> levels) {
                factors.add(
                        Factor.of(key, levels.stream().map(String.class::cast).toList()));
            } else {
                Factor range = Factor.range(
                        key, new BigDecimal((String) entry.get("low")), new BigDecimal((String) entry.get("high")));
                factors.add(Boolean.TRUE.equals(entry.get("whole")) ? range.wholeNumbers() : range);
            }
        }
        return of(factors, groups::get);
    }
}
