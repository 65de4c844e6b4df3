package flashpoint.cli.terminal;

import flashpoint.yaml.InputError;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Standard error on which text from outside does nothing to the terminal: escape sequences, the control characters of
 * both sets and those that turn the direction of writing are written as {@code \\u001B}, from any part of the program.
 * Line ends, tabs and the carriage return of the progress line pass.
 */
public final class StandardError extends PrintWriter {

    public StandardError() {
        super(new Plain(new OutputStreamWriter(System.err, StandardOutput.charset("stderr"))), true);
    }

    /**
     * The same to any writer.
     *
     * @param to where the text goes
     */
    public StandardError(Writer to) {
        super(new Plain(to), true);
    }

    private static final class Plain extends Writer {

        private final Writer to;

        Plain(Writer to) {
            this.to = to;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            to.write(InputError.lines(new String(text, from, length)));
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }

        @Override
        public void close() throws IOException {
            to.flush();
        }
    }
}
