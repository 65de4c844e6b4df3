package flashpoint.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import flashpoint.testing.RandomScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaWriterTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaWriter.write(), InputFormat.JSON);

    static List<Path> shipped() {
        return Shipped.files();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedScenarioConforms(Path file) throws IOException {
        assertThat(errors(Files.readString(file))).isEmpty();
        String resolved =
                ScenarioWriter.write(ScenarioReader.read(file, List.of()).scenario());
        assertThat(errors(resolved)).isEmpty();
    }

    @Test
    void randomScenariosConform() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(errors(ScenarioWriter.write(RandomScenarios.of(seed))))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'days: 8'                          | 'days: -1'
        'days: 8'                          | 'days: eight'
        'days: 8'                          | 'dayz: 8'
        'meta:'                            | 'mehta:'
        'population: 13600'                | 'population: 13600.5'
        'type: TOWN'                       | 'type: CITY'
        'shares: {B: 0.08}'                | 'shares: {B: 1.08}'
        'police.reinf.delay: 7'            | 'police.reinf.dely: 7'
        'police.reinf.delay: 7'            | 'police.reinf.delay: 700'
        'legit.L0: {A: 0.758, B: 0.85}'     | 'legit.L0: {A: 0.758, B: 8.5}'
        'police.reinf.delay: 7'            | 'police: {reinf: {delay: 700}}'
        'type: QUARREL'                    | 'type: QUARRELS'
        'legitimacy: 0.05'                 | 'reach: 0.05'
        'named: [Masanchi]'                | 'named: Masanchi'
        'name: Sortobe,'                   | ''
        """)
    void whatEditorsShouldMarkDoesNotConform(String right, String wrong) throws IOException {
        String text = Files.readString(Shipped.FOLDER.resolve("korday-2020.yaml"));
        assertThat(text).contains(right);
        assertThat(errors(text.replace(right, wrong == null ? "" : wrong))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'legit.L0: {A: 0.758, B: 0.85}'     | 'legit.L0: 0.7'
        'legit.L0: {A: 0.758, B: 0.85}'     | 'legit.L0.A: 0.7'
        'legit.L0: {A: 0.758, B: 0.85}'     | 'legit: {L0.B: 0.7, wHate: {A: 0.1}}'
        'police.reinf.delay: 7'            | 'police: {reinf: {delay: 7}, report: 1}'
        'police.reinf.delay: 7'            | 'police.reinf: {delay: 7}'
        't: 132'                           | 't0: 132'
        """)
    void everyWayToWriteAParameterConforms(String one, String other) throws IOException {
        String text = Files.readString(Shipped.FOLDER.resolve("korday-2020.yaml"));
        assertThat(text).contains(one);
        assertThat(errors(text.replace(one, other))).isEmpty();
    }

    @Test
    void aChangeOfAnotherFileNeedsNothingElse() {
        assertThat(errors("extends: x.yaml\nevents: [{id: video, remove: true}]\n"))
                .isEmpty();
        assertThat(errors("events: [{id: video, remove: true}]\n")).isNotEmpty();
    }

    @Test
    void theCopyForEditorsIsUpToDate() throws IOException {
        Path copy = Path.of("scenarios/schema/scenario.schema.json");
        if (Boolean.getBoolean("renew")) {
            Files.writeString(copy, SchemaWriter.write());
        }
        assertThat(Files.readString(copy))
                .as("renew it with: mvn test -Dtest=SchemaWriterTest -Drenew=true")
                .isEqualTo(SchemaWriter.write());
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }
}
