package flashpoint.experiment.store;

import flashpoint.experiment.plan.Parts;
import flashpoint.experiment.plan.Schedule;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Division of a sweep: each part is a range of runs in order of number. */
final class SweepParts implements PartDivision {

    private final Parts parts;
    private final int replicates;

    /**
     * A division.
     *
     * @param parts numbers of parts and runs
     * @param replicates runs of each point
     */
    SweepParts(Parts parts, int replicates) {
        this.parts = parts;
        this.replicates = replicates;
    }

    @Override
    public int number() {
        return parts.number();
    }

    @Override
    public int firstOpen() {
        return 1;
    }

    @Override
    public long runs(int part) {
        return parts.first(part + 1) - parts.first(part);
    }

    @Override
    public long runs() {
        return parts.runs();
    }

    @Override
    public Supplier<List<Schedule.Item>> units(int part) {
        AtomicLong next = new AtomicLong(parts.first(part));
        long end = parts.first(part + 1);
        return () -> {
            long run = next.getAndIncrement();
            return run < end ? List.of(new Schedule.Item((int) (run / replicates), (int) (run % replicates))) : null;
        };
    }

    @Override
    public String condition(int part) {
        return "run >= " + parts.first(part) + " AND run < " + parts.first(part + 1);
    }

    @Override
    public String size(int part) {
        return "SELECT " + runs(part);
    }

    @Override
    public Map<String, Object> place(int part) {
        return Map.of("first", parts.first(part));
    }
}
