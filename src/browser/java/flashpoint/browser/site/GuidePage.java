package flashpoint.browser.site;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Page of the guide, read from Markdown.
 *
 * @param source its file within the folder of the guide, such as {@code classroom/index.md}
 * @param title text of its first heading
 * @param document what the file holds
 * @param anchors names by which links call its headings, as the places that show Markdown make them
 */
record GuidePage(String source, String title, Node document, Map<Node, String> anchors) {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /**
     * A page.
     *
     * @param source its file within the folder of the guide
     * @param markdown its text
     * @return the page
     * @throws IllegalStateException if it does not begin with a heading
     */
    static GuidePage of(String source, String markdown) {
        Node document = PARSER.parse(markdown);
        if (!(document.getFirstChild() instanceof Heading first)) {
            throw new IllegalStateException(source + " does not begin with a heading");
        }
        Map<Node, String> anchors = new IdentityHashMap<>();
        IdGenerator names = IdGenerator.builder().defaultId("section").build();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                anchors.put(heading, names.generateId(PlainText.of(heading)));
            }
        });
        return new GuidePage(source, PlainText.of(first), document, anchors);
    }

    /** Its file within the site, such as {@code classroom/index.html}. */
    String address() {
        return source.substring(0, source.length() - ".md".length()) + ".html";
    }

    /** Way from its folder to that of the site: empty, or one {@code ../} for each folder. */
    String root() {
        return "../".repeat((int) source.chars().filter(c -> c == '/').count());
    }

    /** Where its links lead, as they are written. */
    List<String> links() {
        List<String> links = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }
        });
        return links;
    }
}
