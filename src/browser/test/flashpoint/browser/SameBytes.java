package flashpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.results.ResultsWriter;
import flashpoint.run.Run;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.scenario.io.ScenarioTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests, in a browser that subclasses name, that the model there is the model on the desktop: {@code series.csv} of a run
 * has the same SHA-256, and functions the same bits. It is the page itself that is asked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SameBytes {

    private static final int MOST_PERSONS = 120_000;

    private Browser browser;

    /** The browser; the tests are skipped where this machine has none. */
    abstract Browser start() throws Exception;

    @BeforeAll
    void open() throws Exception {
        browser = start();
        PageFixture.open(browser, PageFixture.page(), "");
    }

    @AfterAll
    void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<String> scenarios() {
        return BundledScenarios.names().stream()
                .filter(n -> BundledScenarios.any(n).villages().stream()
                                .mapToLong(Village::population)
                                .sum()
                        <= MOST_PERSONS);
    }

    private static String sha(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static String here(Scenario scenario, long seed) throws IOException {
        StringWriter text = new StringWriter();
        try (ResultsWriter.Series table = new ResultsWriter.Series(text, scenario)) {
            table.write(Run.of(scenario, seed).result());
        }
        return text.toString();
    }

    private String there(String yaml, String seed) throws Exception {
        return String.valueOf(browser.evaluate("(async () => {"
                + " await app.model.call('open', 0, " + PageFixture.quoted(yaml) + ", '', '', "
                + PageFixture.quoted(seed)
                + ");"
                + " return app.model.call('csv', 0); })()"));
    }

    private void compare(String name, long... seeds) throws Exception {
        ScenarioTemplate template = BundledScenarios.template(name);
        for (long seed : seeds) {
            String there = there(template.text(), Long.toString(seed));
            String here = here(template.scenario(List.of()), seed);
            assertThat(there.length()).as(name + ", seed " + seed).isEqualTo(here.length());
            assertThat(sha(there)).as(name + ", seed " + seed).isEqualTo(sha(here));
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theSeriesOfEveryShippedScenarioHasTheSameSha256(String name) throws Exception {
        compare(name, 1, 2, Long.MIN_VALUE + 7);
    }

    @Tag("heavy")
    @ParameterizedTest
    @MethodSource("scenarios")
    void twentySeedsToo(String name) throws Exception {
        long[] seeds = new long[20];
        for (int k = 0; k < seeds.length; k++) {
            seeds[k] = 100 + k;
        }
        compare(name, seeds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exp",
                "expm1",
                "log",
                "log1p",
                "pow",
                "sin",
                "cos",
                "hypot",
                "rint",
                "round",
                "sqrt",
                "floor",
                "min",
                "next",
                "signum",
                "minus",
                "single",
                "singleMinus",
                "remainder",
                "toInt"
            })
    void aMillionValuesOfAFunctionHaveTheSameBits(String function) throws Exception {
        int count = 1_000_000;
        assertThat(browser.evaluate("app.model.call('functionBits', '" + function + "', 5, " + count + ")"))
                .isEqualTo(FunctionBits.digest(function, 5, count));
    }

    /** Texts of numbers, which JavaScript finds in another way: fewer, since each takes a microsecond or more. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "textSingle", "textAny", "fixed", "parse"})
    void aHundredThousandNumbersAreWrittenAndReadAlike(String function) throws Exception {
        int count = 100_000;
        assertThat(browser.evaluate("app.model.call('functionBits', '" + function + "', 6, " + count + ")"))
                .isEqualTo(FunctionBits.digest(function, 6, count));
    }

    @Test
    void whatARefusedScenarioIsToldIsTheReadersOwnMessage() throws Exception {
        String yaml = BundledScenarios.template("three-villages").text();
        Object there = browser.evaluate("app.model.call('open', 0, " + PageFixture.quoted(yaml)
                + ", 'police.reinf.delay=soon', '', '1').then(() => '', e => e.message)");
        String here = "";
        try {
            ScenarioTemplate.parse("scenario", yaml).scenario(List.of("police.reinf.delay=soon"));
        } catch (RuntimeException e) {
            here = e.getMessage();
        }
        assertThat(here).contains("police.reinf.delay");
        assertThat(there).isEqualTo(here);
    }
}
