package flashpoint.browser.jdk.flashpoint.yaml;

/** Stand-in for the guesses at the encoding of a file: a page reads texts, and no files. */
public final class XEncodings {

    private XEncodings() {}

    /**
     * Whether a file has two or four bytes a character.
     *
     * @param bytes of a file
     * @return nothing
     */
    public static String wide(byte[] bytes) {
        return "";
    }

    /**
     * Name of an encoding.
     *
     * @param bytes of a file
     * @return that it is another
     */
    public static String name(byte[] bytes) {
        return "another encoding";
    }

    /**
     * Line of the first byte that is no UTF-8.
     *
     * @param bytes of a file
     * @return unknown
     */
    public static int line(byte[] bytes) {
        return 0;
    }
}
