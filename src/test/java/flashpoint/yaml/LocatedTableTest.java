package flashpoint.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.yaml.LocatedTable.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as programs and hands write them, read as the same table, with places. */
class LocatedTableTest {

    @TempDir
    private Path folder;

    private LocatedTable read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), text);
        return LocatedTable.read(file, SourcePosition.of("asked"), "points", List.of("a", "b")::contains);
    }

    private static List<List<String>> texts(LocatedTable table) {
        return table.rows().stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,x\n2,y\n",
                "a,b\r\n1,x\r\n2,y",
                "a;b\n1;x\n2;y\n",
                "a\tb\n1\tx\n2\ty\n",
                "a|b\n1|x\n2|y\n",
                "sep=;\na;b\n1;x\n2;y\n",
                "\"sep=;\"\na;b\n1;x\n2;y\n",
                "\uFEFFa,b\n1,x\n2,y\n",
                "a,b\n\n1,x\n,\n2,y\n\n",
                "a,b,,\n1,x,,\n2,y,,\n",
                "# made by hand\na,b\n# more\n1,x\n2,y\n",
                "# a,b\n1,x\n2,y\n",
                ",a,b\n0,1,x\n1,2,y\n",
                ",a,b\n1,1,x\n2,2,y\n",
                "Unnamed: 0,a,b\n0,1,x\n1,2,y\n",
                "a,b\n1,1,x\n2,2,y\n",
                "\"a\",\"b\"\n1,\"x\"\n2,\"y\"\n"
            })
    void itIsTheSameTable(String text) throws IOException {
        LocatedTable table = read(text);
        assertThat(table.header()).containsExactly("a", "b");
        assertThat(texts(table)).containsExactly(List.of("1", "x"), List.of("2", "y"));
    }

    @Test
    void everyCellKnowsItsLineAndColumn() throws IOException {
        LocatedTable table = read("# c\na,b\n\n1,\"x\n\"\n2,y\n");
        assertThat(table.head().get(1).mark().line()).isEqualTo(2);
        Cell cell = table.rows().get(1).get(1);
        assertThat(cell.mark().line()).isEqualTo(6);
        assertThat(cell.mark().column()).isEqualTo(2);
    }

    @Test
    void anEmptyFileHasNoColumns() throws IOException {
        assertThat(read("").head()).isEmpty();
        assertThat(read("# only words\n").head()).isEmpty();
    }

    @Test
    void aRowOfAnotherWidthIsRefusedAtItsPlace() {
        assertThatThrownBy(() -> read("a,b\n1,2,3\n9,9,9\n"))
                .hasMessageContaining(
                        "t.csv:2:3: points: a row of 3 cells, allowed: 2 cells as in the header; a cell that holds");
        assertThatThrownBy(() -> read("a,b\n1\n"))
                .hasMessageContaining("t.csv:2:1: points: a row of 1 cell, allowed: 2 cells as in the header")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("quotes"));
        assertThatThrownBy(() -> read("a,,b\n1,2,3\n")).hasMessageContaining("t.csv:1:2: points: column 2 has no name");
    }

    @Test
    void whatStandsForNothingIsMissingUnlessItIsQuoted() throws IOException {
        List<List<Cell>> rows = read("a,b\nNA,x\n\"NA\",x\n#N/A,x\n0,\n").rows();
        assertThat(rows.get(0).get(0).missing()).isTrue();
        assertThat(rows.get(1).get(0).missing()).isFalse();
        assertThat(rows.get(2).get(0).text()).isEqualTo("0");
        assertThat(rows.get(2).get(1).missing()).isTrue();
        assertThat(rows.get(2).get(0).missing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5|1.5",
                "-0,25|-0.25",
                "1.234,5|1234.5",
                "13 600|13600",
                "13 600,5|13600.5",
                "1.5|1.5",
                "1,5e3|1.5e3",
                "1,2,3|1,2,3",
                "x|x"
            })
    void whereCellsAreNotPartedByCommasACommaIsThatOfADecimal(String text, String number) throws IOException {
        LocatedTable table = read("a;b\n" + text + ";x\n");
        assertThat(table.decimalComma()).isTrue();
        assertThat(table.number(table.rows().get(0).get(0))).isEqualTo(number);
    }

    @Test
    void whereTheyAreItIsNot() throws IOException {
        LocatedTable table = read("a,b\n\"1,5\",\" 7 \"\n");
        assertThat(table.decimalComma()).isFalse();
        assertThat(table.number(table.rows().get(0).get(0))).isEqualTo("1,5");
        assertThat(table.number(table.rows().get(0).get(1))).isEqualTo("7");
    }
}
