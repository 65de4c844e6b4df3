package flashpoint.model;

import static flashpoint.model.Recount.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.core.IncidentType;
import flashpoint.model.world.Households;
import flashpoint.model.world.Location;
import flashpoint.model.world.Mobs;
import flashpoint.model.world.People;
import flashpoint.model.world.PoliceUnits;
import flashpoint.model.world.Rumours;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Refuge;
import java.util.function.IntPredicate;

/**
 * Every column of {@code series.csv} and {@code villages.csv} by its name, counted anew from the persons. Follow a world
 * tick by tick: what accumulates is counted as it happens.
 */
final class MetricRecount {

    final Recount state;
    private final World w;

    private final byte[] before;
    private final boolean[] fled;
    private final boolean[] byVehicle;
    private final int[] returns;
    private final int[] arrests;
    private final int[] releases;
    private final boolean[] hadVehicle;
    private PolicyReplay policy;

    MetricRecount(World world) {
        w = world;
        state = new Recount(world);
        before = w.people.loc.clone();
        fled = new boolean[w.people.count];
        byVehicle = new boolean[w.people.count];
        returns = new int[w.people.count];
        arrests = new int[w.people.count];
        releases = new int[w.people.count];
        hadVehicle = new boolean[w.households.count];
        for (int h = 0; h < hadVehicle.length; h++) {
            hadVehicle[h] = w.households.is(h, Households.VEHICLE);
        }
    }

    /** Takes in the tick just done. */
    void follow() {
        for (int i = 0; i < before.length; i++) {
            byte now = w.people.loc[i];
            if (!fled[i] && now == Location.FLEEING) {
                fled[i] = true;
                byVehicle[i] = travelsByVehicle(i);
            }
            returns[i] += before[i] == Location.RETURNING && now != Location.RETURNING ? 1 : 0;
            arrests[i] += before[i] != Location.DETAINED && now == Location.DETAINED ? 1 : 0;
            releases[i] += before[i] == Location.DETAINED && now != Location.DETAINED ? 1 : 0;
            before[i] = now;
        }
        policy = null;
    }

    PolicyReplay policy() {
        if (policy == null) {
            policy = new PolicyReplay(state.s, w.tick());
        }
        return policy;
    }

    /**
     * Whether one who has just set out goes by vehicle: by the tick it will arrive, or, where a journey takes as many ticks
     * on foot, by the flag it carries.
     */
    private boolean travelsByVehicle(int i) {
        int h = w.people.household[i];
        double km = w.geography.refugeKm[w.people.village(i) * w.refuges.count + w.households.refuge[h]];
        int byCar = w.ticksFor(km / w.p.get(Parameter.FLIGHT_SPEED_CAR));
        int onFoot = w.ticksFor(km / w.p.get(Parameter.FLIGHT_SPEED_WALK));
        if (byCar == onFoot) {
            return w.people.is(i, People.FLED_BY_VEHICLE);
        }
        int journey = w.people.until(i) - w.tick();
        assertThat(journey).isIn(byCar, onFoot);
        return journey == byCar;
    }

    /** Whether a person went by vehicle when it first fled. */
    boolean fledByVehicle(int i) {
        return byVehicle[i];
    }

    boolean fled(int i) {
        return fled[i];
    }

    private long persons(int v, int g, IntPredicate holds) {
        return state.persons(v, g, holds);
    }

    private long sum(int v, int g, int[] byPerson) {
        long n = 0;
        for (int i = 0; i < byPerson.length; i++) {
            n += state.lives(i, v, g) ? byPerson[i] : 0;
        }
        return n;
    }

    long arrests(int g) {
        return sum(ALL, g, arrests);
    }

    long releases(int g) {
        return sum(ALL, g, releases);
    }

    /**
     * A column of the series.
     *
     * @param name without the group's label
     * @param g index of the group, or -1
     */
    double series(String name, int g) {
        return switch (name) {
            case "mobs" -> mobs();
            case "rumour_heard" ->
                persons(ALL, g, i -> state.rumours(i, true, Rumours.STATE, Rumours.IGNORANT) < accusations());
            case "rumour_spreaders" -> spreaders(g);
            case "mean_grievance" -> state.mean(ALL, g, state::adult, i -> state.grievance(i, policy()));
            case "legitimacy" -> policy().legitimacy(g);
            case "police_en_route" -> state.officers(u -> w.units.status[u] == PoliceUnits.EN_ROUTE);
            case "police_reinforcements" ->
                state.officers(u -> w.units.reinforcement[u] && w.units.status[u] != PoliceUnits.GONE);
            case "police_injuries" -> {
                // No person or unit keeps it: the counter by village is the state.
                double n = 0;
                for (int hurt : w.census.policeInjuries) {
                    n += hurt;
                }
                yield n;
            }
            case "convoy" -> persons(ALL, g, i -> state.is(i, Location.CONVOY));
            case "arrests" -> arrests(g);
            case "detained" -> persons(ALL, g, i -> state.is(i, Location.DETAINED));
            case "deaths" -> persons(ALL, g, i -> state.is(i, Location.DEAD));
            case "injuries" -> persons(ALL, g, i -> w.people.is(i, People.INJURED));
            case "fleeing" -> persons(ALL, g, i -> state.is(i, Location.FLEEING));
            case "queued" -> persons(ALL, g, i -> state.is(i, Location.QUEUED));
            case "in_refuge" -> persons(ALL, g, i -> state.is(i, Location.ABROAD, Location.SHELTERED));
            case "abroad" -> persons(ALL, g, i -> state.is(i, Location.ABROAD));
            case "sheltered" -> persons(ALL, g, i -> state.is(i, Location.SHELTERED));
            case "returning" -> persons(ALL, g, i -> state.is(i, Location.RETURNING));
            case "going_home" -> persons(ALL, g, i -> state.is(i, Location.GOING_HOME));
            case "returned" -> sum(ALL, g, returns);
            case "ever_fled" -> persons(ALL, g, i -> fled[i]);
            case "network_on" -> network();
            case "curfew_on" -> policy().curfews.isEmpty() ? 0 : 1;
            case "border_open" -> borders();
            case "attackers" -> state.attackers(ALL, g);
            default -> village(name, ALL, g);
        };
    }

    /**
     * A column of the villages, or one of the series that a village has too.
     *
     * @param name without the group's label
     * @param v index of the village, or -1
     * @param g index of the group, or -1
     */
    double village(String name, int v, int g) {
        return switch (name) {
            case "at_home" -> persons(v, g, i -> state.is(i, Location.HOME));
            case "active" -> persons(v, g, state::active);
            case "assembled" -> persons(v, g, state::assembled);
            case "attackers" -> state.attackers(v, g);
            case "defenders" -> persons(v, g, i -> state.assembled(i) && attacked(state.home[i], state.group[i]));
            case "police_present" -> state.officers(u -> state.stands(u) && (v < 0 || w.units.at[u] == v));
            case "rumour_believers" -> persons(v, g, i -> state.believes(i, true));
            case "threat_believers" -> persons(v, g, i -> state.believes(i, false));
            case "houses_burned" -> state.households(v, g, state::burnt);
            case "shops_burned" -> state.households(v, g, h -> w.households.is(h, Households.SHOP_BURNT));
            case "vehicles_burned" ->
                state.households(v, g, h -> hadVehicle[h] && !w.households.is(h, Households.VEHICLE));
            case "injuries" -> logged(IncidentType.PERSON_INJURED, v);
            case "deaths" -> logged(IncidentType.PERSON_KILLED, v);
            case "displaced" -> persons(v, g, state::displaced);
            case "away_households" -> state.households(v, g, state::away);
            case "mean_anger" -> state.mean(v, g, state::adult, state::anger);
            case "mean_fear" -> state.meanFear(v, g);
            default -> throw new AssertionError("a metric without a recount: add " + name + " to MetricRecount");
        };
    }

    /** Whether a group was attacked in a village in this tick; {@link #attacks} ties it to the attackers. */
    private boolean attacked(int v, int g) {
        return w.hostile[v * state.groups + g] > 0;
    }

    /** The attackers that the tick's violence began with are no fewer than those left, and none where none was. */
    void attacks() {
        for (int v = 0; v < state.villages; v++) {
            long met = 0;
            for (int h = 0; h < state.groups; h++) {
                long left = state.attackers(v, ALL, h);
                met += w.hostile[v * state.groups + h];
                if (w.hostile[v * state.groups + h] < left) {
                    throw new AssertionError("fewer attackers began than are left in village " + v);
                }
            }
            if (met > 0 != (w.lastAttack[v] == w.tick())) {
                throw new AssertionError("the last attack on village " + v + " is not that of its attackers");
            }
        }
    }

    private long logged(IncidentType type, int v) {
        long n = 0;
        for (int k = 0; k < w.log.size(); k++) {
            n += w.log.type(k) == type && (v < 0 || w.log.village(k) == v) ? 1 : 0;
        }
        return n;
    }

    private int accusations() {
        return (int) state.s.rumours().stream()
                .filter(r -> r.kind() == flashpoint.scenario.Rumour.Kind.INCITE)
                .count();
    }

    /** Whoever spreads two accusations counts twice. */
    private long spreaders(int g) {
        long n = 0;
        for (int i = 0; i < w.people.count; i++) {
            n += state.lives(i, ALL, g) ? state.rumours(i, true, Rumours.STATE, Rumours.SPREADER) : 0;
        }
        return n;
    }

    private long mobs() {
        long n = 0;
        for (int m = 0; m < w.mobs.count; m++) {
            n += w.mobs.status[m] != Mobs.DISBANDED ? 1 : 0;
        }
        return n;
    }

    private double network() {
        long all = persons(ALL, ALL, i -> true);
        return all == 0 ? 1 : (double) persons(ALL, ALL, i -> policy().cuts[state.home[i]] == 0) / all;
    }

    private double borders() {
        double sum = 0;
        int posts = 0;
        for (int k = 0; k < state.s.refuges().size(); k++) {
            if (state.s.refuges().get(k).type() == Refuge.Type.BORDER) {
                sum += policy().open[k];
                posts++;
            }
        }
        return posts == 0 ? 0 : sum / posts;
    }
}
