package flashpoint.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.cli.option.OutputOptions;
import flashpoint.results.Manifest;
import flashpoint.statistics.Interval;
import flashpoint.validation.Check;
import flashpoint.validation.CheckGroup;
import flashpoint.validation.CheckKind;
import flashpoint.validation.CheckResult;
import flashpoint.validation.CheckSuite;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ValidateCommandTest {

    private static final String HEADER =
            "check,family,source,expected,observed,low,high,replicates,false_alarm,passed" + ",kind,verdict,detectable";

    @TempDir
    private Path folder;

    @Test
    void aFamilyIsCheckedAndLeavesACompleteFolder() throws Exception {
        Path out = folder.resolve("v");
        CommandRunner shell =
                CommandRunner.run("validate", "decay", "granovetter-gap", "--out", out.toString(), "--quiet");
        assertThat(shell.exit()).isZero();
        assertThat(shell.out()).contains("fatigue-slope").contains("2 checks, 0 failed");
        assertThat(shell.err()).isEmpty();
        List<String> lines = Files.readAllLines(out.resolve("checks.csv"));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo(HEADER);
        assertThat(lines.get(1)).startsWith("granovetter-gap,granovetter,").endsWith(",1,,,1,0,true,theory,pass,");
        assertThat(Manifest.read(out)).containsEntry("kind", "validation").containsKey("files");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(noDoctype(out.resolve("report.html")));
    }

    @Test
    void aMissedFactIsToldAndIsNoFailure() throws Exception {
        Check fact = new Check(
                "two-and-two",
                CheckGroup.STYLISED,
                CheckKind.EVIDENCE,
                "a fact",
                "5",
                1,
                1,
                (bench, n) -> new CheckResult(4, Interval.NONE, 1, 0, false));
        OutputOptions options = CommandLine.populateCommand(
                new OutputOptions(), "--out", folder.resolve("v").toString(), "--quiet");
        StringWriter out = new StringWriter();
        int exit = new ValidateJob(CheckSuite.of(List.of(fact)), options, 1, 1, false, "validate")
                .execute(new PrintWriter(out), new PrintWriter(new StringWriter()));
        assertThat(exit).isZero();
        assertThat(out.toString()).contains("missed").contains("1 check, 0 failed: evidence 0 of 1 (1 missed)");
        assertThat(Manifest.read(folder.resolve("v")))
                .containsEntry("failed", List.of())
                .containsEntry("missed", List.of("two-and-two"));
        assertThat(Files.readString(folder.resolve("v").resolve("report.html"))).contains("<strong>missed</strong>");
    }

    private static java.io.InputStream noDoctype(Path page) throws Exception {
        String text = Files.readString(page).replace("<!DOCTYPE html>", "");
        return new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void theSameSeedGivesTheSameTable() {
        CommandRunner one =
                CommandRunner.run("validate", "arrests-binomial", "--out", "-", "--threads", "1", "--quiet");
        CommandRunner two =
                CommandRunner.run("validate", "arrests-binomial", "--out", "-", "--threads", "2", "--quiet");
        assertThat(one.out()).startsWith(HEADER + "\n").isEqualTo(two.out());
        assertThat(one.out().lines()).hasSize(2);
    }

    @Test
    void aMistypedNameIsRefused() {
        CommandRunner shell = CommandRunner.run(
                "validate", "granoveter", "--out", folder.resolve("v").toString());
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("did you mean granovetter?");
        assertThat(folder.resolve("v")).doesNotExist();
    }

    @Test
    void aListNamesEveryCheckAndRunsNone() {
        CommandRunner shell = CommandRunner.run("validate", "--list");
        assertThat(shell.exit()).isZero();
        assertThat(shell.out().lines()).hasSameSizeAs(CheckSuite.all().checks());
    }

    @Test
    void aFailedCheckEndsWithExitCodeFour() throws Exception {
        Check wrong = new Check(
                "two-and-two",
                CheckGroup.DECAY,
                "arithmetic",
                "5",
                1,
                1,
                (bench, n) -> new CheckResult(4, Interval.NONE, 1, 0, false));
        OutputOptions options = CommandLine.populateCommand(
                new OutputOptions(), "--out", folder.resolve("v").toString(), "--quiet");
        StringWriter out = new StringWriter();
        int exit = new ValidateJob(CheckSuite.of(List.of(wrong)), options, 1, 1, false, "validate")
                .execute(new PrintWriter(out), new PrintWriter(new StringWriter()));
        assertThat(exit).isEqualTo(4);
        assertThat(out.toString()).contains("FAIL").contains("1 check, 1 failed");
        assertThat(Manifest.read(folder.resolve("v"))).containsEntry("failed", List.of("two-and-two"));
    }
}
