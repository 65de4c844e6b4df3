package flashpoint.model;

/**
 * The order of a tick (ODD section 3). Every process has an ordering of its own: MASON shuffles what shares one with
 * random numbers that are not ours.
 */
final class Timetable {

    private Timetable() {}

    static void lay(World w) {
        Fear fear = new Fear(w);
        Violence violence = new Violence(w);
        w.burnOrder = violence.burnOrder();
        w.mobilisation = new Mobilisation(w);
        Process[] day = {
            new Events(),
            new PoliceStops(w),
            new RumourTransmission(w),
            new SpreaderTalk(w),
            new Belief(w),
            new Anger(w),
            w.mobilisation,
            new Crowds(w),
            violence,
            new Witnessing(w),
            new Policing(w),
            fear,
            new Flight(w),
            new Transit(w),
            new Return(w, fear),
            new Sanctions(w),
            new Ledger()
        };
        for (int k = 0; k < day.length; k++) {
            w.schedule.scheduleRepeating(0, k, day[k]);
        }
    }
}
