package flashpoint.gui.look;

import flashpoint.chart.draw.Palette;

/**
 * Colours, and size of text for a desk or a projector.
 *
 * @param palette colours
 * @param size size of text, 1 for a desk
 */
public record Look(Palette palette, double size) {

    /** At a desk, as in the report. */
    public static final Look PLAIN = new Look(Palette.LIGHT, 1);

    /** Size of text to be read from the last row. */
    public static final double LARGE = 1.3;

    /**
     * The look with other colours.
     *
     * @param other a palette
     * @return a copy
     */
    public Look with(Palette other) {
        return new Look(other, size);
    }

    /**
     * The look with large or plain text.
     *
     * @param large whether it is large
     * @return a copy
     */
    public Look large(boolean large) {
        return new Look(palette, large ? LARGE : 1);
    }

    /** Component that takes a look. */
    @FunctionalInterface
    public interface Themed {

        /**
         * Takes on a look; on the event thread.
         *
         * @param look the look
         */
        void applyTheme(Look look);
    }
}
