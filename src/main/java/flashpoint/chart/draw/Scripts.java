package flashpoint.chart.draw;

import flashpoint.scenario.Event;
import flashpoint.scenario.Group;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Rumour;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.batik.svggen.SVGGraphics2D;

/**
 * Fonts for names in any script. On pixels a text that the usual font cannot show is set in an installed one that can;
 * in an SVG it stays as it is, since its readers have fonts of their own.
 */
public final class Scripts {

    private static final Map<String, Font> FOUND = new ConcurrentHashMap<>();

    private Scripts() {}

    /**
     * The font to write a text in.
     *
     * @param g where to
     * @param text what
     * @param usual the font wanted
     * @return the same, or another of its size and style that can show more of the text
     */
    public static Font font(Graphics2D g, String text, Font usual) {
        return g instanceof SVGGraphics2D ? usual : font(text, usual);
    }

    /**
     * The same for measuring.
     *
     * @param text what is written
     * @param usual the font wanted
     * @return a font of its size and style
     */
    public static Font font(String text, Font usual) {
        if (usual.canDisplayUpTo(text) < 0) {
            return usual;
        }
        return FOUND.computeIfAbsent(usual.getStyle() + ":" + text, key -> best(text, usual))
                .deriveFont(usual.getSize2D());
    }

    /** The one that lacks fewest characters: the usual one, the system's composite of all fonts, then any by name. */
    private static Font best(String text, Font usual) {
        List<Font> fonts =
                new ArrayList<>(List.of(usual, new Font(Font.SANS_SERIF, usual.getStyle(), usual.getSize())));
        GraphicsEnvironment installed = GraphicsEnvironment.getLocalGraphicsEnvironment();
        Arrays.stream(installed.getAvailableFontFamilyNames(Locale.ROOT))
                .sorted()
                .forEach(name -> fonts.add(new Font(name, usual.getStyle(), usual.getSize())));
        Font best = usual;
        long fewest = Long.MAX_VALUE;
        for (Font font : fonts) {
            long lacking = text.codePoints().filter(c -> !font.canDisplay(c)).count();
            if (lacking < fewest) {
                best = font;
                fewest = lacking;
            }
        }
        return best;
    }

    /**
     * The scripts of a scenario's names for which no font is installed.
     *
     * @param scenario whose names pictures show
     * @return a warning for each script, in order of its name
     */
    public static List<String> warnings(Scenario scenario) {
        Map<String, String> missing = new TreeMap<>();
        names(scenario)
                .forEach(name -> name.codePoints()
                        .filter(c -> Character.isLetter(c) && !shown(c))
                        .forEach(c -> missing.putIfAbsent(script(c), word(name, c))));
        List<String> warnings = new ArrayList<>();
        missing.forEach((script, name) -> warnings.add("no font installed shows " + script + " letters, as in " + name
                + "; pictures of pixels and windows show boxes in their place (Noto Sans has one for most scripts)"));
        return warnings;
    }

    /** The word of a name that holds a character. */
    private static String word(String name, int c) {
        return Arrays.stream(name.split("\\s+"))
                .filter(word -> word.indexOf(c) >= 0)
                .findFirst()
                .orElse(name);
    }

    private static boolean shown(int c) {
        String letter = Character.toString(c);
        return font(letter, Theme.TEXT).canDisplay(c);
    }

    private static String script(int c) {
        String name = Character.UnicodeScript.of(c).name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Stream<String> names(Scenario s) {
        return Stream.of(
                        Stream.of(s.meta().title()),
                        s.groups().stream().map(Group::name),
                        s.groups().stream().map(Group::label),
                        s.villages().stream().map(Village::name),
                        s.refuges().stream().map(Refuge::id),
                        s.rumours().stream().map(Rumour::title),
                        s.events().stream().map(Event::label))
                .flatMap(names -> names)
                .filter(name -> name != null);
    }
}
