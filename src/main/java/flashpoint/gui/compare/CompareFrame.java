package flashpoint.gui.compare;

import flashpoint.chart.time.ChartClock;
import flashpoint.core.Ticks;
import flashpoint.gui.look.Files;
import flashpoint.gui.look.Look;
import flashpoint.run.session.PairedSessions;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import javax.swing.JTable;
import javax.swing.SwingUtilities;

/** The window of two runs side by side. */
public final class CompareFrame extends JFrame implements Look.Themed {

    private static final long serialVersionUID = 1L;

    /** Widths of the columns of people, pixels: fates are the longest. */
    private static final int[] WIDTHS = {60, 100, 50, 160, 160};

    private final transient Supplier<Scenario> mine;
    private final transient Supplier<Look> look;
    private final JComboBox<String> other =
            new JComboBox<>(BundledScenarios.villages().toArray(String[]::new));
    private final JButton begin = new JButton("Compare");
    private final JButton play = new JButton("Play");
    private final JSlider time = new JSlider(-1, 0, -1);
    private final JLabel clock = new JLabel(" ");
    private final JLabel count = new JLabel(" ");
    private final JLabel leftTitle = new JLabel(" ");
    private final JLabel rightTitle = new JLabel(" ");
    private final PairMap left = new PairMap();
    private final PairMap right = new PairMap();
    private final ComparisonTables.Rows<PairedSessions.Value> numbers = ComparisonTables.numbers();
    private final ComparisonTables.Rows<flashpoint.model.observe.PersonOutcomes.Change> people =
            ComparisonTables.people();
    private transient PairDriver driver;
    private boolean quiet;

    /**
     * The window, empty.
     *
     * @param mine the scenario on the left, with what was done to it and its seed
     * @param look how windows look
     */
    public CompareFrame(Supplier<Scenario> mine, Supplier<Look> look) {
        this.mine = mine;
        this.look = look;
        setTitle("Side by side");
        other.setName("other scenario");
        begin.setName("compare");
        play.setName("play both");
        time.setName("time of both");
        play.setEnabled(false);
        time.setEnabled(false);
        begin.addActionListener(e -> begin(BundledScenarios.any((String) other.getSelectedItem())));
        play.addActionListener(e -> playOrPause());
        time.addChangeListener(e -> {
            if (!quiet && driver != null) {
                driver.seek(time.getValue());
            }
        });
        layOut();
        addWindowListener(new java.awt.event.WindowAdapter() {
            @Override
            public void windowClosing(java.awt.event.WindowEvent e) {
                stop();
            }
        });
    }

    /** Plays both, or rests; nothing before a comparison has begun. */
    public void playOrPause() {
        if (driver != null) {
            driver.play(!driver.playing());
        }
    }

    /**
     * Goes some hours back or forth in both.
     *
     * @param hours negative for back
     */
    public void hours(int hours) {
        if (driver != null) {
            int ticks = Ticks.nearest(hours, mine.get().meta().dt());
            time.setValue(time.getValue() + ticks);
        }
    }

    private void layOut() {
        JPanel choice = new JPanel(new BorderLayout(6, 0));
        choice.add(new JLabel("Left: the run of the console, with its interventions. Right:"), BorderLayout.WEST);
        choice.add(other, BorderLayout.CENTER);
        choice.add(begin, BorderLayout.EAST);
        JPanel control = new JPanel(new BorderLayout(6, 0));
        control.add(play, BorderLayout.WEST);
        control.add(time, BorderLayout.CENTER);
        control.add(clock, BorderLayout.EAST);
        JPanel top = new JPanel(new GridLayout(2, 1, 0, 4));
        top.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
        top.add(choice);
        top.add(control);
        JPanel maps = new JPanel(new GridLayout(1, 2, 4, 0));
        maps.add(titled(left, leftTitle));
        maps.add(titled(right, rightTitle));
        JPanel lists = new JPanel(new GridLayout(1, 2, 4, 0));
        lists.add(new JScrollPane(table(numbers)));
        JPanel who = new JPanel(new BorderLayout());
        who.add(count, BorderLayout.NORTH);
        who.add(new JScrollPane(table(people)), BorderLayout.CENTER);
        lists.add(who);
        lists.setPreferredSize(new Dimension(1240, 220));
        add(top, BorderLayout.NORTH);
        add(maps, BorderLayout.CENTER);
        add(lists, BorderLayout.SOUTH);
        pack();
    }

    private static JPanel titled(PairMap map, JLabel title) {
        JPanel panel = new JPanel(new BorderLayout());
        title.setBorder(BorderFactory.createEmptyBorder(0, 8, 2, 8));
        panel.add(title, BorderLayout.NORTH);
        panel.add(map, BorderLayout.CENTER);
        return panel;
    }

    private static JTable table(ComparisonTables.Rows<?> rows) {
        JTable table = new JTable(rows);
        table.setName(rows.getColumnName(0).isEmpty() ? "numbers" : "people");
        table.setFillsViewportHeight(true);
        table.setEnabled(false);
        if (rows.getColumnCount() == WIDTHS.length) {
            for (int k = 0; k < WIDTHS.length; k++) {
                table.getColumnModel().getColumn(k).setPreferredWidth(WIDTHS[k]);
            }
        }
        return table;
    }

    /**
     * Begins a comparison with a scenario on the right.
     *
     * @param with the other scenario
     */
    public void begin(Scenario with) {
        stop();
        Scenario here = mine.get();
        try {
            PairedSessions pair = new PairedSessions(here, with, here.meta().seed());
            left.show(here, pair.left().simulation().layout(), look.get());
            right.show(with, pair.right().simulation().layout(), look.get());
            driver = new PairDriver(pair, this::shown);
            leftTitle.setText(here.meta().name() + ", seed " + here.meta().seed());
            rightTitle.setText(with.meta().name() + ", seed " + here.meta().seed());
            time.setMaximum(pair.ticks() - 1);
            time.setEnabled(true);
            play.setEnabled(true);
        } catch (IllegalArgumentException e) {
            Files.showError(this, "Side by side", e.getMessage());
        }
    }

    /** Takes a moment of both runs; on the driver's thread. */
    private void shown(PairMoment moment) {
        byte[] none = {};
        left.paint(moment.left(), moment.sameHouses() ? moment.right().houses() : none);
        right.paint(moment.right(), moment.sameHouses() ? moment.left().houses() : none);
        PairDriver of = driver;
        SwingUtilities.invokeLater(() -> {
            if (of == driver && of != null) {
                tell(moment, of.playing());
            }
        });
    }

    private void tell(PairMoment moment, boolean playing) {
        quiet = true;
        if (!time.getValueIsAdjusting()) {
            time.setValue(moment.tick());
        }
        quiet = false;
        play.setText(playing ? "Pause" : "Play");
        ChartClock of = ChartClock.of(mine.get().meta());
        clock.setText(moment.tick() < 0 ? "before the first tick" : of.text(of.hour(moment.tick())));
        numbers.show(moment.lines());
        people.show(moment.changes());
        int n = moment.changes().size();
        count.setText((n == 1
                        ? "1 person fares"
                        : flashpoint.chart.draw.Theme.counts().format(n) + " people fare")
                + " otherwise"
                + (!moment.sameHouses()
                        ? "; the two scenarios have different houses, so none is marked"
                        : "; framed: burned in one run only, tinted: left in one run only"));
    }

    /** Ends the comparison. */
    public void stop() {
        if (driver != null) {
            driver.close();
            driver = null;
            play.setText("Play");
        }
    }

    @Override
    public void applyTheme(Look other) {
        if (driver != null) {
            driver.repaint(() -> {
                left.applyTheme(other);
                right.applyTheme(other);
            });
        }
    }

    @Override
    public void dispose() {
        stop();
        super.dispose();
    }
}
