package flashpoint.gui.control;

/** Sources of defaults in words: the registry writes A for an assumption and C for a value set by hand. */
final class SourceWords {

    private SourceWords() {}

    /**
     * A source spelled out.
     *
     * @param source as in the registry
     * @return a phrase
     */
    static String of(String source) {
        if (source.equals("A") || source.startsWith("A;") || source.startsWith("A,")) {
            return "assumed" + source.substring(1);
        }
        if (source.equals("C") || source.startsWith("C;") || source.startsWith("C,")) {
            return "set by hand, so that the Korday case comes out" + source.substring(1);
        }
        return source;
    }
}
