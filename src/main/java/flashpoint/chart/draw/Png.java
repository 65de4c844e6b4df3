package flashpoint.chart.draw;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writer of opaque images as PNG (W3C, <i>Portable Network Graphics</i>, 2003): 8 bits a channel, rows unfiltered.
 * Charts are mostly paper, which packs well as it is; the JDK's own writer tries five filters on every row, sample by
 * sample, and took longer than drawing.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte UNFILTERED = 0;
    private static final byte TRUE_COLOUR = 2;
    private static final int CHANNELS = 3;

    /** A fifth larger than at zlib's default of 6, in half the time. */
    private static final int LEVEL = 3;

    private Png() {}

    /**
     * Writes an image.
     *
     * @param image of type {@link BufferedImage#TYPE_INT_RGB}
     * @param to where to; stays open
     * @throws IOException if it can't be written
     */
    static void write(BufferedImage image, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.write(SIGNATURE);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(head);
        fields.writeInt(image.getWidth());
        fields.writeInt(image.getHeight());
        fields.write(new byte[] {8, TRUE_COLOUR, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", packed(image));
        chunk(out, "IEND", new byte[0]);
        out.flush();
    }

    private static byte[] packed(BufferedImage image) throws IOException {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        byte[] row = new byte[1 + CHANNELS * width];
        row[0] = UNFILTERED;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(LEVEL);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
            for (int y = 0; y < image.getHeight(); y++) {
                spread(pixels, y * width, width, row);
                out.write(row);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** A row of pixels as bytes red, green, blue. */
    private static void spread(int[] pixels, int start, int width, byte[] row) {
        for (int x = 0, at = 1; x < width; x++, at += CHANNELS) {
            int pixel = pixels[start + x];
            row[at] = (byte) (pixel >> 16);
            row[at + 1] = (byte) (pixel >> 8);
            row[at + 2] = (byte) pixel;
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
