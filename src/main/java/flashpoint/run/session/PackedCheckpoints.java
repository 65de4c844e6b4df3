package flashpoint.run.session;

import flashpoint.model.Simulation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Checkpoints kept in memory: worlds serialised at some ticks, packed, within a bound of memory: when there are too many,
 * every second one goes, and from then on they are taken half as often.
 */
final class PackedCheckpoints implements Checkpoints {

    private final long limit;
    private final TreeMap<Integer, byte[]> taken = new TreeMap<>();
    private long bytes;
    private int every;

    /**
     * Starts without checkpoints.
     *
     * @param every ticks between two of them, at first
     * @param limit bytes of all of them together
     */
    PackedCheckpoints(int every, long limit) {
        this.every = every;
        this.limit = limit;
    }

    @Override
    public void offer(Simulation simulation) {
        if (simulation.tick() < 0 || (simulation.tick() + 1) % every != 0 || taken.containsKey(simulation.tick())) {
            return;
        }
        byte[] packed = pack(simulation);
        taken.put(simulation.tick(), packed);
        bytes += packed.length;
        while (bytes > limit && taken.size() > 1) {
            every *= 2;
            keep((tick, n) -> (tick + 1) % every == 0);
        }
    }

    @Override
    public Simulation before(int tick) {
        Map.Entry<Integer, byte[]> at = taken.floorEntry(tick);
        return at == null ? null : unpack(at.getValue());
    }

    @Override
    public void forgetAfter(int last) {
        keep((tick, n) -> tick <= last);
    }

    private void keep(java.util.function.BiPredicate<Integer, byte[]> which) {
        taken.entrySet().removeIf(e -> !which.test(e.getKey(), e.getValue()));
        bytes = taken.values().stream().mapToLong(b -> b.length).sum();
    }

    long bytes() {
        return bytes;
    }

    private static byte[] pack(Simulation simulation) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 20);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (ObjectOutputStream out = new ObjectOutputStream(new DeflaterOutputStream(packed, fast, 1 << 16))) {
            out.writeObject(simulation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return packed.toByteArray();
    }

    private static Simulation unpack(byte[] packed) {
        CheckpointFilter filter = new CheckpointFilter();
        try (ObjectInputStream in = new ObjectInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            in.setObjectInputFilter(filter);
            return (Simulation) in.readObject();
        } catch (InvalidClassException e) {
            throw new IllegalStateException("a checkpoint of this run holds " + filter.refused(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
