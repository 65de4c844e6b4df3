package flashpoint.model.flight;

import flashpoint.core.IncidentLog;
import flashpoint.core.IncidentType;
import flashpoint.core.Ticks;
import flashpoint.model.world.Households;
import flashpoint.model.world.Index;
import flashpoint.model.world.Lever;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.Phase;
import flashpoint.model.world.Refuges;
import flashpoint.model.world.SubgroupBitSet;
import flashpoint.model.world.VillageProcess;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Process of arrivals: journeys and detentions end; border posts let people through in the order they came. ODD section
 * 7.15. Only those on the move are looked at, village by village; arrivals at a refuge are noted, and all of them queue
 * up in the order of villages.
 */
@Phase(
        section = "7.15",
        reads = "journeys, queues, detention, BORDER_FLOW, OPENING",
        writes = "places, queues, refuges")
public final class Transit implements VillageProcess {

    private static final long serialVersionUID = 1L;

    /** refuge.waitMax: wait at a closed post before turning to a shelter, 0 to 1000 h; kept in ticks. */
    private final double waitMax;
    /** By village: persons who came to a refuge in this tick, and their number. */
    private final int[][] arrived;

    private final int[] arrivals;
    private final IncidentLog[] logs;
    private final Journeys journeys;

    public Transit(World w) {
        waitMax = Ticks.unrounded(w.p.get(Parameter.REFUGE_WAIT_MAX), w.dt);
        journeys = new Journeys(w);
        arrived = new int[w.villages][8];
        arrivals = new int[w.villages];
        logs = new IncidentLog[w.villages];
        Arrays.setAll(logs, v -> new IncidentLog());
    }

    @Override
    public void run(World w) {
        w.workers().villages(this, w);
        queueUp(w);
        for (int k = 0; k < w.refuges.count; k++) {
            admit(w, k);
        }
    }

    @Override
    public void village(World w, @Index.Village int v) {
        SubgroupBitSet moving = w.people.moving;
        for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
            for (int n = moving.nextWord(b, 0); n < moving.words(b); n = moving.nextWord(b, n + 1)) {
                if (w.people.arrivals.isDue(b, n, w.tick())) {
                    arrive(w, b, w.people.firstOfBlock[b] + n * SubgroupBitSet.WIDTH, moving.word(b, n));
                }
            }
        }
    }

    /** Lets the members of a word arrive who are due. */
    private void arrive(World w, @Index.Subgroup int b, int first, long members) {
        for (long bits = members; bits != 0; bits &= bits - 1) {
            int i = first + Long.numberOfTrailingZeros(bits);
            if (w.tick() >= w.people.until(i)) {
                arrive(w, i, b);
            } else {
                w.people.arrivals.set(b, i, w.people.until(i));
            }
        }
    }

    /** Lets arrivals at a refuge join its queue. */
    public void queueUp(World w) {
        for (int v = 0; v < w.villages; v++) {
            for (int n = 0; n < arrivals[v]; n++) {
                int i = arrived[v][n];
                w.refuges.join(w.households.refuge[w.people.household[i]], i, w.tick());
            }
            arrivals[v] = 0;
            logs[v].drainTo(w.log);
        }
    }

    private void note(@Index.Village int v, @Index.Person int i) {
        if (arrivals[v] == arrived[v].length) {
            arrived[v] = Arrays.copyOf(arrived[v], 2 * arrivals[v]);
        }
        arrived[v][arrivals[v]++] = i;
    }

    public void arrive(World w, @Index.Person int i, @Index.Subgroup int b) {
        People people = w.people;
        switch (people.loc[i]) {
            case Location.FLEEING -> {
                people.move(i, Location.QUEUED, w.tick());
                note(w.subgroups.village(b), i);
            }
            case Location.RETURNING -> {
                people.move(i, Location.HOME);
                w.census.returned[b]++;
                reunite(w, people.household[i], b);
            }
            case Location.DETAINED -> {
                people.move(i, Location.HOME);
                people.clear(i, People.CHARGED);
                w.census.released[b]++;
            }
            default -> people.move(i, Location.HOME);
        }
    }

    /** Marks a household without displaced members as at home again; it would choose a refuge anew. */
    private void reunite(World w, @Index.Household int h, @Index.Subgroup int b) {
        Households households = w.households;
        if (households.displaced[h] == 0) {
            households.refuge[h] = -1;
            households.clear(h, Households.VEHICLE_AWAY);
            int v = w.subgroups.village(b);
            logs[v].add(w.tick(), IncidentType.HOUSEHOLD_BACK, v, -1, w.subgroups.group(b), "", households.size(h));
        }
    }

    public void admit(World w, int k) {
        Refuges refuges = w.refuges;
        refuges.admitted[k] = 0;
        refuges.letBack[k] = 0;
        refuges.prune(k, w.people);
        int places = refuges.border[k] ? flow(w, k, refuges.carry) : free(refuges, k);
        while (places >= 1 && refuges.waiting(k) > 0) {
            enter(w, k, k);
            places--;
        }
        if (refuges.border[k]) {
            letBack(w, k);
            tell(w, IncidentType.BORDER_CROSSED, k, refuges.admitted[k]);
            tell(w, IncidentType.BORDER_RETURNED, k, refuges.letBack[k]);
        }
        if (refuges.open(k) == 0) {
            divert(w, k);
        }
    }

    private static void tell(World w, IncidentType type, int k, int persons) {
        if (persons > 0) {
            w.report(type, -1, -1, -1, w.refuges.ids[k], persons);
        }
    }

    /** Persons a post can take in one direction in this tick; a fraction is kept for the next. */
    private static int flow(World w, int k, double[] carry) {
        double flow =
                w.refuges.capacity[k] * w.dt * w.refuges.open(k) * w.levers.of(Lever.BORDER_FLOW)[k] + carry[k];
        double places = Math.floor(flow);
        carry[k] = flow - places;
        return (int) Math.min(Integer.MAX_VALUE, places);
    }

    private static int free(Refuges refuges, int k) {
        double free = refuges.open(k) > 0 ? refuges.capacity[k] - refuges.inside.get(k) : 0;
        return (int) Math.min(Integer.MAX_VALUE, Math.floor(free));
    }

    /** Lets those abroad who want home through the post, in the order they came; each then travels home. */
    private void letBack(World w, int k) {
        Refuges refuges = w.refuges;
        int places = flow(w, k, refuges.carryBack);
        while (places >= 1 && refuges.waitingBack(k) > 0) {
            int i = refuges.leaveBack(k);
            refuges.letBack[k]++;
            w.people.due(i, w.tick() + journeys.home(w, i, k));
            places--;
        }
    }

    private static void enter(World w, int from, int to) {
        Refuges refuges = w.refuges;
        int since = refuges.firstSince(from);
        int i = refuges.leave(from);
        boolean crosses = refuges.border[to];
        w.people.move(i, crosses ? Location.ABROAD : Location.SHELTERED, to);
        refuges.inside.incrementAndGet(to);
        refuges.prune(from, w.people);
        if (crosses) {
            refuges.admitted[to]++;
            refuges.crossed++;
            refuges.waitedTicks += w.tick() - since;
        }
    }

    /** Sends those who have waited too long at a closed post to the nearest open shelter with room. */
    private void divert(World w, int k) {
        Refuges refuges = w.refuges;
        while (refuges.waiting(k) > 0 && w.tick() - refuges.firstSince(k) > waitMax) {
            int shelter = nearestShelter(w, k);
            if (shelter < 0) {
                return;
            }
            enter(w, k, shelter);
        }
    }

    private static int nearestShelter(World w, int k) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int s = 0; s < w.refuges.count; s++) {
            boolean open =
                    !w.refuges.border[s] && w.refuges.open(s) > 0 && w.refuges.inside.get(s) < w.refuges.capacity[s];
            double km = FastMath.hypot(
                    w.scenario.refuges().get(s).x()
                            - w.scenario.refuges().get(k).x(),
                    w.scenario.refuges().get(s).y()
                            - w.scenario.refuges().get(k).y());
            if (open && km < least) {
                least = km;
                nearest = s;
            }
        }
        return nearest;
    }
}
