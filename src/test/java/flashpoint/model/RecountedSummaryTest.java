package flashpoint.model;

import static flashpoint.model.Recount.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.core.IncidentLog;
import flashpoint.core.IncidentType;
import flashpoint.core.Metric;
import flashpoint.model.observe.RunSummary;
import flashpoint.model.observe.SeriesRecorder;
import flashpoint.model.world.People;
import flashpoint.model.world.PersonKind;
import flashpoint.model.world.World;
import flashpoint.run.Metrics;
import flashpoint.scenario.Group;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The summary of a run is what its persons, followed tick by tick, and its incidents come to. */
class RecountedSummaryTest {

    private static final List<String> FOLLOWED = List.of(
            "active", "displaced", "in_refuge", "queued", "police_present", "houses_burned", "injuries", "ever_fled");

    static Stream<Scenario> scenarios() {
        return RecountStages.scenarios();
    }

    /** A run with what was counted of it in each tick. */
    private static final class Course {
        final World w;
        final MetricRecount recount;
        final double dt;
        final Map<String, List<Double>> rows = new LinkedHashMap<>();
        final List<Double> dependants = new ArrayList<>();
        double[] outcome = {};

        Course(Scenario scenario) {
            Simulation simulation = new Simulation(scenario, 11);
            w = simulation.world();
            recount = new MetricRecount(w);
            dt = scenario.meta().dt();
            SeriesRecorder seen = new SeriesRecorder(w, scenario.meta().ticks());
            boolean more = true;
            while (more) {
                more = simulation.advance();
                seen.read();
                recount.follow();
                follow();
            }
            outcome = RunSummary.of(w, seen);
        }

        private void follow() {
            for (String name : FOLLOWED) {
                for (int g = ALL; g < recount.state.groups; g++) {
                    if (g < 0 || !name.equals("police_present") && !name.equals("queued")) {
                        rows.computeIfAbsent(name + g, k -> new ArrayList<>()).add(recount.series(name, g));
                    }
                }
            }
            dependants.add((double)
                    recount.state.persons(ALL, ALL, i -> recount.fled(i) && w.people.kind[i] != PersonKind.MAN));
        }

        List<Double> row(String name, int g) {
            return rows.get(name + g);
        }

        double last(String name, int g) {
            List<Double> row = row(name, g);
            return row.get(row.size() - 1);
        }

        double peak(String name, int g) {
            return row(name, g).stream().mapToDouble(x -> x).max().orElse(0);
        }

        int peakTick(String name) {
            return row(name, ALL).indexOf(peak(name, ALL));
        }

        List<Double> violence(int g) {
            List<Double> sum = new ArrayList<>(row("houses_burned", g));
            sum.replaceAll(x -> x);
            for (int t = 0; t < sum.size(); t++) {
                sum.set(t, sum.get(t) + row("injuries", g).get(t));
            }
            return sum;
        }
    }

    /** The first tick in which what accumulates has reached a share of its final value. */
    private static int reaches(List<Double> cumulative, double share) {
        double level = share * cumulative.get(cumulative.size() - 1);
        return IntStream.range(0, cumulative.size())
                .filter(t -> cumulative.get(t) >= level)
                .findFirst()
                .orElseThrow();
    }

    private static double hours(Course c, List<Double> row, int from, double level) {
        return IntStream.range(from, row.size())
                .filter(t -> row.get(t) <= level)
                .mapToDouble(t -> (t - from) * c.dt)
                .findFirst()
                .orElse(Double.NaN);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyMetricOfARunIsWhatItsTicksComeTo(Scenario scenario) {
        Course c = new Course(scenario);
        List<Metric> metrics = Metrics.run(scenario);
        for (int k = 0; k < metrics.size(); k++) {
            String name = metrics.get(k).name();
            int g = group(scenario, name);
            String stem = g < 0
                    ? name
                    : name.substring(
                            0,
                            name.length() - 1 - scenario.groups().get(g).label().length());
            double counted = recount(c, stem, g);
            String as = name + " of " + scenario.meta().name();
            if (Double.isNaN(counted)) {
                assertThat(c.outcome[k]).as(as).isNaN();
            } else {
                assertThat(c.outcome[k]).as(as).isCloseTo(counted, within(1e-9));
            }
        }
    }

    private static int group(Scenario scenario, String name) {
        List<Group> groups = scenario.groups();
        return IntStream.range(0, groups.size())
                .filter(g -> name.endsWith("_" + groups.get(g).label()))
                .findFirst()
                .orElse(ALL);
    }

    private static double recount(Course c, String name, int g) {
        World w = c.w;
        Recount state = c.recount.state;
        double fled = c.last("ever_fled", g);
        double adults = state.persons(ALL, g, state::adult);
        return switch (name) {
            case "deaths",
                    "injuries",
                    "houses_burned",
                    "shops_burned",
                    "vehicles_burned",
                    "arrests",
                    "police_injuries" ->
                name.equals("police_injuries") && g >= 0 ? policeInjuries(c, g) : c.recount.series(name, g);
            case "fled_total" -> fled;
            case "fled_peak" -> c.peak("displaced", g);
            case "in_refuge_peak" -> c.peak("in_refuge", g);
            case "returned_share" -> fled == 0 ? Double.NaN : 1 - c.last("displaced", g) / fled;
            case "first_attack_hour" -> firstAttack(c, g);
            case "acute_hours" ->
                c.violence(g).get(c.violence(g).size() - 1) == 0
                        ? Double.NaN
                        : (reaches(c.violence(g), 0.95) - reaches(c.violence(g), 0.05)) * c.dt;
            case "villages_attacked" -> villagesAttacked(c, g);
            case "peak_active" -> c.peak("active", g);
            case "women_children_share_of_fled" ->
                state.persons(
                                ALL,
                                g,
                                i -> c.recount.fled(i)
                                        && (w.people.kind[i] == PersonKind.WOMAN
                                                || w.people.kind[i] == PersonKind.CHILD))
                        / (fled == 0 ? Double.NaN : fled);
            case "vehicle_share_of_fled" ->
                state.persons(ALL, g, c.recount::fledByVehicle) / (fled == 0 ? Double.NaN : fled);
            case "ever_active" -> state.persons(ALL, g, i -> w.people.is(i, People.EVER_ACTIVE));
            case "ever_attackers" -> state.persons(ALL, g, i -> w.people.is(i, People.EVER_ATTACKED));
            case "heard_share" -> adults == 0 ? 0 : c.recount.series("rumour_heard", g) / adults;
            case "believer_share" -> adults == 0 ? 0 : c.recount.series("rumour_believers", g) / adults;
            default -> course(c, name, fled);
        };
    }

    private static double course(Course c, String name, double fled) {
        World w = c.w;
        List<Double> violence = c.violence(ALL);
        List<Double> ever = c.row("ever_fled", ALL);
        double none = Double.NaN;
        boolean anybody = c.peak("active", ALL) > 0;
        int quarter = fled == 0 ? 0 : reaches(ever, 0.25);
        return switch (name) {
            case "calm" -> Double.isNaN(firstAttack(c, ALL)) ? 1 : 0;
            case "peak_hour" -> anybody ? c.peakTick("active") * c.dt : none;
            case "decay_hours" ->
                anybody ? hours(c, c.row("active", ALL), c.peakTick("active"), c.peak("active", ALL) / Math.E) : none;
            case "flight_lag_hours" ->
                fled == 0 || violence.get(violence.size() - 1) == 0
                        ? none
                        : (reaches(ever, 0.5) - reaches(violence, 0.5)) * c.dt;
            case "first_quarter_dependants" -> fled == 0 ? none : c.dependants.get(quarter) / ever.get(quarter);
            case "dependants_share_of_fled" -> fled == 0 ? none : c.dependants.get(c.dependants.size() - 1) / fled;
            case "fled_share_of_target" -> fledOfTarget(c);
            case "queue_peak" -> c.peak("queued", ALL);
            case "mean_wait_hours" ->
                // A crossing leaves no trace on a person: the sums are the state.
                w.refuges.crossed == 0 ? none : w.refuges.waitedTicks * c.dt / w.refuges.crossed;
            case "return_half_hours" ->
                fled == 0
                        ? none
                        : hours(c, c.row("displaced", ALL), c.peakTick("displaced"), c.peak("displaced", ALL) / 2);
            case "mobs" -> count(w, IncidentType.CONVOY_DEPART, mobs(w));
            case "largest_mob" -> largest(w);
            case "mob_branching" -> branching(c);
            case "incidents" ->
                java.util.stream.IntStream.range(0, w.incidents.size())
                        .filter(k -> w.incidents.get(k).took(flashpoint.model.world.IncidentChain.Step.FIGHT))
                        .count();
            case "escalations" -> escalations(w, 24 / c.dt);
            case "gini_houses_burned" -> gini(c);
            case "police_peak" -> c.peak("police_present", ALL);
            case "calm_margin" -> PolicyReplay.calmMargin(c.w.scenario());
            default -> throw new AssertionError("a metric without a recount: add " + name);
        };
    }

    /** Beginnings of attacks that stand more than a day after the one before, by their ticks alone. */
    private static double escalations(World w, double day) {
        int[] ticks = java.util.stream.IntStream.range(0, w.log.size())
                .filter(k -> w.log.type(k) == IncidentType.ATTACK_START)
                .map(w.log::tick)
                .toArray();
        return java.util.stream.IntStream.range(0, ticks.length)
                .filter(k -> k == 0 || ticks[k] - ticks[k - 1] > day)
                .count();
    }

    private static double policeInjuries(Course c, int g) {
        double n = 0;
        for (int v = 0; v < c.recount.state.villages; v++) {
            n += c.w.census.policeInjuries[v * c.recount.state.groups + g];
        }
        return n;
    }

    /** The hour of the first attack that the incidents tell of; in a village under attack a second group's is not told. */
    private static double firstAttack(Course c, int g) {
        int told = c.w.log.size();
        for (int k = 0; k < c.w.log.size(); k++) {
            boolean start = c.w.log.type(k) == IncidentType.ATTACK_START;
            if (start && (g < 0 || c.w.log.target(k) == g)) {
                told = k;
                break;
            }
        }
        double first = told < c.w.log.size() ? c.w.log.tick(told) * c.dt : Double.NaN;
        if (g < 0) {
            return first;
        }
        // Where several groups attack each other, the state says it.
        int tick = c.w.firstAttackOn[g];
        double stated = tick < 0 ? Double.NaN : tick * c.dt;
        assertThat(Double.isNaN(first) || stated <= first).isTrue();
        boolean hurt = false;
        for (int v = 0; v < c.recount.state.villages; v++) {
            hurt |= c.w.everAttackedHere[v * c.recount.state.groups + g];
        }
        assertThat(hurt).isEqualTo(tick >= 0);
        return stated;
    }

    private static double villagesAttacked(Course c, int g) {
        World w = c.w;
        Recount state = c.recount.state;
        int n = 0;
        for (int v = 0; v < state.villages; v++) {
            boolean hit = state.households(v, g, state::burnt) > 0;
            for (int k = 0; k < w.log.size(); k++) {
                boolean here = w.log.type(k) == IncidentType.PERSON_INJURED && w.log.village(k) == v;
                hit |= here && (g < 0 || w.log.target(k) == g);
            }
            n += hit ? 1 : 0;
        }
        return n;
    }

    private static double fledOfTarget(Course c) {
        Recount state = c.recount.state;
        double fled = 0;
        double all = 0;
        for (int v = 0; v < state.villages; v++) {
            for (int g = 0; g < state.groups; g++) {
                if (c.w.everAttackedHere[v * state.groups + g]) {
                    fled += state.persons(v, g, c.recount::fled);
                    all += state.persons(v, g, i -> true);
                }
            }
        }
        return all == 0 ? Double.NaN : fled / all;
    }

    /** Names of mobs: a mob sets out under its own. */
    private static long mobs(World w) {
        TreeSet<String> names = new TreeSet<>();
        for (int k = 0; k < w.log.size(); k++) {
            if (w.log.type(k) == IncidentType.CONVOY_DEPART) {
                names.add(w.log.trigger(k));
            }
        }
        return names.size();
    }

    /** At most as many mobs as departures, since a mob may go on to another target. */
    private static double count(World w, IncidentType type, long mobs) {
        assertThat(mobs).isLessThanOrEqualTo(incidents(w, type).length);
        return mobs;
    }

    private static int[] incidents(World w, IncidentType type) {
        return IntStream.range(0, w.log.size())
                .filter(k -> w.log.type(k) == type)
                .toArray();
    }

    private static double largest(World w) {
        return Arrays.stream(incidents(w, IncidentType.CONVOY_DEPART))
                .mapToDouble(w.log::severity)
                .max()
                .orElse(0);
    }

    /** Convoys that set out, as the incidents tell, after an attack began and within six hours of it. */
    private static double branching(Course c) {
        IncidentLog log = c.w.log;
        int[] starts = incidents(c.w, IncidentType.ATTACK_START);
        int[] departures = incidents(c.w, IncidentType.CONVOY_DEPART);
        double window = Math.ceil(6 / c.dt);
        long n = 0;
        for (int a : starts) {
            n += Arrays.stream(departures)
                    .filter(d -> d > a && log.tick(d) - log.tick(a) <= window)
                    .count();
        }
        return starts.length == 0 ? Double.NaN : (double) n / starts.length;
    }

    /** Mean difference of all pairs of villages over twice the mean. */
    private static double gini(Course c) {
        Recount state = c.recount.state;
        double[] burned = new double[state.villages];
        Arrays.setAll(burned, v -> state.households(v, ALL, state::burnt));
        double differences = 0;
        double sum = Arrays.stream(burned).sum();
        for (double a : burned) {
            for (double b : burned) {
                differences += Math.abs(a - b);
            }
        }
        return sum == 0 ? Double.NaN : differences / (2 * burned.length * sum);
    }

    /** The stages have runs of every sort: each metric is above 0 in some. */
    @Test
    void everyMetricOfARunIsAboveZeroOnSomeStage() {
        TreeSet<String> zero = new TreeSet<>();
        TreeSet<String> above = new TreeSet<>();
        for (Scenario scenario : scenarios().limit(3).toList()) {
            Course c = new Course(scenario);
            List<Metric> metrics = Metrics.run(scenario);
            for (int k = 0; k < metrics.size(); k++) {
                String name = metrics.get(k).name();
                if (group(scenario, name) < 0) {
                    (c.outcome[k] > 0 ? above : zero).add(name);
                }
            }
        }
        zero.removeAll(above);
        zero.remove("calm");
        assertThat(zero).isEmpty();
    }
}
