package flashpoint.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Lesson of the guide's class pages, as it travels with the program.
 *
 * @param name its name, one of {@link #NAMES}
 * @param text its text, Markdown
 */
public record Lesson(String name, String text) {

    /** Lessons, in the order of the guide: files in the folder of the class pages. */
    public static final List<String> NAMES = List.of("thresholds", "rumour", "police-timing", "segregation", "flight");

    private static final String FOLDER = "/flashpoint/lessons/";
    private static final Pattern SCENARIO = Pattern.compile("gui scenarios/(\\S+)\\.yaml");
    private static final Pattern TITLE = Pattern.compile("^# (.*)$", Pattern.MULTILINE);
    private static final String TESTS = "\\s*\\(<code>\\w+LessonTest\\.\\w+</code>\\)";

    /**
     * A lesson by its name.
     *
     * @param name one of {@link #NAMES}
     * @return the lesson
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Lesson of(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no lesson " + name + " among " + NAMES);
        }
        try (InputStream in = Lesson.class.getResourceAsStream(FOLDER + name + ".md")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its lesson " + name);
            }
            return new Lesson(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The title.
     *
     * @return text of its first heading
     */
    public String title() {
        Matcher title = TITLE.matcher(text);
        return title.find() ? title.group(1) : name;
    }

    /**
     * The scenario that it begins with.
     *
     * @return name of a bundled scenario; empty if it opens none
     */
    public Optional<String> scenario() {
        Matcher scenario = SCENARIO.matcher(text);
        return scenario.find() ? Optional.of(scenario.group(1)) : Optional.empty();
    }

    /**
     * The text as HTML, without the names of tests, which are for those who doubt a claim.
     *
     * @return elements for the body of a page; whatever is HTML in the text is shown as it is written
     */
    public String html() {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .build()
                .render(Parser.builder().build().parse(text))
                .replaceAll(TESTS, "");
    }
}
