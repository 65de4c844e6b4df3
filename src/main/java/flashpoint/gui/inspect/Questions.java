package flashpoint.gui.inspect;

import flashpoint.chart.time.ChartClock;
import flashpoint.gui.look.Look;
import flashpoint.gui.map.MapTarget;
import flashpoint.model.explain.Explanation;
import flashpoint.model.explain.Membership;
import flashpoint.model.explain.Subject;
import flashpoint.run.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sim.portrayal.Inspector;

/** Questions and their answers: what was clicked becomes a question, answered between two ticks. */
public final class Questions {

    /** Buttons for members; a mob has hundreds. */
    private static final int FEW = 12;

    private final WatchedRun run;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(task -> {
        Thread t = new Thread(task, "why");
        t.setDaemon(true);
        return t;
    });

    /**
     * Run that questions are about.
     *
     * @param session the session that is watched now
     * @param resting does something between two ticks
     * @param playing whether the run goes on
     * @param look how windows look
     * @param open opens inspectors of questions
     * @param refuse says why something cannot be asked
     */
    public record WatchedRun(
            Supplier<Session> session,
            BetweenTicks resting,
            BooleanSupplier playing,
            Supplier<Look> look,
            Consumer<List<Question>> open,
            Consumer<String> refuse) {}

    /** Executor of actions between two ticks, while the model rests. */
    @FunctionalInterface
    public interface BetweenTicks {

        /**
         * Does it.
         *
         * @param what reads the world
         * @param <T> what it reads
         * @return what was read
         */
        <T> T between(Supplier<T> what);
    }

    /**
     * Questions about a run.
     *
     * @param run whom to ask
     */
    public Questions(WatchedRun run) {
        this.run = run;
    }

    /**
     * Name of a target on the map.
     *
     * @param target what was pointed at
     * @return a name
     */
    public String name(MapTarget target) {
        Session session = run.session().get();
        return switch (target.kind()) {
            case MOB -> "mob " + target.index();
            case UNIT -> "police unit " + target.index();
            case OFFICERS -> "police in " + village(session, target.index());
            case REFUGE -> session.scenario().refuges().get(target.index()).id();
            case PERSON -> "person " + target.index();
            case HOUSE -> "household " + target.index();
            case VILLAGE -> village(session, target.index());
        };
    }

    private static String village(Session session, int v) {
        return session.scenario().villages().get(v).name();
    }

    /**
     * An inspector of something on the map.
     *
     * @param target what was clicked
     * @return the inspector
     */
    public Inspector inspector(MapTarget target) {
        int i = target.index();
        return inspector(
                switch (target.kind()) {
                    case MOB -> Question.of(name(target), Subject.mob(i));
                    case UNIT -> Question.of(name(target), Subject.unit(i));
                    case OFFICERS -> officers(i);
                    case REFUGE -> new Question(name(target), null, i);
                    case PERSON -> Question.of(name(target), Subject.person(i));
                    case HOUSE -> Question.of(name(target), Subject.household(i));
                    case VILLAGE -> Question.of(name(target), Subject.village(i));
                });
    }

    private Question officers(int village) {
        int[] units = run.resting().between(() -> simulation().members().unitsIn(village));
        return units.length == 0
                ? Question.of(village(run.session().get(), village), Subject.village(village))
                : Question.of("police unit " + units[0], Subject.unit(units[0]));
    }

    private flashpoint.model.Simulation simulation() {
        return run.session().get().simulation();
    }

    /**
     * An inspector of a question.
     *
     * @param question what is asked
     * @return the inspector
     */
    public Inspector inspector(Question question) {
        return new WhyInspector(this, question);
    }

    /**
     * Asks about a person by number, or says why not.
     *
     * @param text what was typed
     */
    public void person(String text) {
        int people = run.resting().between(() -> simulation().population());
        try {
            int i = Integer.parseInt(text.strip());
            if (i >= 0 && i < people) {
                open(Question.of("person " + i, Subject.person(i)));
                return;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number that is too large.
        }
        run.refuse().accept("\"" + text + "\" is no person; allowed: 0 to " + (people - 1));
    }

    void open(Question question) {
        run.open().accept(List.of(question));
    }

    void ask(Question question, Consumer<Explanation> answer) {
        asking.execute(() -> {
            Explanation why = null;
            try {
                why = run.resting().between(() -> answer(question));
            } catch (IndexOutOfBoundsException | IllegalStateException e) {
                // Gone: the run was set up anew, or went back to before a mob set out.
                why = null;
            }
            answer.accept(why);
        });
    }

    private Explanation answer(Question question) {
        Session session = run.session().get();
        return question.refuge() >= 0
                ? RefugeState.of(session.simulation(), question.refuge())
                : session.why(question.subject());
    }

    boolean playing() {
        return run.playing().getAsBoolean();
    }

    Look look() {
        return run.look().get();
    }

    String when(Explanation answer) {
        return answer.tick() < 0
                ? "before the first tick"
                : ChartClock.of(run.session().get().scenario().meta()).text(answer.hour());
    }

    /** Ways on from a question. */
    List<Question> related(Question question) {
        if (question.subject() == null) {
            return List.of();
        }
        int i = question.subject().id();
        return run.resting().between(() -> {
            Membership members = simulation().members();
            return switch (question.subject().sort()) {
                case PERSON ->
                    List.of(Question.of(
                            "its household " + members.householdOf(i), Subject.household(members.householdOf(i))));
                case HOUSEHOLD -> persons(members.ofHousehold(i));
                case MOB -> persons(members.ofMob(i));
                case VILLAGE -> {
                    List<Question> all = new ArrayList<>(persons(members.mobilised(i)));
                    int[] incidents = members.incidentsIn(i);
                    for (int k = 0; k < Math.min(FEW, incidents.length); k++) {
                        all.add(Question.of(
                                "incident " + members.incident(incidents[k]), Subject.incident(incidents[k])));
                    }
                    yield all;
                }
                case INCIDENT -> List.of(Question.of("the person", Subject.person(members.personOf(i))));
                case UNIT -> List.of();
            };
        });
    }

    private List<Question> persons(int[] numbers) {
        List<Question> list = new ArrayList<>();
        for (int k = 0; k < Math.min(FEW, numbers.length); k++) {
            String kind = simulation().members().kind(numbers[k]);
            list.add(Question.of(kind + " " + numbers[k], Subject.person(numbers[k])));
        }
        return list;
    }

    /** Ends the thread that asks. */
    public void close() {
        asking.shutdownNow();
    }
}
