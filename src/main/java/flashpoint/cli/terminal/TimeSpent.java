package flashpoint.cli.terminal;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times of the phases of a command, for {@code --verbose}: how long its thread was in each, waiting included. What goes
 * on beside it (charts while tables are written) counts only as far as it is waited for. For eyes, never for data.
 */
public final class TimeSpent {

    private final long began = System.nanoTime();
    private final Map<String, Long> phases = new LinkedHashMap<>();
    private long last = began;

    /** Ends a phase: the time since the end of the one before is its, on top of what it had. */
    public void until(String phase) {
        long now = System.nanoTime();
        phases.merge(phase, now - last, Long::sum);
        last = now;
    }

    /** Time of a phase so far. */
    public Duration of(String phase) {
        return Duration.ofNanos(phases.getOrDefault(phase, 0L));
    }

    /** Every phase in one line, after the start-up of the virtual machine and the command line. */
    public String line() {
        double before = ManagementFactory.getRuntimeMXBean().getUptime() * 1e-3 - (System.nanoTime() - began) * 1e-9;
        List<String> parts = new ArrayList<>();
        parts.add(part("start-up", before));
        phases.forEach((phase, nanos) -> parts.add(part(phase, nanos * 1e-9)));
        return "time: " + String.join(", ", parts);
    }

    private static String part(String phase, double seconds) {
        return phase + String.format(Locale.ROOT, " %.2f s", Math.max(0, seconds));
    }

    /**
     * Prints the time and memory of the model.
     *
     * @param agents in each run
     * @param stateBytes memory of a run's state; 0 if not counted
     * @param ticks of all runs together
     */
    public String model(long agents, long stateBytes, long ticks) {
        String state = stateBytes == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", state %.1f bytes a person (%.1f MB)",
                        stateBytes / (double) Math.max(1, agents),
                        stateBytes / 1e6);
        double each = phases.getOrDefault("model", 0L) / Math.max(1.0, (double) agents * ticks);
        return String.format(
                Locale.ROOT, "model: %,d agents%s; %.2f ns an agent-tick by the clock", agents, state, each);
    }

    /** The most the heap ever held, by the virtual machine's own count. */
    public static String heap() {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return String.format(Locale.ROOT, "heap: %.0f MB at its peak", peak / 1e6);
    }
}
