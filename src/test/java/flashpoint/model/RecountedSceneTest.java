package flashpoint.model;

import static flashpoint.model.Recount.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.model.explain.Membership;
import flashpoint.model.observe.MapSnapshot;
import flashpoint.model.world.Households;
import flashpoint.model.world.Location;
import flashpoint.model.world.Mobs;
import flashpoint.model.world.PoliceUnits;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Spreader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The map shows every person, house, mob and unit where it is. */
class RecountedSceneTest {

    private static final double EXACT = 1e-9;

    static Stream<Scenario> scenarios() {
        return RecountStages.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theSceneShowsWhatThereIs(Scenario scenario) {
        Simulation s = new Simulation(scenario, 7);
        World w = s.world();
        Recount state = new Recount(w);
        Set<Integer> looked = RecountStages.ticks(scenario, 20);
        boolean more = true;
        while (more) {
            more = s.advance();
            if (looked.contains(w.tick())) {
                check(MapSnapshot.of(w), state);
            }
        }
    }

    private static void check(MapSnapshot scene, Recount state) {
        World w = state.w;
        assertThat(scene.tick()).isEqualTo(w.tick());
        assertThat(scene.hour()).isEqualTo(w.tick() * w.scenario().meta().dt());
        villages(scene, state);
        houses(scene, state);
        mobs(scene, state);
        patrols(scene, state);
        streams(scene, state);
        for (int k = 0; k < w.scenario().refuges().size(); k++) {
            assertThat((long) scene.inside()[k]).isEqualTo(state.atRefuge(k, false));
            assertThat((long) scene.waiting()[k]).isEqualTo(state.atRefuge(k, true));
        }
    }

    private static void villages(MapSnapshot scene, Recount state) {
        World w = state.w;
        for (int v = 0; v < state.villages; v++) {
            int here = v;
            assertThat((long) scene.displaced()[v]).isEqualTo(state.persons(v, ALL, state::displaced));
            assertThat((long) scene.home()[v]).isEqualTo(state.persons(v, ALL, i -> state.is(i, Location.HOME)));
            for (int g = 0; g < state.groups; g++) {
                assertThat((long) scene.gathered()[v * state.groups + g])
                        .isEqualTo(state.persons(v, g, state::assembled));
                assertThat((long) scene.attackers()[v * state.groups + g]).isEqualTo(state.attackers(v, g));
            }
            assertThat(scene.officers()[v]).isEqualTo(state.officers(u -> state.stands(u) && w.units.at[u] == here));
            Spreader.Kind[] kinds = Spreader.Kind.values();
            for (int kind = 0; kind < kinds.length; kind++) {
                int n = 0;
                for (int z = 0; z < w.spreaders.count; z++) {
                    boolean talks = w.spreaders.on[z] <= w.tick() && w.tick() < w.spreaders.off[z];
                    n += talks && w.spreaders.village[z] == v && w.spreaders.kind[z] == kinds[kind] ? 1 : 0;
                }
                assertThat(scene.talkers()[v * kinds.length + kind]).isEqualTo(n);
            }
        }
    }

    private static void houses(MapSnapshot scene, Recount state) {
        Households households = state.w.households;
        for (int h = 0; h < households.count; h++) {
            int away = 0;
            int home = 0;
            for (int i = households.start[h]; i < households.start[h + 1]; i++) {
                away += state.displaced(i) ? 1 : 0;
                home += state.is(i, Location.HOME) ? 1 : 0;
            }
            byte shown = away == 0 ? MapSnapshot.LIVED_IN : home > 0 ? MapSnapshot.PARTLY_LEFT : MapSnapshot.LEFT;
            assertThat(scene.houses()[h]).as("house %s", h).isEqualTo(state.burnt(h) ? MapSnapshot.BURNT : shown);
            boolean shop = households.is(h, Households.SHOP);
            boolean gone = households.is(h, Households.SHOP_BURNT);
            assertThat(scene.shops() == null ? MapSnapshot.NO_SHOP : scene.shops()[h])
                    .as("shop of house %s", h)
                    .isEqualTo(!shop ? MapSnapshot.NO_SHOP : gone ? MapSnapshot.SHOP_BURNED : MapSnapshot.SHOP_STANDS);
        }
    }

    private static void mobs(MapSnapshot scene, Recount state) {
        World w = state.w;
        List<Integer> shown = scene.mobs().stream().map(MapSnapshot.Mob::id).toList();
        for (int m = 0; m < w.mobs.count; m++) {
            int mob = m;
            boolean there = w.mobs.status[m] != Mobs.DISBANDED;
            assertThat(shown.contains(m)).as("mob %s", m).isEqualTo(there);
            // A mob whose last member has left goes on to the next tick.
            assertThat(there || state.persons(ALL, ALL, i -> w.people.mob(i) == mob) == 0)
                    .isTrue();
        }
        assertThat(shown).isSorted();
        for (MapSnapshot.Mob mob : scene.mobs()) {
            int[] members = IntStream.range(0, w.people.count)
                    .filter(i -> w.people.mob(i) == mob.id())
                    .toArray();
            assertThat(new Membership(w).ofMob(mob.id())).isEqualTo(members);
            for (int i : members) {
                assertThat(mob.group()).isEqualTo(state.group[i]);
                assertThat(state.is(i, mob.attacking() ? Location.AT_TARGET : Location.CONVOY))
                        .isTrue();
            }
            assertThat(mob.size()).isGreaterThanOrEqualTo(members.length);
            assertThat(mob.from()).isEqualTo(w.mobs.place[mob.id()]);
            assertThat(mob.to()).isEqualTo(w.mobs.target[mob.id()]);
            double speed = w.scenario().parameters().get(Parameter.MOB_SPEED);
            double hours = w.geography.mobKm[mob.from() * state.villages + mob.to()] / speed;
            double way = mob.attacking() ? 1 : way(w, w.mobs.eta[mob.id()], hours);
            assertThat(mob.way()).isCloseTo(way, within(EXACT));
        }
    }

    /** The part of a way that is done: what is left of its hours until it ends. */
    private static double way(World w, int arrival, double hours) {
        double done = 1 - (arrival - w.tick()) * w.scenario().meta().dt() / hours;
        return hours <= 0 ? 1 : Math.max(0, Math.min(1, done));
    }

    private static void patrols(MapSnapshot scene, Recount state) {
        PoliceUnits units = state.w.units;
        List<Integer> onTheWay = new ArrayList<>();
        for (int u = 0; u < units.count; u++) {
            if (units.status[u] == PoliceUnits.EN_ROUTE) {
                onTheWay.add(u);
            }
        }
        assertThat(scene.patrols().stream().map(MapSnapshot.Patrol::id).toList())
                .isEqualTo(onTheWay);
        for (MapSnapshot.Patrol patrol : scene.patrols()) {
            int u = patrol.id();
            assertThat(patrol.officers()).isEqualTo(units.size[u]);
            assertThat(patrol.reinforcement()).isEqualTo(units.reinforcement[u]);
            assertThat(patrol.from()).isEqualTo(units.at[u]);
            assertThat(patrol.to()).isEqualTo(units.target[u]);
            double speed = state.s.parameters().get(Parameter.POLICE_SPEED);
            double hours = state.w.geography.policeKm[units.at[u] * state.villages + units.target[u]] / speed;
            assertThat(patrol.way()).isCloseTo(way(state.w, units.eta[u], hours), within(EXACT));
        }
    }

    /** Persons on the road, by village, refuge and direction: all of them, and nobody twice. */
    private static void streams(MapSnapshot scene, Recount state) {
        World w = state.w;
        int refuges = state.s.refuges().size();
        for (int v = 0; v < state.villages; v++) {
            for (int k = 0; k < refuges; k++) {
                for (boolean homeward : new boolean[] {false, true}) {
                    int[] persons = new int[MapSnapshot.PARTS];
                    scene.streams().stream()
                            .filter(stream -> stream.homeward() == homeward)
                            .filter(new Where(v, k)::is)
                            .forEach(stream -> Arrays.setAll(persons, n -> persons[n] + stream.persons()[n]));
                    assertThat(persons)
                            .as("tick %s, village %s, refuge %s, homeward %s", w.tick(), v, k, homeward)
                            .isEqualTo(onTheRoad(state, v, k, homeward));
                }
            }
        }
        assertThat(scene.streams())
                .allMatch(stream -> Arrays.stream(stream.persons()).sum() > 0);
    }

    private record Where(int village, int refuge) {
        boolean is(MapSnapshot.Stream stream) {
            return stream.village() == village && stream.refuge() == refuge;
        }
    }

    private static int[] onTheRoad(Recount state, int v, int k, boolean homeward) {
        World w = state.w;
        int[] persons = new int[MapSnapshot.PARTS];
        double km = w.geography.refugeKm[v * state.s.refuges().size() + k];
        for (int i = 0; i < w.people.count; i++) {
            int h = w.people.household[i];
            if (state.home[i] == v
                    && state.is(i, homeward ? Location.RETURNING : Location.FLEEING)
                    && w.households.refuge[h] == k) {
                boolean car = w.households.is(h, homeward ? Households.VEHICLE : Households.VEHICLE_AWAY);
                double speed = state.s.parameters().get(car ? Parameter.FLIGHT_SPEED_CAR : Parameter.FLIGHT_SPEED_WALK);
                double way = way(w, w.people.until(i), km / speed);
                double fromVillage = homeward ? 1 - way : way;
                persons[(int) Math.min(MapSnapshot.PARTS - 1, Math.floor(fromVillage * MapSnapshot.PARTS))]++;
            }
        }
        return persons;
    }

    /** On the stages people do flee and return, from several villages of more than one group. */
    @Test
    void peopleAreOnTheRoad() {
        int[] villages = scenarios()
                .limit(3)
                .mapToInt(scenario -> {
                    Simulation s = new Simulation(scenario, 7);
                    World w = s.world();
                    Recount state = new Recount(w);
                    boolean[] from = new boolean[state.villages];
                    while (s.advance()) {
                        for (int i = 0; i < w.people.count; i++) {
                            from[state.home[i]] |= state.is(i, Location.FLEEING, Location.RETURNING);
                        }
                    }
                    return (int)
                            IntStream.range(0, from.length).filter(v -> from[v]).count();
                })
                .toArray();
        assertThat(Arrays.stream(villages).max().orElse(0)).isGreaterThan(2);
    }

    /** What the windows name the members of is what each person says of itself. */
    @Test
    void membersAreThoseWhoBelong() {
        Scenario scenario = scenarios().findFirst().orElseThrow();
        Simulation s = new Simulation(scenario, 7);
        World w = s.world();
        Recount state = new Recount(w);
        Membership members = new Membership(w);
        while (s.advance() && w.hour() < 30) {
            for (int v = 0; v < state.villages; v++) {
                int village = v;
                assertThat(members.mobilised(v))
                        .isEqualTo(IntStream.range(0, w.people.count)
                                .filter(i -> state.home[i] == village && state.active(i))
                                .toArray());
                assertThat(members.unitsIn(v))
                        .isEqualTo(IntStream.range(0, w.units.count)
                                .filter(u -> state.stands(u) && w.units.at[u] == village)
                                .toArray());
            }
        }
        for (int i = 0; i < w.people.count; i++) {
            assertThat(members.ofHousehold(members.householdOf(i))).contains(i);
        }
    }
}
