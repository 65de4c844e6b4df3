package flashpoint.gui.replay;

import flashpoint.chart.draw.Palette;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.apache.commons.math3.util.FastMath;

/**
 * An animated GIF, written picture by picture with Java's own encoder. From the second picture on, pixels that did not
 * change are left out, which keeps files small.
 */
final class GifFile implements Closeable {

    private static final String FORM = "javax_imageio_gif_image_1.0";

    private final FilmColours colours;
    private final int hundredths;
    private final ImageWriter writer;
    private final ImageOutputStream out;
    private byte[] before;

    /**
     * Begins a file.
     *
     * @param file where to; empty, or not there
     * @param palette the colours of the pictures
     * @param perSecond pictures a second, 1 to 50
     */
    GifFile(File file, Palette palette, int perSecond) throws IOException {
        colours = new FilmColours(palette);
        hundredths = Math.max(2, FastMath.round(100f / perSecond));
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("gif");
        if (!writers.hasNext()) {
            throw new IOException("this Java cannot write GIF");
        }
        writer = writers.next();
        out = ImageIO.createImageOutputStream(file);
        if (out == null) {
            throw new IOException("cannot be written");
        }
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    /** Adds a picture; all have the same size, and {@code TYPE_INT_RGB}. */
    void add(BufferedImage picture) throws IOException {
        BufferedImage indexed = new BufferedImage(
                picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours.model());
        byte[] to = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
        int[] from = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        byte[] now = new byte[to.length];
        for (int k = 0; k < to.length; k++) {
            now[k] = (byte) colours.of(from[k]);
            to[k] = before != null && before[k] == now[k] ? (byte) FilmColours.NOTHING : now[k];
        }
        // Made from the models, since that made from the image has Java's own table of colours instead of the image's.
        IIOMetadata metadata = writer.getDefaultImageMetadata(
                new ImageTypeSpecifier(indexed.getColorModel(), indexed.getSampleModel()), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORM);
        describe(root, before == null);
        metadata.setFromTree(FORM, root);
        writer.writeToSequence(new IIOImage(indexed, null, metadata), null);
        before = now;
    }

    private void describe(IIOMetadataNode root, boolean first) {
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("transparentColorIndex", Integer.toString(FilmColours.NOTHING));
        control.setAttribute("delayTime", Integer.toString(hundredths));
        if (first) {
            // Netscape's extension: the film begins again at its end.
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0});
            child(root, "ApplicationExtensions").appendChild(loop);
        }
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int k = 0; k < root.getLength(); k++) {
            if (root.item(k).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(k);
            }
        }
        IIOMetadataNode node = new IIOMetadataNode(name);
        root.appendChild(node);
        return node;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }
}
