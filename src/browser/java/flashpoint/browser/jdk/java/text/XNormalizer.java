package flashpoint.browser.jdk.java.text;

import flashpoint.browser.jdk.BrowserText;

/** Stand-in for java.text.Normalizer: the browser's own normal forms of Unicode. */
public final class XNormalizer {

    private XNormalizer() {}

    /** Normal forms, named as in JavaScript. */
    public enum Form {
        /** Canonical decomposition. */
        NFD,
        /** Canonical decomposition, then composition. */
        NFC,
        /** Compatible decomposition. */
        NFKD,
        /** Compatible decomposition, then canonical composition. */
        NFKC
    }

    /**
     * Brings a text into a normal form.
     *
     * @param text any text
     * @param form the form
     * @return the text in that form
     */
    public static String normalize(CharSequence text, Form form) {
        return BrowserText.normal(text.toString(), form.name());
    }
}
