package flashpoint.core;

import java.io.Serializable;
import java.util.Arrays;

/** The incidents of a run, in order, in arrays that grow by doubling. */
public final class IncidentLog implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final IncidentType[] TYPES = IncidentType.values();

    private int size;
    private int[] tick = new int[16];
    private byte[] type = new byte[16];
    private short[] village = new short[16];
    private byte[] actor = new byte[16];
    private byte[] target = new byte[16];
    private String[] trigger = new String[16];
    private float[] severity = new float[16];

    @SuppressWarnings(
            "EnumOrdinal") // A byte an incident, here and in checkpoints of one version; tables have the name.
    public void add(int tick, IncidentType type, int village, int actor, int target, String trigger, double severity) {
        if (size == this.tick.length) {
            grow(2 * size);
        }
        this.tick[size] = tick;
        this.type[size] = (byte) type.ordinal();
        this.village[size] = (short) village;
        this.actor[size] = (byte) actor;
        this.target[size] = (byte) target;
        this.trigger[size] = trigger;
        this.severity[size++] = (float) severity;
    }

    /** Moves all incidents to the end of another log. */
    public void drainTo(IncidentLog other) {
        for (int k = 0; k < size; k++) {
            other.add(tick[k], type(k), village[k], actor[k], target[k], trigger[k], severity[k]);
            trigger[k] = null;
        }
        size = 0;
    }

    private void grow(int capacity) {
        tick = Arrays.copyOf(tick, capacity);
        type = Arrays.copyOf(type, capacity);
        village = Arrays.copyOf(village, capacity);
        actor = Arrays.copyOf(actor, capacity);
        target = Arrays.copyOf(target, capacity);
        trigger = Arrays.copyOf(trigger, capacity);
        severity = Arrays.copyOf(severity, capacity);
    }

    /**
     * Number of incidents so far.
     *
     * @return incidents
     */
    public int size() {
        return size;
    }

    /**
     * The tick of incident {@code k}.
     *
     * @param k 0 to size-1
     * @return tick
     */
    public int tick(int k) {
        return tick[k];
    }

    /**
     * The type of incident {@code k}.
     *
     * @param k 0 to size-1
     * @return its type
     */
    public IncidentType type(int k) {
        return TYPES[type[k]];
    }

    /**
     * The village of incident {@code k}.
     *
     * @param k 0 to size-1
     * @return index of the village, or -1
     */
    public int village(int k) {
        return village[k];
    }

    /**
     * The group that acted in incident {@code k}.
     *
     * @param k 0 to size-1
     * @return index of the group, or -1
     */
    public int actor(int k) {
        return actor[k];
    }

    /**
     * The group that incident {@code k} befell.
     *
     * @param k 0 to size-1
     * @return index of the group, or -1
     */
    public int target(int k) {
        return target[k];
    }

    /**
     * The cause of incident {@code k}, by name.
     *
     * @param k 0 to size-1
     * @return a name, or an empty text
     */
    public String trigger(int k) {
        return trigger[k];
    }

    /**
     * The severity of incident {@code k}, in the unit of its type.
     *
     * @param k 0 to size-1
     * @return severity
     */
    public double severity(int k) {
        return severity[k];
    }
}
