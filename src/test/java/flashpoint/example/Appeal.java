package flashpoint.example;

import flashpoint.model.intervention.EventScope;
import flashpoint.model.intervention.Intervention;
import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventKind;
import flashpoint.scenario.Field;
import java.util.List;

/** An appeal on the radio: people hold it against what they hear, and believe less of it. */
public final class Appeal implements EventKind, Intervention {

    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
        return "APPEAL";
    }

    @Override
    public String meaning() {
        return "an appeal on the radio; people believe less of what they hear";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.real("t0", "h", 0, 1e6, "from when"),
                Field.maybe("t1", "h", 0, 1e6, "until; without it, to the end"),
                Field.real("doubt", "", 0, 1, 0.2, "fall of the share of belief that needs no grievance"));
    }

    @Override
    public void begin(World world, Event e) {
        world.levers().push(e, Lever.CREDULITY, EventScope.subgroups(world, e), -e.doubleValue("doubt"));
    }
}
