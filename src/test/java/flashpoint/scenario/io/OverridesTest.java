package flashpoint.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Scenario;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values from the command line. */
class OverridesTest extends FolderTest {

    @Test
    void aParameterIsSetByItsKey() throws IOException {
        Parameters p = read(
                        SMALL,
                        "police.reinf.delay=9",
                        "params.decide.k=1",
                        "clock.diurnal=FLAT",
                        "space.withinSeg=true")
                .parameters();
        assertThat(p.get(Parameter.POLICE_REINF_DELAY)).isEqualTo(9);
        assertThat(p.get(Parameter.DECIDE_K)).isEqualTo(1);
        assertThat(p.choice(Parameter.CLOCK_DIURNAL)).isEqualTo("FLAT");
        assertThat(p.isOn(Parameter.SPACE_WITHIN_SEG)).isTrue();
    }

    @Test
    void aGroupsValueIsSetByItsLabelAndAllByTheBareKey() throws IOException {
        Parameters one = read(SMALL, "legit.L0.B=.2").parameters();
        assertThat(one.get(Parameter.LEGIT_L0, 0)).isEqualTo(0.7);
        assertThat(one.get(Parameter.LEGIT_L0, 1)).isEqualTo(0.2);
        Parameters both =
                read(SMALL, "legit.L0=.3", "legit.wHate={A: .1, B: .2}").parameters();
        assertThat(both.get(Parameter.LEGIT_L0, 0)).isEqualTo(0.3);
        assertThat(both.get(Parameter.LEGIT_L0, 1)).isEqualTo(0.3);
        assertThat(both.get(Parameter.LEGIT_W_HATE, 1)).isEqualTo(0.2);
    }

    @Test
    void anythingInTheFileIsSetByItsPath() throws IOException {
        Scenario s = read(
                SMALL,
                "meta.days=1.5",
                "meta.title=a: b, c",
                "villages.South.population=7",
                "villages.South.shares.B=.5",
                "events.quarrel.t=4",
                "events.curfew.t0=7",
                "events.curfew-2.label=Second curfew",
                "rumours.story.credibility=.9",
                "rumours.story.named=[North, South]",
                "police.stations.post.units=4",
                "stations.post.size=6",
                "spreaders.talker.off=12",
                "refuges.border={open: 0.5, score: 2}",
                "groups.A.name=first",
                "roads=[]");
        assertThat(s.meta().days()).isEqualTo(1.5);
        assertThat(s.meta().title()).isEqualTo("a: b, c");
        assertThat(s.villages().get(1).population()).isEqualTo(7);
        assertThat(s.villages().get(1).shares()).containsExactly(0.5, 0.5);
        assertThat(s.events().get(0).time()).isEqualTo(4);
        assertThat(s.events().get(1).time()).isEqualTo(7);
        assertThat(s.events().get(2).label()).isEqualTo("Second curfew");
        assertThat(s.rumours().get(0).credibility()).isEqualTo(0.9);
        assertThat(s.rumours().get(0).named()).containsExactly("North", "South");
        assertThat(s.stations().get(0).units()).isEqualTo(4);
        assertThat(s.stations().get(0).size()).isEqualTo(6);
        assertThat(s.spreaders().get(0).off()).isEqualTo(12);
        assertThat(s.refuges().get(0).score()).isEqualTo(2);
        assertThat(s.groups().get(0).name()).isEqualTo("first");
        assertThat(s.roads()).isEmpty();
    }

    @Test
    void namesMayHoldDotsAndTheLongestThatFitsIsMeant() throws IOException {
        String text = SMALL.replace("North", "St. Mary").replace("South", "St");
        Scenario s = read(text, "villages.St. Mary.population=5", "villages.St.population=6");
        assertThat(s.villages().get(s.village("St. Mary")).population()).isEqualTo(5);
        assertThat(s.villages().get(s.village("St")).population()).isEqualTo(6);
    }

    @Test
    void aDefaultMadeOfAParameterFollowsIt() throws IOException {
        Scenario s = read(SMALL, "border.capacity=50", "road.factor=2", "prov.f2f=3");
        assertThat(s.refuges().get(0).capacity()).isEqualTo(50);
        assertThat(s.roads().get(0).km()).isEqualTo(10);
        assertThat(s.spreaders().get(0).f2f()).isEqualTo(3);
    }

    @Test
    void theLastOneWins() throws IOException {
        assertThat(read(SMALL, "meta.days=1", "meta.days=0.5").meta().days()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        police.reinf.dely=3         | --set: police.reinf.dely: unknown key; did you mean police.reinf.delay?
        params.police.reinf.dely=3  | --set: params.police.reinf.dely: unknown key; did you mean police.reinf.delay?
        police.reinf.delay=seven    | --set: params.police.reinf.delay: got "seven", allowed: a number from 0 to 240 h
        police.reinf.delay=         | --set: params.police.reinf.delay: got nothing, allowed: a number from 0 to 240 h
        police.reinf.delay=[        | --set:1:2: no valid YAML: while parsing a flow node, expected the node content, but found '<stream end>'
        legit.L0.C=.5               | --set: params.legit.L0.C: unknown group "C", allowed: A, B
        meta.dayz=3                 | --set: meta.dayz: unknown key; did you mean days?
        metta.days=3                | --set: metta.days: unknown key; did you mean meta.days?
        villages.Noth.population=3  | --set: villages.Noth: unknown key; did you mean North?
        villages.North.popul=3      | --set: villages.North.popul: unknown key, allowed: one of name, x, y, population, shares, type, region, stylised
        villages.North=3            | --set: villages.North: got 3, allowed: a map of keys and values
        events.video.t=3            | --set: events.video: unknown key, allowed: one of quarrel, curfew, curfew-2
        stations.poste.units=3      | --set: police.stations.poste: unknown key; did you mean post?
        roads.North=3               | --set: roads.North: unknown key
        xyzzy=3                     | --set: xyzzy: unknown key, allowed: a parameter, or a path that begins with one of meta, groups, region, villages, roads, lines, refuges, police, rumours, spreaders, params, events, reports
        meta.days                   | --set: got "meta.days", allowed: KEY=VALUE
        =3                          | --set: got "=3", allowed: KEY=VALUE
        """)
    void aMistakeNamesTheFlag(String override, String message) throws IOException {
        assertThat(error(SMALL, override)).isEqualTo(message);
    }

    @Test
    void warningsTellOfCoarseTicksAndSaturatedRates() throws IOException {
        List<String> warnings = ScenarioReader.read(write("x.yaml", SMALL), List.of("meta.dt=0.5", "rumour.f2f.rate=3"))
                .warnings();
        assertThat(warnings)
                .extracting(w -> w.replace(folder + "/", ""))
                .containsExactly(
                        "x.yaml: meta.dt: ticks of 0.5 h are coarse; results above 0.25 h depend on the length of the"
                                + " tick",
                        "x.yaml: params.rumour.f2f.rate: 3 per hour in ticks of 0.5 h is more than one a tick; the"
                                + " model can make only one");
        assertThat(ScenarioReader.read(write("x.yaml", SMALL), List.of("decide.rate=1e6"))
                        .warnings())
                .isEmpty();
    }
}
