package flashpoint.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.core.Numbers;
import flashpoint.scenario.Event;
import flashpoint.scenario.Field;
import flashpoint.scenario.Meta;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Spreader;
import flashpoint.scenario.Station;
import flashpoint.scenario.Village;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read, and what stands in for what is left out. */
class ScenarioReaderTest extends FolderTest {

    @Test
    void whatIsLeftOutIsFilledIn() throws IOException {
        Scenario s = read(SMALL);
        assertThat(s.meta()).isEqualTo(new Meta("small", "small", "", "", "", 1, 1, 0.25, 2, "2001-01-01T00:00"));
        assertThat(s.groups().get(0).name()).isEqualTo("A");
        assertThat(s.villages().get(0))
                .isEqualTo(new Village(
                        "North", 0, 0, 100, List.of(0.9, 0.1), Village.Type.VILLAGE, Village.REGION, false));
        assertThat(s.roads().get(0).km()).isEqualTo(5);
        assertThat(s.refuges()).containsExactly(new Refuge("border", 1, 1, Refuge.Type.BORDER, 1, 900, 1));
        assertThat(s.stations()).containsExactly(new Station("post", "North", 2, 5, false));
        assertThat(s.spreaders())
                .containsExactly(new Spreader(
                        "talker",
                        Spreader.Kind.PROVOCATEUR,
                        "A",
                        List.of(),
                        2,
                        1,
                        10,
                        1,
                        25,
                        0.15,
                        0,
                        Double.POSITIVE_INFINITY));
        assertThat(s.rumours().get(0).title()).isEqualTo("story");
        assertThat(s.parameters().get(Parameter.LEGIT_L0, 0)).isEqualTo(0.7);
        assertThat(s.parameters().get(Parameter.LEGIT_L0, 1)).isEqualTo(0.72);
    }

    @Test
    void aShelterWithoutCapacityHasNoLimit() throws IOException {
        Scenario s = read(SMALL.replace("type: BORDER", "type: SHELTER"));
        assertThat(s.refuges().get(0).capacity()).isInfinite();
        assertThat(s.refuges().get(0).score()).isEqualTo(0.35);
        assertThat(ScenarioWriter.write(s)).doesNotContain("Infinity");
    }

    @Test
    void eventsGetNamesAndLabels() throws IOException {
        List<Event> events = read(SMALL).events();
        assertThat(events).extracting(Event::id).containsExactly("quarrel", "curfew", "curfew-2");
        assertThat(events).extracting(Event::label).containsExactly("Quarrel, North", "Curfew", "Curfew");
        assertThat(events.get(1).values()).isEqualTo(Map.of("t0", 6.0, "t1", 9.0, "compliance", 0.8));
        String named = SMALL.replace("t0: 20", "t0: 20, id: quarrel, label: Late");
        assertThat(read(named).events()).extracting(Event::id).containsExactly("quarrel-2", "curfew", "quarrel");
        assertThat(read(named).events().get(2).label()).isEqualTo("Late");
    }

    @Test
    void jsonByteOrderMarksAndOtherLineEndsAreRead() throws IOException {
        String json = """
            {"meta": {"name": "small"}, "groups": [{"label": "A"}],
             "villages": [{"name": "North", "x": 0, "y": 0, "population": 5, "shares": {}}]}
            """;
        assertThat(read(json).villages().get(0).shares()).containsExactly(1.0);
        assertThat(read("\uFEFF" + SMALL.replace("\n", "\r\n"))).isEqualTo(read(SMALL));
    }

    @Test
    void aWholeNumberMayBeWrittenAsOneWithAFraction() throws IOException {
        assertThat(read(SMALL.replace("population: 100", "population: 1e2"))).isEqualTo(read(SMALL));
        assertThat(read(SMALL, "meta.seed=-9223372036854775808").meta().seed()).isEqualTo(Long.MIN_VALUE);
    }

    /** A lattice on which every bound of every parameter makes sense. */
    private static final String LATTICE = """
        meta: {name: lattice}
        groups: [{label: A}, {label: B}]
        params:
          space.mode: LATTICE
          lattice: {model: II, width: 201, height: 201, density: 0, copDensity: 0, vision: 1, copVision: 1}
        """;

    /** The value that a scenario with that override has. */
    private double taken(Parameter p, double value) throws IOException {
        String override = p.key() + "=" + p.text(value);
        return read(p.lattice() ? LATTICE : SMALL, override).parameters().get(p);
    }

    @ParameterizedTest
    @EnumSource(
            value = Parameter.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SPACE_MODE", "LATTICE_MODEL"})
    void everyParameterTakesItsBoundsAndNothingBeyond(Parameter p) throws IOException {
        if (p.kind() == Field.Kind.REAL || p.kind() == Field.Kind.INTEGER) {
            boolean share = p.key().startsWith("household.") && p.key().endsWith("Share");
            for (double bound : new double[] {p.min(), p.max()}) {
                double beyond = bound == p.min() ? bound - 1 : bound + 1;
                assertThat(error(SMALL, p.key() + "=" + Numbers.text(beyond)))
                        .startsWith("--set: params." + p.key() + ": got " + Numbers.text(beyond) + ", allowed: a ");
                // The shares of a household are bound together, and nobody is left at a thousandth.
                if (!(share && bound == 1) && p != Parameter.POP_SCALE) {
                    assertThat(taken(p, bound)).isEqualTo(bound);
                }
            }
        } else {
            assertThat(error(SMALL, p.key() + "=neither"))
                    .startsWith("--set: params." + p.key() + ": got \"neither\", allowed: ");
            for (double value = p.min(); value <= p.max(); value++) {
                assertThat(taken(p, value)).isEqualTo(value);
            }
        }
    }

    @Test
    void noKeyIsTheBeginningOfAnother() {
        // Else a map under it could be a value for each group as well as further keys.
        List<String> keys =
                Arrays.stream(Parameter.values()).map(Parameter::key).toList();
        assertThat(keys).allSatisfy(key -> assertThat(keys).noneMatch(other -> other.startsWith(key + ".")));
    }
}
