package flashpoint.model.world;

import flashpoint.random.PlaceKey;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Station;
import java.io.Serializable;
import java.util.Arrays;

/** Police units in arrays by attribute, and the officers present and effective in each village. */
public final class PoliceUnits implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Standing in a village, free to be sent. */
    public static final byte IDLE = 0;
    /** On the way. */
    public static final byte EN_ROUTE = 1;
    /** At a village it was sent to. */
    public static final byte DEPLOYED = 2;
    /** Withdrawn. */
    public static final byte GONE = 3;

    public int count;
    public int[] station;
    public boolean[] reinforcement;
    /** Village where the unit stands, or stood when it left. */
    public int[] at;

    public int[] target;
    public int[] eta;
    public int[] size;
    public byte[] status;
    /** {@code [unit * groups + group]}: share of its officers who do nothing against a group. */
    public double[] passivity;

    /** By station: its village, whether it is a district station, and whether it has asked for help. */
    public final int[] stationVillage;

    public final boolean[] district;
    public final boolean[] requested;
    public final String[] stationIds;

    /** Officers standing in each village. */
    public final int[] present;
    /** {@code [village * groups + group]}: officers there who act against a group (effective officers). */
    public final double[] effective;
    /** {@code [region * groups + group]}: effective officers sent out, and all reinforcements. */
    public final double[] regional;
    /** {@code [village]}: place words for draws by officers. */
    public final int[] officerPlace;

    /** Reinforcements on their way to a station. */
    public int coming;

    public int[] comingStation;
    public int[] comingTick;
    public int[] comingSize;
    public double[] comingPassivity;

    private final int groups;
    private final Parameters p;

    PoliceUnits(Scenario scenario, Geography geography) {
        p = scenario.parameters();
        groups = geography.groups;
        int stations = scenario.stations().size();
        stationVillage = new int[stations];
        district = new boolean[stations];
        requested = new boolean[stations];
        stationIds = scenario.stations().stream().map(Station::id).toArray(String[]::new);
        int capacity = capacity(scenario);
        station = new int[capacity];
        reinforcement = new boolean[capacity];
        at = new int[capacity];
        target = new int[capacity];
        eta = new int[capacity];
        size = new int[capacity];
        status = new byte[capacity];
        passivity = new double[capacity * groups];
        present = new int[geography.villages];
        effective = new double[geography.villages * groups];
        regional = new double[geography.regions * groups];
        officerPlace = new int[geography.villages];
        for (int v = 0; v < geography.villages; v++) {
            officerPlace[v] = PlaceKey.of("officers", geography.names[v]);
        }
        int pending = stations
                + (int) scenario.events().stream()
                        .filter(e -> e.type() == EventType.REINFORCE)
                        .count();
        comingStation = new int[pending];
        comingTick = new int[pending];
        comingSize = new int[pending];
        comingPassivity = new double[pending];
        for (int s = 0; s < stations; s++) {
            Station it = scenario.stations().get(s);
            stationVillage[s] = scenario.village(it.village());
            district[s] = it.district();
            for (int k = 0; k < it.units(); k++) {
                add(s, it.size(), false, -1);
            }
        }
    }

    /** Room for every unit a run can ever have. */
    private int capacity(Scenario scenario) {
        int unit = p.whole(Parameter.POLICE_REINF_UNIT);
        int units = 0;
        for (Station s : scenario.stations()) {
            units += s.units() + (s.district() ? parts(p.whole(Parameter.POLICE_REINF_SIZE), unit) : 0);
        }
        return units
                + scenario.events().stream()
                        .filter(e -> e.type() == EventType.REINFORCE)
                        .mapToInt(e -> parts(e.whole("size"), unit))
                        .sum();
    }

    /** Makes room for the units an event sends. */
    public void expect(Event e) {
        if (e.type() != EventType.REINFORCE) {
            return;
        }
        int units = status.length + parts(e.whole("size"), p.whole(Parameter.POLICE_REINF_UNIT));
        station = Arrays.copyOf(station, units);
        reinforcement = Arrays.copyOf(reinforcement, units);
        at = Arrays.copyOf(at, units);
        target = Arrays.copyOf(target, units);
        eta = Arrays.copyOf(eta, units);
        size = Arrays.copyOf(size, units);
        status = Arrays.copyOf(status, units);
        passivity = Arrays.copyOf(passivity, units * groups);
        int pending = comingTick.length + 1;
        comingStation = Arrays.copyOf(comingStation, pending);
        comingTick = Arrays.copyOf(comingTick, pending);
        comingSize = Arrays.copyOf(comingSize, pending);
        comingPassivity = Arrays.copyOf(comingPassivity, pending);
    }

    private static int parts(int officers, int unit) {
        return (officers + unit - 1) / unit;
    }

    private void add(int s, int officers, boolean comes, double passive) {
        station[count] = s;
        reinforcement[count] = comes;
        at[count] = stationVillage[s];
        target[count] = stationVillage[s];
        size[count] = officers;
        status[count] = IDLE;
        Parameter parameter = comes ? Parameter.POLICE_PASSIVITY_REINF : Parameter.POLICE_PASSIVITY_LOCAL;
        for (int g = 0; g < groups; g++) {
            passivity[count * groups + g] = passive >= 0 ? passive : p.get(parameter, g);
        }
        count++;
    }

    /** Adds reinforcements of a size at a station, in units of {@code police.reinf.unit}. */
    public void arrive(int s, int officers, double passive) {
        int unit = p.whole(Parameter.POLICE_REINF_UNIT);
        for (int left = officers; left > 0; left -= unit) {
            add(s, Math.min(unit, left), true, passive);
        }
    }

    /**
     * Announces reinforcements.
     *
     * @param s index of the station
     * @param tick when they will be there
     * @param officers how many
     * @param passive share who do nothing; negative for {@code police.passivity.reinf}
     */
    public void announce(int s, int tick, int officers, double passive) {
        comingStation[coming] = s;
        comingTick[coming] = tick;
        comingSize[coming] = officers;
        comingPassivity[coming++] = passive;
    }

    /**
     * Takes a station's units away.
     *
     * @param s index of the station
     * @param reinforcements whether those that came to it leave too
     */
    public void withdraw(int s, boolean reinforcements) {
        for (int u = 0; u < count; u++) {
            if (station[u] == s && (reinforcements || !reinforcement[u])) {
                status[u] = GONE;
            }
        }
    }

    /**
     * Changes how a station's units treat a group.
     *
     * @param s index of the station
     * @param group index of the group
     * @param passive share of officers who do nothing against it
     */
    public void bias(int s, int group, double passive) {
        for (int u = 0; u < count; u++) {
            if (station[u] == s) {
                passivity[u * groups + group] = passive;
            }
        }
    }

    public boolean standing(int u) {
        return status[u] == IDLE || status[u] == DEPLOYED;
    }
}
