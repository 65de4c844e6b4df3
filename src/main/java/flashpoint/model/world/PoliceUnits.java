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

    @Index.Unit
    public int count;

    public int @Index.Unit [] station;
    public boolean @Index.Unit [] reinforcement;
    /** Village where the unit stands, or stood when it left. */
    @Index.Village
    public int @Index.Unit [] at;

    @Index.Village
    public int @Index.Unit [] target;

    public int @Index.Unit [] eta;
    public int @Index.Unit [] size;
    public byte @Index.Unit [] status;
    /** {@code [unit * groups + group]}: share of its officers who do nothing against a group. */
    public double[] passivity;

    /** By station: its village, whether it is a district station, and whether it has asked for help. */
    public final @Index.Village int[] stationVillage;

    public final boolean[] district;
    public final boolean[] requested;
    public final String[] stationIds;

    /** Officers standing in each village. */
    public final int @Index.Village [] present;
    /** {@code [village * groups + group]}: officers there who act against a group (effective officers). */
    public final double @Index.Subgroup [] effective;
    /** {@code [region * groups + group]}: effective officers sent out, and all reinforcements. */
    public final double[] regional;
    /** {@code [village]}: place words for draws by officers. */
    public final int @Index.Village [] officerPlace;

    /** Reinforcements on their way to a station. */
    public int coming;

    public int[] comingStation;
    public int[] comingTick;
    public int[] comingSize;
    public double[] comingPassivity;

    private final @Index.Group int groups;
    private final Subgroups subgroups;
    private final Parameters p;

    PoliceUnits(Scenario scenario, Geography geography) {
        p = scenario.parameters();
        groups = geography.groups;
        subgroups = geography.subgroups;
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
        passivity = new double[subgroups.cell(capacity, 0)];
        present = new int[geography.villages];
        effective = new double[subgroups.count];
        regional = new double[subgroups.cell(geography.regions, 0)];
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
        int unit = p.intValue(Parameter.POLICE_REINF_UNIT);
        int units = 0;
        for (Station s : scenario.stations()) {
            units += s.units() + (s.district() ? parts(p.intValue(Parameter.POLICE_REINF_SIZE), unit) : 0);
        }
        return units
                + scenario.events().stream()
                        .filter(e -> e.type() == EventType.REINFORCE)
                        .mapToInt(e -> parts(e.intValue("size"), unit))
                        .sum();
    }

    /** Makes room for the units an event sends. */
    public void expect(Event e) {
        if (e.type() != EventType.REINFORCE) {
            return;
        }
        int units = status.length + parts(e.intValue("size"), p.intValue(Parameter.POLICE_REINF_UNIT));
        station = Arrays.copyOf(station, units);
        reinforcement = Arrays.copyOf(reinforcement, units);
        at = Arrays.copyOf(at, units);
        target = Arrays.copyOf(target, units);
        eta = Arrays.copyOf(eta, units);
        size = Arrays.copyOf(size, units);
        status = Arrays.copyOf(status, units);
        passivity = Arrays.copyOf(passivity, subgroups.cell(units, 0));
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
            passivity[subgroups.cell(count, g)] = passive >= 0 ? passive : p.get(parameter, g);
        }
        count++;
    }

    /** Adds reinforcements of a size at a station, in units of {@code police.reinf.unit}. */
    public void arrive(int s, int officers, double passive) {
        int unit = p.intValue(Parameter.POLICE_REINF_UNIT);
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
    public void bias(int s, @Index.Group int group, double passive) {
        for (int u = 0; u < count; u++) {
            if (station[u] == s) {
                passivity[subgroups.cell(u, group)] = passive;
            }
        }
    }

    public boolean standing(@Index.Unit int u) {
        return status[u] == IDLE || status[u] == DEPLOYED;
    }
}
