package flashpoint.model.intervention;

import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.Scenario;
import java.util.List;
import java.util.stream.IntStream;

/** Places that an event names in its fields, as the numbers that levers take. */
public final class EventScope {

    private EventScope() {}

    /**
     * The subgroups an event concerns: of the villages in its field {@code villages}, {@code area} or {@code village},
     * and of the group in {@code group}. A field it does not have or leaves out restricts nothing.
     *
     * @param world the state
     * @param e the event
     * @return subgroups in ascending order
     */
    public static int[] subgroups(World world, Event e) {
        Scenario s = world.scenario();
        int group = e.has("group") ? s.group(e.text("group")) : -1;
        List<String> villages = e.has("villages")
                ? e.names("villages")
                : e.has("area") ? e.names("area") : e.has("village") ? List.of(e.text("village")) : List.of();
        boolean[] in = new boolean[s.villages().size()];
        villages.forEach(name -> in[s.village(name)] = true);
        boolean everywhere = !e.has("villages") && !e.has("area") && !e.has("village");
        IntStream.Builder found = IntStream.builder();
        for (@Index.Subgroup int b = 0; b < world.subgroups.size(); b++) {
            boolean there = everywhere || in[world.subgroups.village(b)];
            if (there && (group < 0 || world.subgroups.group(b) == group)) {
                found.add(b);
            }
        }
        return found.build().toArray();
    }

    /**
     * The refuges an event concerns: the one in its field {@code refuge}, else every border post.
     *
     * @param world the state
     * @param e the event
     * @return indices of refuges in ascending order
     */
    public static int[] refuges(World world, Event e) {
        if (e.has("refuge")) {
            return new int[] {world.scenario().refuge(e.text("refuge"))};
        }
        return IntStream.range(0, world.refuges().count())
                .filter(world.refuges()::isBorder)
                .toArray();
    }
}
