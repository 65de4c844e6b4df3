package flashpoint.chart.draw;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writer of pictures into SVG and PNG files. */
public final class Canvas {

    /** Pixels a point in PNG: enough for paper at the usual column width. */
    private static final int SCALE = 2;

    static final String SVG = "http://www.w3.org/2000/svg";

    private Canvas() {}

    /** Writes an SVG whose ids begin with the chart's name, so that several can stand in one page. */
    public static void svg(Picture picture, String name, String title, Path file) throws IOException {
        Files.writeString(file, svg(picture, name, title), StandardCharsets.UTF_8);
    }

    /** A picture as SVG text. */
    public static String svg(Picture picture, String name, String title) throws IOException {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("Flashpoint");
        context.setPrecision(2);
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return super.generateID(name + "-" + prefix);
            }
        });
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        g.setSVGCanvasSize(new Dimension(picture.width(), picture.height()));
        Theme.hints(g);
        paint(picture, g);
        Element root = g.getRoot();
        root.setAttribute("viewBox", "0 0 " + picture.width() + " " + picture.height());
        root.setAttribute("role", "img");
        Element label = document.createElementNS(SVG, "title");
        label.setTextContent(title);
        root.insertBefore(label, root.getFirstChild());
        g.dispose();
        return SvgText.of(root, name);
    }

    /** Writes a PNG at {@value #SCALE} pixels a point. */
    public static void png(Picture picture, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            png(picture, out);
        }
    }

    /** Writes a picture as PNG to an open stream. */
    public static void png(Picture picture, OutputStream out) throws IOException {
        BufferedImage image =
                new BufferedImage(picture.width() * SCALE, picture.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Theme.hints(g);
        g.scale(SCALE, SCALE);
        paint(picture, g);
        g.dispose();
        Png.write(image, out);
    }

    private static void paint(Picture picture, Graphics2D g) {
        g.setColor(Theme.PAPER);
        g.fillRect(0, 0, picture.width(), picture.height());
        picture.paint(g);
    }
}
