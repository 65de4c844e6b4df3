package flashpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.results.ResultsWriter;
import flashpoint.run.Run;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.scenario.io.ScenarioTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page does what it says, as a person works it: with mouse and keys, and without a word to any network. */
class PageIT extends OpenPage {

    private void press(String id) throws Exception {
        chromium.evaluate("document.getElementById('" + id + "').click()");
        PageFixture.settled(chromium);
    }

    private static String csv(Scenario scenario, long seed) throws IOException {
        StringWriter text = new StringWriter();
        try (ResultsWriter.Series table = new ResultsWriter.Series(text, scenario)) {
            table.write(Run.of(scenario, seed).result());
        }
        return text.toString();
    }

    private static Scenario three(String... overrides) {
        return BundledScenarios.template("three-villages").scenario(List.of(overrides));
    }

    @Test
    void thePageIsOneFileOfAtMostFiveMegabytes() throws Exception {
        assertThat(Files.size(PageFixture.page())).isLessThan(5_000_000);
        assertThat(Files.readString(PageFixture.page()))
                .doesNotContain("src=\"http")
                .doesNotContain("href=\"http");
    }

    @Test
    void spacePlaysArrowsStepAndTheSliderGoesBack() throws Exception {
        chromium.key(" ", "Space");
        chromium.until("app.tick > 5");
        chromium.key(" ", "Space");
        chromium.until("!app.playing && !app.busy");
        long tick = whole("app.tick");
        chromium.key("ArrowRight", "ArrowRight");
        chromium.until("app.tick === " + (tick + 1));
        String before = text("app.series[0].rumour_believers.join()");
        chromium.evaluate(
                "(() => { const t = document.getElementById('time'); t.value = 3; t.dispatchEvent(new Event('input'));"
                        + " })()");
        chromium.until("app.tick === 3 && !app.busy");
        chromium.evaluate("app.seek(" + (tick + 1) + ")");
        chromium.until("app.tick === " + (tick + 1) + " && !app.busy");
        assertThat(text("app.series[0].rumour_believers.join()")).isEqualTo(before);
        chromium.key("Home", "Home");
        chromium.until("app.tick === 0");
    }

    @Test
    void theCurveIsTheSeriesOfTheDesktop() throws Exception {
        chromium.evaluate("app.seek(120)");
        PageFixture.settled(chromium);
        double[][] series = Run.of(three(), 14).result().series();
        int metric = flashpoint.run.Metrics.series(three()).stream()
                .map(flashpoint.core.Metric::name)
                .toList()
                .indexOf("displaced");
        StringBuilder here = new StringBuilder();
        for (int t = 0; t < 120; t++) {
            here.append(t == 0 ? "" : ",").append((long) series[metric][t]);
        }
        assertThat(text("app.series[0].displaced.join()")).isEqualTo(here.toString());
        assertThat(series[metric][119]).as("something happened by then").isPositive();
    }

    @Test
    void aSliderSetsTheRunUpAgainAndARefusedValueIsToldInTheReadersWords() throws Exception {
        chromium.evaluate("app.seek(90)");
        PageFixture.settled(chromium);
        chromium.evaluate("(() => { const box = document.getElementById('first-police.reinf.delay'); box.value = '0.5';"
                + " box.dispatchEvent(new Event('change')); })()");
        chromium.until("app.tick === 0 && app.overrides[0].get('police.reinf.delay') === '0.5' && !app.busy");
        assertThat(text("app.model.call('csv', 0)")).isEqualTo(csv(three("police.reinf.delay=0.5"), 14));
        chromium.evaluate("app.override('police.reinf.delay', '9999')");
        PageFixture.settled(chromium);
        String told = "";
        try {
            ScenarioTemplate.parse(
                            "scenario",
                            BundledScenarios.template("three-villages").text())
                    .scenario(List.of("police.reinf.delay=9999"));
        } catch (RuntimeException e) {
            told = e.getMessage();
        }
        assertThat(told).contains("240");
        assertThat(text("document.getElementById('error').textContent")).isEqualTo(told);
        assertThat(text("app.overrides[0].get('police.reinf.delay')")).isEqualTo("0.5");
        assertThat(text("app.model.call('csv', 0)"))
                .as("the run stays")
                .isEqualTo(csv(three("police.reinf.delay=0.5"), 14));
    }

    @Test
    void anInterventionActsIsLoggedAndTheSavedScenarioMakesTheSameRun() throws Exception {
        chromium.evaluate("app.seek(66)");
        PageFixture.settled(chromium);
        chromium.evaluate("[...document.querySelectorAll('#deeds button')].at(-1).click()");
        chromium.until("app.deeds[0].length === 1");
        assertThat(text("document.querySelector('#log .own').textContent")).contains("16:30");
        String saved = text("app.model.call('yaml', 0)");
        Scenario scenario = ScenarioTemplate.parse("saved", saved).scenario(List.of());
        assertThat(scenario.events()).hasSize(three().events().size() + 1);
        String there = text("app.model.call('csv', 0)");
        assertThat(there).isEqualTo(csv(scenario, scenario.meta().seed())).isNotEqualTo(csv(three(), 14));
        chromium.evaluate("app.seek(200)");
        PageFixture.settled(chromium);
        assertThat(text("app.series[0].police_present === undefined")).isEqualTo("true");
    }

    @Test
    void everyKindOfInterventionHasAFormThatTheReaderTakes() throws Exception {
        chromium.evaluate("app.seek(40)");
        PageFixture.settled(chromium);
        String refused = text("(async () => { const bad = [];"
                + " for (const kind of app.interventions.kinds.filter(k => k.possible)) {"
                + " try { await app.model.call('act', 0, app.interventions.line(kind, kind.fields)); }"
                + " catch (e) { bad.push(kind.type + ': ' + e.message); } }"
                + " return bad.join('; '); })()");
        assertThat(refused).isEmpty();
        assertThat(whole("app.interventions.kinds.filter(k => k.possible).length"))
                .isGreaterThan(12);
    }

    @Test
    void aClickOnAHouseSaysWhy() throws Exception {
        chromium.evaluate("app.seek(72)");
        PageFixture.settled(chromium);
        chromium.evaluate("document.getElementById('map-0').scrollIntoView()");
        double x = ((Number) chromium.evaluate("(() => { const v = app.views[0], r = v.canvas.getBoundingClientRect();"
                        + " return r.left + (v.houses[40] - v.page.left) * v.k; })()"))
                .doubleValue();
        double y = ((Number) chromium.evaluate("(() => { const v = app.views[0], r = v.canvas.getBoundingClientRect();"
                        + " return r.top + (v.houses[41] - v.page.top) * v.k; })()"))
                .doubleValue();
        chromium.click(x, y);
        chromium.until("document.querySelector('#answer .sentence')");
        assertThat(text("document.querySelector('#answer .sentence').textContent"))
                .matches("(?s)(Person|Household) \\d+.*");
        assertThat(whole("document.querySelectorAll('#answer .bars tr').length"))
                .isGreaterThan(2);
        assertThat(whole("document.querySelectorAll('#answer .buttons button').length"))
                .isPositive();
        double sum = ((Number)
                        chromium.evaluate("(async () => { const w = await app.model.call('why', 0, 'PERSON', 100);"
                                + " return w.terms.reduce((a, t) => a + t.value, 0) - w.total.value; })()"))
                .doubleValue();
        assertThat(Math.abs(sum)).isLessThan(1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "three-villages, 390",
        "three-villages, 1280",
        "korday-2020, 390",
        "korday-2020, 1280",
        "korday-2020, 1920"
    })
    void theMapIsAsWideAsTheScreenAndNoNameTouchesASquareOrItsFrame(String scenario, int width) throws Exception {
        chromium.size(width, 900);
        try {
            PageFixture.open(chromium, PageFixture.page(), "#scenario=" + scenario + "&tick=330");
            chromium.until("app.tick > 300 && !app.busy");
            assertThat(text("[document.documentElement, document.querySelector('#map-0')].map(e => e.scrollWidth -"
                            + " e.clientWidth).join()"))
                    .isEqualTo("0,0");
            assertThat(text("(() => { const v = app.views[0], out = []; for (const { name, room: [x, y, w, h] } of"
                            + " v.names) for (const { name: other, box } of v.head.map.villages) if (box && x < v.x(box[0] +"
                            + " box[2] + FRAME) && v.x(box[0] - FRAME) < x + w && y < v.y(box[1] + box[3] + FRAME) && v.y(box[1] -"
                            + " FRAME) < y + h) out.push(name + ' on ' + other); return out.join('; '); })()"))
                    .isEmpty();
            assertThat(whole("app.views[0].names.length"))
                    .as("names that had room")
                    .isGreaterThanOrEqualTo(6);
            assertThat(text("app.views[0].head.map.villages.every(v => { const [x, y, w, h] = v.box || [...v.at, 0, 0],"
                            + " m = app.views[0]; return m.x(x) >= 0 && m.y(y) >= 0 && m.x(x + w) <= m.canvas.width"
                            + " && m.y(y + h) <= m.canvas.height; })"))
                    .as("every village is on the map")
                    .isEqualTo("true");
        } finally {
            chromium.size(1280, 900);
        }
    }

    /** A change of colours between two scenarios, while the model sets the second up. */
    @Test
    void coloursChangeWhileAScenarioIsSetUp() throws Exception {
        chromium.evaluate("(() => { app.choose(CONTENT.scenarios.findIndex(s => s.name === 'epstein-1-run-2-paper'));"
                + " const c = document.getElementById('colours'); let n = 0; const change = () => { c.value = n % 2 ?"
                + " 'light' : 'dark'; c.dispatchEvent(new Event('change')); if (++n < 60) setTimeout(change, 5); else"
                + " document.body.dataset.changed = 1; }; change(); })()");
        chromium.until("document.body.dataset.changed && app.heads[0].lattice && !app.busy");
        chromium.evaluate("(() => { document.body.dataset.changed = ''; app.choose(CONTENT.scenarios.findIndex(s =>"
                + " s.name === 'korday-2020')); const c = document.getElementById('colours'); let n = 0; const change = ()"
                + " => { c.value = n % 2 ? 'light' : 'dark'; c.dispatchEvent(new Event('change')); if (++n < 60)"
                + " setTimeout(change, 5); else document.body.dataset.changed = 1; }; change(); })()");
        chromium.until("document.body.dataset.changed && !app.heads[0].lattice && !app.busy");
    }

    @Test
    void sideBySideOneSeedAndTheDifferencesAreMarked() throws Exception {
        press("pair");
        chromium.until("app.pair && app.heads.length === 2 && !app.busy");
        chromium.evaluate("app.seek(100)");
        PageFixture.settled(chromium);
        assertThat(text("app.model.call('differences').then(d => d.values.length + ' ' + d.fates)"))
                .as("two runs that are alike")
                .isEqualTo("0 0");
        chromium.evaluate("app.override('rumour.online.rate', '0')");
        chromium.until("app.overrides[1].get('rumour.online.rate') === '0' && !app.busy");
        chromium.evaluate("app.seek(100)");
        PageFixture.settled(chromium);
        chromium.until("app.views[1].marked.size > 0");
        assertThat(text("app.heads[0].seed")).isEqualTo(text("app.heads[1].seed"));
        assertThat(whole("document.querySelectorAll('#differences tbody tr').length"))
                .isPositive();
        assertThat(text("app.model.call('csv', 1)")).isEqualTo(csv(three("rumour.online.rate=0"), 14));
    }

    @Test
    void twentyRunsHaveBandsAndTwoArmsAPairedDifference() throws Exception {
        press("pair");
        chromium.until("app.pair && app.heads.length === 2 && !app.busy");
        chromium.evaluate("app.override('rumour.online.rate', '0')");
        chromium.until("app.overrides[1].size === 1 && !app.busy");
        chromium.evaluate("document.getElementById('run-many').click()");
        chromium.until("app.many && app.many.runs === 20");
        double mean = 0;
        double difference = 0;
        int injuries = flashpoint.run.Metrics.run(three()).stream()
                .map(flashpoint.core.Metric::name)
                .toList()
                .indexOf("injuries");
        for (int k = 0; k < 20; k++) {
            double first = Run.of(three(), 14 + k).result().summary()[injuries];
            double second =
                    Run.of(three("rumour.online.rate=0"), 14 + k).result().summary()[injuries];
            mean += first / 20;
            difference += (second - first) / 20;
        }
        String row = "app.many.outcomes.find(o => o.name === 'injuries')";
        assertThat(((Number) chromium.evaluate(row + ".arms[0].mean")).doubleValue())
                .isCloseTo(mean, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(((Number) chromium.evaluate(row + ".difference.mean")).doubleValue())
                .isCloseTo(difference, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(text(row + ".difference.lower <= " + row + ".difference.mean && " + row + ".difference.mean <= "
                        + row + ".difference.upper"))
                .isEqualTo("true");
        assertThat(whole("document.querySelectorAll('#charts path[opacity]').length"))
                .as("a band for each arm in each of four curves")
                .isGreaterThanOrEqualTo(8);
        assertThat(whole("document.querySelectorAll('#many-table tbody tr').length"))
                .isGreaterThan(10);
    }

    @Test
    void aLinkMakesTheRunAgain() throws Exception {
        chromium.evaluate("app.override('police.reinf.delay', '2')");
        chromium.until("app.overrides[0].size === 1 && !app.busy");
        chromium.evaluate("app.reseed('-9223372036854775807')");
        chromium.until("app.seed === '-9223372036854775807' && !app.busy");
        chromium.evaluate("app.seek(60)");
        PageFixture.settled(chromium);
        chromium.evaluate("document.querySelector('#deeds button').click()");
        chromium.until("app.deeds[0].length === 1");
        chromium.evaluate("app.seek(80)");
        PageFixture.settled(chromium);
        String csv = text("app.model.call('csv', 0)");
        String link = text("app.keep.address()");
        PageFixture.open(chromium, PageFixture.page(), link);
        chromium.until("app.tick === 80 && !app.busy");
        assertThat(text("app.seed")).isEqualTo("-9223372036854775807");
        assertThat(text("app.model.call('csv', 0)")).isEqualTo(csv);
        assertThat(text("app.keep.address()")).isEqualTo(link);
    }

    @Test
    void theLatticeRunsWithItsCounts() throws Exception {
        chromium.evaluate("app.choose(CONTENT.scenarios.findIndex(s => s.name === 'epstein-1-run-2-paper'))");
        chromium.until("app.heads[0].lattice && !app.busy");
        chromium.evaluate("app.seek(50)");
        PageFixture.settled(chromium);
        assertThat(whole("[...app.views[0].moment.cells].filter(c => c === '1').length"))
                .as("cops on the torus")
                .isEqualTo(64);
        assertThat(whole("[...app.views[0].moment.cells].filter(c => c === '3').length"))
                .as("those active on the torus are those of the curve")
                .isEqualTo(whole("app.series[0].active[49]"));
    }

    @Test
    void everyPhraseOfThePageIsThereInBothLanguages() throws Exception {
        assertThat(text("Object.keys(PHRASES.en).filter(k => !(k in PHRASES.ru)).join()"))
                .isEmpty();
        assertThat(text("[...document.querySelectorAll('[data-t]')].map(e => e.dataset.t).filter(k => !(k in"
                        + " PHRASES.en)).join()"))
                .isEmpty();
        chromium.evaluate("(() => { const l = document.getElementById('language'); l.value = 'ru';"
                + " l.dispatchEvent(new Event('change')); })()");
        assertThat(text("document.getElementById('play').textContent")).isEqualTo("Пуск");
        assertThat(text("document.documentElement.lang")).isEqualTo("ru");
    }
}
