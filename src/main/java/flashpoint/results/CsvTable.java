package flashpoint.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import flashpoint.core.Numbers;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A data file in the form of the contract: UTF-8, LF, RFC 4180, one header row, whole numbers as such, other numbers as
 * their shortest text, missing values empty.
 */
public final class CsvTable implements Closeable {

    private final CsvWriter csv;
    private final int columns;
    private CsvWriter.CsvWriterRecord row;
    private int filled;

    /**
     * Opens a file and writes its header.
     *
     * @param file to be created or overwritten
     * @param header column names
     * @throws IOException if it can't be written
     */
    public CsvTable(Path file, List<String> header) throws IOException {
        this(Files.newBufferedWriter(file, StandardCharsets.UTF_8), header);
    }

    /**
     * Writes to an open writer.
     *
     * @param to where the text goes
     * @param header column names
     */
    public CsvTable(Writer to, List<String> header) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
        columns = header.size();
        csv.writeRecord(header);
    }

    /**
     * Adds a whole number to the current row.
     *
     * @param value the number
     * @return this
     */
    public CsvTable add(long value) {
        return add(Long.toString(value));
    }

    /**
     * Adds a number to the current row.
     *
     * @param value the number; NaN is missing
     * @return this
     */
    public CsvTable add(double value) {
        return add(Numbers.text(value));
    }

    /**
     * Adds a number of single precision to the current row.
     *
     * @param value the number; NaN is missing
     * @return this
     */
    public CsvTable add(float value) {
        return add(Numbers.text(value));
    }

    /**
     * Adds a text to the current row.
     *
     * @param value the text; empty is missing
     * @return this
     */
    public CsvTable add(String value) {
        if (row == null) {
            row = csv.writeRecord();
            filled = 0;
        }
        row.writeField(value);
        filled++;
        return this;
    }

    /** Ends the current row. */
    public void end() {
        if (filled != columns) {
            throw new IllegalStateException("a row of " + filled + " under a header of " + columns);
        }
        row.endRecord();
        row = null;
    }

    @Override
    public void close() throws IOException {
        try {
            csv.close();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
