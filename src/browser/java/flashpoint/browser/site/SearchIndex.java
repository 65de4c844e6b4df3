package flashpoint.browser.site;

import flashpoint.results.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Index of all sections of the site: where each is, what it is called, and its words. */
final class SearchIndex {

    private final List<Object> sections = new ArrayList<>();

    /**
     * Enters a page, section by section; a section reaches to the next heading.
     *
     * @param page of the guide, before it is made HTML
     */
    void add(GuidePage page) {
        Heading heading = (Heading) page.document().getFirstChild();
        StringBuilder text = new StringBuilder();
        for (Node part = heading.getNext(); part != null; part = part.getNext()) {
            if (part instanceof Heading next) {
                add(page, heading, text);
                heading = next;
                text.setLength(0);
            } else {
                text.append(PlainText.of(part)).append(' ');
            }
        }
        add(page, heading, text);
    }

    private void add(GuidePage page, Heading heading, CharSequence text) {
        add(
                page.address() + "#" + page.anchors().get(heading),
                page.title(),
                PlainText.of(heading),
                text.toString().strip());
    }

    /**
     * Enters a section.
     *
     * @param address its place in the site
     * @param title of its page
     * @param heading its own
     * @param text its words
     */
    void add(String address, String title, String heading, String text) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("at", address);
        section.put("title", title);
        section.put("heading", heading);
        section.put("text", text);
        sections.add(section);
    }

    /** A script, since a browser fetches no file beside a page that is itself a file. */
    String script() {
        return "'use strict';\nconst INDEX = "
                + JsonText.line(Map.of("sections", sections)).replace("<", "\\u003c") + ".sections;\n";
    }
}
