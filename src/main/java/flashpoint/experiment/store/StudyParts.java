package flashpoint.experiment.store;

import flashpoint.experiment.plan.Parts;
import flashpoint.experiment.plan.Schedule;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Division of a study: the units of each of its blocks, in order, into parts of as equal a number as can be. */
final class StudyParts implements PartDivision {

    /**
     * A block in parts.
     *
     * @param first number of its first part
     * @param parts how many it has
     * @param units of the block
     * @param runs of the block
     */
    record BlockParts(int first, int parts, int units, long runs) {

        /** The first unit of a part; of the number after the last, one more than there are. */
        int unit(int part) {
            return (int) ((long) units * (part - first) / parts);
        }
    }

    private final List<BlockParts> blocks;
    private final List<List<Schedule.Item>> open;
    private final long replicates;

    /**
     * A division.
     *
     * @param blocks in order
     * @param open units of the last of them
     * @param replicates greatest number of replicates of a point, by which runs are numbered
     */
    StudyParts(List<BlockParts> blocks, List<List<Schedule.Item>> open, int replicates) {
        this.blocks = List.copyOf(blocks);
        this.open = List.copyOf(open);
        this.replicates = replicates;
    }

    /** How many parts a block gets: so many as are wanted, or so many that they are no longer than those of the first. */
    static int parts(int wanted, List<BlockParts> before, int units, long runs) {
        long least = wanted;
        if (!before.isEmpty()) {
            BlockParts first = before.get(0);
            least = Math.max(least, (runs * first.parts() + first.runs() - 1) / first.runs());
        }
        return (int) Math.max(1, Math.min(Math.min(units, Parts.MOST), least));
    }

    /** Blocks that were laid out. */
    int blocks() {
        return blocks.size();
    }

    /** Numbers of the parts of a block, from the first to, without, the last. */
    int[] of(int block) {
        BlockParts at = blocks.get(block);
        return new int[] {at.first(), at.first() + at.parts()};
    }

    private int block(int part) {
        int block = blocks.size() - 1;
        while (blocks.get(block).first() > part) {
            block--;
        }
        return block;
    }

    @Override
    public int number() {
        return blocks.isEmpty() ? 0 : of(blocks.size() - 1)[1] - 1;
    }

    @Override
    public int firstOpen() {
        return blocks.isEmpty() ? 1 : of(blocks.size() - 1)[0];
    }

    @Override
    public long runs() {
        return blocks.stream().mapToLong(BlockParts::runs).sum();
    }

    @Override
    public long runs(int part) {
        return units(part, part + 1).stream().mapToLong(List::size).sum();
    }

    private List<List<Schedule.Item>> units(int from, int to) {
        BlockParts last = blocks.get(blocks.size() - 1);
        if (from < last.first()) {
            throw new IllegalArgumentException("part " + from + " is of a block that is over");
        }
        return open.subList(last.unit(from), last.unit(to));
    }

    @Override
    public Supplier<List<Schedule.Item>> units(int part) {
        Iterator<List<Schedule.Item>> left = new ArrayList<>(units(part, part + 1)).iterator();
        return () -> {
            synchronized (left) {
                return left.hasNext() ? left.next() : null;
            }
        };
    }

    private String rows(int part) {
        int block = block(part);
        BlockParts at = blocks.get(block);
        return " FROM store.main.blocks WHERE block = " + block + " AND unit >= " + at.unit(part) + " AND unit < "
                + at.unit(part + 1);
    }

    @Override
    public String condition(int part) {
        return "run IN (SELECT CAST(design AS BIGINT) * " + replicates + " + replicate" + rows(part) + ")";
    }

    @Override
    public String size(int part) {
        return "SELECT count(*)" + rows(part);
    }

    @Override
    public Map<String, Object> place(int part) {
        return Map.of("block", block(part));
    }
}
