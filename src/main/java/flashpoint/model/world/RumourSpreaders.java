package flashpoint.model.world;

import flashpoint.core.Ticks;
import flashpoint.random.PlaceKey;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Spreader;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Provocateurs, leaders and debunkers, in arrays by attribute; they are not counted in the population. */
public final class RumourSpreaders implements Serializable {

    private static final long serialVersionUID = 1L;

    public int count;
    public Spreader.Kind[] kind;

    @Index.Group
    public int[] group;

    @Index.Village
    public int[] village;

    public double[] stance;
    public double[] f2f;
    public double[] online;
    public int[] fanout;
    public double[] move;
    /** First tick of activity, and first tick after it. */
    public int[] on;

    public int[] off;
    /** Place word and number of the talker's draws. */
    public int[] place;

    public int[] number;

    private final Scenario scenario;
    private final Geography geography;

    RumourSpreaders(Scenario scenario, Geography geography) {
        this.scenario = scenario;
        this.geography = geography;
        int capacity = capacity(scenario);
        kind = new Spreader.Kind[capacity];
        group = new int[capacity];
        village = new int[capacity];
        stance = new double[capacity];
        f2f = new double[capacity];
        online = new double[capacity];
        fanout = new int[capacity];
        move = new double[capacity];
        on = new int[capacity];
        off = new int[capacity];
        place = new int[capacity];
        number = new int[capacity];
        for (Spreader s : scenario.spreaders()) {
            int g = scenario.group(s.group());
            int[] homes = homes(g, s.villages());
            for (int k = 0; k < s.count() && homes.length > 0; k++) {
                kind[count] = s.kind();
                stance[count] =
                        s.kind() == Spreader.Kind.DEBUNKER ? -1 : s.kind() == Spreader.Kind.LEADER ? s.stance() : 1;
                f2f[count] = s.f2f();
                online[count] = s.online();
                fanout[count] = s.fanout();
                move[count] = s.move();
                settle(s.id(), k, g, homes, ticks(s.on()), ticks(s.off()));
            }
        }
    }

    private int ticks(double hours) {
        return Ticks.containing(hours, scenario.meta().dt());
    }

    private static int capacity(Scenario s) {
        return s.spreaders().stream().mapToInt(Spreader::count).sum()
                + s.events().stream().mapToInt(e -> brings(e, s)).sum();
    }

    /** Number of provocateurs an event brings. */
    private static int brings(Event e, Scenario s) {
        if (e.type() == EventType.PROVOCATEURS) {
            return e.intValue("count");
        }
        boolean video =
                (e.type() == EventType.VIDEO_RELEASE || e.type() == EventType.INCIDENT) && e.isOn("provocateurs");
        return video ? s.parameters().intValue(Parameter.PROV_COUNT) : 0;
    }

    /** Makes room for the provocateurs an event brings. */
    public void expect(Event e) {
        int capacity = number.length + brings(e, scenario);
        kind = Arrays.copyOf(kind, capacity);
        group = Arrays.copyOf(group, capacity);
        village = Arrays.copyOf(village, capacity);
        stance = Arrays.copyOf(stance, capacity);
        f2f = Arrays.copyOf(f2f, capacity);
        online = Arrays.copyOf(online, capacity);
        fanout = Arrays.copyOf(fanout, capacity);
        move = Arrays.copyOf(move, capacity);
        on = Arrays.copyOf(on, capacity);
        off = Arrays.copyOf(off, capacity);
        place = Arrays.copyOf(place, capacity);
        number = Arrays.copyOf(number, capacity);
    }

    private @Index.Village int[] homes(@Index.Group int group, List<String> names) {
        return names.isEmpty()
                ? geography.audience[group]
                : names.stream().mapToInt(scenario::village).toArray();
    }

    private void settle(String source, int k, @Index.Group int g, @Index.Village int[] homes, int from, int until) {
        group[count] = g;
        village[count] = homes[k % homes.length];
        on[count] = from;
        off[count] = until;
        place[count] = PlaceKey.of("talker", source);
        number[count] = k;
        count++;
    }

    /**
     * Adds provocateurs who begin to talk, in the villages given in turn.
     *
     * @param source name of the event that brings them
     * @param howMany how many
     * @param g index of the group they talk to
     * @param villages names of villages; empty is wherever the group is at home
     * @param from first tick
     * @param until first tick no more
     */
    public void provoke(String source, int howMany, @Index.Group int g, List<String> villages, int from, int until) {
        int[] homes = homes(g, villages);
        for (int k = 0; k < howMany && homes.length > 0; k++) {
            kind[count] = Spreader.Kind.PROVOCATEUR;
            stance[count] = 1;
            f2f[count] = scenario.parameters().get(Parameter.PROV_F2F);
            online[count] = scenario.parameters().get(Parameter.PROV_ONLINE);
            fanout[count] = scenario.parameters().intValue(Parameter.PROV_FANOUT);
            move[count] = scenario.parameters().get(Parameter.PROV_MOVE);
            settle(source, k, g, homes, from, until);
        }
    }

    public boolean talks(int z, int tick) {
        return tick >= on[z] && tick < off[z];
    }

    /** Counts, for each block, the {@link #provocateurs} of the group who talk in the village now. */
    public void countProvocateurs(int[] byBlock, int tick) {
        Arrays.fill(byBlock, 0);
        for (int z = 0; z < count; z++) {
            if (stance[z] > 0 && talks(z, tick)) {
                byBlock[geography.subgroups.of(village[z], group[z])]++;
            }
        }
    }

    /** Provocateurs of a group who talk in a village now; they help a crowd to form. */
    public int provocateurs(@Index.Village int v, @Index.Group int g, int tick) {
        int n = 0;
        for (int z = 0; z < count; z++) {
            if (village[z] == v && group[z] == g && stance[z] > 0 && talks(z, tick)) {
                n++;
            }
        }
        return n;
    }
}
