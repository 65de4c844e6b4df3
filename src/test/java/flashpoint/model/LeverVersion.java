package flashpoint.model;

import flashpoint.model.world.Levers;
import flashpoint.model.world.World;
import java.lang.reflect.Field;

/** Number by which grievance notices that a lever moved, for tests that plant a forgotten change or ask for one. */
final class LeverVersion {

    private LeverVersion() {}

    static int of(World w) {
        try {
            return field().getInt(w.levers);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    static void set(World w, int version) {
        try {
            field().setInt(w.levers, version);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Field field() {
        try {
            Field version = Levers.class.getDeclaredField("version");
            version.setAccessible(true);
            return version;
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
