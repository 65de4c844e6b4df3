package flashpoint.chart.draw;

import java.awt.Color;
import java.util.List;

/**
 * The colours of what is watched on a screen, for maps and live charts alike. Every palette keeps its colours apart for
 * colour-blind eyes; every line has a dash of its own and every mark a shape of its own besides.
 *
 * @param name what a menu calls it
 * @param ground behind everything
 * @param land the map
 * @param plot under a village block, and of a chart's plots
 * @param ink text
 * @param soft lesser text and lines
 * @param grid the faintest lines
 * @param lines lines of charts, by number
 * @param houses houses by group
 * @param burnt burnt houses
 * @param attack attackers
 * @param gathering crowds that gather at home
 * @param police officers
 * @param flight people on the way to a refuge, and home
 * @param talk those who spread rumours or speak against them
 * @param mark what differs between two maps
 */
public record Palette(
        String name,
        Color ground,
        Color land,
        Color plot,
        Color ink,
        Color soft,
        Color grid,
        List<Color> lines,
        List<Color> houses,
        Color burnt,
        Color attack,
        Color gathering,
        Color police,
        Color flight,
        Color talk,
        Color mark) {

    /** Lines of charts on a dark ground. */
    private static final List<Color> BRIGHT = List.of(
            new Color(0x56, 0xB4, 0xE9),
            new Color(0xFF, 0x8C, 0x42),
            new Color(0x3D, 0xE0, 0xA8),
            new Color(0xF5, 0xB0, 0xD8),
            new Color(0xF0, 0xE4, 0x42),
            new Color(0xC9, 0xE8, 0xFF),
            Color.WHITE);

    /** As in the report: dark on white. */
    public static final Palette LIGHT = new Palette(
            "Light",
            Color.WHITE,
            new Color(0xF4, 0xF4, 0xF0),
            Color.WHITE,
            Theme.INK,
            Theme.SOFT,
            Theme.GRID,
            Theme.LINES,
            Theme.GROUNDS,
            Color.BLACK,
            Theme.VERMILION,
            new Color(0x8C, 0x2D, 0x04),
            Theme.BLUE,
            new Color(0x6A, 0x3D, 0x9A),
            new Color(0x00, 0x6D, 0x4F),
            new Color(0xC2, 0x00, 0x78));

    /** For weak projectors and weak eyes: bright on black. */
    public static final Palette CONTRAST = new Palette(
            "High contrast",
            Color.BLACK,
            new Color(0x0A, 0x0A, 0x0A),
            Color.BLACK,
            Color.WHITE,
            new Color(0xD0, 0xD0, 0xD0),
            new Color(0x55, 0x55, 0x55),
            BRIGHT,
            Theme.GROUNDS,
            Color.WHITE,
            new Color(0xFF, 0x6A, 0x3D),
            new Color(0xFF, 0xB0, 0x80),
            new Color(0x8F, 0xD3, 0xFF),
            new Color(0xD9, 0xB3, 0xFF),
            new Color(0x6C, 0xF0, 0xC0),
            new Color(0xFF, 0x7A, 0xD9));

    /** For dim rooms: light on dark grey. */
    public static final Palette DARK = new Palette(
            "Dark",
            new Color(0x1E, 0x1E, 0x22),
            new Color(0x1A, 0x1A, 0x1D),
            new Color(0x14, 0x14, 0x16),
            new Color(0xE6, 0xE6, 0xE6),
            new Color(0xB4, 0xB4, 0xB8),
            new Color(0x44, 0x44, 0x4A),
            BRIGHT,
            Theme.GROUNDS,
            Color.WHITE,
            new Color(0xFF, 0x6A, 0x3D),
            new Color(0xFF, 0xB0, 0x80),
            new Color(0x8F, 0xD3, 0xFF),
            new Color(0xD9, 0xB3, 0xFF),
            new Color(0x6C, 0xF0, 0xC0),
            new Color(0xFF, 0x7A, 0xD9));

    /** Every palette, in the order of the menu. */
    public static final List<Palette> ALL = List.of(LIGHT, DARK, CONTRAST);

    /** Copies the lists. */
    public Palette {
        lines = List.copyOf(lines);
        houses = List.copyOf(houses);
    }

    /**
     * Whether it is bright on dark.
     *
     * @return true if text is lighter than its ground
     */
    public boolean dark() {
        return ink.getGreen() > ground.getGreen();
    }

    /**
     * Colour of the line of that number.
     *
     * @param number from 0
     * @return its colour
     */
    public Color line(int number) {
        return lines.get(number % lines.size());
    }

    /**
     * Colour of the houses of a group.
     *
     * @param group its index
     * @return its colour
     */
    public Color house(int group) {
        return houses.get(group % houses.size());
    }
}
