package flashpoint.model.incident;

import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;

/**
 * Chances of the steps of an incident, as functions of the state. ODD section 7.12. The process and the explanations call
 * these and nothing else. All are clipped to [0, 1].
 */
public final class IncidentChances implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double FIRST_LIGHT = 7;
    private static final double LAST_LIGHT = 19;

    /** incident.refuse: chance to refuse without legitimacy, discrimination or memory, 0 to 1. */
    private final double refuse;
    /** incident.fight: chance of a fight after a refusal, for a calm driver, 0 to 1. */
    private final double fight;
    /** incident.visit: chance of a visit to the house after a fight at police impunity .5, 0 to 1. */
    private final double visit;
    /** incident.clash: chance that a visit ends in a clash, for a calm driver, 0 to 1. */
    private final double clash;
    /** incident.film: chance of an onlooker who is online to record by day, 0 to 1. */
    private final double film;
    /** incident.dark: the same by night, over that by day, 0 to 1. */
    private final double dark;
    /** incident.severity.fight: severity of a fight in which no person is hurt, 0 to 1. */
    private final double severityFight;
    /** incident.severity.hurt: what each hurt officer adds, 0 to 1. */
    private final double severityHurt;

    public IncidentChances(Parameters p) {
        refuse = p.get(Parameter.INCIDENT_REFUSE);
        fight = p.get(Parameter.INCIDENT_FIGHT);
        visit = p.get(Parameter.INCIDENT_VISIT);
        clash = p.get(Parameter.INCIDENT_CLASH);
        film = p.get(Parameter.INCIDENT_FILM);
        dark = p.get(Parameter.INCIDENT_DARK);
        severityFight = p.get(Parameter.INCIDENT_SEVERITY_FIGHT);
        severityHurt = p.get(Parameter.INCIDENT_SEVERITY_HURT);
    }

    private static double clip(double x) {
        return FastMath.min(1, FastMath.max(0, x));
    }

    /** Corruption (1 + discrimination) / 2: officers demand money, sooner of those discriminated against. */
    public static double bribe(double corruption, double discrimination) {
        return clip(corruption * (1 + discrimination) / 2);
    }

    /** refuse (1 + discrimination)(1 + memory)(1 &minus; legitimacy). */
    public double refusal(double discrimination, double memory, double legitimacy) {
        return clip(refuse * (1 + discrimination) * (1 + memory) * (1 - legitimacy));
    }

    /** fight (1 + anger)(1 + memory). */
    public double fight(double anger, double memory) {
        return clip(fight * (1 + anger) * (1 + memory));
    }

    /** visit (1/2 + police impunity): officers take the matter further who expect no consequence. */
    public double visit(double policeImpunity) {
        return clip(visit * (0.5 + policeImpunity));
    }

    /** clash (1 + anger)(1 + memory). */
    public double clash(double anger, double memory) {
        return clip(clash * (1 + anger) * (1 + memory));
    }

    /** Chance of an onlooker to record at an hour of the clock. */
    public double film(double clockHour) {
        boolean light = clockHour >= FIRST_LIGHT && clockHour < LAST_LIGHT;
        return light ? film : film * dark;
    }

    /** 1 &minus; (1 &minus; film)^onlookers, for an expected number of onlookers. */
    public static double recording(double film, double onlookers) {
        return film >= 1 ? (onlookers > 0 ? 1 : 0) : 1 - FastMath.exp(onlookers * FastMath.log1p(-film));
    }

    /** 1 &minus; (1 &minus; fight)(1 &minus; hurt)^officers: severity of what happened. */
    public double severity(int officersHurt) {
        double left = 1 - severityFight;
        for (int k = 0; k < officersHurt; k++) {
            left *= 1 - severityHurt;
        }
        return 1 - left;
    }
}
