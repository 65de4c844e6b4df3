package flashpoint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is no wider than a telephone or a sheet of paper. */
class NarrowPageTest {

    @TempDir
    private Path folder;

    @Test
    void aMeanWithItsIntervalMayBeBrokenAndASingleNumberNot() throws Exception {
        SweepReport.Grid grid = new SweepReport.Grid(
                "Means",
                "Of points.",
                List.of("#killed", "#injured"),
                List.of(List.of("0.25", "0.25 (0.07 to 0.59; n = 8, 6 of them 0)")));
        Path file = folder.resolve("report.html");
        SweepReport.write(
                new SweepReport.Page(
                        "title",
                        "lead",
                        List.of("found"),
                        List.of(List.of("seed", "1")),
                        List.of(new SweepReport.Section("Tables", List.of(), List.of(grid))),
                        List.of("note")),
                file);
        assertThat(Files.readString(file))
                .contains("<td class=\"number\" data-label=\"killed\">0.25</td>")
                .contains("<td class=\"number long\" data-label=\"injured\">0.25 (0.07");
    }

    @Test
    void linksTermsAndKeysAreBrokenRatherThanCut() throws Exception {
        String style = Report.style();
        assertThat(style.substring(style.indexOf("max-width: 40rem"))).contains("nav a { white-space: normal; }");
        assertThat(style).contains("grid-template-columns: fit-content(24rem) minmax(0, 1fr)");
        assertThat(style.substring(style.indexOf("@media print")))
                .contains("dl { break-inside: avoid;")
                .contains("overflow-wrap: break-word");
    }

    @Test
    void oneThingIsNotCalledSeveral() {
        assertThat(RunWords.count(1, "pair")).isEqualTo("1 pair");
        assertThat(RunWords.count(8, "pair")).isEqualTo("8 pairs");
    }
}
