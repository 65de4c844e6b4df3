package flashpoint.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.run.RunResult;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.testing.RandomScenarios;
import flashpoint.testing.Results;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.YamlTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of lines in a scenario file changes nothing: not a number, not a column, not who attacks. */
class OrderOfLinesTest extends FolderTest {

    private static final int RANDOM = 100;

    private static final List<ScenarioSection> SECTIONS = List.of(
            ScenarioSection.GROUPS,
            ScenarioSection.VILLAGES,
            ScenarioSection.ROADS,
            ScenarioSection.LINES,
            ScenarioSection.REFUGES,
            ScenarioSection.STATIONS,
            ScenarioSection.RUMOURS,
            ScenarioSection.SPREADERS,
            ScenarioSection.REPORTS);

    static Stream<Path> shipped() {
        Stream<Path> theory = Shipped.files().stream().filter(f -> !f.toString().matches(".*region-[0-9]+m.yaml"));
        return Stream.concat(theory, Stream.of(Shipped.FOLDER.resolve("theory/theory-everything.yaml")));
    }

    /** The same with the lines of every list but the events in another order. */
    private static Mapping shuffled(Mapping root, long seed) {
        Mapping mixed = root;
        for (ScenarioSection section : SECTIONS) {
            if (section.in(root) instanceof Sequence list) {
                List<Node> items = new ArrayList<>(list.items());
                Collections.shuffle(items, new Random(seed + section.ordinal()));
                mixed = section.put(mixed, new Sequence(list.mark(), items));
            }
        }
        return mixed;
    }

    private static Scenario read(Mapping root) {
        return ScenarioTemplate.of(root).scenario(List.of());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedScenarioIsTheSameInAnyOrder(Path file) {
        Mapping root = ScenarioReader.load(file);
        Scenario scenario = read(root);
        for (int seed = 1; seed <= 5; seed++) {
            assertThat(read(shuffled(root, seed))).isEqualTo(scenario);
        }
    }

    @Test
    void aRandomScenarioIsTheSameInAnyOrder() {
        for (int seed = 1; seed <= RANDOM; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            Mapping root = NormalForm.of((Mapping) YamlTree.parse("x", ScenarioWriter.write(scenario)), Path.of("x"));
            assertThat(read(shuffled(root, seed))).isEqualTo(scenario);
        }
    }

    private static final String THREE = """
        meta: {name: three, days: 2}
        groups:
          - {label: Hills}
          - {label: Coast}
          - {label: Plain}
        villages:
          - {name: North, x: 0, y: 6, population: 400, shares: {Hills: 0.8, Coast: 0.1, Plain: 0.1}}
          - {name: West, x: 0, y: 0, population: 400, shares: {Hills: 0.1, Coast: 0.8, Plain: 0.1}}
          - {name: East, x: 5, y: 0, population: 400, shares: {Hills: 0.1, Coast: 0.1, Plain: 0.8}}
        refuges:
          - {id: border, x: 2, y: -3, type: BORDER}
        rumours:
          - {id: tale, kind: INCITE, blamed: Coast, audience: [Hills], credibility: 0.9, severity: 0.9}
        params:
          mob: {qMin: 6, assemble: 0.5}
          threshold.mu: 0.55
        events:
          - {id: video, type: VIDEO_RELEASE, t: 5, rumour: tale, group: Hills, share: 0.2}
        """;

    @Test
    void whoAttacksDoesNotFollowFromTheOrderOfGroups() throws IOException {
        Scenario one = read(THREE);
        Scenario other = read(THREE.replace("""
              - {label: Hills}
              - {label: Coast}
            """, """
              - {label: Coast}
              - {label: Hills}
            """));
        assertThat(other).isEqualTo(one);
        List<RunResult> runs = Results.of(one, 5).runs();
        // It is no empty claim: there is violence, by a group that comes last in the file or in the alphabet.
        assertThat(runs)
                .anyMatch(run -> run.incidents().stream()
                        .anyMatch(i -> i.type().name().equals("ATTACK_START") && i.actor() == one.group("Hills")));
    }

    @Test
    void groupsOfWhichNothingIsSaidAreAlike() throws IOException {
        Scenario s = read(THREE.replaceAll("(?s)params:.*?events:", "events:"));
        for (Parameter p : Parameter.values()) {
            for (int g = 0; g < 3; g++) {
                assertThat(s.parameters().get(p, g)).as(p.key()).isEqualTo(p.defaultValue());
            }
        }
    }

    @Test
    void anOrderThatIsGivenGoesFirstAndMayNameWhatWasTakenAway() throws IOException {
        Scenario s = read(THREE.replace("name: three,", "name: three, order: [West, gone, Plain],"));
        assertThat(s.villages()).extracting(v -> v.name()).containsExactly("West", "East", "North");
        assertThat(s.groups()).extracting(g -> g.label()).containsExactly("Plain", "Coast", "Hills");
        assertThat(ScenarioTemplate.parse("x", ScenarioWriter.write(s)).scenario(List.of()))
                .isEqualTo(s);
        assertThat(error(THREE.replace("name: three,", "name: three, order: [West, West],")))
                .endsWith("meta.order[1]: West given twice");
    }

    @Test
    void linesSayFromWhereAGroupMaySetOut() throws IOException {
        LoadedScenario loaded = ScenarioReader.read(
                write("x.yaml", THREE.replace("  mob:", "  group.offensive: {Coast: false}\n  mob:")),
                List.of("group.offensive.Plain=false"));
        String line = folder + "/x.yaml, line 15";
        assertThat(loaded.directions())
                .containsExactly(
                        "Coast can set out against nobody (group.offensive.Coast: false, " + line + ")",
                        "Hills can set out against Coast, Plain (group.offensive.Hills: true, the default); rumours"
                                + " told in it: tale against Coast",
                        "Plain can set out against nobody (group.offensive.Plain: false, --set)");
    }
}
