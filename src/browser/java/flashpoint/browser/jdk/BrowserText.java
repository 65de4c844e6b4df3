package flashpoint.browser.jdk;

import org.teavm.jso.JSBody;

/** What the browser itself does with texts. */
public final class BrowserText {

    private BrowserText() {}

    /**
     * A normal form of Unicode.
     *
     * @param text any text
     * @param form NFC, NFD, NFKC or NFKD
     * @return the text in that form
     */
    @JSBody(
            params = {"text", "form"},
            script = "return text.normalize(form);")
    public static native String normal(String text, String form);

    /**
     * The shortest digits of a number.
     *
     * @param x any finite number
     * @return such as 1.25e-7
     */
    @JSBody(params = "x", script = "return x.toExponential();")
    public static native String shortest(double x);

    /**
     * The shortest digits of a number of single precision: as few as are read as the same number again, and of two that are
     * as near, those that end even. JavaScript itself would take the larger.
     *
     * @param x any finite number
     * @return such as 1.25e-7
     */
    @JSBody(
            params = "x",
            script = "for (var d = 0; d < 9; d++) {"
                    + " var t = x.toExponential(d);"
                    + " if (Math.fround(Number(t)) !== x) { continue; }"
                    + " var parts = x.toExponential(100).split('e'), end = parts[0].indexOf('.') + 1 + d;"
                    + " var low = parts[0].slice(0, d === 0 ? end - 1 : end) + 'e' + parts[1];"
                    + " var odd = Number(t.split('e')[0].slice(-1)) % 2 === 1;"
                    + " var tie = /^50*$/.test(parts[0].slice(end));"
                    + " return tie && odd && Math.fround(Number(low)) === x ? low : t; }"
                    + " return x.toExponential();")
    public static native String shortestSingle(double x);
}
