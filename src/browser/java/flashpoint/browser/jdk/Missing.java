package flashpoint.browser.jdk;

import java.util.Arrays;
import java.util.stream.Stream;

/** Methods that TeaVM's classes lack; those of objects take the object first. The compilation sends calls here. */
public final class Missing {

    private Missing() {}

    /**
     * As {@link Class#getPackageName}.
     *
     * @param type a class with a package
     * @return name of its package
     */
    public static String getPackageName(Class<?> type) {
        String name = type.getName();
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /**
     * As {@link String#lines}.
     *
     * @param text any text
     * @return its lines
     */
    public static Stream<String> lines(String text) {
        return Arrays.stream(text.split("\r\n|\r|\n"));
    }

    /**
     * As {@link Character#toString(int)}.
     *
     * @param code a code point
     * @return its character
     */
    public static String toString(int code) {
        return new String(Character.toChars(code));
    }
}
