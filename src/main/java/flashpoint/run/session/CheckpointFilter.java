package flashpoint.run.session;

import java.io.ObjectInputFilter;
import java.util.Set;

/**
 * The classes that a saved run may consist of: the model's and the session's, MASON's schedule and random numbers, and
 * plain collections and numbers of Java. Whatever else a file names is refused before it is loaded, and so is a graph
 * deeper or larger than any run.
 */
public final class CheckpointFilter implements ObjectInputFilter {

    /** Objects within objects; a session of each of four shipped scenarios has 13. */
    private static final long DEEPEST = 24;

    /** Such a session has 1,500 to 4,500: persons are in arrays. */
    private static final long MOST_REFERENCES = 20_000_000L;

    private static final long LONGEST_ARRAY = 1_000_000_000L;
    private static final long MOST_BYTES = 16_000_000_000L;

    private static final String IMMUTABLE = "java.util.ImmutableCollections$";

    static final Set<String> PACKAGES = Set.of(
            "flashpoint.core",
            "flashpoint.model",
            "flashpoint.model.check",
            "flashpoint.model.explain",
            "flashpoint.model.flight",
            "flashpoint.model.incident",
            "flashpoint.model.intervention",
            "flashpoint.model.mobilisation",
            "flashpoint.model.observe",
            "flashpoint.model.policing",
            "flashpoint.model.rumour",
            "flashpoint.model.violence",
            "flashpoint.model.world",
            "flashpoint.random",
            "flashpoint.run",
            "flashpoint.run.session",
            "flashpoint.scenario",
            "flashpoint.scenario.region",
            "sim.engine",
            "sim.util",
            "ec.util");

    private static final Set<String> CLASSES = Set.of(
            "flashpoint.gui.ConsoleRun",
            "flashpoint.gui.RunClock",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Comparable",
            "java.lang.Double",
            "java.lang.Enum",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.Short",
            "java.lang.String",
            "java.util.AbstractCollection",
            "java.util.AbstractList",
            "java.util.AbstractMap",
            "java.util.AbstractSet",
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.Arrays$ArrayList",
            "java.util.BitSet",
            "java.util.CollSer",
            "java.util.Collections$EmptyList",
            "java.util.Collections$EmptyMap",
            "java.util.Collections$UnmodifiableCollection",
            "java.util.Collections$UnmodifiableList",
            "java.util.Collections$UnmodifiableMap",
            "java.util.EnumMap",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.Map$Entry",
            "java.util.TreeMap",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicIntegerArray",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicLongArray");

    private volatile String refused = "";

    /** What was refused first, as the end of a sentence; empty if nothing was. */
    String refused() {
        return refused;
    }

    @Override
    public Status checkInput(FilterInfo info) {
        if (info.depth() > DEEPEST) {
            return refuse("objects within objects, deeper than any run");
        }
        if (info.references() > MOST_REFERENCES
                || info.arrayLength() > LONGEST_ARRAY
                || info.streamBytes() > MOST_BYTES) {
            return refuse("more than any run does");
        }
        Class<?> type = info.serialClass();
        if (type == null) {
            return Status.UNDECIDED;
        }
        while (type.isArray()) {
            type = type.getComponentType();
        }
        boolean known = type.isPrimitive()
                || type.getName().startsWith(IMMUTABLE)
                || PACKAGES.contains(type.getPackageName())
                || CLASSES.contains(type.getName());
        return known ? Status.ALLOWED : refuse(type.getName() + ", which is no part of a run");
    }

    private Status refuse(String what) {
        if (refused.isEmpty()) {
            refused = what;
        }
        return Status.REJECTED;
    }
}
