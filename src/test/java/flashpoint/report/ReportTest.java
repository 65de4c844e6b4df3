package flashpoint.report;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.Charts;
import flashpoint.chart.draw.Chart;
import flashpoint.run.Ensemble;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Cases;
import flashpoint.testing.Runs;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {

    private static final ReportContext CONTEXT =
            new ReportContext("0.1.0 (abc)", "run x.yaml --set \"a<b\"", 1, "Java 17", "2026-01-01 12:00");

    @TempDir
    Path folder;

    private String report(Scenario scenario, int runs, boolean violent, boolean png) throws Exception {
        Ensemble ensemble = Charts.ensemble(scenario);
        for (int i = 0; i < runs; i++) {
            ensemble.accept(violent ? Runs.violent(scenario, i) : Runs.calm(scenario, i));
        }
        List<Chart> charts = Charts.write(scenario, Runs.layout(scenario), ensemble, folder, true, png);
        Path file = folder.resolve("report.html");
        Report.write(scenario, ensemble, charts, CONTEXT, file);
        return Files.readString(file);
    }

    private static Document parse(String page) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.substring(page.indexOf("<html")))));
    }

    @Test
    void itIsWellFormedAndStandsAlone() throws Exception {
        String page = report(Cases.korday(), 4, true, true);
        Document document = parse(page);
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
        NodeList scripts = document.getElementsByTagName("script");
        assertThat(scripts.getLength()).as("what was recorded, and the player").isEqualTo(2);
        assertThat(document.getElementsByTagName("link").getLength()).isZero();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element e = (Element) all.item(i);
            for (String name : List.of("src", "href", "xlink:href")) {
                String address = e.getAttribute(name);
                assertThat(address.isEmpty() || address.startsWith("#") || address.startsWith("data:"))
                        .as(address)
                        .isTrue();
            }
        }
        assertThat(page).doesNotContain("@import").doesNotContainPattern("url\\((?!['\"]?#)");
    }

    @Test
    void everyPictureHasATextInItsPlace() throws Exception {
        Document document = parse(report(Cases.korday(), 2, true, true));
        NodeList images = document.getElementsByTagName("img");
        assertThat(images.getLength()).isPositive();
        for (int i = 0; i < images.getLength(); i++) {
            assertThat(((Element) images.item(i)).getAttribute("alt")).hasSizeGreaterThan(40);
        }
        NodeList figures = document.getElementsByTagName("figure");
        for (int i = 0; i < figures.getLength(); i++) {
            assertThat(((Element) figures.item(i))
                            .getElementsByTagName("figcaption")
                            .getLength())
                    .isEqualTo(1);
        }
    }

    @Test
    void everyMeanStandsWithItsInterval() throws Exception {
        String page = report(Cases.korday(), 5, true, false);
        Matcher mean = Pattern.compile("\\(mean[^)]*\\)").matcher(page);
        int means = 0;
        while (mean.find()) {
            // Of what only some of the five runs have, such as an hour of arrival, fewer than five are shown as such.
            assertThat(mean.group()).matches("\\(mean; 95 % interval .*n = 5.*\\)|\\(mean, n = [234]\\)");
            means += mean.group().contains("95 %") ? 1 : 0;
        }
        assertThat(means).isGreaterThan(10);
        Document document = parse(page);
        NodeList rows = document.getElementsByTagName("tr");
        int metrics = 0;
        for (int i = 0; i < rows.getLength(); i++) {
            NodeList cells = ((Element) rows.item(i)).getElementsByTagName("td");
            if (cells.getLength() == 7) {
                metrics++;
                boolean none = Integer.parseInt(cells.item(6).getTextContent()) < 5;
                assertThat(cells.item(3).getTextContent()).matches(none ? Figures.NONE : ".+ to .+");
                assertThat(cells.item(6).getTextContent()).matches("\\d+");
            }
        }
        assertThat(metrics).isEqualTo(flashpoint.run.Metrics.run(Cases.korday()).size());
    }

    @Test
    void whatTheUserWroteIsEscaped() throws Exception {
        String page = report(Cases.fiveGroups(), 2, true, true);
        assertThat(page)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; co")
                .contains("a&lt;b")
                .doesNotContain("<script>alert")
                .doesNotContain("a<b");
        assertThat(page.split("<script", -1)).hasSize(3);
        parse(page);
    }

    @Test
    void aSingleRunHasNoIntervalAndSaysSo() throws Exception {
        String page = report(Cases.korday(), 1, true, false);
        assertThat(page)
                .contains("single values, without intervals", "This is a single run.")
                .doesNotContain("NaN");
        parse(page);
    }

    @Test
    void whatIncidentsLedToIsATable() throws Exception {
        Scenario scenario = flashpoint.testing.Scenarios.shipped("theory/theory-police-stops", "meta.days=10");
        flashpoint.run.RunResult run = flashpoint.testing.Results.one(scenario, 1);
        Ensemble ensemble = Charts.ensemble(scenario);
        ensemble.accept(run);
        Path file = folder.resolve("report.html");
        Report.write(scenario, ensemble, List.of(), CONTEXT, file);
        long stops = flashpoint.testing.Results.count(run, flashpoint.core.IncidentType.STOP);
        assertThat(stops).isGreaterThan(50);
        assertThat(Files.readString(file)).doesNotContain("Means over");
        ensemble.accept(new flashpoint.run.Run(scenario, 1, 0, 1, 2, false).result());
        Path two = folder.resolve("two.html");
        Report.write(scenario, ensemble, List.of(), CONTEXT, two);
        assertThat(Files.readString(two)).contains("Means over 2 runs: incidents that came to blows ");
        assertThat(Files.readString(file).replaceAll(" data-label=\"[^\"]*\"", ""))
                .contains("What incidents led to")
                .contains("stops by police</th><td class=\"number\">" + stops + "<")
                .contains("blows, and an attack anywhere within 96 hours</th><td class=\"number\">0<");
    }

    @Test
    void calmRunsAreTold() throws Exception {
        String page = report(Cases.korday(), 3, false, false);
        assertThat(page)
                .contains("Nobody was attacked in any of the 3 runs", "Nobody left home.", "Nothing broke out.")
                .doesNotContain("NaN");
        parse(page);
    }

    @Test
    void changedParametersAndEventsAreListed() throws Exception {
        String page = report(Cases.korday(), 1, true, false);
        assertThat(page).contains("return.loot", "space.mix", "police stop in Sortobe", "Fri 7 Feb 14:15");
        assertThat(page).doesNotContain("<code>mob.qMin");
    }

    @Test
    void oneVillageAndOneGroupMakeAReportToo() throws Exception {
        String page = report(Cases.oneVillage(), 2, true, true);
        assertThat(page).contains("every parameter has its default");
        parse(page);
    }

    @Test
    void nothingInItDependsOnTheClock() throws Exception {
        String once = report(Cases.oneVillage(), 2, true, true);
        assertThat(report(Cases.oneVillage(), 2, true, true)).isEqualTo(once);
    }

    @Test
    void everyCellNamesItsColumnAndLongTablesFold() throws Exception {
        Document document = parse(report(Cases.korday(), 2, true, false));
        NodeList cells = document.getElementsByTagName("td");
        assertThat(cells.getLength()).isPositive();
        for (int i = 0; i < cells.getLength(); i++) {
            assertThat(((Element) cells.item(i)).getAttribute("data-label")).isNotBlank();
        }
        NodeList tables = document.getElementsByTagName("table");
        int folded = 0;
        for (int i = 0; i < tables.getLength(); i++) {
            Element table = (Element) tables.item(i);
            Element around = (Element) table.getParentNode().getParentNode();
            boolean fold = around.getAttribute("class").equals("fold");
            assertThat(fold).isEqualTo(table.getElementsByTagName("tr").getLength() - 1 > 16);
            folded += fold ? 1 : 0;
        }
        assertThat(folded).isPositive();
    }

    @Test
    void thatThereIsOneRunIsSaidOnce() throws Exception {
        assertThat(report(Cases.korday(), 1, true, false).split("\\(n = 1\\)", -1))
                .hasSize(2);
        assertThat(report(Cases.korday(), 1, false, false).split("\\(n = 1\\)", -1))
                .hasSize(2);
    }

    @Test
    void whatCannotHaveAnEffectIsSaidAtTheTop() throws Exception {
        String page = report(Cases.oneVillage(), 2, true, false);
        assertThat(page.substring(0, page.indexOf("<nav>")))
                .contains("Warnings of the scenario: refuges: none, so nobody can leave home");
        assertThat(report(flashpoint.testing.Scenarios.threeVillages("meta.days=1"), 1, false, false))
                .doesNotContain("Warnings of the scenario");
    }
}
