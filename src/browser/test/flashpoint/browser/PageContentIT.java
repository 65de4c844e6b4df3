package flashpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.results.ResultsWriter;
import flashpoint.run.Run;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.scenario.io.ScenarioTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the page beside the run: the registry's words, a lesson, marks, files, and the lattice with its rules. */
class PageContentIT extends OpenPage {

    private void at(int tick) throws Exception {
        chromium.evaluate("app.seek(" + tick + ")");
        chromium.until("app.tick === " + tick + " && !app.busy");
    }

    private static String csv(Scenario scenario) throws IOException {
        StringWriter text = new StringWriter();
        try (ResultsWriter.Series table = new ResultsWriter.Series(text, scenario)) {
            table.write(Run.of(scenario, scenario.meta().seed()).result());
        }
        return text.toString();
    }

    private static Scenario shipped(String name, String... overrides) {
        return BundledScenarios.template(name).scenario(List.of(overrides));
    }

    @Test
    void everyParameterHasTheRegistrysPhraseUnitRangeAndSource() throws Exception {
        chromium.evaluate("document.getElementById('more').open = true");
        chromium.until("document.querySelector('#found .slider')");
        for (Parameter p : Parameter.values()) {
            if (p.lattice() || p == Parameter.SPACE_MODE) {
                continue;
            }
            String key = p.key() + (p.grouped() ? ".A" : "");
            String row = "document.getElementById('more-" + key + "').closest('.slider').textContent";
            assertThat(text(row))
                    .as(key)
                    .contains(p.meaning())
                    .contains(key)
                    .contains(p.source())
                    .contains(p.unit());
            assertThat(text("(() => { const p = app.parameters.parameters.find(p => p.key === '" + key
                            + "'); return [p.min, p.max].join(); })()"))
                    .as(key)
                    .isEqualTo(text("[" + p.min() + ", " + p.max() + "].join()"));
        }
        chromium.evaluate("(() => { const s = document.getElementById('search'); s.value = 'flight.leak';"
                + " s.dispatchEvent(new Event('input')); })()");
        chromium.until("document.querySelectorAll('#found .slider').length < 5");
        chromium.evaluate("(() => { const box = document.getElementById('more-flight.leak'); box.value = '0';"
                + " box.dispatchEvent(new Event('change')); })()");
        chromium.until("app.overrides[0].get('flight.leak') === '0' && !app.busy");
        assertThat(text("app.model.call('csv', 0)")).isEqualTo(csv(shipped("three-villages", "flight.leak=0")));
    }

    @Test
    void eventsAreMarkedOnTheCurvesAndAnInterventionToo() throws Exception {
        at(70);
        String own = "[...document.querySelectorAll('#charts svg')].map(s => s.querySelectorAll('line[stroke=\"' +"
                + " palette().mark + '\"]').length).join()";
        assertThat(text("document.getElementById('marks').textContent"))
                .contains("1 Quarrel")
                .contains("3 Video");
        assertThat(text(own)).isEqualTo("0,0,0,0");
        chromium.evaluate("document.querySelector('#deeds button').click()");
        chromium.until("app.deeds[0].length === 1 && !app.busy");
        assertThat(text(own)).isEqualTo("1,1,1,1");
        assertThat(text("document.getElementById('marks').textContent")).contains("4 ");
    }

    /** The colours of what moves and burns are on the map when the moment has them, and not before. */
    @Test
    void theMapShowsAttackersPoliceFiresFlightAndTheBorder() throws Exception {
        String coloured =
                "(() => { const v = app.views[0], c = palette(), d = v.canvas.getContext('2d').getImageData(0, 0,"
                        + " v.canvas.width, v.canvas.height).data, hex = k => '#' + [0, 1, 2].map(i => d[k +"
                        + " i].toString(16).padStart(2, '0')).join(''), seen = new Set(); for (let k = 0; k < d.length; k"
                        + " += 4) seen.add(hex(k)); return [c.attack, c.police, c.burnt, c.flight, '#6fa8d6'].map(x =>"
                        + " seen.has(x)).join(); })()";
        at(1);
        assertThat(text(coloured)).startsWith("false,");
        at(110);
        assertThat(text(coloured)).isEqualTo("true,true,true,true,false");
        PageFixture.open(chromium, PageFixture.page(), "#scenario=korday-2020&tick=290");
        chromium.until("app.tick === 290 && !app.busy");
        assertThat(text(coloured)).as("with the river of the border").isEqualTo("true,true,true,true,true");
    }

    @Test
    void filesAreThoseOfTheDesktopAndAreOpenedAgain(@TempDir Path folder) throws Exception {
        chromium.downloads(folder);
        chromium.evaluate("app.override('police.reinf.delay', '2')");
        chromium.until("app.overrides[0].size === 1 && !app.busy");
        chromium.evaluate("document.getElementById('csv').click()");
        Path csv = saved(folder, "three-villages-series.csv");
        assertThat(Files.readString(csv)).isEqualTo(csv(shipped("three-villages", "police.reinf.delay=2")));
        chromium.evaluate("document.getElementById('save').click()");
        Path yaml = saved(folder, "three-villages.yaml");
        assertThat(csv(ScenarioTemplate.read(yaml, List.of()).scenario(List.of())))
                .isEqualTo(Files.readString(csv));
        PageFixture.open(chromium, PageFixture.page(), "");
        chromium.choose("#open", yaml);
        chromium.until("document.getElementById('kept').textContent.includes('three-villages.yaml') && !app.busy");
        assertThat(text("app.model.call('csv', 0)")).isEqualTo(Files.readString(csv));
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "meta: {days: many}\n");
        chromium.choose("#open", broken);
        chromium.until("!document.getElementById('error').hidden");
        assertThat(text("document.getElementById('error').textContent")).contains("many");
    }

    private static Path saved(Path folder, String name) throws Exception {
        Path file = folder.resolve(name);
        while (!Files.isRegularFile(file)
                || Files.size(file) == 0
                || Files.exists(folder.resolve(name + ".crdownload"))) {
            Thread.sleep(50);
        }
        return file;
    }

    /** Every value that a lesson says to try is set up by its button, and the reader takes it. */
    @Test
    void aLessonStandsBesideTheRunAndWhatItSaysToTryIsTried() throws Exception {
        long lessons = whole("CONTENT.lessons.length");
        assertThat(lessons).isEqualTo(5);
        int tried = 0;
        for (int lesson = 0; lesson < lessons; lesson++) {
            chromium.evaluate("(() => { const l = document.getElementById('lesson'); l.value = " + lesson
                    + "; l.dispatchEvent(new Event('change')); })()");
            String buttons = "document.querySelectorAll('#lesson-text button')";
            assertThat(text("document.getElementById('lesson-text').textContent"))
                    .contains("Things to notice")
                    .contains("Things to try");
            long count = whole(buttons + ".length");
            assertThat(count).as("lesson %d", lesson).isGreaterThanOrEqualTo(2);
            for (int k = 0; k < count; k++) {
                String wanted = text(buttons + "[" + k + "].textContent");
                chromium.evaluate("app.overrides = [new Map(), new Map()]; " + buttons + "[" + k + "].click()");
                chromium.until("!app.busy && app.tick === 0 && (app.overrides[0].size > 0 || !"
                        + PageFixture.quoted(wanted) + ".includes(' = ')) || !document.getElementById('error').hidden");
                PageFixture.settled(chromium);
                assertThat(text("document.getElementById('error').textContent"))
                        .as(wanted)
                        .isEmpty();
                tried++;
            }
        }
        assertThat(tried).as("buttons of five lessons").isGreaterThanOrEqualTo(20);
        chromium.evaluate("[...document.querySelectorAll('#lesson option')].findIndex(o => o.textContent.includes("
                + "'Rumour'))");
        chromium.evaluate("(() => { const l = document.getElementById('lesson'); l.value ="
                + " [...l.options].findIndex(o => /umour/.test(o.textContent)); l.dispatchEvent(new Event('change'));"
                + " [...document.querySelectorAll('#lesson-text button')].find(b => b.textContent.endsWith("
                + "'rumour.credulity = 1')).click(); })()");
        chromium.until("app.overrides[0].get('rumour.credulity') === '1' && !app.busy && app.tick === 0");
        PageFixture.settled(chromium);
        assertThat(text("app.model.call('csv', 0)"))
                .isEqualTo(csv(shipped(text("CONTENT.scenarios[app.chosen].name"), "rumour.credulity=1")));
    }

    /** Epstein's torus: both rule sets by their control, live counts, every agent drawn. */
    @Test
    void theLatticeHasBothRuleSetsAndLiveCounts() throws Exception {
        for (String name : List.of("epstein-1-run-2-paper", "epstein-2-run-7-paper")) {
            chromium.evaluate("app.choose(CONTENT.scenarios.findIndex(s => s.name === '" + name + "'))");
            chromium.until("app.heads[0].name === '" + name + "' && app.heads[0].lattice && !app.busy");
            for (String rules : List.of("AS_CODED", "PAPER")) {
                chromium.evaluate("(() => { const r = document.getElementById('first-lattice.rules'); r.value = '"
                        + rules + "'; r.dispatchEvent(new Event('change')); })()");
                chromium.until("app.overrides[0].get('lattice.rules') === '" + rules + "' && !app.busy");
                PageFixture.settled(chromium);
                at(40);
                Scenario scenario = shipped(name, "lattice.rules=" + rules);
                assertThat(text("app.model.call('csv', 0)")).isEqualTo(csv(scenario));
                long active = whole("app.series[0].active[39]");
                long cops = whole("[...app.views[0].moment.cells].filter(c => c === '1').length");
                assertThat(text("document.getElementById('state').textContent"))
                        .contains(active + " active")
                        .contains(cops + " cops");
                assertThat(whole("[...app.views[0].moment.cells].filter(c => c === '3' || c === '5').length"))
                        .isEqualTo(active);
                // The middle of a cell has the colour of who stands there.
                assertThat(whole("(() => { const v = app.views[0], m = v.moment, c = palette(), g ="
                                + " v.canvas.getContext('2d'), side = v.canvas.width / m.width; let wrong = 0; for (let k = 0; k <"
                                + " m.cells.length; k++) { const code = +m.cells[k]; const want = code === 0 ? c.plot : code === 1"
                                + " ? c.police : code % 2 ? c.attack : HOUSES[(code - 2) >> 1]; const d = g.getImageData((k %"
                                + " m.width + 0.5) * side, (Math.floor(k / m.width) + 0.6) * side, 1, 1).data; const is = '#' +"
                                + " [0, 1, 2].map(i => d[i].toString(16).padStart(2, '0')).join(''); if (is !== want) wrong++; }"
                                + " return wrong; })()"))
                        .as("%s, %s: cells drawn otherwise", name, rules)
                        .isZero();
            }
        }
    }
}
