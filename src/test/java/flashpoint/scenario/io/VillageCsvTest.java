package flashpoint.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Villages and roads in tables. */
class VillageCsvTest extends FolderTest {

    private static final String TABLES = """
        meta: {name: tables}
        groups: [{label: A}, {label: B}]
        villages: villages.csv
        roads: roads.csv
        """;

    private static final String VILLAGES = """
        name,x,y,population,share_A,share_B,type,stylised
        North,0,0,100,.9,.1,,
        "South, lower",3,4,200,,0.8,TOWN,true
        """;

    private static final String ROADS = "from,to,km\nNorth,\"South, lower\",\n";

    @Test
    void tablesStandForLists() throws IOException {
        write("villages.csv", VILLAGES);
        write("roads.csv", ROADS);
        Scenario s = read(TABLES);
        assertThat(s.villages()).extracting(Village::name).containsExactly("North", "South, lower");
        assertThat(s.villages().get(1).shares()).containsExactly(0.2, 0.8);
        assertThat(s.villages().get(1).type()).isEqualTo(Village.Type.TOWN);
        assertThat(s.villages().get(1).stylised()).isTrue();
        assertThat(s.villages().get(0).type()).isEqualTo(Village.Type.VILLAGE);
        assertThat(s.roads().get(0).km()).isEqualTo(5);
    }

    @Test
    void aMistakeNamesTheLineOfTheTable() throws IOException {
        write("roads.csv", ROADS);
        assertThat(villages(VILLAGES.replace("100", "many")))
                .isEqualTo(
                        "villages.csv:2:4: villages.North.population: got \"many\", allowed: a whole number from 0 to"
                                + " 100000000 persons");
        assertThat(villages(VILLAGES.replace("0.8", "0.8.8")))
                .startsWith("villages.csv:3:6: villages.South, lower.shares.B: got \"0.8.8\"");
        assertThat(villages(VILLAGES.replace("population", "popluation")))
                .isEqualTo("villages.csv:1:4: villages: unknown column \"popluation\", allowed: one of name, x, y,"
                        + " population, type, region, stylised, and a column share_X for a group X; did you mean"
                        + " population?");
        assertThat(villages(VILLAGES.replace("share_B", "share_C")))
                .isEqualTo("villages.csv:2:6: villages.North.shares.C: unknown group, allowed: A, B\n"
                        + "villages.csv:3:6: villages.South, lower.shares.C: unknown group, allowed: A, B");
        assertThat(villages(VILLAGES.replace(",TOWN,true", ",TOWN")))
                .isEqualTo("villages.csv:3:7: villages: a row of 7 cells, allowed: 8 cells as in the header");
        assertThat(villages(VILLAGES.replace("x,y", "x,x")))
                .isEqualTo("villages.csv:1:3: villages: column \"x\" given twice");
        assertThat(villages(VILLAGES.replace("North,0", ",0")))
                .isEqualTo("villages.csv:2:1: villages[0].name: got nothing, allowed: text");
        assertThat(villages("name,x\n\"North\"x,3\n")).startsWith("villages.csv: villages: no valid CSV: ");
        write("roads.csv", "from,to\nNorth,Sout\n");
        assertThat(villages(VILLAGES.replace("\"South, lower\"", "South")))
                .isEqualTo("roads.csv:2:2: roads[0].to: unknown village \"Sout\", allowed: North, South; did you mean"
                        + " South?");
    }

    @Test
    void aTableThatIsNotThereIsNamedWhereItIsAskedFor() throws IOException {
        assertThat(error(TABLES.replace("villages.csv", "villagez.csv")))
                .isEqualTo("x.yaml:3:11: villages: got \"villagez.csv\", no such file");
    }

    @Test
    void aTableCanBeExtended() throws IOException {
        write("villages.csv", VILLAGES);
        write("roads.csv", ROADS);
        write("base.yaml", TABLES);
        Scenario s = read("extends: base.yaml\nvillages: [{name: North, population: 5}]\n");
        assertThat(s.villages()).extracting(Village::population).containsExactly(5, 200);
    }

    private String villages(String table) throws IOException {
        write("villages.csv", table);
        return error(TABLES);
    }
}
