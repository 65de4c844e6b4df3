package flashpoint.gui.control;

import flashpoint.gui.look.Files;
import flashpoint.gui.look.Look;
import flashpoint.gui.look.PlainText;
import flashpoint.results.AtomicFile;
import flashpoint.scenario.AttackDirections;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.ScenarioWarnings;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.scenario.io.LoadedScenario;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.scenario.io.ScenarioWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JTextField;

/** Panel that chooses a scenario and a seed, sets up, and saves the run. */
public final class ScenarioPanel extends SettingSection {

    private static final long serialVersionUID = 1L;

    private final transient Chooser chooser;
    private final JTextField seed = new JTextField(12);
    private final JButton undo = new JButton("Back to the run before");
    private final JLabel title = new JLabel(" ");
    /** Pairs of groups of which one can set out against the other, and parts of the scenario without effect. */
    private final JLabel notes = new JLabel(" ");

    private transient LoadedScenario read;
    private transient Scenario noted;
    private String shownSeed = "";

    /** Receiver of a chosen scenario: the run it is chosen for, and what is done with it. */
    public interface Chooser {

        /**
         * Scenario of the next setup.
         *
         * @return resolved scenario
         */
        Scenario next();

        /**
         * Its seed.
         *
         * @return any 64-bit integer
         */
        long seed();

        /**
         * Takes another scenario for the next setup.
         *
         * @param scenario resolved scenario
         */
        void choose(Scenario scenario);

        /**
         * The scenario as it was chosen.
         *
         * @return resolved scenario, before any slider was moved
         */
        Scenario asRead();

        /**
         * Changes the scenario of the next setup.
         *
         * @param changed the chosen one with other values
         */
        void change(Scenario changed);

        /**
         * Takes another seed for the next setup.
         *
         * @param seed any 64-bit integer
         */
        void seed(long seed);

        /** Sets up. */
        void setUp();

        /**
         * Opens the window of a scenario of the lattice.
         *
         * @param scenario of the lattice
         */
        void lattice(Scenario scenario);

        /**
         * Look of the windows.
         *
         * @return colours and size
         */
        Look look();

        /** Brings the run before the last setup back. */
        void undo();

        /**
         * Whether there is such a run.
         *
         * @return false before the second setup
         */
        boolean canUndo();

        /**
         * The scenario of the run that is watched, with what was done to it.
         *
         * @return resolved scenario with the run's seed
         */
        Scenario touched();
    }

    /**
     * A chooser of scenarios.
     *
     * @param chooser does what is chosen
     */
    public ScenarioPanel(Chooser chooser) {
        super("Scenario");
        this.chooser = chooser;
        JButton choose = new JButton("Choose...");
        choose.setName("choose");
        choose.setToolTipText("The scenarios that come with the program; takes effect at the next setup");
        choose.addActionListener(e -> new ScenarioDialog(
                        this, chooser.next().meta().name(), chooser.look().palette(), this::shipped)
                .setVisible(true));
        JButton open = new JButton("Open...");
        open.setName("open");
        open.setToolTipText("A scenario from a file; takes effect at the next setup");
        open.addActionListener(e -> Files.open(this, "Open a scenario", ".yaml").ifPresent(this::open));
        JButton save = new JButton("Save...");
        save.setName("save scenario");
        save.setToolTipText("Writes a scenario that reproduces this run, interventions and all, to the same bytes");
        save.addActionListener(e -> Files.save(
                this, "Save the scenario of this run", chooser.touched().meta().name() + "-touched.yaml", this::save));
        JButton setUp = new JButton("Set up");
        setUp.setName("set up");
        setUp.setToolTipText("Builds the chosen scenario, ready to play (R)");
        setUp.addActionListener(e -> chooser.setUp());
        seed.setName("seed");
        seed.setToolTipText("Seed of the next setup, any 64-bit integer; the same seed gives the same run");
        seed.addActionListener(e -> typed());
        seed.addFocusListener(new java.awt.event.FocusAdapter() {
            @Override
            public void focusLost(java.awt.event.FocusEvent e) {
                typed();
            }
        });
        String first = chooser.next().meta().name();
        read = BundledScenarios.names().contains(first) ? BundledScenarios.loaded(first) : null;
        row(title);
        row(choose, open, save);
        row(notes);
        row(new JLabel("Seed"), seed);
        undo.setName("undo");
        undo.setToolTipText("The run that was there before the last setup, where it rested (Z); nothing of it is lost");
        undo.addActionListener(e -> chooser.undo());
        JButton events = new JButton("Events...");
        events.setName("events of the next run");
        events.setToolTipText("Leaves events of the scenario out of the next run");
        events.addActionListener(
                e -> new EventsDialog(this, chooser.asRead(), chooser.next(), chooser::change).setVisible(true));
        row(setUp, events);
        row(undo);
        refresh();
    }

    /**
     * Chooses a scenario that comes with the program.
     *
     * @param name one of {@link BundledScenarios#names}
     */
    public void shipped(String name) {
        take(BundledScenarios.loaded(name));
    }

    private void take(LoadedScenario loaded) {
        Scenario scenario = loaded.scenario();
        if (scenario.lattice()) {
            chooser.lattice(scenario);
        } else {
            read = loaded;
            chooser.choose(scenario);
        }
        refresh();
    }

    /**
     * Chooses a scenario from a file, and says so if it cannot be used.
     *
     * @param file the file
     */
    public void open(File file) {
        Files.attempt(this, "Open a scenario", file, f -> {
            take(ScenarioReader.read(Path.of(f.getPath()), List.of()));
        });
    }

    /**
     * Writes the scenario of the run as touched.
     *
     * @param file where to
     * @throws IOException if it cannot be written
     */
    public void save(File file) throws IOException {
        AtomicFile.replace(file.toPath(), ScenarioWriter.write(chooser.touched()));
    }

    private void typed() {
        try {
            chooser.seed(Long.parseLong(seed.getText().strip()));
        } catch (NumberFormatException e) {
            seed.setText(Long.toString(chooser.seed()));
        }
    }

    /** Worked out anew only for another scenario: this is asked for at every step of a run. */
    @SuppressWarnings("ReferenceEquality") // The very same parts: to compare them by value would cost what is spared.
    private void notes(Scenario s) {
        if (noted != null && noted.parameters() == s.parameters() && noted.events() == s.events()) {
            return;
        }
        noted = s;
        StringBuilder lines = new StringBuilder();
        AttackDirections.of(s, key -> place(s, key))
                .forEach(line -> lines.append(PlainText.escaped(line)).append("<br>"));
        ScenarioWarnings.of(s)
                .forEach(line -> lines.append("Warning: ")
                        .append(PlainText.escaped(line))
                        .append("<br>"));
        notes.setText("<html>" + lines + "</html>");
        notes.setName("scenario notes");
    }

    /** The line of the file that was read, as long as nothing was changed since. */
    private String place(Scenario s, String key) {
        int g = s.group(key.substring(key.lastIndexOf('.') + 1));
        double value = s.parameters().get(Parameter.GROUP_OFFENSIVE, g);
        boolean asRead = read != null
                && read.scenario().groups().equals(s.groups())
                && read.scenario().parameters().get(Parameter.GROUP_OFFENSIVE, g) == value;
        if (asRead) {
            return inShort(read.place(key));
        }
        return value == Parameter.GROUP_OFFENSIVE.defaultValue() ? "" : "set in this scenario";
    }

    /** A place in a file, without the folders it lies in. */
    private static String inShort(String place) {
        return place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
    }

    /** Shows what is chosen. */
    public void refresh() {
        Scenario s = chooser.next();
        String text = s.meta().title() == null || s.meta().title().isBlank()
                ? s.meta().name()
                : s.meta().title();
        title.setText("<html><b>" + PlainText.escaped(text) + "</b> <small>"
                + PlainText.escaped(s.meta().name()) + "</small></html>");
        title.setToolTipText(
                "<html><div style='width:300px'>" + PlainText.escaped(s.meta().description()) + "</div></html>");
        notes(s);
        undo.setEnabled(chooser.canUndo());
        if (!seed.isFocusOwner() || seed.getText().equals(shownSeed)) {
            shownSeed = Long.toString(chooser.seed());
            seed.setText(shownSeed);
        }
    }
}
