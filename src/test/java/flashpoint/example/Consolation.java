package flashpoint.example;

import flashpoint.model.mobilisation.AngerDecay;
import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.ProcessExtension;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.PlaceKey;
import flashpoint.random.Purpose;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventKind;
import flashpoint.scenario.Field;
import java.util.List;

/** Visits of friends: from time to time one of the angry loses half of its anger. */
public final class Consolation implements EventKind, ProcessExtension {

    private static final long serialVersionUID = 1L;
    private static final String VISIT = "whether a friend comes";

    @Override
    public String name() {
        return "CONSOLATION";
    }

    @Override
    public String meaning() {
        return "friends visit the angry, who lose half of their anger";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.real("t0", "h", 0, 1e6, "from when"),
                Field.maybe("t1", "h", 0, 1e6, "until; without it, to the end"),
                Field.real("rate", "1/h", 0, 100, 0.1, "visits to one of the angry"));
    }

    @Override
    public List<String> purposes() {
        return List.of(VISIT);
    }

    @Override
    public String after() {
        return "AngerDecay";
    }

    @Override
    public String reads() {
        return "anger";
    }

    @Override
    public String writes() {
        return "anger";
    }

    @Override
    public ModelProcess create(World world, Event event) {
        return new Visits(name(), event.doubleValue("rate"));
    }

    /** The process, with its rate in 1/h. */
    private record Visits(String name, double rate) implements ModelProcess {

        @Override
        public void run(World w) {
            double chance = w.chance(rate);
            AddressedDraws draws = w.draws();
            for (int b = 0; b < w.blocks; b++) {
                String village = w.geography.names[w.subgroups.village(b)];
                int place = PlaceKey.of(name, VISIT, village, Integer.toString(w.subgroups.group(b)));
                for (int i = w.people.angry.first(b); i >= 0; i = w.people.angry.next(b, i + 1)) {
                    draws.at(Purpose.EXTENSION, place, w.people.entity(i), w.tick(), 0);
                    if (draws.u0() < chance) {
                        AngerDecay.soothe(w, i, 0.5);
                    }
                }
            }
        }
    }
}
