package flashpoint.gui.look;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.FlatSystemProperties;
import flashpoint.chart.draw.Palette;
import java.awt.Color;
import java.awt.Font;
import java.awt.Insets;
import java.awt.Window;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;

/**
 * Installer of the theme in every window: FlatLaf, which is the same on every system, light or dark, with the colours
 * of the palette and type of the size asked for.
 */
public final class ThemeInstaller {

    /** Type at a desk, points. */
    private static final int SIZE = 12;

    private ThemeInstaller() {}

    /**
     * Applies the look to all windows that are open, and those that will be opened.
     *
     * @param look colours and size
     */
    public static void windows(Look look) {
        // Its libraries of machine code would be unpacked into a temporary folder; nothing here needs them. Its own
        // scale
        // would follow the size of type, while type and lines have the same size on every screen.
        System.setProperty(FlatSystemProperties.USE_NATIVE_LIBRARY, "false");
        System.setProperty(FlatSystemProperties.UI_SCALE_ENABLED, "false");
        FlatLaf.setGlobalExtraDefaults(colours(look.palette()));
        FlatLaf.setup(look.palette().dark() ? new FlatDarkLaf() : new FlatLightLaf());
        UIManager.put("defaultFont", new FontUIResource(font(look.size())));
        UIManager.put("Button.minimumWidth", 0);
        UIManager.put("ComboBox.minimumWidth", 0);
        UIManager.put("TextField.margin", new Insets(1, 4, 1, 4));
        UIManager.put("TabbedPane.tabHeight", (int) (28 * look.size()));
        UIManager.put("TabbedPane.tabInsets", new Insets(2, 5, 2, 5));
        UIManager.put("ScrollBar.width", 12);
        for (Window w : Window.getWindows()) {
            if (w.isDisplayable()) {
                SwingUtilities.updateComponentTreeUI(w);
            }
        }
    }

    private static Font font(double size) {
        return flashpoint.chart.draw.Theme.TEXT.deriveFont(Font.PLAIN, (float) (SIZE * size));
    }

    /** FlatLaf's variables in the colours of a palette; all else follows from them. */
    private static Map<String, String> colours(Palette palette) {
        Map<String, String> colours = new HashMap<>();
        if (palette.equals(Palette.LIGHT)) {
            colours.put("@accentColor", hex(palette.police()));
            return colours;
        }
        boolean strong = palette.equals(Palette.CONTRAST);
        colours.put("@background", hex(palette.ground()));
        colours.put("@foreground", hex(palette.ink()));
        colours.put("@accentColor", hex(palette.police()));
        colours.put("@selectionForeground", "#000000");
        if (strong) {
            colours.put("@componentBackground", hex(palette.ground()));
            colours.put("@menuBackground", hex(palette.ground()));
            colours.put("@buttonBackground", "#202020");
            colours.put("@disabledForeground", "#a8a8a8");
            colours.put("Component.borderColor", hex(palette.soft()));
            colours.put("Button.borderColor", hex(palette.soft()));
            colours.put("Slider.trackColor", hex(palette.soft()));
            colours.put("CheckBox.icon.borderColor", hex(palette.ink()));
            colours.put("TitledBorder.titleColor", hex(palette.ink()));
        }
        return colours;
    }

    private static String hex(Color c) {
        return String.format(Locale.ROOT, "#%06x", c.getRGB() & 0xFFFFFF);
    }
}
