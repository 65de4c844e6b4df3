package flashpoint.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Pattern;

/**
 * All kinds of events there are: those of {@link EventType} in their order, then those of extensions on the class path
 * in order of their names. So neither the order of jars nor that of the file system shows anywhere.
 */
public final class EventKinds {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** What was found, by class loader: a loader finds the same as long as it lives. */
    private static final Map<ClassLoader, List<EventKind>> FOUND = Collections.synchronizedMap(new WeakHashMap<>());

    private EventKinds() {}

    /**
     * All kinds.
     *
     * @return the built-in ones, then those of extensions
     * @throws IllegalArgumentException if an extension cannot be loaded, has a bad name, or one that is taken
     */
    public static List<EventKind> all() {
        List<EventKind> all = new ArrayList<>(Arrays.asList(EventType.values()));
        all.addAll(extensions());
        return all;
    }

    /**
     * The kinds that come from jars of extensions.
     *
     * @return kinds in order of name
     * @throws IllegalArgumentException as {@link #all}
     */
    public static List<EventKind> extensions() {
        ClassLoader loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElse(EventKinds.class.getClassLoader());
        return FOUND.computeIfAbsent(loader, EventKinds::find);
    }

    /**
     * The kind of a name.
     *
     * @param name its key
     * @return the kind; empty if there is none
     */
    public static Optional<EventKind> of(String name) {
        return all().stream().filter(k -> k.name().equals(name)).findFirst();
    }

    /**
     * The names of all kinds.
     *
     * @return names in the order of {@link #all}
     */
    public static List<String> names() {
        return all().stream().map(EventKind::name).toList();
    }

    private static List<EventKind> find(ClassLoader loader) {
        List<EventKind> found = new ArrayList<>();
        try {
            ServiceLoader.load(EventKind.class, loader).forEach(found::add);
        } catch (ServiceConfigurationError e) {
            throw new IllegalArgumentException("an extension cannot be loaded: " + e.getMessage(), e);
        }
        found.sort(Comparator.comparing(EventKind::name));
        Set<String> taken = new HashSet<>();
        Arrays.stream(EventType.values()).map(Enum::name).forEach(taken::add);
        for (EventKind kind : found) {
            String who = "extension " + kind.getClass().getName() + ": ";
            if (!NAME.matcher(kind.name()).matches()) {
                throw new IllegalArgumentException(who + "got name " + kind.name() + ", allowed: " + NAME.pattern());
            }
            if (!taken.add(kind.name())) {
                throw new IllegalArgumentException(who + "the name " + kind.name() + " is taken");
            }
            if (kind.fields().isEmpty()
                    || !List.of("t", "t0").contains(kind.fields().get(0).name())) {
                throw new IllegalArgumentException(who + "the first field must be the time, t or t0");
            }
        }
        return List.copyOf(found);
    }
}
