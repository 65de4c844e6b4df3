package flashpoint.chart;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.draw.Chart;
import flashpoint.run.Ensemble;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Cases;
import flashpoint.testing.Runs;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartsTest {

    @TempDir
    Path folder;

    /** A kind of ensemble, with a name that test reports show. */
    record Kind(String name, Scenario scenario, int runs, boolean violent) {
        Ensemble ensemble() {
            Ensemble ensemble = Charts.ensemble(scenario);
            for (int i = 0; i < runs; i++) {
                ensemble.accept(violent ? Runs.violent(scenario, i) : Runs.calm(scenario, i));
            }
            return ensemble;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("thirteen villages", Cases.korday(), 5, true),
                new Kind("a single run", Cases.korday(), 1, true),
                new Kind("calm", Cases.korday(), 3, false),
                new Kind("one village", Cases.oneVillage(), 3, true),
                new Kind("five groups", Cases.fiveGroups(), 3, true));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyChartOfEveryKindOfEnsembleIsDrawn(Kind kind) throws Exception {
        List<Chart> charts =
                Charts.write(kind.scenario(), Runs.layout(kind.scenario()), kind.ensemble(), folder, true, true);
        assertThat(charts).extracting(Chart::name).contains("violence", "flight", "rumour", "grievance", "police");
        assertThat(charts.stream().anyMatch(c -> c.name().equals("violence-acute")))
                .isEqualTo(kind.violent());
        assertThat(charts.get(0).name()).isEqualTo(kind.violent() ? "violence-acute" : "violence");
        assertThat(charts.stream().filter(c -> c.name().matches("map-\\d{3}\\.\\d{2}h")))
                .hasSizeGreaterThanOrEqualTo(2);
        for (Chart chart : charts) {
            assertThat(chart.caption()).isNotBlank();
            Document svg = parse(chart.files().get(0));
            assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
            assertThat(svg.getElementsByTagName("text").getLength()).isGreaterThan(5);
            assertThat(colours(chart.files().get(1))).isGreaterThan(10);
        }
    }

    private static Document parse(Path svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(svg.toFile());
    }

    private static int colours(Path png) throws IOException {
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(2000);
        TreeSet<Integer> colours = new TreeSet<>();
        for (int y = 0; y < image.getHeight(); y += 8) {
            for (int x = 0; x < image.getWidth(); x += 8) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }

    @Test
    void theSameEnsembleGivesTheSameBytes() throws Exception {
        Kind kind = new Kind("", Cases.korday(), 3, true);
        List<Chart> once = Charts.write(
                kind.scenario(), Runs.layout(kind.scenario()), kind.ensemble(), folder.resolve("a"), true, true);
        List<Chart> again = Charts.write(
                kind.scenario(), Runs.layout(kind.scenario()), kind.ensemble(), folder.resolve("b"), true, true);
        for (int i = 0; i < once.size(); i++) {
            for (int f = 0; f < 2; f++) {
                assertThat(again.get(i).files().get(f))
                        .hasSameBinaryContentAs(once.get(i).files().get(f));
            }
        }
    }

    @Test
    void idsOfOneChartAreNotThoseOfAnother() throws Exception {
        Kind kind = new Kind("", Cases.oneVillage(), 2, true);
        List<Chart> charts =
                Charts.write(kind.scenario(), Runs.layout(kind.scenario()), kind.ensemble(), folder, true, false);
        int ids = 0;
        TreeSet<String> seen = new TreeSet<>();
        for (Chart chart : charts) {
            var all = parse(chart.files().get(0)).getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                String id = ((Element) all.item(i)).getAttribute("id");
                if (!id.isEmpty()) {
                    ids++;
                    seen.add(id);
                }
            }
        }
        assertThat(ids).isPositive();
        assertThat(seen).hasSize(ids);
    }

    @Test
    void calmRunsSayThatNothingHappened() throws Exception {
        Kind kind = new Kind("", Cases.korday(), 2, false);
        List<Chart> charts =
                Charts.write(kind.scenario(), Runs.layout(kind.scenario()), kind.ensemble(), folder, true, false);
        assertThat(charts.get(0).files()).hasSize(1);
        assertThat(Files.readString(charts.get(0).files().get(0))).contains("no violence in these runs");
    }

    @Test
    void marksNameTheEventsAndWhatTheRunShows() throws Exception {
        Kind kind = new Kind("", Cases.korday(), 2, true);
        Charts.write(kind.scenario(), Runs.layout(kind.scenario()), kind.ensemble(), folder, true, false);
        assertThat(Files.readString(folder.resolve("violence.svg")))
                .contains("right-of-way quarrel", "first attack", "reinforcements arrive", "Fri 7 Feb");
    }

    @Test
    void mapsCanBeAskedForAtAnyHour() throws Exception {
        Kind kind = new Kind("", Cases.korday(), 1, true);
        List<Chart> charts = Charts.write(
                kind.scenario(),
                Runs.layout(kind.scenario()),
                kind.ensemble(),
                List.of(67.6, 1e6),
                folder,
                true,
                false);
        assertThat(charts).extracting(Chart::name).contains("map-067.50h", "map-191.75h");
    }

    @Test
    void housesBurnOnTheMapWhenTheyBurnInTheRun() throws Exception {
        Kind kind = new Kind("", Cases.korday(), 1, true);
        List<Chart> charts = Charts.write(
                kind.scenario(),
                Runs.layout(kind.scenario()),
                kind.ensemble(),
                List.of(0.0, 80.0),
                folder,
                true,
                false);
        assertThat(charts.get(charts.size() - 2).caption())
                .startsWith("0 attacking, 45 officers, 0 displaced, 0 houses burned");
        assertThat(charts.get(charts.size() - 1).caption()).doesNotContain(" 0 houses burned");
        String before = Files.readString(folder.resolve("map-000.00h.svg"));
        String after = Files.readString(folder.resolve("map-080.00h.svg"));
        assertThat(after).isNotEqualTo(before);
    }
}
