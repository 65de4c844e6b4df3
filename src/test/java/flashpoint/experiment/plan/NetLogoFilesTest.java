package flashpoint.experiment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.store.PlanNotes;
import flashpoint.scenario.Parameter;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BehaviorSpace experiments as NetLogo writes them and as people edit them. */
class NetLogoFilesTest {

    @TempDir
    Path temp;

    private static String experiment(String name, String inside) {
        return "<experiment name=\"" + name
                + "\" repetitions=\"2\" runMetricsEveryStep=\"false\">\n<setup>setup</setup>\n" + inside
                + "\n</experiment>\n";
    }

    private static String file(String... experiments) {
        return "<experiments>\n" + String.join("", experiments) + "</experiments>\n";
    }

    private static String set(String key, String... values) {
        StringBuilder out = new StringBuilder("<enumeratedValueSet variable=\"" + key + "\">\n");
        for (String value : values) {
            out.append("<value value=\"").append(value.replace("\"", "&quot;")).append("\"/>\n");
        }
        return out.append("</enumeratedValueSet>").toString();
    }

    private Experiment read(String name, String text, Map<String, String> fields) throws Exception {
        Path file = temp.resolve(name);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (!name.endsWith(".yaml")) {
            all.put("scenario", SmallSweeps.SCENARIO.toAbsolutePath().toString());
        }
        return ExperimentReader.read(file, new CommandSettings(List.of(), List.of(), all));
    }

    private Plan plan(String text) throws Exception {
        return Planner.plan(read("e.xml", text, Map.of()));
    }

    private String refusal(String name, String text) {
        try {
            Planner.plan(read(name, text, Map.of()));
        } catch (InputException e) {
            return e.getMessage().replace(temp + "/", "");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("accepted");
    }

    @Test
    void listsAndEscapesAreValues() {
        SourcePosition mark = new SourcePosition("x", 1, 0);
        Node list = NetLogoValue.parse(mark, "k", "[\"a \\\"b\\\"\" [1 2.5] true]");
        assertThat(((Sequence) list).items()).hasSize(3);
        assertThat(((Sequence) list).items().get(0)).isEqualTo(new Scalar(mark, "a \"b\"", true));
        assertThat(((Sequence) ((Sequence) list).items().get(1)).items()).hasSize(2);
        assertThat(NetLogoValue.parse(mark, "k", "\"line\\nbreak \\\\\""))
                .isEqualTo(new Scalar(mark, "line\nbreak \\", true));
        for (String broken : List.of("[1 2", "\"a", "[1] 2", "[\"a]")) {
            assertThatThrownBy(() -> NetLogoValue.parse(mark, "k", broken)).isInstanceOf(InputException.class);
        }
    }

    @Test
    void aListOfVillagesIsOneValue() throws Exception {
        Plan plan =
                plan(file(experiment("lists", set("rumours.video.named", "[\"Middle\" \"Upper\"]", "[\"Upper\"]"))));
        assertThat(plan.points()).contains(List.of("[Middle, Upper]"), List.of("[Upper]"));
        assertThat(plan.resolved(plan.base(), 1).rumours().get(2).named()).containsExactly("Middle", "Upper");
        assertThat(refusal("e.xml", file(experiment("list", set("police.reinf.delay", "[1 2 3]", "4")))))
                .startsWith("e.xml:5: ")
                .contains("got a list");
    }

    @Test
    void metricsThatAreNoneAreNamedWithTheirLinesAndTicksIsThere() throws Exception {
        String metrics = "<metric>ticks</metric>\n<metric>deaths</metric>\n<metric>houses-burned</metric>\n"
                + "<metric>mean [anger] of villagers</metric>\n";
        Experiment read = read("e.xml", file(experiment("m", metrics + set("police.reinf.delay", "1", "2"))), Map.of());
        assertThat(read.metrics()).containsExactly("deaths");
        assertThat(read.notes()).hasSize(2);
        assertThat(read.notes().get(0)).contains("e.xml:6: ", "houses-burned", "did you mean houses_burned?");
        assertThat(read.notes().get(1)).contains("e.xml:7: ", "mean [anger] of villagers");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        first="12" step="-4" last="0" | a descending set
        first="5" step="1" last="1"   | an empty set
        first="0" step="0" last="1"   | a step of 0
        first="a" step="1" last="1"   | first: got "a"
        """)
    void aRangeThatHasNoValuesSaysSo(String range, String says) {
        String stepped = "<steppedValueSet variable=\"police.reinf.delay\" " + range + "/>";
        assertThat(refusal("e.xml", file(experiment("r", stepped)))).startsWith("e.xml:4: police.reinf.delay: " + says);
    }

    @Test
    void whatIsEmptySaysSo() {
        assertThat(refusal("e.xml", file(experiment("r", "<enumeratedValueSet variable=\"police.speed\"/>"))))
                .startsWith("e.xml:4: police.speed: an empty set");
        assertThat(refusal("e.xml", file(experiment("r", "").replace("repetitions=\"2\"", "repetitions=\"00\""))))
                .startsWith("e.xml:2: repetitions: got 0");
        assertThat(refusal("m.nlogo", "to go end\n@#$#@#$#@\nNetLogo 6.4.0\n@#$#@#$#@\n"))
                .contains("no experiment");
        assertThat(refusal("m.nlogox", "<model><info><![CDATA[<experiments>]]></info></model>"))
                .contains("no experiment");
    }

    @Test
    void linesAreThoseOfTheModel() {
        String model = "to setup\n  if a < 3 [ stop ]\nend\n@#$#@#$#@\nNetLogo 6.4.0\n@#$#@#$#@\n";
        assertThat(refusal("m.nlogo", model + file(experiment("x", set("police.speed", "20", "soon"))) + "@#$#@#$#@\n"))
                .startsWith("m.nlogo:12: params.police.speed: got \"soon\"");
        assertThat(refusal("m.nlogo", model + "<experiments>\n<experiment name=\"x\">\n<go>a < b</go>\n"))
                .startsWith("m.nlogo:9:")
                .contains("&lt;");
        assertThat(refusal(
                        "e.xml",
                        "<?xml version=\"1.0\"?>\n<!DOCTYPE experiments SYSTEM \"b.dtd\">\n"
                                + file(experiment("x", set("police.sped", "20", "30")))))
                .startsWith("e.xml:6: police.sped: unknown key");
    }

    @Test
    void aSetOfOneValueHasItsOwnLinesToo() {
        assertThat(refusal("e.xml", file(experiment("x", set("police.sped", "20")))))
                .startsWith("e.xml:4: police.sped");
        assertThat(refusal("e.xml", file(experiment("x", set("police.speed", "soon")))))
                .startsWith("e.xml:5: params.police.speed");
    }

    @Test
    void withoutVariationTheBaselineIsRunWithTheConstants() throws Exception {
        Plan plan = plan(file(experiment("c", set("police.reinf.delay", "9"))));
        assertThat(plan.points()).containsExactly(List.of("9"));
        assertThat(plan.resolved(plan.base(), 0).parameters().get(Parameter.POLICE_REINF_DELAY))
                .isEqualTo(9);
        assertThat(PlanNotes.of(plan)).containsExactly("Nothing varies: the baseline is all there is to run.");
    }

    @Test
    void aSubExperimentThatLeavesAVariableOutHasTheScenariosValue() throws Exception {
        String parts = "<subExperiments><subExperiment>" + set("police.reinf.delay", "1") + "</subExperiment>"
                + "<subExperiment>" + set("rumours.video.credibility", "0.2") + "</subExperiment></subExperiments>";
        assertThat(plan(file(experiment("parts", parts))).points())
                .containsExactly(List.of("6", "0.85"), List.of("1", "0.85"), List.of("6", "0.2"));
    }

    @Test
    void everyExperimentHasAFolderOfItsOwn() {
        assertThat(ExperimentFolderName.distinct(List.of("a b", "a-b", "A b", "Опыт", "опыт 1", "con", "x.", "-")))
                .doesNotHaveDuplicates()
                .allMatch(ExperimentFolderName::possible)
                .startsWith("a-b", "a-b-2");
        assertThat(ExperimentFolderName.possible("NUL.txt")).isFalse();
        assertThat(refusal("e.xml", file(experiment("one, two", ""), experiment("three", ""))))
                .contains("\"one, two\", \"three\"");
    }

    @Test
    void aMapTurnsNamesAndUnitsOfNetLogoIntoOurs() throws Exception {
        Files.writeString(
                temp.resolve("e.xml"),
                file(experiment(
                        "mapped",
                        "<metric>count dead</metric>" + set("trust", "30", "90") + set("shape", "\"person\"")
                                + "<steppedValueSet variable=\"delay\" first=\"60\" step=\"60\" last=\"180\"/>")),
                StandardCharsets.UTF_8);
        String text = "scenario: " + SmallSweeps.SCENARIO.toAbsolutePath() + "\n"
                + "netlogo: e.xml\n"
                + "map:\n"
                + "  trust: {key: rumours.video.credibility,"
                + " factor: 0.01}\n"
                + "  delay: {key: police.reinf.delay, factor:"
                + " 0.016666666666666666}\n"
                + "  shape: ~\n"
                + "  count dead: deaths\n";
        Plan plan = Planner.plan(read("m.yaml", text, Map.of()));
        assertThat(plan.head().keys()).containsExactlyInAnyOrder("rumours.video.credibility", "police.reinf.delay");
        assertThat(plan.points().get(1)).contains("0.3");
        assertThat(plan.head().metrics()).containsExactly("deaths");
        assertThat(refusal("m.yaml", text.replace("trust", "trus"))).contains("did you mean trust?");
    }
}
