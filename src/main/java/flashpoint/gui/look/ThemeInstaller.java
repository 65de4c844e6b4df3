package flashpoint.gui.look;

import flashpoint.chart.draw.Palette;
import java.awt.Color;
import java.awt.Window;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import javax.swing.plaf.ColorUIResource;
import javax.swing.plaf.FontUIResource;
import javax.swing.plaf.metal.DefaultMetalTheme;
import javax.swing.plaf.metal.MetalLookAndFeel;

/**
 * Installer of the theme in every window: Swing's own Metal look, which is the same on every system, with the colours
 * of the palette and type of the size asked for.
 */
public final class ThemeInstaller {

    private ThemeInstaller() {}

    /**
     * Dresses all windows that are open, and those that will be opened.
     *
     * @param look colours and size
     */
    public static void windows(Look look) {
        MetalLookAndFeel.setCurrentTheme(new Theme(look));
        UIManager.put("swing.boldMetal", false);
        try {
            UIManager.setLookAndFeel(new MetalLookAndFeel());
        } catch (UnsupportedLookAndFeelException e) {
            throw new IllegalStateException(e);
        }
        // The gradients of Metal's buttons are light whatever the theme says.
        if (look.palette().equals(Palette.CONTRAST)) {
            for (String key : new String[] {"Button", "ToggleButton", "CheckBox", "ScrollBar", "Slider", "MenuBar"}) {
                UIManager.put(key + ".gradient", null);
            }
        }
        for (Window w : Window.getWindows()) {
            if (w.isDisplayable()) {
                SwingUtilities.updateComponentTreeUI(w);
            }
        }
    }

    /** Metal's theme in the colours of a palette. */
    private static final class Theme extends DefaultMetalTheme {

        private static final int SIZE = 12;

        private final Look look;
        private final boolean dark;

        Theme(Look look) {
            this.look = look;
            dark = look.palette().equals(Palette.CONTRAST);
        }

        @Override
        public String getName() {
            return look.palette().name();
        }

        private static ColorUIResource grey(int level) {
            return new ColorUIResource(new Color(level, level, level));
        }

        @Override
        protected ColorUIResource getPrimary1() {
            return dark ? new ColorUIResource(look.palette().police()) : super.getPrimary1();
        }

        @Override
        protected ColorUIResource getPrimary2() {
            return dark ? grey(110) : super.getPrimary2();
        }

        @Override
        protected ColorUIResource getPrimary3() {
            return dark ? grey(80) : super.getPrimary3();
        }

        @Override
        protected ColorUIResource getSecondary1() {
            return dark ? grey(190) : super.getSecondary1();
        }

        @Override
        protected ColorUIResource getSecondary2() {
            return dark ? grey(90) : super.getSecondary2();
        }

        @Override
        protected ColorUIResource getSecondary3() {
            return dark ? grey(16) : super.getSecondary3();
        }

        @Override
        protected ColorUIResource getWhite() {
            return dark ? grey(0) : super.getWhite();
        }

        @Override
        protected ColorUIResource getBlack() {
            return dark ? grey(255) : super.getBlack();
        }

        private FontUIResource font(int style) {
            return new FontUIResource(flashpoint.chart.draw.Theme.TEXT.deriveFont(style, (float) (SIZE * look.size())));
        }

        @Override
        public FontUIResource getControlTextFont() {
            return font(java.awt.Font.PLAIN);
        }

        @Override
        public FontUIResource getSystemTextFont() {
            return font(java.awt.Font.PLAIN);
        }

        @Override
        public FontUIResource getUserTextFont() {
            return font(java.awt.Font.PLAIN);
        }

        @Override
        public FontUIResource getMenuTextFont() {
            return font(java.awt.Font.PLAIN);
        }

        @Override
        public FontUIResource getWindowTitleFont() {
            return font(java.awt.Font.BOLD);
        }

        @Override
        public FontUIResource getSubTextFont() {
            return font(java.awt.Font.PLAIN);
        }
    }
}
