package flashpoint.model;

import flashpoint.model.world.Lever;
import flashpoint.model.world.PolicyState;
import flashpoint.model.world.World;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is in force in a world, as far as events move it: every number of {@link PolicyState}, whatever it is called, the
 * legitimacy people see, roads, refuges, the bias of police, and who talks.
 */
final class InForce {

    /** Counts the changes, and so says nothing of what is in force. */
    private static final String VERSION = "version";

    private InForce() {}

    static Map<String, String> of(World w) {
        Map<String, String> all = new TreeMap<>();
        for (Field field : PolicyState.class.getDeclaredFields()) {
            boolean value = field.getType().isPrimitive() || field.getType().isArray();
            if (value
                    && !Modifier.isStatic(field.getModifiers())
                    && !field.getName().equals(VERSION)) {
                all.put("polity." + field.getName(), text(value(field, w.policy)));
            }
        }
        for (Lever lever : Lever.values()) {
            all.put("lever " + lever, text(w.levers.of(lever)));
        }
        all.put("legitimacy as people see it", text(w.grievance.legitimacy));
        all.put("roads of mobs", text(w.geography.mobKm));
        all.put("roads of police", text(w.geography.policeKm));
        double[] open = new double[w.refuges.count];
        Arrays.setAll(open, w.refuges::open);
        all.put("refuges", text(open));
        all.put("bias of police", text(w.units.passivity));
        int[] talkers = java.util.stream.IntStream.range(0, w.spreaders.count)
                .filter(z -> w.spreaders.talks(z, w.tick()))
                .map(z -> w.spreaders.place[z])
                .toArray();
        all.put("talkers", text(talkers));
        return all;
    }

    private static Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Object value) {
        return Arrays.deepToString(new Object[] {value});
    }
}
