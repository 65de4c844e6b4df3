package flashpoint.report;

import flashpoint.chart.draw.Chart;
import flashpoint.chart.draw.Meaning;
import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.TimeAxis;
import flashpoint.chart.map.MapHours;
import flashpoint.core.Metric;
import flashpoint.results.JsonText;
import flashpoint.run.Ensemble;
import flashpoint.run.Metrics;
import flashpoint.run.RunResult;
import flashpoint.scenario.Meta;
import flashpoint.scenario.Scenario;
import flashpoint.statistics.Band;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.util.FastMath;

/**
 * What the player of a report shows, as JSON: the course of the first run by village, house and refuge, and the bands of
 * the charts. All of it stands in {@code villages.csv} and {@code series.csv} too, but for the houses, of which those
 * that burned are kept with their tick. Numbers are whole or have so many decimals as the player shows.
 *
 * <p>Long runs of large regions are thinned to every n-th tick, which the player says.
 */
final class Recording {

    /** Columns of {@code villages.csv} that the map shows. */
    static final List<String> VILLAGE = List.of("attackers", "police_present", "displaced", "at_home", "houses_burned");

    /** Columns of {@code series.csv} that the line above the map shows. */
    static final List<String> STATE = List.of("attackers", "police_present", "displaced", "houses_burned");

    private static final int MOST_FRAMES = 2000;
    private static final long MOST_VALUES = 400_000;
    private static final int DECIMALS = 10_000;

    private final Ensemble ensemble;
    private final Scenario scenario;
    private final RunResult run;
    private final int every;
    private final int frames;

    Recording(Ensemble ensemble) {
        this.ensemble = ensemble;
        scenario = ensemble.scenario();
        run = ensemble.first();
        int ticks = Math.max(ensemble.ticks(), run.ticks());
        every = every(ticks, scenario.villages().size());
        frames = (int) upwards(ticks, every);
    }

    private static long upwards(long a, long b) {
        return (a + b - 1) / b;
    }

    /** Ticks between two frames, for so many ticks and villages. */
    static int every(int ticks, int villages) {
        return (int) Math.max(1, Math.max(upwards(ticks, MOST_FRAMES), upwards((long) ticks * villages, MOST_VALUES)));
    }

    /** Ticks between two frames. */
    int every() {
        return every;
    }

    /**
     * All of it.
     *
     * @param charts of the report
     * @param map places on it; null if there is none
     * @return JSON without characters that mean something in HTML
     */
    String json(List<Chart> charts, RecordedMap map) {
        Map<String, Object> all = new LinkedHashMap<>();
        Meta meta = scenario.meta();
        boolean dated = meta.start() != null && !meta.start().equals(Meta.NO_DATE);
        all.put("run", run.run());
        all.put("runs", ensemble.runs());
        all.put("dt", meta.dt());
        all.put("start", dated ? meta.start() : Meta.NO_DATE);
        all.put("dated", dated);
        all.put("clocked", meta.clocked());
        all.put("every", every);
        all.put("frames", frames);
        Map<String, Object> timed = new LinkedHashMap<>();
        Set<String> drawn = new LinkedHashSet<>();
        for (Chart chart : charts) {
            if (chart.time() != null) {
                timed.put(chart.name(), axis(chart.time()));
                chart.time().lines().forEach(l -> drawn.add(l.metric()));
            }
        }
        all.put("charts", timed);
        Map<String, Object> bands = new LinkedHashMap<>();
        Set<String> whole = Metrics.series(scenario).stream()
                .filter(Metric::whole)
                .map(Metric::name)
                .collect(Collectors.toSet());
        drawn.forEach(name -> bands.put(name, band(ensemble.band(name), whole.contains(name))));
        all.put("bands", bands);
        if (map != null) {
            all.put("jumps", jumps());
            all.put("state", state());
            all.put("villages", villages());
            all.put("refuges", refuges());
            all.put("map", map.content(run, every));
            all.put("colours", colours());
        }
        return JsonText.line(all)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static Map<String, Object> axis(TimeAxis time) {
        Map<String, Object> axis = new LinkedHashMap<>();
        axis.put("size", List.of(time.width(), time.height()));
        axis.put("x", List.of(time.left(), time.right()));
        axis.put("y", List.of(time.top(), time.bottom()));
        axis.put("hours", List.of(time.from(), time.to()));
        axis.put(
                "lines",
                time.lines().stream()
                        .map(l -> List.of(l.metric(), l.label(), l.unit()))
                        .toList());
        return axis;
    }

    /** Scale, then median and, of several runs, low and high; those of whole numbers are whole. */
    private List<Object> band(Band band, boolean whole) {
        int scale = 1;
        for (float[] edge : List.of(band.median(), band.low(), band.high())) {
            for (float v : edge) {
                if (!whole && v != FastMath.rint(v) && !Float.isNaN(v)) {
                    scale = DECIMALS;
                }
            }
        }
        List<Object> made = new ArrayList<>();
        made.add(scale);
        made.add(text(band.median(), scale));
        if (ensemble.runs() > 1) {
            made.add(text(band.low(), scale));
            made.add(text(band.high(), scale));
        }
        return made;
    }

    private Map<String, Object> state() {
        List<String> names = Metrics.series(scenario).stream().map(Metric::name).toList();
        Map<String, Object> state = new LinkedHashMap<>();
        for (String name : STATE) {
            double[] values = run.series()[names.indexOf(name)];
            state.put(name, encoded(values.length, t -> values[t], 1));
        }
        return state;
    }

    private Map<String, Object> villages() {
        List<String> names =
                Metrics.village(scenario).stream().map(Metric::name).toList();
        int count = scenario.villages().size();
        Map<String, Object> made = new LinkedHashMap<>();
        for (String name : VILLAGE) {
            float[] values = run.villages()[names.indexOf(name)];
            List<Object> each = new ArrayList<>();
            for (int v = 0; v < count; v++) {
                int village = v;
                each.add(encoded(run.ticks(), t -> values[t * count + village], 1));
            }
            made.put(name, each);
        }
        return made;
    }

    private List<Object> refuges() {
        List<Object> each = new ArrayList<>();
        for (int[] persons : run.refuges()) {
            each.add(encoded(run.ticks(), t -> persons[t], 1));
        }
        return each;
    }

    /** Moments worth going to: tick and name. */
    private List<Object> jumps() {
        List<Object> jumps = new ArrayList<>();
        double attack = MapHours.firstAttack(ensemble);
        if (!Double.isNaN(attack)) {
            jumps.add(List.of((long) Math.floor(attack / scenario.meta().dt() + 1e-9), "first attack"));
        }
        List<String> names = Metrics.series(scenario).stream().map(Metric::name).toList();
        for (String name : List.of("attackers", "displaced")) {
            double[] values = run.series()[names.indexOf(name)];
            int best = 0;
            for (int t = 1; t < values.length; t++) {
                best = values[t] > values[best] ? t : best;
            }
            if (values.length > 0 && values[best] > 0) {
                jumps.add(List.of((long) best, name.equals("attackers") ? "most attackers" : "most displaced"));
            }
        }
        return jumps;
    }

    private Map<String, Object> colours() {
        Map<String, Object> colours = new LinkedHashMap<>();
        colours.put("land", code(Palette.LIGHT.land()));
        colours.put("attack", code(Palette.LIGHT.attack()));
        colours.put("police", code(Palette.LIGHT.police()));
        colours.put("burnt", code(Palette.LIGHT.burnt()));
        colours.put("flight", code(Palette.LIGHT.colour(Meaning.FLEEING)));
        List<Object> groups = new ArrayList<>();
        for (int g = 0; g < scenario.groups().size(); g++) {
            groups.add(code(Palette.LIGHT.house(g)));
        }
        colours.put("groups", groups);
        return colours;
    }

    private static String code(java.awt.Color colour) {
        return "#"
                + Integer.toHexString(0x1000000 | (colour.getRGB() & 0xFFFFFF)).substring(1);
    }

    private String text(float[] values, int scale) {
        return encoded(values.length, t -> values[t], scale);
    }

    /** Value at a tick. */
    private interface Values {
        double at(int tick);
    }

    /**
     * Values as differences from the one before, scaled to whole numbers; {@code *n} is n times no difference, {@code n}
     * a value that is missing.
     */
    private String encoded(int length, Values values, int scale) {
        StringBuilder out = new StringBuilder();
        long before = 0;
        int same = 0;
        for (int t = 0; t < length; t += every) {
            double value = values.at(t);
            boolean missing = Double.isNaN(value);
            long now = missing ? before : FastMath.round(value * scale);
            if (!missing && now == before) {
                same++;
                continue;
            }
            repeat(out, same);
            same = 0;
            out.append(out.length() == 0 ? "" : " ").append(missing ? "n" : Long.toString(now - before));
            before = now;
        }
        repeat(out, same);
        return out.toString();
    }

    private static void repeat(StringBuilder out, int same) {
        if (same > 0) {
            out.append(out.length() == 0 ? "" : " ").append(same == 1 ? "0" : "*" + same);
        }
    }
}
