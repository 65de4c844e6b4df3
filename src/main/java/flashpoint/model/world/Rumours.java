package flashpoint.model.world;

import flashpoint.scenario.EventType;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Rumour;
import flashpoint.scenario.Scenario;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Knowledge of every rumour by every person: one byte a person and rumour. The two low bits are the state (ignorant,
 * spreader, stifler), the third is belief; the others are marks that a tick's contacts leave and {@code Belief} takes
 * away. Contacts only ever set marks, so their order has no effect.
 */
public final class Rumours implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final VarHandle BYTE = MethodHandles.arrayElementVarHandle(byte[].class);

    public static final int IGNORANT = 0;
    public static final int SPREADER = 1;
    public static final int STIFLER = 2;
    public static final int STATE = 3;
    public static final int BELIEF = 4;
    public static final int HEARD_IN = 8;
    public static final int HEARD_OUT = 16;
    public static final int HEARD_STRONG = 32;
    public static final int STIFLE = 64;
    public static final int CORRECTED = 128;
    private static final int MARKS = HEARD_IN | HEARD_OUT | HEARD_STRONG | STIFLE | CORRECTED;

    /** A rumour that does not exist yet. */
    public static final int UNBORN = Integer.MAX_VALUE;

    public final int count;
    public final boolean[] incites;
    public final @Index.Group int[] blamed;
    /** {@code [rumour][group]}: whether members may believe it. */
    public final boolean[][] audience;
    /** {@code [rumour][village]}: whether it names the village. */
    public final boolean[][] names;

    public final double[] credibility;
    public final double[] severity;
    public final double[] online;
    public final String[] ids;
    /** Tick of the first seed or release. */
    public final int[] born;
    /** Tick in which a new incident last made it a new story; -1 if none did. */
    public final int[] renewed;

    public final byte[][] state;
    public final SubgroupBitSet[] spreaders;
    /** Persons with marks. */
    public final SubgroupBitSet marked;
    /** Persons who believe a warning. */
    public final SubgroupBitSet warned;
    /** {@code [rumour][person]}: meetings of a teller with a person who knew; null if the first one stifles. */
    final byte[][] failures;
    /** Spreaders by block, and rumour: {@code [rumour][block]}. */
    public final int[][] spreading;

    private final int mostFailures;
    private final People people;

    Rumours(Scenario scenario, People people) {
        this.people = people;
        count = scenario.rumours().size();
        int groups = scenario.groups().size();
        int villages = scenario.villages().size();
        incites = new boolean[count];
        blamed = new int[count];
        audience = new boolean[count][groups];
        names = new boolean[count][villages];
        credibility = new double[count];
        severity = new double[count];
        online = new double[count];
        ids = new String[count];
        born = new int[count];
        Arrays.fill(born, UNBORN);
        renewed = new int[count];
        Arrays.fill(renewed, -1);
        state = new byte[count][people.count];
        spreaders = new SubgroupBitSet[count];
        mostFailures = scenario.parameters().intValue(Parameter.RUMOUR_STIFLE_FAILURES);
        failures = mostFailures > 1 ? new byte[count][people.count] : null;
        spreading = new int[count][new Subgroups(villages, groups).count];
        for (int r = 0; r < count; r++) {
            Rumour rumour = scenario.rumours().get(r);
            ids[r] = rumour.id();
            incites[r] = rumour.kind() == Rumour.Kind.INCITE;
            blamed[r] = scenario.group(rumour.blamed());
            for (String label : rumour.audience()) {
                audience[r][scenario.group(label)] = true;
            }
            for (String name : rumour.named()) {
                names[r][scenario.village(name)] = true;
            }
            credibility[r] = rumour.credibility();
            severity[r] = rumour.severity();
            online[r] = rumour.online();
            spreaders[r] = people.newSet();
            if (!carriedByVideo(scenario, rumour.id())) {
                born[r] = -1;
            }
        }
        marked = people.newSet();
        warned = people.newSet();
    }

    /** Whether a rumour exists only from a video on. */
    public static boolean carriedByVideo(Scenario scenario, String rumour) {
        return scenario.events().stream()
                .anyMatch(e ->
                        (e.type() == EventType.VIDEO_RELEASE && e.text("rumour").equals(rumour))
                                || (e.type() == EventType.INCIDENT
                                        && e.has("recording")
                                        && e.text("recording").equals(rumour)));
    }

    public boolean exists(int r) {
        return born[r] != UNBORN;
    }

    public int stateOf(int r, @Index.Person int i) {
        return state[r][i] & STATE;
    }

    public boolean believes(int r, @Index.Person int i) {
        return (state[r][i] & BELIEF) != 0;
    }

    /** Leaves a mark on an adult; callable from any worker. */
    public void mark(int r, @Index.Person int i, int mark) {
        if ((state[r][i] & mark) == 0) {
            BYTE.getAndBitwiseOr(state[r], i, (byte) mark);
        }
        marked.addShared(people.block(i), i);
    }

    /** Makes a teller stop at once, however few its failures. */
    public void forget(int r, @Index.Person int i) {
        if (failures != null) {
            failures[r][i] = (byte) (mostFailures - 1);
        }
        mark(r, i, STIFLE);
    }

    /** Counts a tick in which telling failed; true if the teller stops. */
    public boolean stifled(int r, @Index.Person int i) {
        return failures == null || ++failures[r][i] >= mostFailures;
    }

    /** Takes the marks off and returns them. */
    public int take(int r, @Index.Person int i) {
        int marks = state[r][i] & MARKS;
        state[r][i] &= (byte) ~MARKS;
        return marks;
    }

    /** Sets state and belief; the caller has the person's village. */
    public void set(int r, @Index.Person int i, int to, boolean belief) {
        int was = stateOf(r, i);
        if (was != to) {
            int b = people.block(i);
            if (was == SPREADER) {
                spreaders[r].remove(b, i);
                spreading[r][b]--;
            } else if (to == SPREADER) {
                spreaders[r].add(b, i);
                spreading[r][b]++;
            }
        }
        state[r][i] = (byte) ((state[r][i] & MARKS) | to | (belief ? BELIEF : 0));
    }

    /** Makes a person ignorant again, without marks; what a new story begins with. */
    public void unhear(int r, @Index.Person int i) {
        set(r, i, IGNORANT, false);
        state[r][i] = 0;
        if (failures != null) {
            failures[r][i] = 0;
        }
    }

    /** The newest accusation that a group may believe, or -1. */
    public int newestFor(@Index.Group int group) {
        int newest = -1;
        for (int r = 0; r < count; r++) {
            if (incites[r] && audience[r][group] && exists(r) && (newest < 0 || born[r] >= born[newest])) {
                newest = r;
            }
        }
        return newest;
    }

    /** The first warning that a group may believe, or -1. */
    public int warningFor(@Index.Group int group) {
        for (int r = 0; r < count; r++) {
            if (!incites[r] && audience[r][group]) {
                return r;
            }
        }
        return -1;
    }

    long bytes() {
        long sum = marked.bytes() + warned.bytes();
        for (int r = 0; r < count; r++) {
            sum += state[r].length + spreaders[r].bytes() + (failures == null ? 0 : failures[r].length);
        }
        return sum;
    }
}
