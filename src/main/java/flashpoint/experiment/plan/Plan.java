package flashpoint.experiment.plan;

import flashpoint.core.Numbers;
import flashpoint.experiment.design.FactorSpec;
import flashpoint.random.Philox;
import flashpoint.results.Extensions;
import flashpoint.run.Run;
import flashpoint.scenario.EventKinds;
import flashpoint.scenario.Meta;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Plan of an experiment: every point written out, nothing left to any file. It is what a store keeps, so that a sweep
 * is resumed from its folder alone.
 *
 * @param head the settings
 * @param scenario text of the base scenario, see {@link ScenarioTemplate#text}
 * @param points values of the factors; point 0 is the baseline, in which an empty text stands for a value that is no
 *     single one. Of a study, point 0 is a point as any other
 * @param study settings of a study; {@link StudySettings#NONE} for a sweep
 */
public record Plan(Head head, String scenario, List<List<String>> points, StudySettings study) {

    /**
     * The plan of a sweep.
     *
     * @param head the settings
     * @param scenario text of the base scenario
     * @param points values of the factors
     */
    public Plan(Head head, String scenario, List<List<String>> points) {
        this(head, scenario, points, StudySettings.NONE);
    }

    /** Bits of a 64-bit number that a double cannot hold beside the others. */
    private static final int BEYOND_DOUBLE = 11;

    /**
     * The settings of a sweep.
     *
     * @param version version and commit of the program; another may give other results
     * @param name name of the sweep
     * @param title one line, may be empty
     * @param keys what varies
     * @param numbers of each, whether all its values are numbers
     * @param design how points were chosen
     * @param samples for sampling designs the number asked for, else 0
     * @param left points left out because they break a constraint
     * @param replicates runs of each point, or with a precision the least number
     * @param maxReplicates the greatest number
     * @param seed seed of replicate 0
     * @param common whether replicate k has the same seed at every point
     * @param metrics columns that are kept
     * @param every every how many ticks the series is kept, 0 for never
     * @param events whether incidents are kept
     * @param stop when a run ends early
     * @param precision by metric, the relative half-width to reach; empty for a fixed number of replicates
     * @param keep which rows are kept
     */
    public record Head(
            String version,
            String name,
            String title,
            List<String> keys,
            List<Boolean> numbers,
            String design,
            int samples,
            int left,
            int replicates,
            int maxReplicates,
            long seed,
            boolean common,
            List<String> metrics,
            int every,
            boolean events,
            RunLimit stop,
            Map<String, Double> precision,
            Keep keep) {

        /**
         * The title of reports.
         *
         * @param scenario title of the scenario
         * @return the experiment's own, if it has one
         */
        public String titled(String scenario) {
            return title.isEmpty() ? scenario : title;
        }

        /**
         * The settings of a study that begins from this plan: name, seed, metrics and limit are shared.
         *
         * @param columns what varies
         * @param numeric of each, whether all its values are numbers
         * @param kind how points will be chosen
         * @param least replicates of a point at least
         * @param most replicates of a point at most
         * @param rows every how many ticks the series is kept, 0 for never
         * @return settings with common seeds that keep every row and no incidents
         */
        public Head study(List<String> columns, List<Boolean> numeric, String kind, int least, int most, int rows) {
            return new Head(
                    version, name, title, columns, numeric, kind, 0, 0, least, most, seed, true, metrics, rows, false,
                    stop, precision, Keep.ROWS);
        }
    }

    /**
     * Number of a run: the same whatever was run before, in ascending order of point and replicate.
     *
     * @param point number of the point
     * @param replicate number of the replicate
     * @return from 0; without gaps unless a precision is asked for
     */
    public long run(int point, int replicate) {
        return (long) point * head.maxReplicates + replicate;
    }

    /**
     * Seed of a run: with common seeds that of replicate 0 plus the number of the replicate, as in a plain run;
     * otherwise a hash of all three below 2^53, which every program reads to the last digit. A point of a study may have
     * a seed of its own ({@link StudySettings#SEED}), to which the number of the replicate is added.
     *
     * @param point number of the point
     * @param replicate number of the replicate
     * @return its seed
     */
    public long seed(int point, int replicate) {
        int own = head.keys.indexOf(StudySettings.SEED);
        if (own >= 0 && !points.get(point).get(own).isEmpty()) {
            return Long.parseLong(points.get(point).get(own)) + replicate;
        }
        return head.common
                ? head.seed + replicate
                : Philox.key(Philox.key(Philox.key(head.seed) + point) + replicate) >>> BEYOND_DOUBLE;
    }

    /**
     * Changes of a point against the base scenario.
     *
     * @param point its number; the baseline changes nothing
     * @return {@code KEY=VALUE}
     */
    public List<String> overrides(int point) {
        List<String> changes = new ArrayList<>();
        for (int k = 0; k < head.keys.size() && (point > 0 || study.any()); k++) {
            String key = head.keys.get(k);
            String value = points.get(point).get(k);
            if (!study.any() || (!StudySettings.special(key) && !value.isEmpty())) {
                changes.add(key + "=" + FactorSpec.override(value));
            }
        }
        return changes;
    }

    /**
     * A run as a function that any worker can carry out.
     *
     * @param base the base scenario, parsed once with {@link #base}
     * @param point number of the point
     * @param replicate number of the replicate
     * @return the task
     * @throws RuntimeException if the point makes no scenario
     */
    public Task task(ScenarioTemplate base, int point, int replicate) {
        return task(resolved(base, point), point, replicate);
    }

    /** The task of a scenario that is resolved already. */
    public Task task(Scenario scenario, int point, int replicate) {
        Run run = new Run(scenario, run(point, replicate), point, replicate, seed(point, replicate), false);
        return new Task(run, head.metrics, head.every, head.events, head.stop.ticks() > 0);
    }

    /**
     * The scenario of a point, cut short if the sweep says so.
     *
     * @param base the base scenario
     * @param point number of the point
     * @return its scenario
     * @throws RuntimeException if the point makes no scenario
     */
    public Scenario resolved(ScenarioTemplate base, int point) {
        Scenario scenario = template(base, point).scenario(overrides(point));
        Meta m = scenario.meta();
        if (head.stop.ticks() == 0 || head.stop.ticks() >= m.ticks()) {
            return scenario;
        }
        double days = head.stop.ticks() * m.dt() / 24;
        return scenario.with(m.lasting(days));
    }

    /** The scenario of the point's arm; the base scenario where there are no arms. */
    private ScenarioTemplate template(ScenarioTemplate base, int point) {
        int column = head.keys.indexOf(StudySettings.ARM);
        int arm = column < 0 ? 0 : study.names().indexOf(points.get(point).get(column));
        return arm <= 0
                ? base
                : ScenarioTemplate.parse(
                        study.names().get(arm), study.scenarios().get(arm - 1));
    }

    /**
     * This plan with more points.
     *
     * @param more values by column; numbers in any form
     * @return another plan, whose fingerprint is the same
     */
    public Plan with(List<List<String>> more) {
        List<List<String>> all = new ArrayList<>(points);
        for (List<String> point : more) {
            List<String> values = new ArrayList<>();
            for (int k = 0; k < head.keys.size(); k++) {
                String value = point.get(k);
                boolean number = head.numbers.get(k) && !value.isEmpty();
                values.add(number ? Numbers.text(Double.parseDouble(value)) : value);
            }
            all.add(List.copyOf(values));
        }
        return new Plan(head, scenario, List.copyOf(all), study);
    }

    /**
     * A small sweep of the same kind, for a trial: points in the order in which they are run, with fewer replicates.
     *
     * @param shard whose points
     * @param runs that it has about
     * @return another plan, with a fixed number of replicates
     */
    public Plan sample(Shard shard, int runs) {
        List<List<String>> some = new ArrayList<>();
        // The first is taken for the baseline, at which nothing is changed.
        some.add(points.get(0));
        for (int point : shard.points(points.size())) {
            if (point > 0 && some.size() < Math.max(2, runs)) {
                some.add(points.get(point));
            }
        }
        int replicates = Math.max(1, Math.min(head.replicates, runs / some.size()));
        Head small = new Head(
                head.version,
                head.name,
                head.title,
                head.keys,
                head.numbers,
                head.design,
                head.samples,
                head.left,
                replicates,
                replicates,
                head.seed,
                head.common,
                head.metrics,
                head.every,
                head.events,
                head.stop,
                Map.of(),
                head.keep);
        return new Plan(small, scenario, List.copyOf(some), study);
    }

    /**
     * The base scenario.
     *
     * @return parsed
     */
    public ScenarioTemplate base() {
        return ScenarioTemplate.parse("scenario", scenario);
    }

    /**
     * Whether replicates are added until intervals are narrow.
     *
     * @return false for a fixed number
     */
    public boolean sequential() {
        return !head.precision.isEmpty();
    }

    /**
     * The extensions that the sweep uses.
     *
     * @return entries of the manifest, see {@link Extensions#used}
     * @throws UncheckedIOException if the jar of one cannot be read
     */
    public List<Object> extensions() {
        if (points.isEmpty() || EventKinds.extensions().isEmpty()) {
            return List.of();
        }
        try {
            return Extensions.used(resolved(base(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Precision that is asked for.
     *
     * @return in words; empty for a fixed number of replicates
     */
    public String precision() {
        List<String> parts = new ArrayList<>();
        head.precision.forEach((metric, width) -> parts.add("half of the 95 % interval of the mean of " + metric
                + " is at most " + Numbers.text(width) + " of it"));
        return String.join(" and ", parts);
    }

    /**
     * Fingerprint of the sweep.
     *
     * @return SHA-256 of everything that decides its results, 64 hexadecimal digits
     */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(PlanSettingsJson.write(head), scenario)) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            // The text of the list, point by point: of millions in one it would not fit into a string.
            int decisive = study.any() ? study.initial() : points.size();
            for (int p = 0; p < decisive; p++) {
                String part = (p == 0 ? "[" : ", ") + points.get(p);
                digest.update(part.getBytes(StandardCharsets.UTF_8));
            }
            digest.update((points.isEmpty() ? "[]" : "]").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            if (study.any()) {
                digest.update(study.json().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            // Absent without extensions, so that sweeps keep the fingerprint they had.
            if (!extensions().isEmpty()) {
                digest.update(extensions().toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
