package flashpoint.chart.draw;

import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writer of an SVG tree as text with its attributes in order of name. Batik's own writer puts them in hash order, which
 * differs between Java versions; and it names a document type, whose address readers would fetch. Texts get fonts to
 * fall back on, and no id is left that two charts share.
 */
final class SvgText {

    /** The attribute that holds nearly all of a picture: letters and numbers, with nothing to escape. */
    private static final String PATH = "d";

    private final String chart;
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private SvgText(String chart) {
        this.chart = chart;
    }

    /** The text of a tree, as the chart of a name. */
    static String of(Element root, String chart) {
        SvgText text = new SvgText(chart);
        text.element(root);
        return text.out.append('\n').toString();
    }

    private void element(Element element) {
        out.append('<').append(element.getTagName());
        attributes(element)
                .forEach((name, value) -> out.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(name.equals(PATH) ? value : attribute(name, value))
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

    private String attribute(String name, String value) {
        return switch (name) {
            case "id" -> value.equals("genericDefs") ? chart + "-genericDefs" : quoted(value);
            case "font-family" -> quoted(value.replace("'DejaVu Sans'", "DejaVu Sans, Verdana, sans-serif"));
            default -> quoted(value);
        };
    }

    private static String quoted(String value) {
        return escape(value).replace("\"", "&quot;");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
