package flashpoint.validation;

import java.util.Objects;

/**
 * Check: one claim about the model that can be wrong.
 *
 * @param name kebab-case, unique in the suite
 * @param family what it is about
 * @param kind what it is worth that it passes
 * @param source paper, equation or figure it comes from; ids of facts for the windows of a case
 * @param expected the value or window, and why
 * @param quick replicates of the short suite, at least 1
 * @param full replicates of the long suite, at least {@code quick}
 * @param observer looks
 */
public record Check(
        String name,
        CheckGroup family,
        CheckKind kind,
        String source,
        String expected,
        int quick,
        int full,
        Observer observer) {

    /**
     * A check of the kind that is usual in its family: theory, or of patterns and directions regression.
     *
     * @param name kebab-case, unique in the suite
     * @param family what it is about
     * @param source paper, equation or figure it comes from
     * @param expected the value or window, and why
     * @param quick replicates of the short suite, at least 1
     * @param full replicates of the long suite, at least {@code quick}
     * @param observer looks
     */
    public Check(
            String name, CheckGroup family, String source, String expected, int quick, int full, Observer observer) {
        this(name, family, family.usualKind(), source, expected, quick, full, observer);
    }

    /**
     * The same as another kind.
     *
     * @param other what it is worth that it passes
     * @return a copy
     */
    Check as(CheckKind other) {
        return new Check(name, family, other, source, expected, quick, full, observer);
    }

    /** Observer that decides whether a claim holds. */
    @FunctionalInterface
    public interface Observer {
        /**
         * Runs what has to be run.
         *
         * @param bench runs scenarios and lattices
         * @param replicates how many
         * @return what was seen
         * @throws InterruptedException if the caller is interrupted
         */
        CheckResult observe(CheckRunner bench, int replicates) throws InterruptedException;
    }

    /**
     * Refuses what no table could show.
     *
     * @throws IllegalArgumentException for a name that is not kebab-case or numbers of replicates out of order
     */
    public Check {
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(observer, "observer");
        if (!name.matches("[a-z0-9]++(?:-[a-z0-9]++)*+")) {
            throw new IllegalArgumentException(name + " is not a name of small letters, digits and hyphens");
        }
        if (source.isBlank() || expected.isBlank()) {
            throw new IllegalArgumentException(name + " says not where it comes from or what it expects");
        }
        if (quick < 1 || full < quick) {
            throw new IllegalArgumentException(name + ": " + quick + " and " + full + " replicates");
        }
    }
}
