package flashpoint.model.policing;

import flashpoint.core.IncidentType;
import flashpoint.model.rumour.RumourSeeding;
import flashpoint.model.world.Index;
import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.Phase;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.PlaceKey;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Rumour;
import java.util.ArrayList;
import java.util.List;

/**
 * Process of road stops by police, which may end in a fight and start a rumour. ODD section 7.12; off unless
 * {@code stop.rate} is set.
 *
 * <p>Stop, driver's group (by local share, more of the discriminated), demand for a bribe, refusal, fight, and perhaps a
 * raid on the driver's home some hours later.
 */
@Phase(section = "7.12", reads = "stations, hardship, anger; stop.*", writes = "rumours told, anger")
public final class PoliceStops implements ModelProcess {

    private static final long serialVersionUID = 1L;

    private record Raid(int tick, @Index.Village int village, int driver, int rumour) implements java.io.Serializable {}

    /** stop.rate: road stops of each station, 0 to 50 1/h. */
    private final double rate;
    /** stop.refuse: chance that a demanded bribe is refused, 0 to 1. */
    private final double refuse;
    /** stop.fight: chance that a refusal ends in a fight, for a calm driver, 0 to 1. */
    private final double fight;
    /** stop.raid: chance that a fight is followed by a raid on the driver's home, 0 to 1. */
    private final double raid;
    /** stop.raidDelay: time from a fight to the raid, 0 to 48 h; kept in whole ticks, at least one. */
    private final int raidDelay;
    /** stop.seeds: persons who carry the story of a fight away, 0 to 1000 persons. */
    private final int seeds;
    /** grievance.corruption: corruption of officials, 0 to 1. */
    private final double corruption;

    private final List<Raid> raids = new ArrayList<>();
    private int fights;

    public PoliceStops(World w) {
        Parameters p = w.p;
        rate = p.get(Parameter.STOP_RATE);
        refuse = p.get(Parameter.STOP_REFUSE);
        fight = p.get(Parameter.STOP_FIGHT);
        raid = p.get(Parameter.STOP_RAID);
        raidDelay = w.ticksFor(p.get(Parameter.STOP_RAID_DELAY));
        seeds = p.whole(Parameter.STOP_SEEDS);
        corruption = p.get(Parameter.GRIEVANCE_CORRUPTION);
    }

    @Override
    public void run(World w) {
        if (rate == 0) {
            return;
        }
        for (int s = 0; s < w.units.stationVillage.length; s++) {
            stop(w, s);
        }
        for (int k = 0; k < raids.size(); k++) {
            if (raids.get(k).tick == w.tick()) {
                raid(w, raids.get(k));
            }
        }
    }

    private void stop(World w, int s) {
        AddressedDraws draws = w.draws();
        int place = PlaceKey.of("stop", w.units.stationIds[s]);
        draws.at(Purpose.STOP, place, 0, w.tick(), 0);
        if (draws.u0() >= w.chance(rate * w.rhythm())) {
            return;
        }
        int v = w.units.stationVillage[s];
        int g = driver(w, v, draws.u1());
        double who = draws.u2();
        if (g < 0) {
            return;
        }
        double bias = 1 + w.p.get(Parameter.GRIEVANCE_DISCRIMINATION, g);
        draws.at(Purpose.STOP, place, 0, w.tick(), 1);
        boolean bribe = draws.u0() < Math.min(1, corruption * bias / 2);
        boolean refused = draws.u1() < refuse;
        int b = w.subgroups.of(v, g);
        int first = w.people.firstOfBlock[b];
        int i = first + AddressedDraws.pick(who, w.people.firstOfBlock[b + 1] - first);
        if (bribe && refused && draws.u2() < Math.min(1, fight * (1 + w.grievance.anger(i, b)))) {
            clash(w, s, v, g, draws.u3() < raid);
        }
    }

    /** The driver's group, in proportion to residents times (1 + discrimination); -1 in an empty village. */
    private static int driver(World w, @Index.Village int v, double u) {
        double sum = 0;
        for (int g = 0; g < w.groups; g++) {
            sum += weight(w, v, g);
        }
        double at = u * sum;
        for (int g = 0; g < w.groups; g++) {
            if (at < weight(w, v, g)) {
                return g;
            }
            at -= weight(w, v, g);
        }
        return -1;
    }

    private static double weight(World w, @Index.Village int v, @Index.Group int g) {
        return w.geography.population[w.subgroups.of(v, g)] * (1 + w.p.get(Parameter.GRIEVANCE_DISCRIMINATION, g));
    }

    private void clash(World w, int s, @Index.Village int v, @Index.Group int g, boolean raided) {
        fights++;
        w.report(IncidentType.STOP_FIGHT, v, -1, g, w.units.stationIds[s], 1);
        int rumour = storyAbout(w, g);
        if (rumour < 0) {
            return;
        }
        tell(w, rumour, v, "stop-" + w.units.stationIds[s], seeds);
        if (raided) {
            raids.add(new Raid(w.tick() + raidDelay, v, g, rumour));
        }
    }

    /** The first accusation of a group in the scenario; stops tell that one. */
    private static int storyAbout(World w, @Index.Group int g) {
        for (int r = 0; r < w.rumours.count; r++) {
            if (w.scenario.rumours().get(r).kind() == Rumour.Kind.INCITE
                    && w.rumours.blamed[r] == g
                    && w.rumours.exists(r)) {
                return r;
            }
        }
        return -1;
    }

    private static void tell(World w, int rumour, @Index.Village int v, String source, int n) {
        int told = RumourSeeding.mediated(w, rumour, n, source);
        for (int h = 0; h < w.groups; h++) {
            if (w.rumours.audience[rumour][h]) {
                RumourSeeding.seed(w, rumour, h, v, told, source);
            }
        }
    }

    /** A raid tells the story again, warns the driver's group and angers those who see it. */
    private void raid(World w, Raid r) {
        String source = "raid-" + w.geography.names[r.village];
        tell(w, r.rumour, r.village, source, seeds);
        int threat = w.rumours.warningFor(r.driver);
        if (threat >= 0) {
            RumourSeeding.seed(w, threat, r.driver, r.village, seeds, source);
        }
        RumourSeeding.shock(w, r.driver, r.village, 0.1, 0.25, -1);
    }

    int fights() {
        return fights;
    }
}
