package flashpoint.model.incident;

import flashpoint.core.Ticks;
import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.PlaceKey;
import flashpoint.random.Purpose;
import flashpoint.scenario.Village;
import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Times at which stops happen of themselves: in each village that is no portal a Poisson process with {@code incident.rate}
 * stops a day on average, spread over the day by the daily rhythm. Drawn once for a place and day, so that ticks in which
 * nothing begins cost one comparison.
 */
final class IncidentArrivals implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double DAY = 24;

    private final double rate;
    private final @Index.Village int[] villages;
    private final int[] place;

    private int day = -1;
    private int nextDay;
    private int count;
    private int first;
    /** Of the day, in the order of their ticks: tick, then place, then number of the stop there. */
    private long[] due = new long[16];

    IncidentArrivals(World w, double rate) {
        this.rate = rate;
        villages = java.util.stream.IntStream.range(0, w.villages)
                .filter(v -> w.scenario.villages().get(v).type() != Village.Type.PORTAL)
                .toArray();
        place = Arrays.stream(villages)
                .map(v -> PlaceKey.of("incident", w.geography.names[v]))
                .toArray();
        nextDay = rate == 0 ? Integer.MAX_VALUE : 0;
    }

    /** Whether a stop begins in this tick; call until it says no. */
    boolean next(World w) {
        if (w.tick() >= nextDay) {
            day++;
            nextDay = Ticks.containing((day + 1) * DAY, w.dt);
            draw(w);
        }
        return first < count && (int) (due[first] >> 40) <= w.tick();
    }

    /** Village of the stop that begins. */
    @Index.Village
    int village() {
        return villages[(int) (due[first] >> 16) & 0xFFFFFF];
    }

    /** Place of the draws of that stop. */
    int place() {
        return place[(int) (due[first] >> 16) & 0xFFFFFF];
    }

    /** Number of that stop in its village and day, from 0. */
    int number() {
        return (int) due[first] & 0xFFFF;
    }

    int day() {
        return day;
    }

    void taken() {
        first++;
    }

    private void draw(World w) {
        first = 0;
        count = 0;
        AddressedDraws draws = w.draws();
        for (int k = 0; k < villages.length; k++) {
            draws.at(Purpose.INCIDENT_ARRIVAL, place[k], 0, day, 0);
            int stops = poisson(draws.u0(), rate);
            for (int n = 0; n < stops; n++) {
                draws.at(Purpose.INCIDENT_ARRIVAL, place[k], n, day, 1);
                int tick = FastMath.max(w.tick(), Ticks.containing(day * DAY + hour(w, draws.u0()), w.dt));
                add((long) tick << 40 | (long) k << 16 | n);
            }
        }
        Arrays.sort(due, 0, count);
    }

    private void add(long stop) {
        if (count == due.length) {
            due = Arrays.copyOf(due, 2 * count);
        }
        due[count++] = stop;
    }

    /** Number that a uniform gives under the Poisson law, by inversion. */
    static int poisson(double u, double mean) {
        double p = FastMath.exp(-mean);
        double below = p;
        int n = 0;
        while (u >= below && n < 1000) {
            n++;
            p *= mean / n;
            below += p;
        }
        return n;
    }

    /** Hour of the day that a uniform gives, by inversion of the daily rhythm. */
    private double hour(World w, double u) {
        double all = 0;
        for (int h = 0; h < DAY; h++) {
            all += w.rhythm(h);
        }
        double at = u * all;
        for (int h = 0; h < DAY; h++) {
            if (at < w.rhythm(h)) {
                return h + at / w.rhythm(h);
            }
            at -= w.rhythm(h);
        }
        return DAY - 1e-6;
    }
}
