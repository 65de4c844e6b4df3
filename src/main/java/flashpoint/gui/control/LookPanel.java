package flashpoint.gui.control;

import flashpoint.chart.draw.Palette;
import flashpoint.gui.look.Look;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JCheckBox;

/** Colours and size of text. */
public final class LookPanel extends SettingSection {

    private static final long serialVersionUID = 1L;

    private final JCheckBox dark = new JCheckBox("Dark");
    private final JCheckBox contrast = new JCheckBox("High contrast");
    private final JCheckBox large = new JCheckBox("Large type");

    /**
     * A choice of looks.
     *
     * @param now how it looks now
     * @param wear changes it
     */
    public LookPanel(Supplier<Look> now, Consumer<Look> wear) {
        super("Look");
        dark.setName("dark");
        contrast.setName("high contrast");
        large.setName("large type");
        contrast.setToolTipText("Bright on black, at once (H); all palettes suit colour-blind eyes");
        dark.setToolTipText("Light on dark grey, at once (D)");
        dark.addActionListener(e -> wear.accept(now.get().with(dark.isSelected() ? Palette.DARK : Palette.LIGHT)));
        large.setToolTipText("Type for the last row, at once (L)");
        contrast.addActionListener(
                e -> wear.accept(now.get().with(contrast.isSelected() ? Palette.CONTRAST : Palette.LIGHT)));
        large.addActionListener(e -> wear.accept(now.get().large(large.isSelected())));
        row(dark, contrast, large);
    }

    /**
     * Shows what is worn.
     *
     * @param look colours and size
     */
    public void refresh(Look look) {
        dark.setSelected(look.palette().equals(Palette.DARK));
        contrast.setSelected(look.palette().equals(Palette.CONTRAST));
        large.setSelected(look.size() > 1);
    }

    /** Turns high contrast on or off. */
    public void toggleContrast() {
        contrast.doClick();
    }

    /** Turns dark colours on or off. */
    public void toggleDark() {
        dark.doClick();
    }

    /** Turns large type on or off. */
    public void toggleLarge() {
        large.doClick();
    }
}
