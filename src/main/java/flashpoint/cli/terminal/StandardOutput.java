package flashpoint.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Standard output that loses nothing without a report: the first block that cannot be written ends the work with an
 * {@link UnwritableException}, where a plain {@link PrintWriter} would go on. Into a file or a pipe it writes UTF-8, on a
 * terminal the terminal's own characters.
 */
public final class StandardOutput extends PrintWriter {

    private static final int BLOCK = 1 << 16;

    /** Failure to write to standard output, also because its reader has gone. */
    public static final class UnwritableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean readerGone;

        UnwritableException(IOException cause) {
            super(cause.getMessage(), cause);
            readerGone = gone(cause);
        }

        /** Whether there is no reader left, as after {@code | head}. */
        boolean readerGone() {
            return readerGone;
        }

        /** Linux, macOS and Windows in turn. */
        private static boolean gone(IOException e) {
            String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            return message.contains("broken pipe")
                    || message.contains("pipe is being closed")
                    || message.contains("pipe has been ended");
        }
    }

    /** Standard output of this process. */
    public StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out), charset("stdout"));
    }

    /**
     * Output to any stream.
     *
     * @param to where the bytes go
     * @param charset the characters' bytes
     */
    public StandardOutput(OutputStream to, Charset charset) {
        super(new Checked(new OutputStreamWriter(new BufferedOutputStream(to, BLOCK), charset)));
    }

    /**
     * The terminal's characters, which Java tells apart from those of the system where there is a terminal; else UTF-8.
     *
     * @param stream {@code stdout} or {@code stderr}
     */
    static Charset charset(String stream) {
        String own = System.getProperty(stream + ".encoding", System.getProperty("sun." + stream + ".encoding"));
        boolean terminal = (own != null && !own.equals(System.getProperty("native.encoding"))) || Terminal.attached();
        try {
            return terminal && own != null ? Charset.forName(own) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** A line ends as in all files of ours, whatever the system. */
    @Override
    public void println() {
        write('\n');
    }

    /** Writer that throws where {@link PrintWriter} would report nothing. What comes after a failure is dropped. */
    private static final class Checked extends Writer {

        private final Writer to;
        private boolean failed;

        Checked(Writer to) {
            this.to = to;
        }

        @Override
        public void write(char[] text, int from, int length) {
            attempt(() -> to.write(text, from, length));
        }

        @Override
        public void flush() {
            attempt(to::flush);
        }

        /** Standard output stays open: more may follow. */
        @Override
        public void close() {
            attempt(to::flush);
        }

        private void attempt(Writing writing) {
            if (failed) {
                return;
            }
            try {
                writing.write();
            } catch (IOException e) {
                failed = true;
                throw new UnwritableException(e);
            }
        }

        private interface Writing {
            void write() throws IOException;
        }
    }
}
