package flashpoint.scenario;

import static flashpoint.scenario.Field.integer;
import static flashpoint.scenario.Field.named;
import static flashpoint.scenario.Field.optional;
import static flashpoint.scenario.Field.real;

import java.io.Serializable;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Head of a scenario: name, texts, seed, replicates and clock.
 *
 * @param name short name; the results folder is called after it
 * @param title one line for charts and reports
 * @param description a paragraph, or an empty text
 * @param shows what the scenario should show, or an empty text
 * @param sources where its facts come from and what is stylised, or an empty text
 * @param limits what must be known before anything is concluded from its results, or an empty text
 * @param order names in the order in which draws go through them; see {@link NameOrder}
 * @param seed default seed
 * @param replicates default number of replicates
 * @param dt length of a tick, h; {@link #LATTICE_DT} on the lattice
 * @param days length of a run, days
 * @param start local date and time of hour 0, such as 2020-02-05T00:00
 */
public record Meta(
        String name,
        String title,
        String description,
        String shows,
        String sources,
        String limits,
        List<String> order,
        long seed,
        int replicates,
        double dt,
        double days,
        String start)
        implements Serializable {

    /** The fields in the order of the files. */
    public static final List<Field> FIELDS = List.of(
            named("name", Field.Kind.TEXT, "short name: letters, digits, dots, hyphens and underscores"),
            optional("title", Field.Kind.TEXT, "one line for charts and reports"),
            optional("description", Field.Kind.TEXT, "what the scenario is"),
            optional("shows", Field.Kind.TEXT, "what it should show"),
            optional("sources", Field.Kind.TEXT, "where its facts come from, and what in it is stylised"),
            optional("limits", Field.Kind.TEXT, "what must be known before anything is concluded from its results"),
            optional(
                    "order",
                    Field.Kind.NAMES,
                    "villages, groups and other names in the order in which draws go through them; all others follow by"
                            + " name. Like a seed it changes the sample, not the model"),
            new Field(
                    "seed",
                    Field.Kind.INTEGER,
                    "",
                    Long.MIN_VALUE,
                    Long.MAX_VALUE,
                    1L,
                    false,
                    List.of(),
                    "default seed, any 64-bit integer"),
            integer("replicates", "runs", 1, 1_000_000, 1, "default number of replicates"),
            real("dt", "h", 1.0 / 60, 0.5, 0.25, "length of a tick; above 0.25 the steps show"),
            real("days", "days", 0.01, 400, 8, "length of a run"),
            optional("start", Field.Kind.DATE_TIME, "local date and time of hour 0, such as 2020-02-05T00:00"));

    /** Copies the list. */
    public Meta {
        order = List.copyOf(order);
    }

    /** A head without limits and with the order of names. */
    public Meta(
            String name,
            String title,
            String description,
            String shows,
            String sources,
            long seed,
            int replicates,
            double dt,
            double days,
            String start) {
        this(name, title, description, shows, sources, "", List.of(), seed, replicates, dt, days, start);
    }

    /** The start of a scenario that names none: a Monday without meaning. */
    public static final String NO_DATE = "2001-01-01T00:00";

    /**
     * Hours that a tick of the lattice counts as. Its ticks stand for no stretch of time; with one to the hour, hours are
     * ticks in every table.
     */
    public static final double LATTICE_DT = 1;

    /**
     * The head for a run of the lattice.
     *
     * @param ticks its length
     * @return a copy with ticks for hours
     */
    public Meta counting(int ticks) {
        return new Meta(
                name,
                title,
                description,
                shows,
                sources,
                limits,
                order,
                seed,
                replicates,
                LATTICE_DT,
                ticks * LATTICE_DT / 24,
                start);
    }

    /**
     * Whether ticks stand for a stretch of time, rather than for turns on the lattice.
     *
     * @return false if hours only count ticks
     */
    public boolean clocked() {
        return dt < LATTICE_DT;
    }

    /**
     * The head with another seed and number of replicates.
     *
     * @param otherSeed any 64-bit integer
     * @param runs number of replicates
     * @return a copy
     */
    public Meta with(long otherSeed, int runs) {
        return new Meta(name, title, description, shows, sources, limits, order, otherSeed, runs, dt, days, start);
    }

    /**
     * The same with another length.
     *
     * @param length days
     * @return a copy
     */
    public Meta lasting(double length) {
        return new Meta(name, title, description, shows, sources, limits, order, seed, replicates, dt, length, start);
    }

    /**
     * Number of ticks of a run.
     *
     * @return at least 1
     */
    public int ticks() {
        return Math.max(1, (int) FastMath.round(days * 24 / dt));
    }
}
