package flashpoint.gui;

import flashpoint.chart.time.LiveChart;
import flashpoint.core.Metric;
import flashpoint.gui.control.ParametersPanel;
import flashpoint.gui.look.Look;
import flashpoint.gui.map.TorusMap;
import flashpoint.gui.replay.ReplicatesDialog;
import flashpoint.run.Ensemble;
import flashpoint.run.Metrics;
import flashpoint.scenario.Group;
import flashpoint.scenario.Scenario;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JTextField;
import javax.swing.Timer;

/**
 * Window of a scenario of the lattice: the torus, the charts of Epstein's figures as they grow, the counts of the present
 * tick, and what plays, rewinds and changes it.
 */
final class LatticeFrame extends JFrame implements Look.Themed {

    private static final long serialVersionUID = 1L;

    private static final int PULSE = 60;
    /** Series told in words, in this order. */
    private static final Map<String, String> COUNTED = Map.of(
            "active", "active", "detained", "in jail", "quiet", "quiet", "police_present", "cops", "deaths", "killed");

    private final transient RunThread engine = new RunThread();
    private final TorusMap map = new TorusMap();
    private final JPanel charts = new JPanel();
    private final JLabel counts = new JLabel(" ");
    private final JButton play = new JButton("Play");
    private final JSlider time = new JSlider(0, 1, 0);
    private final JSlider speed = new JSlider(1, 101, 20);
    private final JTextField seed = new JTextField(8);
    private final Timer pulse = new Timer(PULSE, e -> shown());
    private final transient List<LiveChart> live = new ArrayList<>();
    private transient Scenario next;
    private transient LatticeRun run;
    private transient Look look = Look.PLAIN;
    private transient Ensemble behind;
    private boolean quiet;

    /**
     * The window, not yet visible.
     *
     * @param scenario of the lattice
     */
    LatticeFrame(Scenario scenario) {
        next = scenario;
        setTitle("Lattice");
        play.setName("play lattice");
        time.setName("time of the lattice");
        speed.setName("speed of the lattice");
        seed.setName("seed of the lattice");
        speed.setToolTipText("Ticks a second; right is as fast as it goes");
        play.setToolTipText("Plays and rests (space)");
        play.addActionListener(e -> playOrPause());
        time.addChangeListener(e -> {
            if (!quiet) {
                seek(time.getValue());
            }
        });
        speed.addChangeListener(e -> limit());
        layOut();
        limit();
        setUp();
        Keys.listen(
                this,
                w -> w == this,
                Map.of(
                        KeyEvent.VK_SPACE, this::playOrPause,
                        KeyEvent.VK_S, this::step,
                        KeyEvent.VK_R, this::setUp,
                        KeyEvent.VK_LEFT, () -> seek(run.ticks() - 1),
                        KeyEvent.VK_RIGHT, () -> seek(Math.min(run.made(), run.ticks() + 1))));
        pulse.start();
    }

    private static JButton button(String text, String name, String tip, Runnable action) {
        JButton button = new JButton(text);
        button.setName(name);
        button.setToolTipText(tip);
        button.addActionListener(e -> action.run());
        return button;
    }

    private void layOut() {
        JPanel control = new JPanel(new BorderLayout(6, 0));
        control.add(play, BorderLayout.WEST);
        control.add(time, BorderLayout.CENTER);
        control.add(counts, BorderLayout.SOUTH);
        JPanel settings = new JPanel(new GridLayout(1, 0, 6, 0));
        settings.add(button("One step", "step lattice", "One tick, then rests (S)", this::step));
        settings.add(new JLabel("Seed", JLabel.TRAILING));
        settings.add(seed);
        settings.add(
                button("Set up", "set up lattice", "Begins anew with the parameters and the seed (R)", this::setUp));
        settings.add(button("Run 20...", "run many lattice", "Many runs behind the live lines", this::many));
        settings.add(button("Parameters...", "parameters lattice", "All parameters of the lattice", this::parameters));
        JPanel foot = new JPanel(new GridLayout(3, 1, 0, 4));
        foot.setBorder(BorderFactory.createEmptyBorder(4, 8, 6, 8));
        JPanel pace = new JPanel(new BorderLayout(6, 0));
        pace.add(new JLabel("Speed"), BorderLayout.WEST);
        pace.add(speed, BorderLayout.CENTER);
        foot.add(control);
        foot.add(pace);
        foot.add(settings);
        JPanel middle = new JPanel(new GridLayout(1, 2, 4, 0));
        middle.add(map);
        middle.add(charts);
        add(middle, BorderLayout.CENTER);
        add(foot, BorderLayout.SOUTH);
        setPreferredSize(new Dimension(1000, 700));
        pack();
    }

    private void limit() {
        engine.speed(speed.getValue() == speed.getMaximum() ? Double.POSITIVE_INFINITY : speed.getValue());
    }

    /** Chooses another scenario, and sets it up. */
    void choose(Scenario scenario) {
        next = scenario;
        behind = null;
        seed.setText("");
        setUp();
    }

    /** Begins the chosen scenario with the seed of the field. */
    void setUp() {
        try {
            long typed = Long.parseLong(seed.getText().strip());
            next = next.with(next.meta().with(typed, 1));
        } catch (NumberFormatException e) {
            // The last good one stays.
        }
        seed.setText(Long.toString(next.meta().seed()));
        LatticeRun made = new LatticeRun(next);
        run = made;
        engine.load(made::advance, 0, true, () -> {});
        live.clear();
        charts.removeAll();
        charts.setLayout(new GridLayout(0, 1));
        for (LiveChart chart : LiveChart.lattice(next)) {
            live.add(chart);
            charts.add(new LiveChartPanel(() -> chart, 480, 260));
        }
        setTitle("Lattice: " + next.meta().title());
        applyTheme(look);
        behind(behind);
        charts.revalidate();
        shown();
    }

    /** Plays, rests, or goes on; after the end, from the start. */
    void playOrPause() {
        if (engine.ended()) {
            setUp();
        }
        engine.play(!engine.playing());
        shown();
    }

    private void step() {
        engine.play(false);
        engine.once();
        shown();
    }

    /** Rests, and goes to the end of some number of ticks. */
    void seek(int ticks) {
        engine.play(false);
        engine.between(() -> {
            run.seek(Math.max(0, ticks));
            return null;
        });
        engine.load(run::advance, run.ticks(), !run.over(), () -> {});
        shown();
    }

    private void many() {
        new ReplicatesDialog(this, run.scenario(), run.scenario().meta().seed(), this::behind).ask();
    }

    /** Shows runs behind the live lines. */
    void behind(Ensemble runs) {
        boolean fits = runs != null
                && runs.scenario().meta().ticks() == run.scenario().meta().ticks();
        behind = fits ? runs : null;
        live.forEach(c -> c.behind(behind, run.scenario()));
    }

    private void parameters() {
        ParametersPanel.all(this, () -> next, s -> next = s);
    }

    private void shown() {
        engine.between(() -> {
            map.show(
                    run.width(),
                    run.cells(),
                    next.groups().stream().map(LatticeFrame::name).toList());
            live.forEach(c -> c.show(run.series(), run.ticks(), run.made()));
            counts.setText(words());
            quiet = true;
            time.setMaximum(Math.max(1, run.made()));
            if (!time.getValueIsAdjusting()) {
                time.setValue(run.ticks());
            }
            quiet = false;
            return null;
        });
        play.setText(engine.playing() && !engine.ended() ? "Pause" : "Play");
    }

    private static String name(Group group) {
        return group.name() == null || group.name().isBlank() ? group.label() : group.name();
    }

    /** The counts of the present tick. */
    String words() {
        int tick = run.ticks() - 1;
        if (tick < 0) {
            return "ready to start";
        }
        StringBuilder words = new StringBuilder("tick " + tick);
        List<Metric> metrics = Metrics.series(run.scenario());
        for (int k = 0; k < metrics.size(); k++) {
            if (COUNTED.containsKey(metrics.get(k).name())) {
                words.append(words.indexOf(":") < 0 ? ": " : ", ")
                        .append(flashpoint.chart.draw.Theme.counts().format(run.series()[k][tick]))
                        .append(' ')
                        .append(COUNTED.get(metrics.get(k).name()));
            }
        }
        return words.toString();
    }

    /** What is shown, for tests. */
    LatticeRun run() {
        return run;
    }

    List<LiveChart> live() {
        return live;
    }

    @Override
    public void applyTheme(Look other) {
        look = other;
        map.applyTheme(other);
        live.forEach(c -> c.applyStyle(other.palette(), other.size()));
    }

    @Override
    public void dispose() {
        pulse.stop();
        engine.close();
        super.dispose();
    }
}
