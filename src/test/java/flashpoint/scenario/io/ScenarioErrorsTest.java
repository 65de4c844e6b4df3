package flashpoint.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of mistake, with the exact place and words. */
class ScenarioErrorsTest extends FolderTest {

    @Test
    void theScenarioThatTheMistakesAreMadeInIsRight() throws IOException {
        assertThat(read(SMALL).meta().name()).isEqualTo("small");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # keys
        meta: {name: small     | mata: {name: small            | x.yaml:2:1: mata: unknown key; did you mean meta?
        days: 2                | dais: 2                       | x.yaml:2:21: meta.dais: unknown key; did you mean days?
        population: 100        | populaton: 100                | x.yaml:7:31: villages.North.populaton: unknown key; did you mean population?
        units: 2               | qqq: 2                        | x.yaml:15:34: police.stations.post.qqq: unknown key, allowed: one of id, village, units, size, district
        stations:              | reinf.delay:                  | x.yaml:14:3: police.reinf.delay: unknown key; did you mean params.police.reinf.delay?
        police.reinf.delay: 3  | police.reinf.dely: 3          | x.yaml:22:3: params.police.reinf.dely: unknown key; did you mean police.reinf.delay?
        police.reinf.delay: 3  | reinf.delay: 3                | x.yaml:22:3: params.reinf.delay: unknown key; did you mean police.reinf.delay?
        police.reinf.delay: 3  | police: {reinf: {dely: 3}}    | x.yaml:22:20: params.police.reinf.dely: unknown key; did you mean police.reinf.delay?
        police.reinf.delay: 3  | police.reinf.delay.A: 3       | x.yaml:22:3: params.police.reinf.delay.A: unknown key, allowed: police.reinf.delay, which is the same for all groups
        legit.L0.A: .7         | legit.L0.C: .7                | x.yaml:23:3: params.legit.L0.C: unknown group "C", allowed: A, B
        legit.L0.A: .7         | police.reinf: {delay: 4}      | x.yaml:23:18: params.police.reinf.delay: given twice, first in line 22
        legit.L0.A: .7         | legit: {L0: .5, L0.A: .7}     | x.yaml:23:19: params.legit.L0.A: given twice, first in line 23
        t0: 6                  | t0: 6, t: 6                   | x.yaml:26:20: events: t and t0 are the same, and both are given
        t1: 9                  | duration: 9                   | x.yaml:26:27: events.curfew.duration: unknown key, allowed: one of type, id, label, when, t, t1, compliance
        days: 2                | days: 2, days: 3              | x.yaml:2:30: days: given twice, first in line 2
        # values
        days: 2                | days: two                     | x.yaml:2:27: meta.days: got "two", allowed: a number from 0.01 to 400 days
        days: 2                | days: "2"                     | x.yaml:2:27: meta.days: got "2", allowed: a number from 0.01 to 400 days; did you mean 2 without quotes?
        days: 2                | days: 401                     | x.yaml:2:27: meta.days: got 401, allowed: a number from 0.01 to 400 days
        days: 2                | days: .nan                    | x.yaml:2:27: meta.days: got ".nan", allowed: a number from 0.01 to 400 days
        days: 2                | days: 1e999                   | x.yaml:2:27: meta.days: got 1e999, allowed: a number from 0.01 to 400 days
        days: 2                | days: [2]                     | x.yaml:2:27: meta.days: got a list, allowed: a number from 0.01 to 400 days
        days: 2                | days: {a: 2}                  | x.yaml:2:27: meta.days: got a map, allowed: a number from 0.01 to 400 days
        days: 2                | days:                         | x.yaml:2:26: meta.days: got nothing, allowed: a number from 0.01 to 400 days
        days: 2                | seed: 9223372036854775808     | x.yaml:2:27: meta.seed: got 9223372036854775808, allowed: a whole number from -9223372036854775808 to 9223372036854775807
        days: 2                | start: yesterday              | x.yaml:2:28: meta.start: got "yesterday", allowed: a date and time such as 2020-02-05T00:00
        days: 2                | start: 2020-02-30T00:00       | x.yaml:2:28: meta.start: got "2020-02-30T00:00", allowed: a date and time such as 2020-02-05T00:00
        name: small            | name: "a b"                   | x.yaml:2:14: meta.name: got "a b", allowed: letters, digits, dots, hyphens and underscores
        name: small            | name: ..                      | x.yaml:2:14: meta.name: got "..", allowed: letters, digits, dots, hyphens and underscores, the first neither dot nor hyphen, the last no dot, and no device such as CON
        population: 100        | population: 100.5             | x.yaml:7:43: villages.North.population: got 100.5, allowed: a whole number from 0 to 100000000 persons
        population: 100        | population: -1                | x.yaml:7:43: villages.North.population: got -1, allowed: a whole number from 0 to 100000000 persons
        police.reinf.delay: 3  | police.reinf.delay: "seven"   | x.yaml:22:23: params.police.reinf.delay: got "seven", allowed: a number from 0 to 240 h
        police.reinf.delay: 3  | clock.diurnal: FLATT          | x.yaml:22:18: params.clock.diurnal: got "FLATT", allowed: EVENING, FLAT; did you mean FLAT?
        police.reinf.delay: 3  | space.withinSeg: 1            | x.yaml:22:20: params.space.withinSeg: got 1, allowed: true or false; did you mean true?
        type: BORDER           | type: HARBOUR                 | x.yaml:12:36: refuges.border.type: got "HARBOUR", allowed: BORDER, SHELTER
        type: QUARREL          | type: QUARELL                 | x.yaml:25:12: events[0].type: got "QUARELL", allowed: QUARREL, STOP_AND_HOUSE, INCIDENT, VIDEO_RELEASE, PROVOCATEURS, NET_SHUTDOWN, COUNTER_RUMOUR, CURFEW, REINFORCE, POLICE_WITHDRAW, BIAS, DISMISSAL, COMMISSION, PROSECUTION, HATE_CAMPAIGN, CORRIDOR, BORDER, RELEASE, ROADBLOCK, ELDERS and 2 more; did you mean QUARREL?
        label: A               | label: 1A                     | x.yaml:4:12: groups.1A.label: got "1A", allowed: a letter, then letters and digits
        id: border             | id: "a=b"                     | x.yaml:12:10: refuges.a=b.id: got "a=b", allowed: a name without =
        audience: [A]          | audience: A                   | x.yaml:17:52: rumours.story.audience: got "A", allowed: a list of groups such as [A, B]
        audience: [A]          | audience: [A, A]              | x.yaml:17:56: rumours.story.audience[1]: A given twice
        # what must be there
        name: small, days      | days                          | x.yaml:2:7: meta.name: missing, allowed: text
        population: 100,       | type: TOWN,                   | x.yaml:7:5: villages.North.population: missing, allowed: a whole number from 0 to 100000000 persons
        type: QUARREL, t       | t                             | x.yaml:25:5: events[0].type: missing, allowed: QUARREL, STOP_AND_HOUSE, INCIDENT, VIDEO_RELEASE, PROVOCATEURS, NET_SHUTDOWN, COUNTER_RUMOUR, CURFEW, REINFORCE, POLICE_WITHDRAW, BIAS, DISMISSAL, COMMISSION, PROSECUTION, HATE_CAMPAIGN, CORRIDOR, BORDER, RELEASE, ROADBLOCK, ELDERS and 2 more
        t0: 6, t1              | t1                            | x.yaml:26:5: events.curfew.t0: missing, allowed: a number from 0 to 1000000 h
        # names that must exist
        village: North, units  | village: Nort, units          | x.yaml:15:27: police.stations.post.village: unknown village "Nort", allowed: North, South; did you mean North?
        blamed: B              | blamed: X                     | x.yaml:17:39: rumours.story.blamed: unknown group "X", allowed: A, B
        rumour: story          | rumour: stori                 | x.yaml:25:51: events.quarrel.rumour: unknown rumour "stori", allowed: story, warning; did you mean story?
        shares: {A: 0.9}       | shares: {C: 0.9}              | x.yaml:7:57: villages.North.shares.C: unknown group, allowed: A, B
        type: CURFEW, t0: 20   | type: BORDER, t: 1, open: 1, refuge: bordr  | x.yaml:27:43: events.border.refuge: unknown refuge "bordr", allowed: border; did you mean border?
        type: CURFEW, t0: 20   | type: POLICE_WITHDRAW, t: 1, station: poste | x.yaml:27:44: events.police-withdraw.station: unknown police station "poste", allowed: post; did you mean post?
        # parts that must fit together
        label: B               | label: A                      | x.yaml:5:12: groups[1].label: "A" given twice, first in line 4
        label: B               | label: a                      | x.yaml:5:12: groups.a.label: "a" differs from another label in case only
        name: South            | name: North                   | x.yaml:8:12: villages[1].name: "North" given twice, first in line 7
        B: 0.8                 | B: 0.7                        | x.yaml:8:56: villages.South.shares: they add up to 0.9, allowed: shares that add up to 1
        shares: {A: 0.9}       | shares: {}                    | x.yaml:7:56: villages.North.shares: no share for A, B, allowed: a share for every group; one may be left out
        audience: [A]          | audience: [B]                 | x.yaml:17:52: rumours.story.audience: it holds the blamed group B, allowed: other groups
        audience: [A]          | audience: []                  | x.yaml:17:52: rumours.story.audience: an empty list, allowed: at least one group
        to: South              | to: North                     | x.yaml:10:23: roads[0].to: the same village as from, allowed: another village
        t1: 9                  | t1: 6                         | x.yaml:26:31: events.curfew.t1: not after t0, allowed: a time after t0
        count: 2               | on: 5, off: 5                 | x.yaml:20:40: spreaders.talker.off: not after on, allowed: a time after on
        rumour: story          | rumour: warning               | x.yaml:25:67: events.quarrel.group: group A is not in the audience of warning, allowed: one of B
        type: CURFEW, t0: 20   | type: SECOND_INCIDENT, t: 1, village: North, rumour: story, group: A, threat: story | x.yaml:27:84: events.second-incident.threat: the rumour story is an INCITE, allowed: a rumour of kind THREAT
        type: CURFEW, t0: 20   | type: ROADBLOCK, t0: 1, from: North, to: North | x.yaml:27:47: events.roadblock.to: the same village as from, allowed: another village
        police.reinf.delay: 3  | household.childShare: 0.9     | x.yaml:22:25: params.household.childShare: household.childShare, womanShare and manShare add up to 1.26, allowed: at most 1 together
        police.reinf.delay: 3  | pop.scale: 0.001              | x.yaml:7:3: villages: a population of 0 in all, times pop.scale, allowed: 1 to 100000000 persons
        x: 3, y: 4             | x: 100000, y: 4               | x.yaml:10:5: roads[0].km: a road of 100000 km, allowed: at most 100000 km
        # YAML that surprises
        name: small            | name: &x small                | x.yaml:2:14: the anchor &x, allowed: values without anchors
        name: small            | name: *x                      | x.yaml:2:14: an alias (*), allowed: the value itself
        name: small            | name: !!str small             | x.yaml:2:14: the tag tag:yaml.org,2002:str, allowed: values without tags (!)
        roads:                 | ---                           | x.yaml:9:1: a second document begins, allowed: one document in a file
        meta: {                | meta: {{                      | x.yaml:2:8: a key that is no name, allowed: a name
        """)
    void aMistakeIsNamedWithPlaceAndRemedy(String right, String wrong, String message) throws IOException {
        assertThat(SMALL).contains(right);
        assertThat(error(SMALL.replaceFirst(Pattern.quote(right), wrong))).isEqualTo(message);
    }

    @Test
    void tabsAndBrokenSyntaxAreOneLine() throws IOException {
        assertThat(error("meta:\n\tname: x\n"))
                .isEqualTo("x.yaml:2:1: no valid YAML: while scanning for the next token, found character 'a tab' that"
                        + " cannot start any token. (Do not use a tab for indentation)");
        assertThat(error("meta: [1, 2\ngroups: 3\n")).startsWith("x.yaml:2:7: no valid YAML: ");
        assertThat(error("meta: \"abc\n")).startsWith("x.yaml:2:1: no valid YAML: ");
        assertThat(error("%YAML 9.9\n---\nmeta: 1\n")).startsWith("x.yaml: no valid YAML: ");
    }

    @Test
    void whatIsNoScenarioIsRefused() throws IOException {
        assertThat(error("")).isEqualTo("x.yaml: the file is empty, allowed: a scenario");
        assertThat(error("# only a comment\n")).isEqualTo("x.yaml: the file is empty, allowed: a scenario");
        assertThat(error("hello"))
                .isEqualTo("x.yaml:1:1: got \"hello\", allowed: a scenario: a map of keys and values");
        assertThat(error("[1]")).isEqualTo("x.yaml:1:1: got a list, allowed: a scenario: a map of keys and values");
        assertThat(error("{}")).isEqualTo("x.yaml: meta: missing, allowed: a map");
        assertThat(error("meta: {name: x}")).isEqualTo("x.yaml: groups: missing, allowed: at least one");
        assertThat(error("meta: {name: x}\ngroups: [{label: A}]\nvillages: []\n"))
                .isEqualTo("x.yaml: villages: missing, allowed: at least one");
        assertThat(error("meta: 1")).isEqualTo("x.yaml:1:7: meta: got 1, allowed: a map of keys and values");
        assertThat(error("groups: 1")).isEqualTo("x.yaml:1:9: groups: got 1, allowed: a list");
        assertThat(error("groups: [1]")).isEqualTo("x.yaml:1:10: groups[0]: got 1, allowed: a map of keys and values");
        assertThat(error("police: []")).isEqualTo("x.yaml:1:9: police: got a list, allowed: a map with stations");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        assertThat(error(folder.resolve("none.yaml"))).isEqualTo("none.yaml: no such file");
        assertThat(error(Files.createDirectory(folder.resolve("dir")))).isEqualTo("dir: a folder, allowed: a file");
        assertThat(error(Files.write(folder.resolve("b.yaml"), new byte[] {(byte) 0xC3, 0x28})))
                .startsWith("b.yaml:1: the file is no UTF-8, but probably ");
        assertThat(error(Files.write(folder.resolve("z.yaml"), new byte[1000]))).startsWith("z.yaml: no valid YAML: ");
    }

    @Test
    void hugeInputIsRefusedSoon() throws IOException {
        assertThat(error("[".repeat(5_000_000)))
                .isEqualTo("x.yaml:1:34: nested too deeply, allowed: at most 32 levels");
        assertThat(error("a: ".repeat(10) + "b\n")).startsWith("x.yaml:1:5: no valid YAML: ");
        assertThat(error("- a\n".repeat(2_500_000)))
                .isEqualTo("x.yaml:1:1: got a list, allowed: a scenario: a map of keys and values");
        assertThat(error("x".repeat(16_000_001))).isEqualTo("x.yaml: the file is too long, allowed: at most 16 MB");
        String digits = "9".repeat(1_000_000);
        assertThat(error("meta: {name: x, days: " + digits + "}\ngroups: [{label: A}]\n"))
                .isEqualTo("x.yaml:1:23: meta.days: got \"" + "9".repeat(60)
                        + "...\", allowed: a number from 0.01 to 400 days");
    }

    @Test
    void whatTheUserWroteCannotBreakTheLine() throws IOException {
        assertThat(error("\"meta\\n\\u202E\": 1\n"))
                .isEqualTo("x.yaml:1:1: meta\\u000A\\u202E: unknown key; did you mean meta?");
        assertThat(error("meta: {name: \"a\\u2028b\", title: x}\n"))
                .isEqualTo("x.yaml:1:14: meta.name: got \"a\\u2028b\", allowed: one line of text of at most 200"
                        + " characters");
    }

    @Test
    void theProblemCanBeTakenApart() throws IOException {
        InputException e = catchThrowableOfType(InputException.class, () -> read(SMALL.replace("days: 2", "dais: 2")));
        InputError p = e.problem();
        assertThat(p.line()).isEqualTo(2);
        assertThat(p.column()).isEqualTo(21);
        assertThat(p.key()).isEqualTo("meta.dais");
        assertThat(p.given()).isEqualTo("unknown key");
        assertThat(p.nearest()).isEqualTo("days");
        assertThat(p.toString()).isEqualTo(e.getMessage());
    }
}
