package flashpoint.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Check of the fields of an INCIDENT that depend on one another: a step cannot take place without the one it needs. */
public final class IncidentFields {

    private static final List<List<String>> NEEDS =
            List.of(List.of("refused", "bribe"), List.of("clash", "visit"), List.of("posted", "filmed"));

    private IncidentFields() {}

    /**
     * A step that is said to take place while the step it needs is said not to.
     *
     * @param word what each field says
     * @return the two fields, the second of which must not be NO
     */
    public static Optional<List<String>> contradiction(UnaryOperator<String> word) {
        return NEEDS.stream()
                .filter(pair -> word.apply(pair.get(0)).equals("YES")
                        && word.apply(pair.get(1)).equals("NO"))
                .findFirst();
    }
}
