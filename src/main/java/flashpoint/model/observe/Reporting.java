package flashpoint.model.observe;

import flashpoint.core.Ticks;
import flashpoint.model.world.Index;
import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.Phase;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.PlaceKey;
import flashpoint.random.Purpose;
import flashpoint.scenario.CountReport;
import java.util.List;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Process of reporting: cases of the tick are counted by those who count them, and become known later. ODD section 7.21.
 * It reads counters, draws with a purpose of its own, and changes the reports alone: a run with reports differs in no
 * other byte from one without.
 */
@Phase(section = "7.21", reads = "counters of what happened", writes = "reports")
public final class Reporting implements ModelProcess {

    private static final long serialVersionUID = 1L;

    private final List<CountReport> reports;
    private final int[] place;
    private final int[] from;
    private final int[] until;
    private final int[] asOf;
    /** By report: the post counted, or -1. */
    private final int[] post;
    /** By report: the mean number of those counted along in a tick. */
    private final double[] others;
    /** Their laws, made when first needed: a checkpoint holds classes of the program alone. */
    private transient PoissonDistribution[] laws;

    public Reporting(World w) {
        reports = w.scenario.reports();
        place = reports.stream().mapToInt(r -> PlaceKey.of("report", r.id())).toArray();
        from = reports.stream().mapToInt(r -> Ticks.containing(r.from(), w.dt)).toArray();
        until = reports.stream()
                .mapToInt(r -> Ticks.containing(r.until(), w.dt))
                .toArray();
        asOf = reports.stream().mapToInt(r -> Ticks.containing(r.asOf(), w.dt)).toArray();
        post = reports.stream()
                .mapToInt(r -> r.refuge().isEmpty() ? -1 : w.scenario.refuge(r.refuge()))
                .toArray();
        others = reports.stream().mapToDouble(r -> r.others() * w.dt).toArray();
    }

    /** Those counted along in a tick, from a uniform number. */
    private int along(int k, double u) {
        if (laws == null) {
            laws = new PoissonDistribution[others.length];
        }
        if (laws[k] == null) {
            laws[k] = new PoissonDistribution(
                    null, others[k], PoissonDistribution.DEFAULT_EPSILON, PoissonDistribution.DEFAULT_MAX_ITERATIONS);
        }
        return laws[k].inverseCumulativeProbability(u);
    }

    @Override
    public void run(World w) {
        if (w.reports.count == 0) {
            return;
        }
        for (int k = 0; k < w.reports.count; k++) {
            long before = w.reports.happened[k];
            long now = happened(w, k);
            w.reports.happened[k] = now;
            if (w.tick() >= from[k] && w.tick() < until[k]) {
                count(w, k, (int) (now - before));
            }
        }
        w.reports.announce(w.tick());
    }

    /** Cases so far. */
    private long happened(World w, int k) {
        return switch (reports.get(k).counts()) {
            case ENTRIES -> w.reports.happened[k] + crossed(w.refuges.admitted, w, k);
            case RETURNS -> w.reports.happened[k] + crossed(w.refuges.letBack, w, k);
            case INJURED -> sum(w.census.injuredHere);
            case KILLED -> sum(w.census.killedHere);
            case HOUSES -> sum(w.census.housesBurned);
            case ARRESTS -> sum(w.census.arrests);
        };
    }

    private long crossed(int[] persons, World w, int k) {
        long n = 0;
        for (int j = 0; j < w.refuges.count; j++) {
            n += w.refuges.border[j] && (post[k] < 0 || post[k] == j) ? persons[j] : 0;
        }
        return n;
    }

    private static long sum(int @Index.Subgroup [] cases) {
        long n = 0;
        for (int number : cases) {
            n += number;
        }
        return n;
    }

    private void count(World w, int k, int cases) {
        AddressedDraws draws = w.draws();
        int along = 0;
        if (others[k] > 0) {
            draws.at(Purpose.REPORT, place[k], 0, w.tick(), 1);
            along = along(k, draws.u0());
        }
        double coverage = reports.get(k).coverage();
        for (int n = 0; n < cases + along; n++) {
            draws.at(Purpose.REPORT, place[k], n, w.tick(), 0);
            // Those who are counted along are so because they are counted.
            if (n >= cases || draws.u0() < coverage) {
                int known = w.tick() + delay(w, k, draws.u1());
                if (known <= asOf[k]) {
                    w.reports.announceAt(k, known, 1);
                }
            }
        }
    }

    /** Ticks from a case to its announcement. */
    private int delay(World w, int k, double u) {
        CountReport report = reports.get(k);
        return Ticks.containing(
                report.law() == CountReport.Law.FIXED ? report.delay() : -report.delay() * FastMath.log(1 - u), w.dt);
    }
}
