package flashpoint.gui.control;

import flashpoint.core.Numbers;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.JTextField;

/** Panel of speed: the greatest number of ticks a second and the present one, single steps, and an hour to rest at. */
public final class SpeedPanel extends SettingSection {

    private static final long serialVersionUID = 1L;

    /** Ticks a second by position of the slider; the last is as fast as it goes. */
    private static final double[] SPEEDS = {1, 2, 4, 8, 12, 20, 30, 50, 80, 120, 200, 400, Double.POSITIVE_INFINITY};

    private static final int START = 5;
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):([0-5]\\d)");

    private final JSlider slider = new JSlider(0, SPEEDS.length - 1, START);
    private final JLabel text = new JLabel();
    private final JTextField pause = new JTextField(6);
    private final transient Pace pace;
    private String shown = "";

    /** Run whose speed is set. */
    public interface Pace {

        /**
         * Limits the speed.
         *
         * @param ticks most ticks a second; may be infinite
         */
        void limit(double ticks);

        /**
         * The present speed.
         *
         * @return ticks a second of late; 0 at rest
         */
        double rate();

        /** Does one tick. */
        void step();

        /**
         * Rests when the tick of an hour is done.
         *
         * @param hour hours since hour 0; infinite for never
         */
        void pauseAt(double hour);

        /**
         * The hour at which it will rest.
         *
         * @return hours since hour 0; infinite for never
         */
        double pausesAt();
    }

    /**
     * A control of speed.
     *
     * @param pace what is driven
     */
    public SpeedPanel(Pace pace) {
        super("Speed");
        this.pace = pace;
        slider.setName("speed");
        slider.setSnapToTicks(true);
        slider.setMajorTickSpacing(1);
        slider.setPaintTicks(true);
        slider.setToolTipText("Ticks a second, at once; right is as fast as it goes (- and +)");
        slider.addChangeListener(e -> change());
        JButton step = new JButton("One step");
        step.setName("step");
        step.setToolTipText("One tick, then rests (S)");
        step.addActionListener(e -> pace.step());
        pause.setName("pause at hour");
        pause.setToolTipText(
                "Rests when this hour is reached: 16, 16.5 or 16:30, counted from hour 0; empty for never");
        pause.addActionListener(e -> typed());
        pause.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                typed();
            }
        });
        row(slider);
        row(text);
        JLabel label = new JLabel("Pause at hour");
        label.setLabelFor(pause);
        row(step, label, pause);
        change();
    }

    private void change() {
        pace.limit(SPEEDS[slider.getValue()]);
        refresh();
    }

    /**
     * A step faster or slower.
     *
     * @param steps positions of the slider
     */
    public void faster(int steps) {
        slider.setValue(slider.getValue() + steps);
    }

    /** Text that is no hour gives way to the last good one. */
    private void typed() {
        OptionalDouble hour = hour(pause.getText().strip());
        hour.ifPresent(pace::pauseAt);
        told();
    }

    /** An hour as typed; empty text is never, and what is no hour is nothing. */
    static OptionalDouble hour(String typed) {
        if (typed.isEmpty()) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        Matcher clock = CLOCK.matcher(typed);
        if (clock.matches()) {
            return OptionalDouble.of(Integer.parseInt(clock.group(1)) + Integer.parseInt(clock.group(2)) / 60.0);
        }
        try {
            double hour = Double.parseDouble(typed);
            return hour >= 0 && hour < 1e6 ? OptionalDouble.of(hour) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private void told() {
        double at = pace.pausesAt();
        shown = Double.isInfinite(at) ? "" : flashpoint.core.Numbers.text(at);
        pause.setText(shown);
    }

    /** Tells the speed. */
    public void refresh() {
        double most = SPEEDS[slider.getValue()];
        String wish = Double.isInfinite(most) ? "as fast as it goes" : "at most " + (int) most + " ticks a second";
        double now = pace.rate();
        text.setText(now <= 0 ? wish : wish + "; now " + Numbers.fixed(now, 0));
        // What is being typed stays.
        if (!pause.isFocusOwner() || pause.getText().equals(shown)) {
            told();
        }
    }
}
