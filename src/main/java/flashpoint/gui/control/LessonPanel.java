package flashpoint.gui.control;

import java.awt.BorderLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JEditorPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Panel with the text of a lesson, beside the run it is about. */
public final class LessonPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    /** Lessons, in the order of the guide: files in the folder of the class pages. */
    public static final List<String> LESSONS =
            List.of("thresholds", "rumour", "police-timing", "segregation", "flight");

    private static final String FOLDER = "/flashpoint/lessons/";
    private static final Pattern SCENARIO = Pattern.compile("gui scenarios/(\\S+)\\.yaml");
    private static final Pattern TITLE = Pattern.compile("^# (.*)$", Pattern.MULTILINE);

    private final JEditorPane page = new JEditorPane("text/html", "");
    private final JComboBox<String> box = new JComboBox<>();

    /**
     * The lessons.
     *
     * @param open takes the name of a lesson's scenario, among those that come with the program
     */
    public LessonPanel(Consumer<String> open) {
        super(new BorderLayout());
        LESSONS.forEach(l -> box.addItem(title(l)));
        box.setName("lesson");
        page.setName("lesson text");
        page.setEditable(false);
        page.setFocusable(false);
        page.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        JButton scenario = new JButton("Its scenario");
        scenario.setName("scenario of the lesson");
        scenario.setToolTipText("Chooses the scenario of the lesson, and sets it up");
        scenario.addActionListener(e -> scenario(lesson()).ifPresent(open));
        box.addActionListener(e -> show(lesson()));
        JPanel top = new JPanel(new BorderLayout(6, 0));
        top.setBorder(BorderFactory.createEmptyBorder(6, 6, 6, 6));
        top.add(box, BorderLayout.CENTER);
        top.add(scenario, BorderLayout.EAST);
        JScrollPane pane = new JScrollPane(page);
        pane.setBorder(null);
        add(top, BorderLayout.NORTH);
        add(pane, BorderLayout.CENTER);
        show(lesson());
    }

    private String lesson() {
        return LESSONS.get(box.getSelectedIndex());
    }

    private static String title(String lesson) {
        Matcher title = TITLE.matcher(text(lesson));
        return title.find() ? title.group(1) : lesson;
    }

    /**
     * The scenario that a lesson begins with.
     *
     * @param lesson one of {@link #LESSONS}
     * @return name of a bundled scenario; empty if the lesson opens none
     */
    public static Optional<String> scenario(String lesson) {
        Matcher scenario = SCENARIO.matcher(text(lesson));
        return scenario.find() ? Optional.of(scenario.group(1)) : Optional.empty();
    }

    /** Text of a lesson as it stands in the guide. */
    static String text(String lesson) {
        try (InputStream in = LessonPanel.class.getResourceAsStream(FOLDER + lesson + ".md")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its lesson " + lesson);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(String lesson) {
        String body = HtmlRenderer.builder()
                .escapeHtml(true)
                .build()
                .render(Parser.builder().build().parse(text(lesson)));
        // A pane cannot break lines of code, and names of tests are for those who doubt a claim.
        Matcher code = Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL).matcher(body);
        String html = code.replaceAll(c ->
                        Matcher.quoteReplacement("<div>" + c.group(1).strip().replace("\n", "<br>") + "</div>"))
                .replaceAll("\\s*\\(<code>\\w+LessonTest\\.\\w+</code>\\)", "");
        page.setText("<html><body style='margin:8px'>" + html + "</body></html>");
        page.setCaretPosition(0);
    }
}
