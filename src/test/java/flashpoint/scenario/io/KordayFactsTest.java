package flashpoint.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import flashpoint.scenario.Event;
import flashpoint.scenario.MapLine;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sheet of facts, and what the shipped scenarios take from it. */
class KordayFactsTest {

    private static final Map<String, NamedCsvRecord> FACTS = facts();

    private static final Scenario KORDAY = ScenarioReader.read(Shipped.FOLDER.resolve("korday-2020.yaml"), List.of())
            .scenario();

    static List<Path> shipped() {
        return Shipped.files();
    }

    @Test
    void everyFactHasAnIdOfItsOwnASourceAndAConfidence() {
        assertThat(FACTS).hasSize(159);
        assertThat(FACTS.values()).allSatisfy(fact -> {
            assertThat(fact.getField("source")).as(fact.getField("id")).isNotBlank();
            assertThat(fact.getField("quantity")).as(fact.getField("id")).isNotBlank();
            assertThat(fact.getField("confidence")).isIn("high", "medium", "low", "none");
        });
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyFactAScenarioNamesExists(Path file) throws IOException {
        Matcher ids = Pattern.compile("\\b[TCPNDGLIM][0-9]{2}\\b").matcher(Files.readString(file));
        TreeSet<String> named = new TreeSet<>();
        while (ids.find()) {
            named.add(ids.group());
        }
        assertThat(FACTS.keySet()).containsAll(named);
        // A case names its facts; theories, regions drawn from a seed and the classroom model have none.
        assertThat(named.isEmpty()).isEqualTo(!file.getFileName().toString().startsWith("korday"));
    }

    @Test
    void sourcedPopulationsAreTheRoundedFacts() {
        assertThat((double) village("Masanchi").population()).isCloseTo(low("G01"), within(50.0));
        assertThat((double) village("Korday town").population()).isEqualTo(low("G10"));
        assertThat((double) village("Aukatty").population()).isEqualTo(low("G24"));
        assertThat((double) village("Sortobe").population()).isCloseTo(low("G04"), within(50.0));
        assertThat(village("Masanchi").shares().get(1)).isBetween(low("G03"), high("G03"));
    }

    @Test
    void sourcedPlacesLieWhereTheirCoordinatesSay() {
        assertPlace("Masanchi", "G11");
        assertPlace("Sortobe", "G12");
        assertPlace("Korday town", "G13");
        double straight = FastMath.hypot(
                village("Masanchi").x() - village("Sortobe").x(),
                village("Masanchi").y() - village("Sortobe").y());
        assertThat(straight).isCloseTo(low("G14"), within(0.2));
        double walk = FastMath.hypot(
                village("Masanchi").x() - village("Karakemer").x(),
                village("Masanchi").y() - village("Karakemer").y());
        // Ten minutes on foot.
        assertThat(walk).isBetween(0.5, 1.3);
    }

    @Test
    void placesWithoutASourceAreMarkedAsStylised() {
        assertThat(KORDAY.villages())
                .filteredOn(v -> !v.stylised())
                .extracting(Village::name)
                .containsExactly("Masanchi", "Sortobe", "Aukatty", "Korday town");
        assertThat(KORDAY.lines()).isNotEmpty().allMatch(MapLine::stylised);
    }

    /** Two distances are reported, to Korday town and to Bishkek (42.87 N, 74.59 E); the bank of the Chu is the third hint. */
    @Test
    void aukattyLiesWhereTwoDistancesMeet() {
        Village aukatty = village("Aukatty");
        Village korday = village("Korday town");
        assertThat(FastMath.hypot(aukatty.x() - korday.x(), aukatty.y() - korday.y()))
                .isCloseTo(low("G25"), within(1.0));
        double x = (74.59 - 74.9) * 81.5;
        double y = (42.87 - 42.80) * 111.2;
        assertThat(FastMath.hypot(aukatty.x() - x, aukatty.y() - y)).isCloseTo(low("G26"), within(1.0));
    }

    @Test
    void theIncidentsHappenAtTheirSourcedTimes() {
        assertThat(event("quarrel").time()).isEqualTo(hours("T01", 0));
        // The stop is put into the tick after its reported time.
        assertThat(event("stop").time() - hours("T02", 2))
                .isBetween(0.0, KORDAY.meta().dt());
        double onset = hours("T06", 2);
        assertThat(event("dismissal").time() - onset).isBetween(low("T12"), high("T12"));
        assertThat(KORDAY.meta().start()).startsWith(FACTS.get("T01").getField("date"));
    }

    private static void assertPlace(String name, String fact) {
        assertThat(village(name).y()).isCloseTo((low(fact) - 42.80) * 111.2, within(0.06));
        assertThat(village(name).x()).isCloseTo((high(fact) - 74.9) * 81.5, within(0.06));
    }

    private static Village village(String name) {
        return KORDAY.villages().get(KORDAY.village(name));
    }

    private static Event event(String id) {
        return KORDAY.events().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double low(String id) {
        return Double.parseDouble(FACTS.get(id).getField("low"));
    }

    private static double high(String id) {
        return Double.parseDouble(FACTS.get(id).getField("high"));
    }

    /** A time of day as hours since midnight of the scenario's first day. */
    private static double hours(String id, int day) {
        String[] clock = FACTS.get(id).getField("low").split(":");
        return day * 24 + Integer.parseInt(clock[0]) + Integer.parseInt(clock[1]) / 60.0;
    }

    private static Map<String, NamedCsvRecord> facts() {
        Map<String, NamedCsvRecord> facts = new LinkedHashMap<>();
        try (Reader in = new InputStreamReader(
                        KordayFactsTest.class.getResourceAsStream("/flashpoint/facts/korday-facts.csv"),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            csv.forEach(fact -> assertThat(facts.put(fact.getField("id"), fact)).isNull());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }
}
