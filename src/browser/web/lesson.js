// The text of a lesson beside the run. Every command line of it with --set has a button that makes the same change here.
class LessonPanel {
  constructor(app) {
    this.app = app;
    $('lesson-panel').hidden = CONTENT.lessons.length === 0;
    $('lesson').replaceChildren(...CONTENT.lessons.map((l, k) => el('option', { value: k }, l.title)));
    $('lesson').addEventListener('change', () => this.show());
    $('lesson-scenario').addEventListener('click', () => app.choose(this.scenario()));
    this.show();
  }

  scenario() {
    const lesson = CONTENT.lessons[$('lesson').value];
    return CONTENT.scenarios.findIndex(s => s.name === lesson.scenario);
  }

  show() {
    const lesson = CONTENT.lessons[$('lesson').value];
    if (!lesson) return;
    $('lesson-scenario').disabled = this.scenario() < 0;
    $('lesson-text').innerHTML = lesson.html;
    for (const a of $('lesson-text').querySelectorAll('a')) a.replaceWith(...a.childNodes);
    for (const code of $('lesson-text').querySelectorAll('pre')) this.tries(code);
  }

  tries(code) {
    for (const line of code.textContent.split('\n')) {
      const sets = [...line.matchAll(/--set (\S+?)=(\S+)/g)].map(m => [m[1], m[2]]);
      const file = (line.match(/scenarios\/(\S+)\.yaml/) || [])[1], chosen = CONTENT.scenarios.findIndex(s => s.name === file);
      if (chosen < 0 || !/ (run|gui) /.test(line)) continue;
      code.after(el('button', { class: 'try', onclick: () => this.app.choose(chosen, new Map(sets)) },
        t('try', { what: file + (sets.length ? ', ' + sets.map(s => s.join(' = ')).join(', ') : '') })));
    }
  }

  translate() {
    this.show();
  }
}
