package flashpoint.gui.control;

import flashpoint.page.Lesson;
import java.awt.BorderLayout;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JEditorPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;

/** Panel with the text of a lesson, beside the run it is about. */
public final class LessonPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JEditorPane page = new JEditorPane("text/html", "");
    private final JComboBox<String> box = new JComboBox<>();

    /**
     * The lessons.
     *
     * @param open takes the name of a lesson's scenario, among those that come with the program
     */
    public LessonPanel(Consumer<String> open) {
        super(new BorderLayout());
        Lesson.NAMES.forEach(l -> box.addItem(Lesson.of(l).title()));
        box.setName("lesson");
        page.setName("lesson text");
        page.setEditable(false);
        page.setFocusable(false);
        page.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        JButton scenario = new JButton("Its scenario");
        scenario.setName("scenario of the lesson");
        scenario.setToolTipText("Chooses the scenario of the lesson, and sets it up");
        scenario.addActionListener(e -> lesson().scenario().ifPresent(open));
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

    private Lesson lesson() {
        return Lesson.of(Lesson.NAMES.get(box.getSelectedIndex()));
    }

    private void show(Lesson lesson) {
        // A pane cannot break lines of code.
        Matcher code = Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL).matcher(lesson.html());
        String html = code.replaceAll(
                c -> Matcher.quoteReplacement("<div>" + c.group(1).strip().replace("\n", "<br>") + "</div>"));
        page.setText("<html><body style='margin:8px'>" + html + "</body></html>");
        page.setCaretPosition(0);
    }
}
