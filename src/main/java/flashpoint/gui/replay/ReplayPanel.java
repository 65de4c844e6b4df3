package flashpoint.gui.replay;

import flashpoint.chart.time.ChartClock;
import flashpoint.core.Ticks;
import flashpoint.gui.control.SettingSection;
import flashpoint.gui.look.Look;
import flashpoint.run.Ensemble;
import flashpoint.scenario.Scenario;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JSlider;

/** A slider over the run as far as it was made, and the film of it. */
public final class ReplayPanel extends SettingSection {

    private static final long serialVersionUID = 1L;

    private final transient Run run;
    private final JSlider slider = new JSlider(-1, 0, -1);
    private final JLabel when = new JLabel(" ");
    private boolean quiet;

    /** The run that is scrubbed. */
    public interface Run {

        /**
         * The tick that is shown.
         *
         * @return -1 before the first
         */
        int tick();

        /**
         * Ticks made so far, also those that lie ahead after going back.
         *
         * @return ticks
         */
        int made();

        /**
         * Rests, and goes to the end of a tick.
         *
         * @param tick -1 for before the first
         */
        void seek(int tick);

        /**
         * The scenario with what was done.
         *
         * @return resolved scenario
         */
        Scenario scenario();

        /**
         * The seed.
         *
         * @return any 64-bit integer
         */
        long seed();

        /**
         * Shows runs behind the live lines.
         *
         * @param runs finished runs; null for none
         */
        void behind(Ensemble runs);

        /**
         * Look of the windows.
         *
         * @return colours and size
         */
        Look look();
    }

    /**
     * A slider over a run.
     *
     * @param run the run
     * @param compare opens the window of two runs side by side
     */
    public ReplayPanel(Run run, Runnable compare) {
        super("Replay and compare");
        this.run = run;
        slider.setName("replay");
        slider.setToolTipText("Drag through the run just made (arrow keys: an hour)");
        slider.addChangeListener(e -> {
            if (!quiet) {
                run.seek(slider.getValue());
            }
        });
        JButton back = new JButton("\u2212 1 h");
        back.setToolTipText("An hour back");
        back.addActionListener(e -> hours(-1));
        JButton forth = new JButton("+ 1 h");
        forth.setToolTipText("An hour forth");
        forth.addActionListener(e -> hours(1));
        JButton film = new JButton("Save film...");
        film.setToolTipText("The map as an animated picture (GIF)");
        film.addActionListener(e -> new FilmDialog(
                        this,
                        run.scenario(),
                        run.seed(),
                        run.look(),
                        Math.ceil(run.made() * run.scenario().meta().dt()))
                .ask());
        row(slider);
        row(when);
        JButton beside = new JButton("Side by side...");
        beside.setToolTipText("This run and that of another scenario, one clock, the same seed");
        beside.addActionListener(e -> compare.run());
        JButton many = new JButton("Run 20...");
        many.setName("run many");
        many.setToolTipText("Runs this scenario many times, as it is, and shows the bands behind the live lines");
        many.addActionListener(e -> new ReplicatesDialog(this, run.scenario(), run.seed(), run::behind).ask());
        row(back, forth, many);
        row(film, beside);
        refresh();
    }

    /**
     * Goes some hours back or forth, within what was made.
     *
     * @param hours negative for back
     */
    public void hours(int hours) {
        int ticks = Ticks.nearest(hours, run.scenario().meta().dt());
        run.seek(Math.max(-1, Math.min(Math.max(run.made() - 1, run.tick()), run.tick() + ticks)));
    }

    /** Shows where the run is. */
    public void refresh() {
        if (slider.getValueIsAdjusting()) {
            return;
        }
        quiet = true;
        slider.setMaximum(Math.max(0, run.made() - 1));
        slider.setValue(run.tick());
        quiet = false;
        ChartClock clock = ChartClock.of(run.scenario().meta());
        when.setText(
                run.tick() < 0
                        ? "before the first tick"
                        : clock.text(clock.hour(run.tick())) + " of "
                                + clock.text(clock.hour(Math.max(0, run.made() - 1))));
    }
}
