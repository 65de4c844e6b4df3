package flashpoint.gui.control;

import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javax.swing.JLabel;
import javax.swing.JSlider;

/** Panel of speed: the greatest number of ticks a second, and the present one. */
public final class SpeedPanel extends SettingSection {

    private static final long serialVersionUID = 1L;

    /** Ticks a second by position of the slider; the last is as fast as it goes. */
    private static final double[] SPEEDS = {1, 2, 4, 8, 12, 20, 30, 50, 80, 120, 200, 400, Double.POSITIVE_INFINITY};

    private static final int START = 5;

    private final JSlider slider = new JSlider(0, SPEEDS.length - 1, START);
    private final JLabel text = new JLabel();
    private final transient DoubleConsumer set;
    private final transient DoubleSupplier rate;

    /**
     * A control of speed.
     *
     * @param set takes the most ticks a second
     * @param rate tells the ticks a second of late, 0 at rest
     */
    public SpeedPanel(DoubleConsumer set, DoubleSupplier rate) {
        super("Speed");
        this.set = set;
        this.rate = rate;
        slider.setName("speed");
        slider.setSnapToTicks(true);
        slider.setMajorTickSpacing(1);
        slider.setPaintTicks(true);
        slider.setToolTipText("Ticks a second, at once; right is as fast as it goes (- and +)");
        slider.addChangeListener(e -> change());
        row(slider);
        row(text);
        change();
    }

    private void change() {
        set.accept(SPEEDS[slider.getValue()]);
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

    /** Tells the speed. */
    public void refresh() {
        double most = SPEEDS[slider.getValue()];
        String wish = Double.isInfinite(most) ? "as fast as it goes" : "at most " + (int) most + " ticks a second";
        double now = rate.getAsDouble();
        text.setText(now <= 0 ? wish : wish + String.format(Locale.ROOT, "; now %.0f", now));
    }
}
