package flashpoint.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CheckSuiteTest {

    private static final List<String> NAMES =
            CheckSuite.all().checks().stream().map(Check::name).toList();

    @Test
    void everyFamilyHasChecksAndNoTwoHaveTheSameName() {
        assertThat(CheckSuite.all().checks().stream().map(Check::family).distinct())
                .containsExactlyInAnyOrder(CheckGroup.values());
        assertThat(NAMES).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    @Test
    void aNameChoosesACheckAndAFamilyChoosesAllOfIts() throws Exception {
        assertThat(CheckSuite.all().select(List.of("granovetter-jump")).checks())
                .hasSize(1);
        assertThat(CheckSuite.all()
                        .select(List.of("granovetter", "fatigue-slope"))
                        .checks())
                .allMatch(c -> c.family() == CheckGroup.GRANOVETTER || c.family() == CheckGroup.DECAY)
                .hasSize(8);
        assertThat(CheckSuite.all().select(List.of()).checks()).hasSameSizeAs(NAMES);
    }

    @Test
    void theoryRegressionAndEvidenceAreCountedApart() throws Exception {
        for (CheckKind kind : CheckKind.values()) {
            assertThat(CheckSuite.all().select(List.of(kind.label())).checks())
                    .hasSizeGreaterThan(5)
                    .allMatch(c -> c.kind() == kind);
        }
        Check theory = new Check("a", CheckGroup.DECAY, "s", "e", 1, 1, (bench, n) -> Criteria.exact(0, 0, 0, 1));
        Check fact = new Check("b", CheckGroup.STYLISED, "s", "e", 1, 1, (bench, n) -> Criteria.exact(1, 0, 0, 1))
                .as(CheckKind.EVIDENCE);
        Check noRun = new Check("c", CheckGroup.STYLISED, "s", "e", 1, 1, (bench, n) -> {
                    throw new IllegalStateException("a run failed");
                })
                .as(CheckKind.EVIDENCE);
        try (CheckRunner bench = new CheckRunner(1, 1)) {
            List<Verdict> verdicts = new ArrayList<>();
            for (Check check : List.of(theory, fact, noRun)) {
                verdicts.add(Verdict.on(check, bench, false));
            }
            assertThat(verdicts).extracting(Verdict::label).containsExactly("pass", "missed", "FAIL");
            assertThat(VerdictTable.summary(verdicts))
                    .isEqualTo("3 checks, 1 failed: theory 1 of 1, evidence 0 of 2 (1 missed)");
        }
    }

    @Test
    void aMistypedNameIsRefusedWithTheNearestKnownOne() {
        assertThatThrownBy(() -> CheckSuite.all().select(List.of("maki-thomson-limit")))
                .isInstanceOf(CheckSuite.UnknownNameException.class)
                .hasMessageContaining("did you mean maki-thompson-limit?");
    }

    @Test
    void checksWithoutSourceOrWithUntidyNamesAreRefused() {
        Check.Observer none = (bench, n) -> Criteria.exact(0, 0, 0, 1);
        assertThatThrownBy(() -> new Check("Name", CheckGroup.POLICE, "s", "e", 1, 1, none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Check("name", CheckGroup.POLICE, " ", "e", 1, 1, none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Check("name", CheckGroup.POLICE, "s", "e", 3, 2, none))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Checks that the documents name in the column of their tables: `name` or `begin-*`. */
    @Test
    void everyCheckThatTheOddNamesExists() throws IOException {
        String odd = Files.readString(Path.of("src/site/markdown/odd.md"));
        String tables = odd.substring(odd.indexOf("<!-- checks:begin -->"), odd.indexOf("<!-- checks:end -->"));
        List<String> named = new ArrayList<>();
        Matcher m = Pattern.compile("`([a-z0-9]+(?:-[a-z0-9*]+)+)`").matcher(tables);
        while (m.find()) {
            named.add(m.group(1));
        }
        assertThat(named)
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(NAMES)
                        .as(name)
                        .anyMatch(known -> name.endsWith("*")
                                ? known.startsWith(name.substring(0, name.length() - 1))
                                : known.equals(name)));
    }

    /** Exact checks and small ones, as a user would see them. */
    @Test
    void theExactChecksPass() throws Exception {
        List<String> quick = List.of(
                "epstein-arrest-probability",
                "epstein-one-cop-each-80",
                "epstein-no-cops-82",
                "epstein-no-cops-90",
                "granovetter-ladder",
                "granovetter-gap",
                "granovetter-sd-120",
                "flee-destination-shares",
                "flee-departure-law",
                "flee-queue-mean-wait",
                "fatigue-slope",
                "attack-arson",
                "arrests-binomial");
        try (CheckRunner bench = new CheckRunner(1, 2)) {
            for (Check check : CheckSuite.all().select(quick).checks()) {
                assertThat(Verdict.on(check, bench, false).finding().passed())
                        .as(check.name())
                        .isTrue();
            }
        }
    }

    @Test
    void theOrderOfThreadsMovesNoFigure() throws Exception {
        Check check = CheckSuite.all().select(List.of("stops-mean")).checks().get(0);
        try (CheckRunner one = new CheckRunner(5, 1);
                CheckRunner three = new CheckRunner(5, 3)) {
            assertThat(check.observer().observe(one, 6))
                    .isEqualTo(check.observer().observe(three, 6));
        }
    }

    @Test
    void aRunThatFailsMakesItsCheckFailAndNamesTheReason() throws Exception {
        Check broken = new Check("broken", CheckGroup.DECAY, "none", "nothing", 1, 1, (bench, n) -> {
            throw new IllegalStateException("seed 1 of x failed: ledger");
        });
        try (CheckRunner bench = new CheckRunner(1, 1)) {
            Verdict verdict = Verdict.on(broken, bench, false);
            assertThat(verdict.finding().passed()).isFalse();
            assertThat(verdict.problem()).contains("ledger");
            assertThat(VerdictTable.text(List.of(verdict))).contains("FAIL").contains("1 check, 1 failed");
        }
    }

    /** The short suite whole; seeds are fixed, so this never fails by luck. Facts may be missed. */
    @Test
    @Tag("heavy")
    void noCheckFails() throws Exception {
        try (CheckRunner bench = new CheckRunner(1, 2)) {
            for (Check check : CheckSuite.all().checks()) {
                assertThat(Verdict.on(check, bench, false).failed())
                        .as(check.name())
                        .isFalse();
            }
        }
    }
}
