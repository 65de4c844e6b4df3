package flashpoint.scenario;

import static flashpoint.scenario.Field.choice;
import static flashpoint.scenario.Field.optional;
import static flashpoint.scenario.Field.real;

import java.io.Serializable;
import java.util.List;

/**
 * Rumour of a scenario: a story that spreads.
 *
 * @param id name, unique in the scenario
 * @param title what charts and reports call it
 * @param kind INCITE accuses a group; THREAT warns one
 * @param blamed label of the group it accuses or warns of
 * @param audience labels of the groups that may believe it
 * @param credibility 0 to 1
 * @param severity anger it leaves in a believer, 0 to 1; 0 for an INCITE that takes it from the incident it tells of
 * @param online multiplier of the posting rate
 * @param named villages it names
 * @param tellers share of the audience's adults who tell it at hour 0, 0 to 1
 * @param stiflers share of them who know it at hour 0 and keep silent, 0 to 1
 */
public record Rumour(
        String id,
        String title,
        Kind kind,
        String blamed,
        List<String> audience,
        double credibility,
        double severity,
        double online,
        List<String> named,
        double tellers,
        double stiflers)
        implements Serializable {

    /** Kind of a rumour, by its effect on those who believe it. */
    public enum Kind {
        /** It accuses a group, and angers. */
        INCITE,
        /** It warns of a group, and frightens. */
        THREAT
    }

    /** The fields in the order of the files. */
    public static final List<Field> FIELDS = List.of(
            Field.named("id", Field.Kind.TEXT, "name, unique in the scenario"),
            optional("title", Field.Kind.TEXT, "what charts and reports call it"),
            choice("kind", List.of("INCITE", "THREAT"), "INCITE accuses a group, THREAT warns of one"),
            Field.named("blamed", Field.Kind.GROUP, "the group it accuses or warns of"),
            Field.named("audience", Field.Kind.GROUPS, "the groups that may believe it"),
            real("credibility", "", 0, 1, 0.5, "how believable it is"),
            real(
                    "severity",
                    "",
                    0,
                    1,
                    0,
                    "anger it leaves in a believer; 0 for a THREAT, and for an INCITE that takes it from the incident"
                            + " it tells of (incident.severity)"),
            real("online", "", 0, 10, 1, "multiplier of rumour.online.rate"),
            optional("named", Field.Kind.VILLAGES, "villages it names; crowds prefer them (mob.named)"),
            real("tellers", "", 0, 1, 0, "share of the audience's adults who believe and tell it at hour 0"),
            real("stiflers", "", 0, 1, 0, "share of them who know it at hour 0 and neither believe nor tell it"));

    /**
     * A rumour that is not known at hour 0.
     *
     * @param id name, unique in the scenario
     * @param title what charts and reports call it
     * @param kind INCITE accuses a group; THREAT warns one
     * @param blamed label of the group it accuses or warns of
     * @param audience labels of the groups that may believe it
     * @param credibility 0 to 1
     * @param severity anger it leaves in a believer, 0 to 1
     * @param online multiplier of the posting rate
     * @param named villages it names
     */
    public Rumour(
            String id,
            String title,
            Kind kind,
            String blamed,
            List<String> audience,
            double credibility,
            double severity,
            double online,
            List<String> named) {
        this(id, title, kind, blamed, audience, credibility, severity, online, named, 0, 0);
    }

    /** Copies the lists. */
    public Rumour {
        audience = List.copyOf(audience);
        named = List.copyOf(named);
    }
}
