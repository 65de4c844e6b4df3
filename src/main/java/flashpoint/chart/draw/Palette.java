package flashpoint.chart.draw;

import java.awt.Color;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of what is shown on one ground, for maps, charts and films alike: of each {@link Meaning}, of groups of
 * people, and of things that have only a number. Every palette keeps its colours apart for colour-blind eyes; every line
 * has a dash of its own and every mark a shape of its own besides.
 *
 * @param name what a menu calls it
 * @param ground behind everything
 * @param land the map
 * @param plot under a village block, and of a chart's plots
 * @param ink text
 * @param soft lesser text and lines
 * @param grid the faintest lines
 * @param things lines of things with a number only
 * @param houses groups, eight or more
 * @param meanings every meaning
 */
public record Palette(
        String name,
        Color ground,
        Color land,
        Color plot,
        Color ink,
        Color soft,
        Color grid,
        List<Color> things,
        List<Color> houses,
        Map<Meaning, Color> meanings) {

    /** Things on a dark ground. */
    private static final List<Color> BRIGHT = List.of(
            new Color(0x56, 0xB4, 0xE9),
            new Color(0xFF, 0x8C, 0x42),
            new Color(0x3D, 0xE0, 0xA8),
            new Color(0xF5, 0xB0, 0xD8),
            new Color(0xF0, 0xE4, 0x42),
            new Color(0xC9, 0xE8, 0xFF),
            Color.WHITE);

    /** Meanings on white. */
    private static final Map<Meaning, Color> ON_WHITE = colours(Map.ofEntries(
            Map.entry(Meaning.MOBILISED, 0x8C2D04),
            Map.entry(Meaning.ATTACKING, 0xD55E00),
            Map.entry(Meaning.INJURED, 0xC2609A),
            Map.entry(Meaning.KILLED, 0x7A0F4E),
            Map.entry(Meaning.BURNED, 0x000000),
            Map.entry(Meaning.FLEEING, 0x6A3D9A),
            Map.entry(Meaning.QUEUED, 0xA078CC),
            Map.entry(Meaning.SHELTERED, 0x6F7FC8),
            Map.entry(Meaning.RETURNED, 0x2B5D34),
            Map.entry(Meaning.HEARD, 0x489A83),
            Map.entry(Meaning.BELIEVING, 0x006D4F),
            Map.entry(Meaning.WARNED, 0xA8509A),
            Map.entry(Meaning.POLICE, 0x0072B2),
            Map.entry(Meaning.COMING, 0x4590C6),
            Map.entry(Meaning.REINFORCING, 0x003F6B),
            Map.entry(Meaning.ARRESTED, 0x4590C6),
            Map.entry(Meaning.DETAINED, 0x0072B2),
            Map.entry(Meaning.LEGITIMACY, 0x5B7F1E),
            Map.entry(Meaning.GRIEVANCE, 0xB8484B),
            Map.entry(Meaning.FEAR, 0x6A3D9A),
            Map.entry(Meaning.BORN, 0x4E9A51),
            Map.entry(Meaning.AGED, 0x8A8A8A),
            Map.entry(Meaning.DATA, 0x36618E),
            Map.entry(Meaning.LESS, 0x00474A),
            Map.entry(Meaning.MORE, 0xC20078),
            Map.entry(Meaning.LIMIT, 0xC20078)));

    /** Meanings on a dark ground. */
    private static final Map<Meaning, Color> ON_DARK = colours(Map.ofEntries(
            Map.entry(Meaning.MOBILISED, 0xFFB080),
            Map.entry(Meaning.ATTACKING, 0xFF6A3D),
            Map.entry(Meaning.INJURED, 0xF79AD0),
            Map.entry(Meaning.KILLED, 0xE0409A),
            Map.entry(Meaning.BURNED, 0xFFFFFF),
            Map.entry(Meaning.FLEEING, 0xD9B3FF),
            Map.entry(Meaning.QUEUED, 0xA77BE0),
            Map.entry(Meaning.SHELTERED, 0x86A0F5),
            Map.entry(Meaning.RETURNED, 0xBFE3B4),
            Map.entry(Meaning.HEARD, 0x3FA88A),
            Map.entry(Meaning.BELIEVING, 0x6CF0C0),
            Map.entry(Meaning.WARNED, 0xF08AD8),
            Map.entry(Meaning.POLICE, 0x8FD3FF),
            Map.entry(Meaning.COMING, 0x4E97CC),
            Map.entry(Meaning.REINFORCING, 0xDDF2FF),
            Map.entry(Meaning.ARRESTED, 0x4E97CC),
            Map.entry(Meaning.DETAINED, 0x8FD3FF),
            Map.entry(Meaning.LEGITIMACY, 0xC5DE6A),
            Map.entry(Meaning.GRIEVANCE, 0xF07E7E),
            Map.entry(Meaning.FEAR, 0xD9B3FF),
            Map.entry(Meaning.BORN, 0x9BE29B),
            Map.entry(Meaning.AGED, 0xA8A8A8),
            Map.entry(Meaning.DATA, 0xA9B4D9),
            Map.entry(Meaning.LESS, 0x17877C),
            Map.entry(Meaning.MORE, 0xFF7AD9),
            Map.entry(Meaning.LIMIT, 0xFF7AD9)));

    /** As in the report: dark on white. */
    public static final Palette LIGHT = new Palette(
            "Light",
            Theme.PAPER,
            new Color(0xF4, 0xF4, 0xF0),
            Theme.PAPER,
            Theme.INK,
            Theme.SOFT,
            Theme.GRID,
            Theme.THINGS,
            Theme.GROUNDS,
            ON_WHITE);

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
            ON_DARK);

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
            ON_DARK);

    /** Every palette, in the order of the menu. */
    public static final List<Palette> ALL = List.of(LIGHT, DARK, CONTRAST);

    /** Copies what it is given. */
    public Palette {
        things = List.copyOf(things);
        houses = List.copyOf(houses);
        meanings = Map.copyOf(meanings);
    }

    private static Map<Meaning, Color> colours(Map<Meaning, Integer> codes) {
        Map<Meaning, Color> colours = new EnumMap<>(Meaning.class);
        codes.forEach((meaning, code) -> colours.put(meaning, new Color(code)));
        return colours;
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
     * Colour of a meaning.
     *
     * @param meaning any
     * @return its colour
     */
    public Color colour(Meaning meaning) {
        return meanings.get(meaning);
    }

    /**
     * Colour of a line.
     *
     * @param style what it shows
     * @return its colour
     */
    public Color colour(LineStyle style) {
        return switch (style.kind()) {
            case MEANING -> colour(style.meaning());
            case GROUP -> house(style.number());
            case THING -> things.get(style.number() % things.size());
        };
    }

    /**
     * Colour of a group and its houses.
     *
     * @param group its index
     * @return its colour
     */
    public Color house(int group) {
        return houses.get(group % houses.size());
    }

    /**
     * Burnt houses.
     *
     * @return their colour
     */
    public Color burnt() {
        return colour(Meaning.BURNED);
    }

    /**
     * Attackers.
     *
     * @return their colour
     */
    public Color attack() {
        return colour(Meaning.ATTACKING);
    }

    /**
     * Crowds that gather at home.
     *
     * @return their colour
     */
    public Color gathering() {
        return colour(Meaning.MOBILISED);
    }

    /**
     * Officers.
     *
     * @return their colour
     */
    public Color police() {
        return colour(Meaning.POLICE);
    }

    /**
     * People on the way to a refuge, and home.
     *
     * @return their colour
     */
    public Color flight() {
        return colour(Meaning.FLEEING);
    }

    /**
     * Those who spread rumours or speak against them.
     *
     * @return their colour
     */
    public Color talk() {
        return colour(Meaning.BELIEVING);
    }

    /**
     * What differs between two maps.
     *
     * @return its colour
     */
    public Color mark() {
        return colour(Meaning.MORE);
    }
}
