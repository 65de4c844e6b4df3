package flashpoint.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Warnings of what cannot be meant: each once, and no other. */
class ScenarioWarningsTest extends FolderTest {

    /** Runs for 48 h; every part of it can have an effect. */
    private static final String WHOLE = SMALL + """
          - {id: road, type: ROADBLOCK, t0: 7, from: North, to: South, against: BOTH}
          - {id: out, type: CORRIDOR, t0: 7}
          - {id: more, type: REINFORCE, t: 8, station: post}
          - {id: film, type: VIDEO_RELEASE, t: 9, rumour: story, group: A}
          - {id: word, type: COUNTER_RUMOUR, t: 9}
        """;

    private List<String> warnings(String text, String... overrides) throws IOException {
        return ScenarioReader.read(write("x.yaml", text), List.of(overrides)).warnings().stream()
                .map(w -> w.replace(folder + "/x.yaml: ", ""))
                .toList();
    }

    @Test
    void aScenarioWhosePartsAllMatterHasNone() throws IOException {
        assertThat(warnings(WHOLE)).isEmpty();
    }

    static Stream<Path> shipped() {
        return Shipped.files().stream().filter(f -> !f.toString().matches(".*(theory|region-[0-9]).*"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedScenariosHaveNone(Path file) {
        assertThat(ScenarioReader.read(file, List.of()).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        events.quarrel.t=300         | events.quarrel.t: 300 h is after the end of the run at 48 h
        events.curfew-2.t=48           | events.curfew-2.t0: 48 h is after the end of the run at 48 h
        events.more.delay=60         | events.more.delay: arrival at 68 h is after the end of the run at 48 h
        events.curfew-2.t1=20.1         | events.curfew-2.t1: over within the tick in which it begins
        spreaders.talker.on=100      | spreaders.talker.on: 100 h is after the end of the run at 48 h
        spreaders.talker.count=0     | spreaders.talker.count: 0, so there is nobody
        spreaders.talker.group=B     | spreaders.talker: no accusation can be told to group B
        meta.days=.3                 | meta.days: 0.3 days are 7.25 h, less than one day; rounded to 29 ticks
        meta.days=.5                 | meta.days: 0.5 days are 12 h, less than one day
        meta.days=1.999              | meta.days: 1.999 days are no whole number of ticks; the run has 192 ticks of 0.25 h
        villages.South.population=0  | villages: nobody lives in South
        villages.South.y=0           |
        events.quarrel.seeds=0       | events.quarrel.seeds: 0, so nobody tells story
        events.word.reach=0          | events.word.reach: 0, so nobody hears it
        events.curfew.compliance=0   | events.curfew.compliance: 0, so nobody keeps it
        events.more.size=0           | events.more.size: 0, so nobody is sent
        refuges.border.open=0        | refuges: all are closed and no event opens one, so nobody can arrive anywhere
        stations.post.units=0        |
        """)
    void whatHasNoEffectIsNamedByItsKey(String override, String warning) throws IOException {
        // Where a change brings several warnings, the one of its key is among them.
        List<String> found = warnings(WHOLE, override);
        if (warning == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(warning);
        }
    }

    @Test
    void aVillageThatNoRoadReachesIsNamed() throws IOException {
        String far = WHOLE.replace("roads:", "  - {name: Far, x: 9, y: 9, population: 50, shares: {A: 0.5}}\nroads:");
        assertThat(warnings(far))
                .containsExactly("roads: none leads from the other villages to Far; no crowd and no police can travel"
                        + " there or from there");
        // Beyond the map, or in another region, nobody travels anyway.
        assertThat(warnings(far, "villages.Far.type=PORTAL")).isEmpty();
        assertThat(warnings(far, "villages.Far.region=abroad")).isEmpty();
        assertThat(warnings(far, "events.road.to=Far")).contains("events.road: there is no road between North and Far");
    }

    @Test
    void aRumourThatNobodyStartsIsNamed() throws IOException {
        String lone = WHOLE.replace("spreaders:", "  - {id: ghost, kind: INCITE, blamed: B, audience: [A]}\nspreaders:")
                .replace("count: 2", "count: 2, on: 6");
        assertThat(warnings(lone)).containsExactly("rumours.ghost: nobody starts it within the run");
        assertThat(warnings(lone, "rumours.ghost.tellers=.1")).isEmpty();
        assertThat(warnings(lone, "incident.rate=1")).isEmpty();
        // A talker before any event tells an accusation that no video carries.
        assertThat(warnings(lone, "spreaders.talker.on=0")).isEmpty();
        assertThat(warnings(lone, "spreaders.talker.on=0", "spreaders.talker.kind=DEBUNKER"))
                .containsExactly("rumours.ghost: nobody starts it within the run");
        // What comes too late starts nothing.
        assertThat(warnings(lone, "rumours.ghost.tellers=.1", "events.quarrel.t=50", "events.film.t=50"))
                .contains("rumours.story: nobody starts it within the run");
        // A second warning: the first is the one that attacks start.
        String second =
                WHOLE.replace("spreaders:", "  - {id: zeal, kind: THREAT, blamed: A, audience: [B]}\nspreaders:");
        assertThat(warnings(second)).containsExactly("rumours.zeal: nobody starts it within the run");
    }

    @Test
    void nobodyToTellItAndNobodyAtAllAreNamed() throws IOException {
        String third = WHOLE.replace("  - label: B\n", "  - label: B\n  - label: C\n")
                .replace("{A: 0.9}", "{A: 0.9, B: 0.1}")
                .replace("{A: 0.2, B: 0.8}", "{A: 0, B: 1}");
        assertThat(warnings(third)).containsExactly("groups.C: nobody in any village belongs to it");
        assertThat(warnings(third, "events.quarrel.village=South"))
                .contains("events.quarrel.group: nobody of A lives in South to tell story");
        assertThat(warnings(third, "pop.scale=0.02", "villages.South.population=10"))
                .contains("villages: nobody lives in South", "groups.B: nobody in any village belongs to it");
    }

    @Test
    void noRefugeAndNoPoliceAreNamed() throws IOException {
        String bare = """
            meta: {name: bare, days: 2}
            groups:
              - {label: A}
              - {label: B}
            villages:
              - {name: North, x: 0, y: 0, population: 100, shares: {A: 0.9}}
              - {name: South, x: 0, y: 0, population: 100, shares: {A: 0.1}}
            events:
              - {id: out, type: CORRIDOR, t: 3}
            """;
        assertThat(warnings(bare))
                .containsExactly(
                        "villages.South: at the same place as North",
                        "refuges: none, so nobody can leave home",
                        "police.stations: none, so there are no police",
                        "events.out: the scenario has no border post");
    }
}
