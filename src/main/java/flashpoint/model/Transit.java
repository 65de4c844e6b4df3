package flashpoint.model;

import flashpoint.scenario.Parameter;

/**
 * Journeys and detentions end; border posts let people through in the order they came. ODD section 7.15. Serial, since
 * people of all villages meet in one queue; only those on the move are looked at.
 */
final class Transit implements Process {

    private static final long serialVersionUID = 1L;

    private final double waitMax;

    Transit(World w) {
        waitMax = w.p.get(Parameter.REFUGE_WAIT_MAX) / w.dt;
    }

    @Override
    public void run(World w) {
        PersonSet moving = w.people.moving;
        for (int b = 0; b < w.blocks; b++) {
            for (int i = moving.first(b); i >= 0; i = moving.next(b, i + 1)) {
                if (w.tick() >= w.people.until(i)) {
                    arrive(w, i, b);
                }
            }
        }
        for (int k = 0; k < w.refuges.count; k++) {
            admit(w, k);
        }
    }

    static void arrive(World w, int i, int b) {
        People people = w.people;
        switch (people.loc[i]) {
            case Loc.FLEEING -> {
                int k = w.households.refuge[people.household[i]];
                people.move(i, Loc.QUEUED);
                w.refuges.join(k, i, w.tick());
            }
            case Loc.RETURNING -> {
                people.move(i, Loc.HOME);
                w.census.returned[b]++;
                reunite(w, people.household[i], b);
            }
            case Loc.DETAINED -> {
                people.move(i, Loc.HOME);
                w.census.released[b]++;
            }
            default -> people.move(i, Loc.HOME);
        }
    }

    /** A household of which nobody is displaced any more is at home again, and would choose its refuge anew. */
    private static void reunite(World w, int h, int b) {
        Households households = w.households;
        if (households.displaced[h] == 0) {
            households.refuge[h] = -1;
            households.clear(h, Households.VEHICLE_AWAY);
            w.report(IncidentType.HOUSEHOLD_BACK, b / w.groups, -1, b % w.groups, "", households.size(h));
        }
    }

    void admit(World w, int k) {
        Refuges refuges = w.refuges;
        refuges.admitted[k] = 0;
        int places;
        if (refuges.border[k]) {
            double flow = refuges.capacity[k] * w.dt * refuges.open(k) * (1 + w.polity.corridor()) + refuges.carry[k];
            places = (int) Math.min(flow, Integer.MAX_VALUE / 2.0);
            refuges.carry[k] = flow - places;
        } else {
            double free = refuges.open(k) > 0 ? refuges.capacity[k] - refuges.inside.get(k) : 0;
            places = (int) Math.max(0, Math.min(free, Integer.MAX_VALUE / 2.0));
        }
        while (places > 0 && refuges.waiting(k) > 0) {
            enter(w, k, k);
            places--;
        }
        if (refuges.border[k] && refuges.admitted[k] > 0) {
            w.report(IncidentType.BORDER_CROSSED, -1, -1, -1, refuges.ids[k], refuges.admitted[k]);
        }
        if (refuges.open(k) == 0) {
            divert(w, k);
        }
    }

    private static void enter(World w, int from, int to) {
        Refuges refuges = w.refuges;
        int since = refuges.firstSince(from);
        int i = refuges.leave(from);
        boolean crosses = refuges.border[to];
        w.people.move(i, crosses ? Loc.ABROAD : Loc.SHELTERED, to);
        refuges.inside.incrementAndGet(to);
        if (crosses) {
            refuges.admitted[to]++;
            refuges.crossed++;
            refuges.waitedTicks += w.tick() - since;
        }
    }

    /** Who has waited too long at a closed post goes to the nearest open shelter with room. */
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
            double km = StrictMath.hypot(
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
