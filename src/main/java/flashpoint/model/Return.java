package flashpoint.model;

import flashpoint.random.Draws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;

/**
 * Households go back once their village has been calm for a while and they are less afraid; sooner by day, later if the
 * house has burned. ODD section 7.16.
 */
final class Return implements VillageProcess {

    private static final long serialVersionUID = 1L;

    private static final double BY_DAY = 1.4;
    private static final double BY_NIGHT = 0.3;
    private static final double DAY = 0.5;

    private final double calm;
    private final double rate;
    private final double theta;
    private final int hill = 6;
    private final double burnt;
    private final double loot;
    private final double byCar;
    private final double onFoot;
    private final Fear fear;

    Return(World w, Fear fear) {
        Parameters p = w.p;
        this.fear = fear;
        calm = p.get(Parameter.RETURN_CALM) / w.dt;
        rate = p.get(Parameter.RETURN_RATE);
        theta = p.get(Parameter.RETURN_THETA);
        burnt = p.get(Parameter.RETURN_BURNT_FACTOR);
        loot = p.get(Parameter.RETURN_LOOT);
        byCar = p.get(Parameter.FLIGHT_SPEED_CAR);
        onFoot = p.get(Parameter.FLIGHT_SPEED_WALK);
    }

    @Override
    public void village(World w, int v) {
        if (w.tick() - w.lastAttack[v] < calm) {
            return;
        }
        Draws draws = w.draws(v);
        double timeOfDay = w.rhythm() > DAY ? BY_DAY : BY_NIGHT;
        PersonSet away = w.households.away;
        for (int h = away.first(v); h >= 0; h = away.next(v, h + 1)) {
            int b = v * w.groups + w.households.group[h];
            double hazard = rate * (1 - Decision.hill(w.households.fear[h], theta, hill)) * timeOfDay;
            hazard *= w.households.is(h, Households.BURNT) ? burnt : 1;
            hazard *= loot == 0 ? 1 : 1 + loot * fear.unguarded(w, b);
            draws.at(Purpose.RETURN, w.geography.blockPlace[b], h - w.households.firstOfBlock[b], w.tick(), 0);
            double u = draws.u0();
            if (u < hazard * w.dt && u < w.chance(hazard)) {
                goBack(w, h, v);
            }
        }
    }

    /** All members who are abroad or sheltered set out for home. */
    private void goBack(World w, int h, int v) {
        boolean car = w.households.is(h, Households.VEHICLE);
        for (int i = w.households.start[h]; i < w.households.start[h + 1]; i++) {
            if (w.people.loc[i] == Loc.ABROAD || w.people.loc[i] == Loc.SHELTERED) {
                int k = w.people.until[i];
                w.refuges.inside.decrementAndGet(k);
                double km = w.geography.refugeKm[v * w.refuges.count + k];
                w.people.until[i] = w.tick() + w.ticksFor(km / (car ? byCar : onFoot));
                w.people.move(i, Loc.RETURNING);
            }
        }
    }
}
