package flashpoint.chart;

import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes an SVG tree as text with its attributes in order of name. Batik's own writer puts them in hash order, which
 * differs between Java versions; and it names a document type, whose address readers would fetch.
 */
final class SvgText {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private SvgText() {}

    /** The text of a tree. */
    static String of(Element root) {
        SvgText text = new SvgText();
        text.element(root);
        return text.out.append('\n').toString();
    }

    private void element(Element element) {
        out.append('<').append(element.getTagName());
        attributes(element)
                .forEach((name, value) -> out.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(escape(value).replace("\"", "&quot;"))
                        .append('"'));
        if (element.getFirstChild() == null) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                out.append('\n');
                element(child);
            } else if (n.getNodeType() == Node.TEXT_NODE) {
                out.append(escape(n.getNodeValue()));
            }
        }
        out.append("</").append(element.getTagName()).append('>');
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> sorted = new TreeMap<>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            sorted.put(all.item(i).getNodeName(), all.item(i).getNodeValue());
        }
        if (element.getTagName().equals("svg")) {
            sorted.put("xmlns", Canvas.SVG);
            sorted.put("xmlns:xlink", "http://www.w3.org/1999/xlink");
        }
        return sorted;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
