// The text of a lesson beside the run. Every command line of it with --set has a button that makes the same change here, and
// so has every value that it says to try, as in "border.capacity at 10, 50, 200".
const KEY = /^[a-z]\w*(\.\w+)+$/i, VALUES = /^\s*(?:=|at|between)\s+(.*?)(?::|\.\s|$)/s, VALUE = /\b(?:true|false)\b|-?\d+(?:\.\d+)?/g;

class LessonPanel {
  constructor(app) {
    this.app = app;
    $('lesson-panel').hidden = CONTENT.lessons.length === 0;
    $('lesson').replaceChildren(...CONTENT.lessons.map((l, k) => el('option', { value: k }, l.title)));
    $('lesson').addEventListener('change', () => this.show());
    $('lesson-scenario').addEventListener('click', () => app.choose(this.scenario()));
    this.show();
  }

  // The lesson that a link names stands above all else beside the run.
  name(lesson) {
    this.named = lesson;
    if (!lesson) return;
    $('lesson').value = CONTENT.lessons.findIndex(l => l.name === lesson);
    $('lesson-panel').open = true;
    $('lesson-panel').parentElement.querySelector('h2').after($('lesson-panel'));
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
    for (const code of $('lesson-text').querySelectorAll('li code')) this.values(code);
  }

  // A key in an item of a list, and the values behind it; of the scenario that the item names, else of the lesson's.
  values(code) {
    const item = code.closest('li'), said = VALUES.exec(code.nextSibling?.textContent ?? '');
    if (item.querySelector('pre') || !said || !KEY.test(code.textContent)) return;
    const named = [...item.querySelectorAll('code')].map(c => CONTENT.scenarios.findIndex(s => s.name === c.textContent)).find(k => k >= 0);
    const chosen = named ?? this.scenario();
    if (chosen < 0) return;
    const buttons = (said[1].match(VALUE) || []).map(value => el('button', { onclick: () => this.app.choose(chosen, new Map([[code.textContent, value]])) },
      t('try', { what: code.textContent + ' = ' + value })));
    item.append(el('div', { class: 'try buttons' }, ...buttons));
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
