package flashpoint.testing;

import flashpoint.core.IncidentType;
import flashpoint.core.Metric;
import flashpoint.model.observe.HouseLayout;
import flashpoint.run.Metrics;
import flashpoint.run.RunResult;
import flashpoint.scenario.Group;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.util.FastMath;

/** Run results made by formula: a burst of violence at hours 67 to 75, flight after it, return over days. */
public final class Runs {

    private Runs() {}

    /**
     * Square village blocks around their centres, half built; households of five.
     *
     * @param s whose villages
     * @return the layout
     */
    public static HouseLayout layout(Scenario s) {
        List<int[]> houses = new ArrayList<>();
        double x0 = s.villages().stream().mapToDouble(Village::x).min().orElseThrow() - 3;
        double y0 = s.villages().stream().mapToDouble(Village::y).min().orElseThrow() - 3;
        for (int v = 0; v < s.villages().size(); v++) {
            Village village = s.villages().get(v);
            int count = village.population() / 5;
            int side = (int) Math.ceil(Math.sqrt(count * 2.0));
            SplittableRandom random = new SplittableRandom(v);
            for (int h = 0; h < count; h++) {
                int cell = 2 * h + random.nextInt(2);
                houses.add(new int[] {
                    (int) ((village.x() - x0) / 0.05) - side / 2 + cell % side,
                    (int) ((village.y() - y0) / 0.05) - side / 2 + cell / side,
                    groupOf(village, (h + 0.5) / count),
                    v
                });
            }
        }
        byte[] group = new byte[houses.size()];
        short[] village = new short[houses.size()];
        for (int h = 0; h < group.length; h++) {
            group[h] = (byte) houses.get(h)[2];
            village[h] = (short) houses.get(h)[3];
        }
        int[] column = houses.stream().mapToInt(h -> h[0]).toArray();
        int[] row = houses.stream().mapToInt(h -> h[1]).toArray();
        return new HouseLayout(3000, 2000, 0.05, x0, y0, column, row, group, village);
    }

    private static int groupOf(Village village, double position) {
        double sum = 0;
        for (int g = 0; g < village.shares().size(); g++) {
            sum += village.shares().get(g);
            if (position < sum) {
                return g;
            }
        }
        return village.shares().size() - 1;
    }

    /**
     * A run with violence from about hour 67, or from 60 % of the time if the run is shorter.
     *
     * @param s the scenario
     * @param number of the run
     * @return the result
     */
    public static RunResult violent(Scenario s, int number) {
        SplittableRandom random = new SplittableRandom(1000 + number);
        int ticks = s.meta().ticks();
        double onset = Math.min(67, 0.6 * ticks * s.meta().dt()) + random.nextDouble();
        double size = 0.6 + 0.8 * random.nextDouble();
        return new Maker(s, number, onset, size).make();
    }

    /**
     * A run in which nothing happens.
     *
     * @param s the scenario
     * @param number of the run
     * @return the result
     */
    public static RunResult calm(Scenario s, int number) {
        return new Maker(s, number, Double.NaN, 0).make();
    }

    /** Makes one run. */
    private static final class Maker {
        private final Scenario s;
        private final int number;
        private final double onset;
        private final double size;
        private final int ticks;
        private final int villages;

        Maker(Scenario s, int number, double onset, double size) {
            this.s = s;
            this.number = number;
            this.onset = onset;
            this.size = size;
            ticks = s.meta().ticks();
            villages = s.villages().size();
        }

        RunResult make() {
            double[][] series = Metrics.series(s).stream().map(this::series).toArray(double[][]::new);
            float[][] places = Metrics.village(s).stream().map(this::places).toArray(float[][]::new);
            int[][] refuges = new int[s.refuges().size()][ticks];
            for (int r = 0; r < refuges.length; r++) {
                for (int t = 0; t < ticks; t++) {
                    refuges[r][t] = (int) (at("in_refuge", t) / refuges.length);
                }
            }
            return new RunResult(
                    number,
                    0,
                    number,
                    1 + number,
                    "ok",
                    ticks,
                    "horizon",
                    Metrics.run(s).stream().mapToDouble(this::summary).toArray(),
                    series,
                    places,
                    refuges,
                    burnt(),
                    incidents(),
                    0);
        }

        private double[] series(Metric m) {
            double[] values = new double[ticks];
            for (int t = 0; t < ticks; t++) {
                double v = at(m.name(), t);
                values[t] = m.whole() ? Math.floor(v) : v;
            }
            return values;
        }

        private double share(String name) {
            int g = s.groups().stream().map(Group::label).toList().indexOf(name.substring(name.lastIndexOf('_') + 1));
            return g < 0 ? 1 : (g + 1.0) / (s.groups().size() + 1);
        }

        /** Rises to 1 and decays: x hours after the start. */
        private static double pulse(double x, double rise, double fall) {
            return x <= 0 ? 0 : (1 - FastMath.exp(-x / rise)) * FastMath.exp(-x / fall) * 1.6;
        }

        private static double step(double x, double scale) {
            return x <= 0 || Double.isNaN(x) ? 0 : 1 - FastMath.exp(-x / scale);
        }

        private double at(String name, int t) {
            double hour = t * s.meta().dt();
            double x = Double.isNaN(onset) ? -1000 : hour - onset;
            double rumour = Double.isNaN(onset) ? 0 : step(hour - 11, 40);
            double value = switch (name.replaceAll("_[A-E]$", "")) {
                case "active" -> 1200 * size * pulse(x + 3, 3, 6);
                case "attackers" -> 600 * size * pulse(x, 1, 4);
                case "injuries" -> 170 * size * step(x, 3);
                case "deaths" -> 12 * size * step(x - 1, 3);
                case "houses_burned" -> 60 * size * step(x - .5, 3);
                case "vehicles_burned" -> 20 * size * step(x - .5, 3);
                case "fleeing" -> 5000 * size * pulse(x - 1, 3, 5);
                case "queued" -> 2500 * size * pulse(x - 3, 4, 9);
                case "displaced", "in_refuge" -> 20000 * size * (step(x - 2, 8) - step(x - 14, 60));
                case "ever_fled" -> 20000 * size * step(x - 2, 8);
                case "returned" -> 20000 * size * step(x - 14, 60);
                case "rumour_heard" -> 30000 * rumour;
                case "rumour_believers" -> 12000 * rumour;
                case "rumour_spreaders" -> 2500 * rumour * FastMath.exp(-Math.max(0, hour - 70) / 30);
                case "threat_believers" -> 9000 * step(x + 4, 3);
                case "mean_grievance" -> .2 + .15 * rumour;
                case "mean_anger" -> .3 * size * pulse(x + 4, 4, 40);
                case "mean_fear" -> .45 * size * pulse(x, 3, 50);
                case "police_present" -> 45 + 300 * step(x - 5, 2);
                case "police_en_route" -> 60 * pulse(x - 1, 1, 2);
                case "police_reinforcements" -> x > 5.5 ? 300 : 0;
                case "arrests", "detained" -> 40 * size * step(x - 4, 5);
                case "network_on", "border_open" -> 1;
                default -> 0;
            };
            return value * (name.startsWith("mean") ? .7 + .6 * share(name) : share(name));
        }

        private float[] places(Metric m) {
            float[] values = new float[ticks * villages];
            for (int t = 0; t < ticks; t++) {
                for (int v = 0; v < villages; v++) {
                    double part = v == 0 ? .6 : v == 1 % villages ? .4 : 0;
                    double x = switch (m.name()) {
                        case "at_home" -> s.villages().get(v).population() - part * at("displaced", t);
                        case "police_present" -> v == villages - 2 ? 45 : part * (at(m.name(), t) - 45);
                        default -> part * at(m.name(), t);
                    };
                    values[t * villages + v] = (float) Math.floor(x);
                }
            }
            return values;
        }

        private double summary(Metric m) {
            boolean calm = Double.isNaN(onset);
            double end = at(m.name(), ticks - 1);
            return switch (m.name().replaceAll("_[A-E]$", "")) {
                case "first_attack_hour" -> calm ? Double.NaN : Math.floor(onset * 4) / 4;
                case "acute_hours" -> calm ? Double.NaN : 7.5 + size;
                case "fled_total", "fled_peak", "in_refuge_peak" -> Math.floor(18000 * size * share(m.name()));
                case "returned_share" -> calm ? Double.NaN : .95;
                case "women_children_share_of_fled", "dependants_share_of_fled" -> calm ? Double.NaN : .84;
                case "vehicle_share_of_fled" -> calm ? Double.NaN : .65;
                case "first_quarter_dependants" -> calm ? Double.NaN : .92;
                case "flight_lag_hours" -> calm ? Double.NaN : 2 + size;
                case "ever_attackers" -> Math.floor(673 * size * share(m.name()));
                case "peak_active" -> Math.floor(900 * size * share(m.name()));
                case "villages_attacked" -> calm ? 0 : 2 + number % 3;
                case "calm" -> calm ? 1 : 0;
                case "peak_hour" -> calm ? Double.NaN : onset + 2;
                case "gini_houses_burned" -> calm ? Double.NaN : .85;
                default -> m.whole() ? Math.floor(end) : end;
            };
        }

        private int[] burnt() {
            HouseLayout layout = layout(s);
            int[] tick = new int[layout.houses()];
            Arrays.fill(tick, -1);
            int n = (int) (60 * size);
            for (int h = 0; h < tick.length && n > 0; h++) {
                if (layout.village()[h] == 0) {
                    tick[h] = (int) ((onset + 1) / s.meta().dt()) + h / 3;
                    n--;
                }
            }
            return tick;
        }

        private List<RunResult.Incident> incidents() {
            if (Double.isNaN(onset)) {
                return List.of();
            }
            int start = (int) (onset / s.meta().dt());
            int last = s.groups().size() - 1;
            return List.of(
                    new RunResult.Incident(start, IncidentType.ATTACK_START, 0, 0, last, "mob 0", 70),
                    new RunResult.Incident(start + 5, IncidentType.ATTACK_START, 0, 0, last, "mob 1", 210),
                    new RunResult.Incident(start + 22, IncidentType.REINF_ARRIVE, 0, -1, -1, "district", 300));
        }
    }
}
