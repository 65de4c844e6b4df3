package flashpoint.gui.replay;

import flashpoint.chart.draw.Palette;
import java.awt.Color;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The 255 colours of a film and one entry for none: those of the palette as they are, and a cube of six steps a channel
 * for smooth edges between them. A pixel gets the nearest.
 */
final class FilmColours {

    /** Number of the colour that lets the picture before show through. */
    static final int NOTHING = 255;

    private static final int[] CUBE = {0, 51, 102, 153, 204, 255};

    private final List<Color> colours = new ArrayList<>();
    /** By red, green and blue in 32 steps each: number of the nearest colour. */
    private final byte[] nearest = new byte[1 << 15];

    FilmColours(Palette palette) {
        Set<Color> exact = new LinkedHashSet<>(List.of(
                palette.ground(),
                palette.land(),
                palette.plot(),
                palette.ink(),
                palette.soft(),
                palette.grid(),
                palette.burnt(),
                palette.attack(),
                palette.police(),
                palette.flight(),
                palette.talk()));
        exact.addAll(palette.houses());
        for (int r : CUBE) {
            for (int g : CUBE) {
                for (int b : CUBE) {
                    exact.add(new Color(r, g, b));
                }
            }
        }
        exact.stream().limit(NOTHING).forEach(colours::add);
        for (int k = 0; k < nearest.length; k++) {
            nearest[k] = (byte) find((k >> 10 & 31) * 8 + 4, (k >> 5 & 31) * 8 + 4, (k & 31) * 8 + 4);
        }
        for (int k = 0; k < colours.size(); k++) {
            nearest[cell(colours.get(k).getRGB())] = (byte) k;
        }
    }

    private int find(int r, int g, int b) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int k = 0; k < colours.size(); k++) {
            Color c = colours.get(k);
            int dr = c.getRed() - r;
            int dg = c.getGreen() - g;
            int db = c.getBlue() - b;
            int far = 3 * dr * dr + 6 * dg * dg + db * db;
            if (far < least) {
                least = far;
                best = k;
            }
        }
        return best;
    }

    private static int cell(int rgb) {
        return (rgb >> 19 & 31) << 10 | (rgb >> 11 & 31) << 5 | (rgb >> 3 & 31);
    }

    /** Number of the colour nearest to one. */
    int of(int rgb) {
        return nearest[cell(rgb)] & 255;
    }

    /** The table of colours for an image. */
    IndexColorModel model() {
        byte[] r = new byte[256];
        byte[] g = new byte[256];
        byte[] b = new byte[256];
        for (int k = 0; k < colours.size(); k++) {
            r[k] = (byte) colours.get(k).getRed();
            g[k] = (byte) colours.get(k).getGreen();
            b[k] = (byte) colours.get(k).getBlue();
        }
        return new IndexColorModel(8, 256, r, g, b, NOTHING);
    }
}
