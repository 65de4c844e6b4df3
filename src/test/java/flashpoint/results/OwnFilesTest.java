package flashpoint.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That each verb writes no other files is asserted whenever results are completed ({@link ResultsFolder#complete}). */
class OwnFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs.csv",
                "runs.parquet",
                "statistics.csv",
                "views.sql",
                "village-differences.csv",
                "scenario-2.yaml",
                "study.json",
                "ablation.md",
                "box-12.yaml",
                "charts/a b.svg"
            })
    void resultsAreKnown(String name) {
        assertThat(OwnFiles.isResult(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "precious.csv",
                "my_data.csv",
                "runs.csv.bak",
                "thesis.docx",
                "charts/deep/a.svg",
                "charts/notes.txt",
                "scenario-mine.yaml",
                "other/runs.csv",
                "runs.md",
                "table.parquet"
            })
    void filesOfOthersAreNot(String name) {
        assertThat(OwnFiles.isResult(name)).isFalse();
    }
}
