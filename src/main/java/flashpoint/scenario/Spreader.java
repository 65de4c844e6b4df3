package flashpoint.scenario;

import static flashpoint.scenario.Field.choice;
import static flashpoint.scenario.Field.integer;
import static flashpoint.scenario.Field.maybe;
import static flashpoint.scenario.Field.named;
import static flashpoint.scenario.Field.optional;
import static flashpoint.scenario.Field.real;

import java.io.Serializable;
import java.util.List;

/**
 * Rumour spreaders of a scenario: provocateurs, leaders, debunkers. They are not counted in the population.
 *
 * @param id name, unique in the scenario
 * @param kind PROVOCATEUR spreads, DEBUNKER corrects, LEADER does either by stance
 * @param group label of the group they talk to
 * @param villages where they start, in turn; empty is wherever the group lives
 * @param count how many
 * @param stance -1 (against the rumours) to 1 (for them); of use for a LEADER
 * @param f2f contacts per hour
 * @param online posts per hour
 * @param fanout users a post reaches
 * @param move rate of moving to another village, 1/h
 * @param on first hour
 * @param off last hour; infinite for the whole run
 */
public record Spreader(
        String id,
        Kind kind,
        String group,
        List<String> villages,
        int count,
        double stance,
        double f2f,
        double online,
        int fanout,
        double move,
        double on,
        double off)
        implements Serializable {

    /** Kind of spreader. */
    public enum Kind {
        /** Spreads the newest accusation. */
        PROVOCATEUR,
        /** Spreads or corrects, by stance. */
        LEADER,
        /** Corrects. */
        DEBUNKER
    }

    /** The fields in the order of the files. */
    public static final List<Field> FIELDS = List.of(
            named("id", Field.Kind.TEXT, "name, unique in the scenario"),
            choice("kind", List.of("PROVOCATEUR", "LEADER", "DEBUNKER"), "what they do"),
            named("group", Field.Kind.GROUP, "the group they talk to"),
            optional("villages", Field.Kind.VILLAGES, "where they start, in turn; without it, where the group lives"),
            integer("count", "persons", 0, 10_000, 1, "how many"),
            real("stance", "", -1, 1, 1, "a LEADER's: below 0 against the rumours, above 0 for them"),
            maybe("f2f", "1/h", 0, 100, "contacts; without it, prov.f2f"),
            maybe("online", "1/h", 0, 100, "posts; without it, prov.online"),
            maybe("fanout", "users", 0, 1000, "users a post reaches; without it, prov.fanout"),
            maybe("move", "1/h", 0, 10, "rate of moving on; without it, prov.move"),
            real("on", "h", 0, 1e6, 0, "from when"),
            maybe("off", "h", 0, 1e6, "until when; without it, to the end"));

    /** Copies the list. */
    public Spreader {
        villages = List.copyOf(villages);
    }
}
