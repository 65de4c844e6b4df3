package flashpoint.browser.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Text of a page of the guide as HTML for the site: links to Markdown lead to the pages made of it, pictures to where the
 * site has them, wide tables scroll by themselves, names of scenarios in tables lead to their cards in the gallery.
 */
final class PageText {

    private static final String RESOURCES = "../resources/";

    private final Guide guide;
    private final Path resources;
    private final Map<String, String> cards;

    /**
     * Rendering of a guide's pages.
     *
     * @param guide all pages
     * @param resources folder of its pictures
     * @param cards addresses of cards within the site, by the name of the scenario
     */
    PageText(Guide guide, Path resources, Map<String, String> cards) {
        this.guide = guide;
        this.resources = resources;
        this.cards = cards;
    }

    /**
     * A page; what was read of it is changed on the way, so this is asked once.
     *
     * @param page of the guide
     * @param belowTitle elements to stand below its title; may be empty
     * @return elements
     * @throws IllegalStateException if a link or picture leads nowhere
     */
    String html(GuidePage page, String belowTitle) {
        page.document().accept(new ForTheSite(page));
        if (!belowTitle.isEmpty()) {
            page.document().getFirstChild().insertAfter(markup(belowTitle));
        }
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading) {
                        attributes.put("id", page.anchors().get(node));
                    }
                })
                .build()
                .render(page.document());
    }

    private static Node markup(String literal) {
        HtmlBlock block = new HtmlBlock();
        block.setLiteral(literal);
        return block;
    }

    private final class ForTheSite extends AbstractVisitor {

        private final GuidePage page;
        private String section = "";

        ForTheSite(GuidePage page) {
            this.page = page;
        }

        @Override
        public void visit(Heading heading) {
            section = PlainText.of(heading);
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            link.setDestination(address(link.getDestination()));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            image.setDestination(picture(image.getDestination()));
            visitChildren(image);
        }

        /** Notes to those who make the pages, such as where code was taken from. */
        @Override
        public void visit(HtmlBlock block) {
            if (block.getLiteral().startsWith("<!--")) {
                block.unlink();
            }
        }

        @Override
        public void visit(Code code) {
            String card = cards.get(code.getLiteral());
            if (card != null && code.getParent() instanceof TableCell) {
                Link link = new Link(page.root() + card, null);
                code.insertBefore(link);
                link.appendChild(code);
            }
        }

        @Override
        public void visit(CustomBlock block) {
            visitChildren(block);
            if (block instanceof TableBlock) {
                block.insertBefore(markup("<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"Table: "
                        + Markup.escape(section) + "\">"));
                block.insertAfter(markup("</div>"));
            }
        }

        private String address(String link) {
            if (link.matches("[a-z]+:.*") || link.startsWith("#")) {
                return link;
            }
            GuidePage to = guide.pages().get(Guide.resolved(page.source(), link));
            if (to == null) {
                throw new IllegalStateException(
                        page.source() + ": a link to " + link + ", which is no page of the guide");
            }
            int anchor = link.indexOf('#');
            return page.root() + to.address() + (anchor < 0 ? "" : link.substring(anchor));
        }

        private String picture(String file) {
            String at = Guide.resolved(page.source(), file);
            if (!at.startsWith(RESOURCES)
                    || !Files.isRegularFile(resources.resolve(at.substring(RESOURCES.length())))) {
                throw new IllegalStateException(page.source() + ": no picture " + file);
            }
            return page.root() + at.substring(RESOURCES.length());
        }
    }
}
