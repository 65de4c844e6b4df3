package flashpoint.browser.site;

/** Text that may stand between tags and in attributes. */
final class Markup {

    private Markup() {}

    /**
     * Text without meaning for HTML.
     *
     * @param text any
     * @return the same for a reader
     */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
