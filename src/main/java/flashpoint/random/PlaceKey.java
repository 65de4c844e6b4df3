package flashpoint.random;

import java.nio.charset.StandardCharsets;

/**
 * Keys made from names: the {@code place} word of an address.
 *
 * <p>Draws are keyed by the <em>name</em> of a village, group or station and the number within it, never by a position
 * in a list: a village added anywhere in a scenario leaves the draws of all others as they were.
 */
public final class PlaceKey {

    private PlaceKey() {}

    /**
     * The place word of a path of names (FNV-1a over UTF-8, finished as in MurmurHash3).
     *
     * @param names for instance a village and a group
     * @return a 32-bit key
     */
    public static int of(String... names) {
        int h = 0x811C9DC5;
        for (String name : names) {
            for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
                h = (h ^ (b & 0xFF)) * 0x01000193;
            }
            h = (h ^ 0x1F) * 0x01000193;
        }
        h = (h ^ (h >>> 16)) * 0x85EBCA6B;
        h = (h ^ (h >>> 13)) * 0xC2B2AE35;
        return h ^ (h >>> 16);
    }
}
