package flashpoint.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.scenario.Event;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file laid over another one. */
class ExtendsTest extends FolderTest {

    @BeforeEach
    void base() throws IOException {
        write("base.yaml", SMALL);
    }

    @Test
    void mapsMergeAndTheRestStays() throws IOException {
        Scenario scenario = read("extends: base.yaml\nmeta: {name: changed}\n");
        assertThat(scenario.meta().name()).isEqualTo("changed");
        assertThat(scenario.meta().days()).isEqualTo(2);
        assertThat(scenario.events()).hasSize(3);
    }

    @Test
    void elementsMergeByTheirName() throws IOException {
        Scenario scenario = read("""
            extends: base.yaml
            villages:
              - {name: South, population: 50}
              - {name: West, x: 9, y: 9, population: 10, shares: {A: 1, B: 0}}
              - {name: North, shares: {B: 0.3}}
            police: {stations: [{id: post, size: 9}]}
            groups: [{label: B, name: second}]
            """);
        assertThat(scenario.villages()).extracting(Village::name).containsExactly("North", "South", "West");
        assertThat(scenario.villages().get(1).population()).isEqualTo(50);
        assertThat(scenario.villages().get(1).y()).isEqualTo(4);
        assertThat(scenario.villages().get(0).shares()).containsExactly(0.7, 0.3);
        assertThat(scenario.stations().get(0).size()).isEqualTo(9);
        assertThat(scenario.stations().get(0).units()).isEqualTo(2);
        assertThat(scenario.groups().get(1).name()).isEqualTo("second");
    }

    @Test
    void eventsMergeByTheirIdWhetherGivenOrNot() throws IOException {
        Scenario scenario = read("""
            extends: base.yaml
            events:
              - {type: QUARREL, seeds: 3}
              - {id: curfew-2, t: 21, compliance: 0.5}
              - {id: other, type: CURFEW, t: 1}
            """);
        assertThat(scenario.events()).extracting(Event::id).containsExactly("quarrel", "curfew", "curfew-2", "other");
        assertThat(scenario.events().get(0).intValue("seeds")).isEqualTo(3);
        assertThat(scenario.events().get(0).time()).isEqualTo(5);
        assertThat(scenario.events().get(2).time()).isEqualTo(21);
        assertThat(scenario.events().get(2).doubleValue("compliance")).isEqualTo(0.5);
    }

    @Test
    void elementsCanBeTakenAway() throws IOException {
        Scenario scenario = read("extends: base.yaml\nevents: [{id: curfew, remove: true}]\nroads: []\n");
        assertThat(scenario.events()).extracting(Event::id).containsExactly("quarrel", "curfew-2");
        assertThat(scenario.roads()).isEmpty();
    }

    @Test
    void parametersMergeHoweverTheyAreWritten() throws IOException {
        Scenario scenario = read("""
            extends: base.yaml
            params:
              police: {reinf: {delay: 9}}
              legit.L0: {B: .1}
            """);
        assertThat(scenario.parameters().get(Parameter.POLICE_REINF_DELAY)).isEqualTo(9);
        assertThat(scenario.parameters().get(Parameter.LEGIT_L0, 0)).isEqualTo(0.7);
        assertThat(scenario.parameters().get(Parameter.LEGIT_L0, 1)).isEqualTo(0.1);
        Scenario all = read("extends: base.yaml\nparams: {legit: {L0: .4}}\n");
        assertThat(all.parameters().get(Parameter.LEGIT_L0, 0)).isEqualTo(0.4);
        assertThat(all.parameters().get(Parameter.LEGIT_L0, 1)).isEqualTo(0.4);
    }

    @Test
    void chainsAreFollowed() throws IOException {
        write("middle.yaml", "extends: base.yaml\nmeta: {name: middle, days: 1}\n");
        Scenario scenario = read("extends: middle.yaml\nmeta: {name: top}\n");
        assertThat(scenario.meta().name()).isEqualTo("top");
        assertThat(scenario.meta().days()).isEqualTo(1);
    }

    @Test
    void anErrorPointsIntoTheFileThatMadeIt() throws IOException {
        write("base.yaml", SMALL.replace("days: 2", "days: two"));
        assertThat(error("extends: base.yaml\n"))
                .isEqualTo("base.yaml:2:27: meta.days: got \"two\", allowed: a number from 0.01 to 400 days");
        assertThat(read("extends: base.yaml\nmeta: {days: 3}\n").meta().days()).isEqualTo(3);
        write("base.yaml", SMALL);
        assertThat(error("extends: base.yaml\nvillages:\n  - {name: South, population: -5}\n"))
                .isEqualTo("x.yaml:3:31: villages.South.population: got -5, allowed: a whole number from 0 to 100000000"
                        + " persons");
        assertThat(error("extends: base.yaml\nvillages: [{name: North, remove: true}]\n"))
                .startsWith("base.yaml:10:12: roads[0].from: unknown village \"North\", allowed: South\n");
    }

    @Test
    void whatCannotBeLaidOverIsRefused() throws IOException {
        assertThat(error("extends: base.yaml\nevents: [{id: curfw, remove: true}]\n"))
                .isEqualTo("x.yaml:2:15: events.curfw: cannot be removed, the extended file has none, allowed: quarrel,"
                        + " curfew, curfew-2; did you mean curfew?");
        assertThat(error("extends: base.yaml\nevents: [{id: curfew, remove: false}]\n"))
                .isEqualTo("x.yaml:2:31: events.curfew.remove: got \"false\", allowed: true");
        assertThat(error("extends: base.yaml\nvillages: [{x: 3}]\n"))
                .isEqualTo("x.yaml:2:12: villages: an element without name, allowed: a name to merge by");
        assertThat(error(SMALL.replace("label: A\n", "label: A\n    remove: true\n")))
                .isEqualTo("x.yaml:5:5: groups.A.remove: unknown key, allowed: one of label, name, standing");
    }

    @Test
    void theExtendedFileMustExistAndNotLeadBack() throws IOException {
        assertThat(error("extends: none.yaml\n")).isEqualTo("x.yaml:1:10: extends: got \"none.yaml\", no such file");
        assertThat(error("extends: [base.yaml]\n"))
                .isEqualTo("x.yaml:1:10: extends: got a list, allowed: the name of a scenario file");
        assertThat(error("extends: .\n"))
                .startsWith("x.yaml:1:10: extends: got ")
                .endsWith(", a folder, allowed: a file");
        assertThat(error("extends: x.yaml\n"))
                .isEqualTo("x.yaml:1:10: extends: got \"x.yaml\", a circle, allowed: a file that does not extend this"
                        + " one");
        write("other.yaml", "extends: x.yaml\n");
        assertThat(error("\nextends: other.yaml\n"))
                .isEqualTo("other.yaml:1:10: extends: got \"x.yaml\", a circle, allowed: a file that does not extend"
                        + " this one");
    }

    @Test
    void noFileIsChangedByReadingAnother() throws IOException {
        Scenario before =
                ScenarioReader.read(folder.resolve("base.yaml"), List.of()).scenario();
        read("extends: base.yaml\nmeta: {days: 1}\nevents: [{id: quarrel, remove: true}]\n");
        assertThat(ScenarioReader.read(folder.resolve("base.yaml"), List.of()).scenario())
                .isEqualTo(before);
    }
}
