package flashpoint.lattice;

import flashpoint.core.InvariantViolation;
import flashpoint.core.Metric;
import flashpoint.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A run of the lattice as a scenario asks for it: steps the world, checks its counters, and reports what it did under
 * the names of {@link LatticeMetrics}. The result depends on scenario and seed alone.
 */
public final class LatticeObservation {

    /** An empty cell. */
    public static final byte NOBODY = 0;
    /** A cop. */
    public static final byte COP = 1;
    /** A quiet citizen of the first group. */
    public static final byte CITIZEN = 2;

    private final Scenario scenario;
    private final LatticeConfig config;
    private final LatticeWorld world;
    private final double[] meanHardship;
    private final int[] peakActive = new int[2];
    private final int[] founders = new int[2];
    private final double[][] killed;
    private int ticks;

    /**
     * A world before its first tick.
     *
     * @param scenario a checked scenario of the lattice
     * @param seed any 64-bit integer
     */
    public LatticeObservation(Scenario scenario, long seed) {
        this.scenario = scenario;
        config = LatticeScenario.config(scenario);
        world = new LatticeWorld(config, seed);
        meanHardship = new double[config.ticks()];
        killed = new double[scenario.groups().size()][config.ticks()];
        System.arraycopy(world.state().tally.population, 0, founders, 0, founders.length);
        world.start();
    }

    /**
     * Runs one tick and reads it.
     *
     * @return whether there is another
     * @throws InvariantViolation if the counts of agents do not add up
     */
    public boolean advance() {
        world.schedule.step(world);
        read();
        ticks++;
        return !world.done();
    }

    /**
     * Ticks run.
     *
     * @return 0 or more
     */
    public int ticks() {
        return ticks;
    }

    /**
     * Reason why a finished run ended.
     *
     * @return {@code horizon}, or {@code extinction} of a group before it
     */
    public String reason() {
        return ticks < config.ticks() ? "extinction" : "horizon";
    }

    /** Counts all agents anew, by state, and compares with the counters. */
    private void read() {
        LatticeState state = world.state();
        int[] states = new int[LatticeState.DEAD + 1];
        int[] active = new int[2];
        double hardship = 0;
        for (int i = state.firstCitizen; i < state.slots; i++) {
            byte status = state.status(i);
            states[status]++;
            hardship += status == LatticeState.DEAD ? 0 : state.hardship[i];
            active[state.group[i]] += status == LatticeState.ACTIVE ? 1 : 0;
        }
        int living = states[LatticeState.QUIET] + states[LatticeState.ACTIVE] + states[LatticeState.JAILED];
        audit("quiet", states[LatticeState.QUIET], state.tally.of[LatticeState.QUIET]);
        audit("active", states[LatticeState.ACTIVE], state.tally.of[LatticeState.ACTIVE]);
        audit("jailed", states[LatticeState.JAILED], state.tally.of[LatticeState.JAILED]);
        audit("living", living, state.tally.population[0] + state.tally.population[1]);
        meanHardship[ticks] = living == 0 ? 0 : hardship / living;
        for (int g = 0; g < killed.length; g++) {
            killed[g][ticks] = state.tally.killed[g];
        }
        peakActive[0] = Math.max(peakActive[0], active[0]);
        peakActive[1] = Math.max(peakActive[1], active[1]);
    }

    private void audit(String what, int counted, int books) {
        if (counted != books) {
            throw new InvariantViolation("tick " + ticks + ", lattice: " + counted + " citizens are " + what
                    + ", but the books say " + books);
        }
    }

    /**
     * Cells of the torus at the end of the last tick, by what stands in them.
     *
     * @return by row, then column: {@link #NOBODY}, {@link #COP}, or for a citizen {@link #CITIZEN} + 2 times the number
     *     of its group, and one more if it is active; who is in jail stands nowhere
     */
    public byte[] cells() {
        LatticeState state = world.state();
        byte[] cells = new byte[state.torus.size()];
        int width = config.width();
        for (int i = 0; i < state.slots; i++) {
            byte status = state.status(i);
            boolean shown = status == LatticeState.QUIET || status == LatticeState.ACTIVE || status == LatticeState.COP;
            if (shown) {
                int at = state.torus.coordinates(state.at(i));
                int citizen = CITIZEN + 2 * state.group[i] + (status == LatticeState.ACTIVE ? 1 : 0);
                cells[(at >>> 16) * width + (at & 0xFFFF)] = status == LatticeState.COP ? COP : (byte) citizen;
            }
        }
        return cells;
    }

    /**
     * Width of the torus.
     *
     * @return cells
     */
    public int width() {
        return config.width();
    }

    /**
     * The series of the ticks run.
     *
     * @return {@code [metric][tick]}, in the order of {@link LatticeMetrics#series}
     */
    public double[][] series() {
        LatticeResult r = world.result();
        List<Metric> metrics = LatticeMetrics.series(scenario);
        double[][] series = new double[metrics.size()][];
        for (int k = 0; k < series.length; k++) {
            series[k] = column(metrics.get(k).name(), r);
        }
        return series;
    }

    private double[] column(String name, LatticeResult r) {
        return switch (name) {
            case "active" -> numbers(r.active());
            case "attackers" -> numbers(r.kills());
            case "mean_grievance" -> grievance(r.legitimacy());
            case "police_present" -> numbers(r.cops());
            case "arrests" -> sums(r.arrests());
            case "detained" -> numbers(r.jailed());
            case "deaths" -> sums(r.kills());
            case "at_home" -> plus(r.quiet(), r.active());
            case "quiet" -> numbers(r.quiet());
            case "new_arrests" -> numbers(r.arrests());
            case "population" -> plus(r.populationA(), r.populationB());
            case "births" -> sums(r.births());
            case "deaths_of_age" -> sums(r.deaths());
            case "legitimacy" -> r.legitimacy();
            default -> ofGroup(name, r);
        };
    }

    /** Columns by group; all others are those that have no meaning here. */
    private double[] ofGroup(String name, LatticeResult r) {
        for (int g = 0; g < scenario.groups().size(); g++) {
            if (name.equals("population_" + scenario.groups().get(g).label())) {
                return numbers(g == 0 ? r.populationA() : r.populationB());
            }
        }
        return new double[r.ticks()];
    }

    private double[] grievance(double[] legitimacy) {
        double factor = config.rules().grievance().factor(config.threshold());
        double[] mean = new double[legitimacy.length];
        for (int t = 0; t < mean.length; t++) {
            mean[t] = factor * meanHardship[t] * (1 - legitimacy[t]);
        }
        return mean;
    }

    private static double[] numbers(int[] counts) {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }

    private static double[] sums(int[] flows) {
        double[] sums = new double[flows.length];
        long sum = 0;
        for (int t = 0; t < flows.length; t++) {
            sum += flows[t];
            sums[t] = sum;
        }
        return sums;
    }

    private static double[] plus(int[] a, int[] b) {
        double[] both = new double[a.length];
        Arrays.setAll(both, t -> a[t] + b[t]);
        return both;
    }

    /**
     * The outcome of the ticks run.
     *
     * @return one value for each of {@link LatticeMetrics#run}; NaN is missing
     */
    public double[] summary() {
        LatticeMetrics.Row row = new LatticeMetrics.Row(LatticeMetrics.run(scenario));
        LatticeResult r = world.result();
        course(row, r);
        violence(row, r);
        population(row, r);
        return row.values();
    }

    private void course(LatticeMetrics.Row row, LatticeResult r) {
        double factor = config.rules().grievance().factor(config.threshold());
        double least = Math.min(
                config.legitimacy().from(), Arrays.stream(r.legitimacy()).min().orElse(1));
        int peak = r.peakActive();
        row.put("calm", peak == 0 ? 1 : 0);
        row.put("calm_margin", config.threshold() - factor * (1 - least));
        row.put("peak_hour", peak == 0 ? Double.NaN : first(r.active(), peak));
        row.put("mean_active", r.meanActive());
        row.put("mean_detained", Arrays.stream(r.jailed()).average().orElse(Double.NaN));
        row.put("mean_term", r.meanTerm());
        Outbursts outbursts = r.outbursts();
        row.put("outbursts", outbursts.list().size());
        row.put("mean_wait", StatUtils.mean(outbursts.waits()));
        row.put("mean_activation", StatUtils.mean(outbursts.totals()));
        row.put("peak_active", peak);
        row.put("arrests", Arrays.stream(r.arrests()).sum());
    }

    private static int first(int[] values, int value) {
        int t = 0;
        while (values[t] != value) {
            t++;
        }
        return t;
    }

    private void violence(LatticeMetrics.Row row, LatticeResult r) {
        violence(row, "", sums(r.kills()));
        for (int g = 0; g < killed.length; g++) {
            String of = "_" + scenario.groups().get(g).label();
            violence(row, of, Arrays.copyOf(killed[g], ticks));
        }
    }

    private static void violence(LatticeMetrics.Row row, String of, double[] killed) {
        double all = killed[killed.length - 1];
        boolean none = all == 0;
        row.put("deaths" + of, all);
        row.put("first_attack_hour" + of, none ? Double.NaN : reached(killed, 1));
        row.put("acute_hours" + of, none ? Double.NaN : reached(killed, 0.95 * all) - reached(killed, 0.05 * all));
    }

    private static int reached(double[] cumulative, double level) {
        int t = 0;
        while (cumulative[t] < level) {
            t++;
        }
        return t;
    }

    private void population(LatticeMetrics.Row row, LatticeResult r) {
        int end = r.ticks() - 1;
        row.put("population_start", founders[0] + founders[1]);
        row.put("population_end", r.populationA()[end] + r.populationB()[end]);
        row.put("births", Arrays.stream(r.births()).sum());
        row.put("deaths_of_age", Arrays.stream(r.deaths()).sum());
        row.put("extinction_tick", r.extinctionTime() < 0 ? Double.NaN : r.extinctionTime());
        boolean two = config.model() == EpsteinModel.II;
        row.put("survivor", !two || r.survivor() < 0 ? Double.NaN : r.survivor());
        Tally tally = world.state().tally;
        for (int g = 0; g < scenario.groups().size(); g++) {
            String of = "_" + scenario.groups().get(g).label();
            row.put("population_start" + of, founders[g]);
            row.put("population_end" + of, g == 0 ? r.populationA()[end] : r.populationB()[end]);
            row.put("arrests" + of, tally.arrested[g]);
            row.put("peak_active" + of, peakActive[g]);
        }
    }
}
