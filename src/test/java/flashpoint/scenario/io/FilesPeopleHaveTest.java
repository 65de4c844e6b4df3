package flashpoint.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Locales;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables, texts and values as spreadsheets, R, pandas, NumPy, Windows and hands leave them. */
class FilesPeopleHaveTest {

    private static final String HEAD = "meta: {name: x, days: 1}\ngroups: [{label: A}, {label: B}]\nvillages: v.csv\n";

    @TempDir
    Path temp;

    private Scenario table(String csv) throws IOException {
        Files.writeString(temp.resolve("v.csv"), csv, StandardCharsets.UTF_8);
        Path file = temp.resolve("x.yaml");
        Files.writeString(file, HEAD, StandardCharsets.UTF_8);
        return ScenarioReader.read(file, List.of()).scenario();
    }

    private String refusal(String csv) throws IOException {
        try {
            table(csv);
        } catch (InputException e) {
            return e.getMessage().replace(temp + "/", "");
        }
        throw new AssertionError("accepted");
    }

    private String yaml(String text) throws IOException {
        return yaml(text.getBytes(StandardCharsets.UTF_8));
    }

    private String yaml(byte[] text) throws IOException {
        Path file = temp.resolve("x.yaml");
        Files.write(file, text);
        try {
            ScenarioReader.read(file, List.of());
            return "";
        } catch (InputException e) {
            return e.getMessage().replace(temp + "/", "");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,x,y,population,share_A\nUp,0.5,1.25,12400,0.9\nLow,4,2,8000,0.2\n",
                "\uFEFFname;x;y;population;share_A\r\nUp;0,5;1,25;12 400;0,9\r\nLow;4;2;\"8\u00A0000\";0,2\r\n",
                "sep=;\nname;x;y;population;share_A\nUp;0,5;1,25;12.400,0;0,9\nLow;4;2;8000;0,2\n",
                "name\tx\ty\tpopulation\tshare_A\nUp\t0.5\t1.25\t12400\t0.9\nLow\t4\t2\t8000\t0.2\n",
                "name|x|y|population|share_A\nUp|0.5|1.25|12400|0.9\nLow|4|2|8000|0.2\n",
                "# by hand, twice\nname,x,y,population,share_A\nUp,0.5,1.25,12400,0.9\n# unsure\nLow,4,2,8000,0.2\n",
                "# name,x,y,population,share_A\nUp,0.5,1.25,12400,0.9\nLow,4,2,8000,0.2\n",
                "name,x,y,population,share_A,,\nUp,0.5,1.25,12400,0.9,,\nLow,4,2,8000,0.2,,\n,,,,,,\n\n,,,,,,\n",
                ",name,x,y,population,share_A\n0,Up,0.5,1.25,12400.0,0.9\n1,Low,4.0,2.0,8e3,0.2\n",
                "name,x,y,population,share_A\n1,Up,0.5,1.25,12400,0.9\n2,Low,4,2,8000,0.2\n",
                "\"\",\"name\",\"x\",\"y\",\"population\",\"share_A\",\"share_B\",\"type\"\n"
                        + "\"1\",\"Up\",0.5,1.25,12400,0.9,NA,NA\n\"2\",\"Low\",4,2,8000,0.2,NA,\"VILLAGE\"\n",
                "name,x,y,population,share_A\rUp, 0.5 ,1.25,12400,0.9\rLow,4,2,8000,0.2\r",
            })
    void theSameTableIsReadHoweverItIsWritten(String csv) throws IOException {
        List<Village> villages = table(csv).villages();
        assertThat(villages.stream().map(Village::name)).containsExactly("Low", "Up");
        assertThat(villages.get(1).x()).isEqualTo(0.5);
        assertThat(villages.get(1).y()).isEqualTo(1.25);
        assertThat(villages.stream().map(Village::population)).containsExactly(8000, 12400);
        assertThat(villages.get(1).shares()).containsExactly(0.9, 0.1);
    }

    @Test
    void truthValuesAndPlacesCalledNaAreRead() throws IOException {
        List<Village> villages = table(
                        "name,x,y,population,share_A,stylised\nNA,0,0,10,0.5,TRUE\n\"#1\",0,1,10,0.5,False\n")
                .villages();
        assertThat(villages.stream().map(Village::name)).containsExactly("#1", "NA");
        assertThat(villages.stream().map(Village::stylised)).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        name,x,y,population,share_A%Up,0,0,"22,849",0.9        | v.csv:2:4: villages.Up.population: got "22,849"            | did you mean 22849?
        name,x,y,population,share_A%Up,0,0,22,849,0.9          | v.csv:2:6: villages: a row of 6 cells                      | in quotes
        name,x,y,population,share_A%Up,0,0,,0.9                | v.csv:2:4: villages.Up.population: got nothing             | whole number
        name,x,y,population,share_A%Up,0,0,NA,0.9              | v.csv:2:4: villages.Up.population: got nothing             | whole number
        name,x,y,population,share_A%Up,0,0,10,90               | v.csv:2:5: villages.Up.shares.A: got 90                    | did you mean 0.9 (90 %)?
        Name,X ,y,population,share_A%Up,0,0,10,0.9             | v.csv:1:1: villages: unknown column "Name", allowed: one of name, x, | v.csv:1:2: villages: unknown column "X ", with a blank at its end, allowed: one of name, x, y, population, type, region, stylised, and a column share_X for a group X; did you mean x?
        name,lat,lon,population,share_A%Up,0,0,10,0.9          | v.csv:1:2: villages: unknown column "lat", allowed: x and y in km | v.csv:1:3: villages: unknown column "lon"
        name,x,y,population,share_A%"Up ",0,0,10,0.9           | v.csv:2:1: villages.Up .name: got "Up ", with a blank at its end | did you mean Up?
        name,,y,population,share_A%Up,0,0,10,0.9               | v.csv:1:2: villages: column 2 has no name                  | a name
        ,name,x,y,population,share_A%a,Up,0,0,10,0.9           | v.csv:1:1: villages: column 1 has no name                  | a name
        """)
    void whatIsWrongInATableIsNamedWithItsCell(String csv, String where, String hint) throws IOException {
        assertThat(refusal(csv.replace('%', '\n') + "\n")).startsWith(where).contains(hint);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252,Zambézia",
        "windows-1251,Сортобе",
        "windows-1250,Łódź",
        "windows-1253,Αθήνα",
        "windows-1255,שלום",
        "windows-1256,القاهرة",
        "KOI8-R,Москва",
        "IBM866,Москва",
        "GB18030,北京市朝阳区",
        "EUC-KR,서울특별시",
        "UTF-16LE,Upper",
        "UTF-16BE,Upper",
        "UTF-32,Upper"
    })
    void anEncodingThatIsNotUtf8IsNamed(String encoding, String word) throws IOException {
        byte[] text = ("meta: {name: x}\n# " + word + "\n").getBytes(Charset.forName(encoding));
        assertThat(yaml(text))
                .contains("is no UTF-8, but ", encoding.startsWith("UTF") ? encoding.substring(0, 6) : encoding)
                .contains(encoding.startsWith("UTF") ? "x.yaml:1" : word);
    }

    @Test
    void aBackslashInThePathOfAFileIsHintedAt() throws IOException {
        Files.createDirectory(temp.resolve("tables"));
        Files.writeString(temp.resolve("tables/villages.csv"), "name,x,y,population,share_A\n", StandardCharsets.UTF_8);
        for (String path : List.of("tables\\villages.csv", "\"tables\\villages.csv\"")) {
            assertThat(yaml(HEAD.replace("v.csv", path))).contains("no such file; did you mean tables/villages.csv?");
        }
        assertThat(yaml(HEAD.replace("v.csv", "\"tables\\stuff.csv\""))).contains("write / in names of files");
    }

    private String value(String population, String t, String start) throws IOException {
        return yaml("meta: {name: n, days: 1, start: " + start + "}\ngroups: [{label: A}, {label: B}]\nvillages:\n"
                + "  - {name: U, x: 0, y: 0, population: " + population + ", shares: {A: 0.9}}\n"
                + "rumours:\n  - {id: q, kind: INCITE, blamed: B, audience: [A]}\n"
                + "events:\n  - {type: QUARREL, t: " + t + ", village: U, rumour: q, group: A}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        13 600             | 13600?
        "13,600"           | 13600?
        1'360'000          | 1360000?
        6_00               | 600?
        0x258              | 600?
        0o600              | 384?
        "600"              | 600 without quotes?
        600 persons        | 600?
        """)
    void whatANumberProbablyMeantIsSaid(String given, String meant) throws IOException {
        assertThat(value(given, "3", "2020-02-05T00:00"))
                .contains("U.population: got")
                .endsWith("did you mean " + meant);
    }

    /** A number without a unit may be above 1, and is still meant as a part of 1. */
    @ParameterizedTest
    @CsvSource({"threshold.mu, 50%, 0.5", "police.detention.charged, 12.5 %, 0.125", "police.reinf.delay, 50 %, 50"})
    void whatPerCentMeansIsSaid(String key, String given, String meant) throws IOException {
        String text = "meta: {name: n, days: 1}\ngroups: [{label: A}]\nvillages:\n"
                + "  - {name: U, x: 0, y: 0, population: 10, shares: {A: 1}}\nparams:\n  " + key + ": " + given + "\n";
        assertThat(yaml(text)).contains(key + ": got").endsWith("did you mean " + meant + "?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        18:30              | 18.5 (hours since midnight of the first day)?
        "6:45 pm"          | 18.75 (hours since midnight of the first day)?
        2020-02-05T18:30   | 18.5 (hours since midnight of the first day; 24 more for each day after it)?
        18.5h              | 18.5?
        "18,5"             | 18.5?
        """)
    void whatAClockTimeMeansInHoursIsSaid(String given, String meant) throws IOException {
        assertThat(value("600", given, "2020-02-05T00:00"))
                .contains("events.quarrel.t: got")
                .endsWith("did you mean " + meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2020-02-05         | did you mean 2020-02-05T00:00?
        2020-02-05 18:30   | did you mean 2020-02-05T18:30?
        05.02.2020         | did you mean 2020-02-05T00:00?
        05/02/2020         | did you mean 2020-02-05T00:00 or 2020-05-02T00:00?
        2020-02-05T00:00Z  | did you mean 2020-02-05T00:00?
        2020-02-30T00:00   | such as 2020-02-05T00:00
        """)
    void whatADateProbablyMeantIsSaid(String given, String meant) throws IOException {
        assertThat(value("600", "3", "\"" + given + "\""))
                .contains("meta.start: got")
                .endsWith(meant);
    }

    private static String village(String name, String where) {
        return "meta: {name: n, days: 1}\ngroups: [{label: A}, {label: B}]\nvillages:\n  - {name: \"" + name
                + "\", x: 0, y: 0, population: 10, shares: {A: 0.9}}\npolice: {stations: [{id: p, village: \"" + where
                + "\"}]}\n";
    }

    @Test
    void namesAreTheSameHoweverTheirAccentsAreWritten() throws IOException {
        assertThat(yaml(village("Zamb\u00E9zia", "Zambe\u0301zia"))).isEmpty();
    }

    @Test
    void namesThatLookTheSameAreToldApart() throws IOException {
        assertThat(yaml(village("Kara Su", "Kara\u00A0Su")))
                .contains("Kara\\u00A0Su\", which looks like the known \"Kara Su\"");
        assertThat(yaml(village("Sortobe", "S\u043Ertobe"))).contains("S\\u043Ertobe");
    }

    @Test
    void joinersAreAllowedBetweenLettersOnly() throws IOException {
        String persian = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645";
        String sinhala = "\u0DC1\u0DCA\u200D\u0DBB\u0DD3";
        for (String name : List.of(persian, sinhala)) {
            assertThat(yaml(village(name, name))).isEmpty();
        }
        for (String name : List.of("a\u200C", "\u200Da", "a\u200C\u200Cb", "1\u200C2", "a\u200Bb")) {
            assertThat(yaml(village(name, name))).contains("got");
        }
    }

    @Test
    void allMistakesOfAFileAreToldInItsOrderTenAtMost() throws IOException {
        String several = yaml("meta: {name: n, days: 0, titel: x}\ngroups: [{label: A}, {label: B}]\nvillages:\n"
                + "  - {name: U, x: a, y: 0, populaton: 1, shares: {A: 0.9}}\nparams:\n  police.sped: 3\n");
        assertThat(several.lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("x.yaml:1:23: meta.days"),
                        line -> assertThat(line).startsWith("x.yaml:1:26: meta.titel"),
                        line -> assertThat(line).startsWith("x.yaml:4:18: villages.U.x"),
                        line -> assertThat(line).startsWith("x.yaml:4:27: villages.U.populaton"),
                        line -> assertThat(line).startsWith("x.yaml:6:3: params.police.sped"));
        StringBuilder many =
                new StringBuilder("meta: {name: n, days: 1}\ngroups: [{label: A}, {label: B}]\nvillages:\n");
        for (int i = 0; i < 15; i++) {
            many.append("  - {name: V").append(i).append(", x: a, y: 0, population: 1, shares: {A: 0.9}}\n");
        }
        assertThat(yaml(many.toString()).lines()).hasSize(11).last().isEqualTo("and 5 more");
    }

    @Test
    void aCommaWithinANumberOfAMapIsHintedAt() throws IOException {
        assertThat(value("13,600", "3", "2020-02-05T00:00"))
                .contains("U.600: unknown key: a comma parts entries; did you mean population: 13600 or population:"
                        + " 13.600?");
        assertThat(value("600", "18,5", "2020-02-05T00:00")).contains("did you mean t: 18.5?");
    }

    @Test
    void anUnquotedColonIsHintedAt() throws IOException {
        assertThat(yaml("meta:\n  name: x\n  title: Korday: a quarrel\n"))
                .startsWith("x.yaml:3:16: ")
                .contains("a text with a colon in it stands in quotes");
    }

    @Test
    void lettersOfFileNamesDependOnTheLocale() {
        assertThat(Locales.encodes("ANSI_X3.4-1968", "ң")).isFalse();
        assertThat(Locales.encodes("windows-1252", "ң")).isFalse();
        assertThat(Locales.encodes("UTF-8", "ң")).isTrue();
    }
}
