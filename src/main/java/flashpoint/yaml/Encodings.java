package flashpoint.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names for what a file that is no UTF-8 is probably written in: UTF-16 and UTF-32 by their marks and zeros, code pages
 * of Windows, DOS, Unix and East Asia by how likely the words are that they make of the bytes. A guess serves a message;
 * nothing is read by it.
 */
final class Encodings {

    /** Where two read a text equally well, the earlier is the more common. */
    private static final List<String> PAGES = List.of(
            "windows-1252",
            "windows-1251",
            "windows-1250",
            "windows-1254",
            "windows-1253",
            "windows-1255",
            "windows-1256",
            "KOI8-R",
            "IBM866",
            "IBM850",
            "x-MacRoman",
            "GB18030",
            "Shift_JIS",
            "Big5",
            "EUC-KR");

    private static final int ENOUGH = 20_000;
    private static final int SAMPLE = 24;

    /** Readings that are told: those nearly as likely as the likeliest. */
    private static final int MOST_READINGS = 3;

    private static final double ALIKE = 0.9;

    private Encodings() {}

    /**
     * What a file is probably written in.
     *
     * @param bytes its content
     * @return for instance {@code UTF-16} or {@code probably windows-1252, in which line 2 has "Zambézia"}
     */
    static String name(byte[] bytes) {
        String wide = wide(bytes);
        if (!wide.isEmpty()) {
            return wide;
        }
        int first = firstFault(bytes);
        byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, first + ENOUGH));
        Map<String, Double> words = new LinkedHashMap<>();
        Map<String, String> pages = new LinkedHashMap<>();
        for (String page : PAGES) {
            String decoded = Charset.isSupported(page) ? decoded(sample, Charset.forName(page)) : "";
            if (!decoded.isEmpty()) {
                String word = InputError.quoted(word(decoded));
                pages.putIfAbsent(word, page);
                words.putIfAbsent(word, likelihood(decoded));
            }
        }
        double most =
                words.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        String readings = words.keySet().stream()
                .filter(word -> words.get(word) >= Math.max(0, most) * ALIKE && words.get(word) > most - words.size())
                .sorted(Comparator.comparingDouble((String word) -> -words.get(word)))
                .limit(MOST_READINGS)
                .map(word -> pages.get(word) + ", in which it has " + word)
                .collect(Collectors.joining(", or "));
        return readings.isEmpty() ? "no encoding of text" : "probably " + readings;
    }

    /** Line of the first byte that is no UTF-8, from 1. */
    static int line(byte[] bytes) {
        int line = 1;
        int end = wide(bytes).isEmpty() ? firstFault(bytes) : 0;
        for (int i = 0; i < end; i++) {
            line += bytes[i] == '\n' || (bytes[i] == '\r' && !(i + 1 < end && bytes[i + 1] == '\n')) ? 1 : 0;
        }
        return line;
    }

    /** UTF-16 or UTF-32, told by a mark or by zeros between letters; empty if it is neither. */
    static String wide(byte[] b) {
        if (b.length >= 4 && b[0] == 0 && b[1] == 0 && b[2] == (byte) 0xFE && b[3] == (byte) 0xFF) {
            return "UTF-32";
        }
        boolean little = b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE;
        boolean big = b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF;
        if (little && b.length >= 4 && b[2] == 0 && b[3] == 0) {
            return "UTF-32";
        }
        if (little || big) {
            return "UTF-16";
        }
        int n = Math.min(b.length, 1000) / 4 * 4;
        int[] zeros = new int[4];
        for (int i = 0; i < n; i++) {
            zeros[i % 4] += b[i] == 0 ? 4 : 0;
        }
        Arrays.sort(zeros);
        // Of four bytes in a row three, or two, are hardly ever anything else, and the others hardly ever zero.
        boolean some = n >= 8 && zeros[0] < n / 10 && zeros[2] > n / 2;
        return !some
                ? ""
                : zeros[1] > n / 2 ? "UTF-32 without a mark" : zeros[1] < n / 10 ? "UTF-16 without a mark" : "";
    }

    private static int firstFault(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        return in.position();
    }

    private static String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    /** Sum over characters that are no ASCII of how well each fits its neighbours. */
    private static double likelihood(String text) {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                continue;
            }
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            sum += fit(before, c, after);
        }
        return sum;
    }

    private static double fit(char before, char c, char after) {
        if (!Character.isLetter(c)) {
            boolean sign = Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.OTHER_SYMBOL;
            return sign ? -3 : -1;
        }
        if (Character.isIdeographic(c)) {
            return Character.isIdeographic(before) || Character.isIdeographic(after) ? 0.9 : -1;
        }
        boolean strange = script(before, c) || script(c, after);
        boolean loud = Character.isUpperCase(c) && Character.isLowerCase(before);
        boolean odd = Character.isUpperCase(c) && Character.isUpperCase(after) && Character.isLowerCase(before);
        if (!Character.isLowerCase(c) && !Character.isUpperCase(c)) {
            // Scripts without small letters have words of their own.
            boolean alone = before < 128 && after < 128;
            return alone || strange ? 0 : 0.95;
        }
        // Between letters of the same script a small letter is at home.
        double base = Character.isLowerCase(c) ? 1 : 0.8;
        // Latin words are held together by letters without accents.
        boolean dense = c < 0x250 && before >= 128 && after >= 128;
        return base - (dense ? 0.5 : 0) - (strange ? 2 : 0) - (loud ? 2 : 0) - (odd ? 1 : 0) - (rare(c) ? 0.5 : 0);
    }

    private static boolean script(char a, char b) {
        return Character.isLetter(a)
                && Character.isLetter(b)
                && Character.UnicodeScript.of(a) != Character.UnicodeScript.of(b);
    }

    /** Letters of Latin alphabets that few languages have. */
    private static boolean rare(char c) {
        return "ªºþðýÿÞÐÝ".indexOf(c) >= 0;
    }

    /** The first word with a letter beyond ASCII. */
    private static String word(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) < 128) {
            at++;
        }
        int from = at;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < text.length() && Character.isLetter(text.charAt(to)) && to - from < SAMPLE) {
            to++;
        }
        return text.substring(from, Math.max(to, Math.min(at + 1, text.length())));
    }
}
