package flashpoint.validation;

import flashpoint.yaml.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Suite of all checks, and the choice among them. */
public final class CheckSuite {

    private final List<Check> checks;

    private CheckSuite(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** A name that is neither of a check nor of a family. */
    public static final class UnknownNameException extends Exception {

        private static final long serialVersionUID = 1L;

        UnknownNameException(String name, String nearest) {
            super("unknown check " + '"' + name + '"'
                    + (nearest.isEmpty()
                            ? "; allowed: a check, a family or a kind, see validate --list"
                            : "; did you mean " + nearest + "?"));
        }
    }

    /**
     * The suite, in the order of its table.
     *
     * @return all checks
     */
    public static CheckSuite all() {
        List<Check> all = new ArrayList<>();
        all.addAll(EpsteinExactChecks.all());
        all.addAll(EpsteinRunChecks.all());
        all.addAll(RumourChecks.all());
        all.addAll(ForgettingChecks.all());
        all.addAll(GranovetterChecks.all());
        all.addAll(FlightChecks.all());
        all.addAll(DecayChecks.all());
        all.addAll(AttackChecks.all());
        all.addAll(PoliceChecks.all());
        all.addAll(StopsChecks.all());
        all.addAll(KordayChecks.all());
        all.addAll(PatternChecks.all());
        all.addAll(YearChecks.all());
        all.addAll(TargetChecks.all());
        all.addAll(LeaderChecks.all());
        all.addAll(MonotoneChecks.all());
        return of(all);
    }

    /**
     * A suite of one's own.
     *
     * @param checks in the order of the table
     * @return the suite
     * @throws IllegalArgumentException if two have the same name
     */
    public static CheckSuite of(List<Check> checks) {
        Set<String> names = new LinkedHashSet<>();
        for (Check check : checks) {
            if (!names.add(check.name())) {
                throw new IllegalArgumentException("two checks are called " + check.name());
            }
        }
        return new CheckSuite(checks);
    }

    /**
     * The checks.
     *
     * @return in the order of the table
     */
    public List<Check> checks() {
        return checks;
    }

    /**
     * Part of the suite.
     *
     * @param names checks, families and kinds; none means all
     * @return what was named, in the order of the table
     * @throws UnknownNameException naming the nearest one that is known
     */
    public CheckSuite select(List<String> names) throws UnknownNameException {
        List<String> known = Stream.concat(
                        Stream.concat(
                                Arrays.stream(CheckGroup.values()).map(CheckGroup::label),
                                Arrays.stream(CheckKind.values()).map(CheckKind::label)),
                        checks.stream().map(Check::name))
                .toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new UnknownNameException(name, Suggestion.of(name, known));
            }
        }
        if (names.isEmpty()) {
            return this;
        }
        return new CheckSuite(checks.stream()
                .filter(c -> names.contains(c.name())
                        || names.contains(c.family().label())
                        || names.contains(c.kind().label()))
                .toList());
    }
}
