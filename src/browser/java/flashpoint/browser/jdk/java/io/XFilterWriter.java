package flashpoint.browser.jdk.java.io;

import java.io.IOException;
import java.io.Writer;

/** Stand-in for java.io.FilterWriter. */
public abstract class XFilterWriter extends Writer {

    /** Where everything goes. */
    protected Writer out;

    /**
     * Passes everything on.
     *
     * @param out where to
     */
    protected XFilterWriter(Writer out) {
        super(out);
        this.out = out;
    }

    @Override
    public void write(int c) throws IOException {
        out.write(c);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        out.write(text, offset, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        out.write(text, offset, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
