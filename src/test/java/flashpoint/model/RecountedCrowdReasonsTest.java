package flashpoint.model;

import static flashpoint.model.Recount.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.model.explain.Arms;
import flashpoint.model.explain.Fact;
import flashpoint.model.explain.MobExplanation;
import flashpoint.model.explain.UnitExplanation;
import flashpoint.model.explain.VillageExplanation;
import flashpoint.model.policing.Policing;
import flashpoint.model.violence.Targets;
import flashpoint.model.world.Location;
import flashpoint.model.world.Mobs;
import flashpoint.model.world.PoliceUnits;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Rumour;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Spreader;
import flashpoint.scenario.Village;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure of a mob's, unit's or village's explanation is that of the specification's formula, from the state. */
class RecountedCrowdReasonsTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    private Recount state;
    private Simulation simulation;
    private World w;
    private Parameters p;
    private PolicyReplay policy;
    private double dt;

    static Stream<Scenario> scenarios() {
        return RecountStages.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyFigureIsThatOfItsFormula(Scenario scenario) {
        simulation = new Simulation(scenario, 13);
        w = simulation.world();
        state = new Recount(w);
        p = scenario.parameters();
        dt = scenario.meta().dt();
        Set<Integer> looked = RecountStages.ticks(scenario, 5);
        boolean more = true;
        while (more) {
            more = simulation.advance();
            if (looked.contains(w.tick())) {
                policy = new PolicyReplay(scenario, w.tick());
                tick();
            }
        }
    }

    private void tick() {
        for (int m = 0; m < w.mobs.count; m++) {
            if (w.mobs.status[m] != Mobs.DISBANDED) {
                mob(simulation.explainer().mob(m));
            }
        }
        for (int u = 0; u < w.units.count; u++) {
            unit(simulation.explainer().unit(u));
        }
        for (int v = 0; v < state.villages; v++) {
            village(simulation.explainer().village(v));
        }
    }

    private double officers(int v, int against) {
        return state.effective(against, u -> state.stands(u) && w.units.at[u] == v);
    }

    private void mob(MobExplanation r) {
        int m = r.id();
        int from = w.mobs.place[m];
        int against = w.mobs.targetGroup[m];
        int[] members = IntStream.range(0, w.people.count)
                .filter(i -> w.people.mob(i) == m)
                .toArray();
        int g = label(r.group());
        assertThat(Arrays.stream(members).allMatch(i -> state.group[i] == g)).isTrue();
        assertThat(label(r.against())).isEqualTo(against);
        arms(r.arms(), g);
        double most = 0;
        for (int j = 0; j < state.villages; j++) {
            most = state.region(j).equals(state.region(from)) ? Math.max(most, standing(j, against)) : most;
        }
        List<String> named = r.targets().stream().map(Targets.Target::village).toList();
        for (int j = 0; j < state.villages; j++) {
            double weight = weight(m, j, g, against, most);
            String village = state.s.villages().get(j).name();
            assertThat(named.contains(village))
                    .as("%s for %s", village, r.name())
                    .isEqualTo(weight > 0);
            if (weight > 0) {
                Targets.Target t = r.targets().get(named.indexOf(village));
                assertThat(t.weight()).isCloseTo(weight, within(1e-9 * weight));
                assertThat((double) t.houses()).isEqualTo(standing(j, against));
                assertThat(t.police()).isCloseTo(officers(j, g), CLOSE);
                assertThat((double) t.company()).isEqualTo(company(m, j, g, true));
            }
        }
    }

    /** 1 - (1 - lethality)^arms, from the scenario alone. */
    private void arms(Arms r, int g) {
        double arms = p.get(Parameter.WEAPONS_ARMS, g);
        assertThat(r.group()).isEqualTo(state.s.groups().get(g).label());
        assertThat(r.armament()).isEqualTo(arms);
        assertThat(r.attack()).isCloseTo(1 - FastMath.pow(1 - p.get(Parameter.ATTACK_LETHALITY), arms), CLOSE);
        assertThat(r.defence()).isCloseTo(1 - FastMath.pow(1 - p.get(Parameter.DEFENCE_LETHALITY, g), arms), CLOSE);
    }

    private int label(String label) {
        return state.s.group(label);
    }

    private double standing(int v, int g) {
        return state.households(v, g, h -> !state.burnt(h));
    }

    /** Members of other mobs of the group in a village, or bound for it too, as each mob was last counted. */
    private double company(int m, int j, int g, boolean fighting) {
        int n = 0;
        for (int other = 0; other < w.mobs.count; other++) {
            boolean same = w.mobs.status[other] != Mobs.DISBANDED
                    && (!fighting || w.mobs.status[other] == Mobs.ATTACKING)
                    && w.mobs.target[other] == j;
            n += same && other != m && w.mobs.origin[other] % state.groups == g ? w.mobs.size[other] : 0;
        }
        return n;
    }

    /** W = (Z / Zmax)^aZ S^aS exp(-bT d / v) exp(-gQ Q / (D + n)) (1 + K / qMin)^aD (1 + named before the first attack). */
    private double weight(int m, int j, int g, int against, double most) {
        int from = w.mobs.place[m];
        double km = w.geography.mobKm[from * state.villages + j];
        double houses = standing(j, against);
        if (!state.region(j).equals(state.region(from))
                || state.s.villages().get(j).type() == Village.Type.PORTAL
                || houses < p.get(Parameter.MOB_MIN_HOUSES)
                || Double.isInfinite(km)) {
            return 0;
        }
        double d = company(m, j, g, false);
        boolean first = w.tick() - Arrays.stream(w.lastAttackInRegion).max().orElseThrow() > 24 / dt;
        double n = Math.max(1, w.mobs.size[m]);
        double all = IntStream.range(0, state.groups)
                .mapToDouble(h -> state.households(j, h, k -> true))
                .sum();
        return FastMath.pow(houses / most, p.get(Parameter.MOB_A_Z))
                * FastMath.pow(state.households(j, against, k -> true) / all, p.get(Parameter.MOB_A_S))
                * FastMath.exp(-p.get(Parameter.MOB_B_T) * km / p.get(Parameter.MOB_SPEED))
                * FastMath.exp(-p.get(Parameter.MOB_G_Q) * officers(j, g) / (d + n))
                * FastMath.pow(1 + company(m, j, g, true) / p.get(Parameter.MOB_Q_MIN), p.get(Parameter.MOB_A_D))
                * (1 + (first && isNamed(j, g) ? p.get(Parameter.MOB_NAMED) : 0));
    }

    private boolean isNamed(int j, int g) {
        for (int r = 0; r < state.s.rumours().size(); r++) {
            Rumour rumour = state.s.rumours().get(r);
            boolean told = rumour.kind() == Rumour.Kind.INCITE && w.rumours.exists(r);
            if (told
                    && rumour.audience().contains(state.s.groups().get(g).label())
                    && rumour.named().contains(state.s.villages().get(j).name())) {
                return true;
            }
        }
        return false;
    }

    private void unit(UnitExplanation r) {
        int u = r.id();
        assertThat(r.size()).isEqualTo(w.units.size[u]);
        boolean moves = w.units.status[u] == PoliceUnits.EN_ROUTE;
        assertThat(r.eta()).isCloseTo(moves ? w.units.eta[u] * dt : w.tick() * dt, CLOSE);
        for (Policing.Need need : r.needs()) {
            int v = state.s.village(need.village());
            long attackers = state.attackers(v, ALL);
            double base = p.get(w.units.reinforcement[u] ? Parameter.POLICE_BASE_REINF : Parameter.POLICE_BASE_LOCAL);
            double wanted = Math.max(p.get(Parameter.POLICE_NEED) * attackers, base);
            int others = state.officers(k -> k != u
                    && w.units.status[k] != PoliceUnits.GONE
                    && (w.units.status[k] == PoliceUnits.EN_ROUTE ? w.units.target[k] : w.units.at[k]) == v);
            assertThat((long) need.attackers()).isEqualTo(attackers);
            assertThat(need.wanted()).isCloseTo(wanted, CLOSE);
            assertThat(need.others()).isEqualTo(others);
            assertThat(need.missing()).isCloseTo(wanted - others, CLOSE);
        }
    }

    private void village(VillageExplanation r) {
        int v = r.id();
        if (r.group().isEmpty()) {
            for (int g = 0; g < state.groups; g++) {
                assertThat(p.get(Parameter.GROUP_OFFENSIVE, g) == 0 || state.persons(v, g, state::eligible) == 0)
                        .isTrue();
            }
            return;
        }
        int g = label(r.group());
        assertThat((long) r.assembled()).isEqualTo(state.persons(v, g, state::assembled));
        assertThat(r.enough()).isCloseTo(enough(v, g), CLOSE);
        for (int other = 0; other < state.groups; other++) {
            if (p.get(Parameter.GROUP_OFFENSIVE, other) != 0 && state.persons(v, other, state::eligible) > 0) {
                double lead = state.persons(v, other, state::assembled) - enough(v, other);
                assertThat(r.assembled() - r.enough()).isGreaterThanOrEqualTo(lead - 1e-9);
            }
        }
        assertThat(r.patience()).isCloseTo(p.get(Parameter.MOB_ASSEMBLE), CLOSE);
        for (int other = 0; other < state.groups; other++) {
            String label = "group " + state.s.groups().get(other).label();
            long residents = state.persons(v, other, i -> true);
            if (residents > 0) {
                fact(
                        r,
                        label + ", at home",
                        state.persons(v, other, i -> state.is(i, Location.HOME)) + " of " + residents + " residents");
                fact(r, label + ", taking part", "" + state.persons(v, other, state::active));
                fact(
                        r,
                        label + ", houses burned",
                        state.households(v, other, state::burnt) + " of " + state.households(v, other, h -> true));
            }
        }
        fact(r, "police", "" + state.officers(u -> state.stands(u) && w.units.at[u] == v));
        fact(r, "network", policy.cuts[v] == 0 ? "on" : "cut");
    }

    private double enough(int v, int g) {
        int helpers = 0;
        for (int z = 0; z < w.spreaders.count; z++) {
            boolean provokes = w.spreaders.kind[z] != Spreader.Kind.DEBUNKER && w.spreaders.stance[z] > 0;
            boolean talks = w.spreaders.on[z] <= w.tick() && w.tick() < w.spreaders.off[z];
            helpers += provokes && talks && w.spreaders.village[z] == v && w.spreaders.group[z] == g ? 1 : 0;
        }
        double fewer = 1 - p.get(Parameter.CONTACT_REACH) * state.contact(v, g);
        return p.get(Parameter.MOB_Q_MIN) * fewer / (1 + p.get(Parameter.MOB_PROV_ORG) * helpers);
    }

    private static void fact(VillageExplanation r, String name, String value) {
        assertThat(r.facts()).contains(new Fact(name, value));
    }
}
