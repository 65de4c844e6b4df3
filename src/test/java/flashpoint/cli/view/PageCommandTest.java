package flashpoint.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.cli.terminal.ErrorHandler;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.page.CompiledPage;
import flashpoint.results.JsonText;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.scenario.io.ScenarioTemplate;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code page} packs a scenario; what it cannot do it says in a line. */
class PageCommandTest {

    private static final String FILE = "scenarios/three-villages.yaml";
    private static final CompiledPage COMPILED = new CompiledPage("<meta name=\"generator\" content=\"Flashpoint\">"
            + "<script type=\"application/json\" id=\"content\">{}</script><script>run()</script>");

    @TempDir
    private Path folder;

    private static CommandRunner page(Optional<CompiledPage> compiled, String... more) {
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new PageCommand(() -> compiled))
                .setErr(new PrintWriter(err, true))
                .setParameterExceptionHandler(new ErrorHandler())
                .setExecutionExceptionHandler(new ErrorHandler());
        List<String> args = new ArrayList<>(List.of(FILE));
        args.addAll(List.of(more));
        return new CommandRunner(line.execute(args.toArray(String[]::new)), "", err.toString());
    }

    private static Map<String, Object> content(Path page) throws Exception {
        String text = Files.readString(page);
        String begin = "id=\"content\">";
        int from = text.indexOf(begin) + begin.length();
        return JsonText.map(text.substring(from, text.indexOf("</script>", from)));
    }

    @Test
    void theScenarioInThePageIsTheOneOfTheCommandLine() throws Exception {
        Path out = folder.resolve("p.html");
        CommandRunner shell = page(
                Optional.of(COMPILED),
                "--out",
                out.toString(),
                "--set",
                "police.reinf.delay=3",
                "--seed",
                "77",
                "--lesson",
                "rumour");
        assertThat(shell.exit()).as(shell.err()).isZero();
        Map<String, Object> content = content(out);
        Map<?, ?> entry = (Map<?, ?>) ((List<?>) content.get("scenarios")).get(0);
        assertThat(entry.get("name")).isEqualTo("three-villages");
        assertThat(ScenarioTemplate.parse("page", entry.get("yaml").toString()).scenario(List.of()))
                .isEqualTo(ScenarioReader.read(Path.of(FILE), List.of("police.reinf.delay=3", "meta.seed=77"))
                        .scenario());
        Map<?, ?> lesson = (Map<?, ?>) ((List<?>) content.get("lessons")).get(0);
        assertThat(lesson.get("title")).isEqualTo("Rumour");
    }

    @Test
    void withoutTheCompiledModelItSaysWhatToBuild() {
        Path out = folder.resolve("p.html");
        CommandRunner shell = page(Optional.empty(), "--out", out.toString());
        assertThat(shell.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(shell.errorLines()).isEqualTo(1);
        assertThat(shell.err()).contains("mvn -Pbrowser -DskipTests package").contains("flashpoint.html");
        assertThat(out).doesNotExist();
    }

    @Test
    void aStrangersFileStaysAndOneOfOursIsReplacedOnDemand() throws Exception {
        Path out = Files.writeString(folder.resolve("p.html"), "<p>mine</p>");
        for (String force : List.of("--quiet", "--force")) {
            CommandRunner shell = page(Optional.of(COMPILED), "--out", out.toString(), force);
            assertThat(shell.exit()).isNotZero();
            assertThat(shell.errorLines()).isEqualTo(1);
            assertThat(out).hasContent("<p>mine</p>");
        }
        Files.writeString(out, COMPILED.html());
        assertThat(page(Optional.of(COMPILED), "--out", out.toString()).exit()).isNotZero();
        assertThat(page(Optional.of(COMPILED), "--out", out.toString(), "--force")
                        .exit())
                .isZero();
        assertThat(content(out)).containsKey("scenarios");
    }

    @Test
    void anUnknownLessonIsRefusedWithTheNearest() {
        CommandRunner shell = page(Optional.of(COMPILED), "--lesson", "rumor");
        assertThat(shell.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(shell.err())
                .contains("\"rumor\"")
                .contains("thresholds, rumour")
                .contains("nearest: rumour");
    }

    @Test
    void aBrokenScenarioIsRefusedAsByRun() throws Exception {
        CommandRunner shell = page(Optional.of(COMPILED), "--set", "police.reinf.delay=soon");
        assertThat(shell.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(shell.err()).contains("police.reinf.delay").contains("soon");
    }
}
