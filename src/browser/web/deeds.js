// Interventions: a button for each kind of event that has words for one, all others by a form. What is done acts in the
// coming tick, is logged as an event of the scenario, and goes into the link and the saved scenario.
class DeedsPanel {
  constructor(app) {
    this.app = app;
    $('other-deeds').addEventListener('toggle', () => this.form());
    $('undo-deeds').addEventListener('click', () => app.forgetDeeds());
  }

  show(kinds) {
    this.kinds = kinds;
    $('deeds-panel').hidden = kinds.length === 0;
    $('deeds').replaceChildren(...kinds.filter(k => k.button).map(kind => el('button', {
      disabled: !kind.possible, title: kind.meaning, onclick: () => this.app.act(this.line(kind, kind.fields)),
    }, deedWords(kind))));
    this.form();
    this.log();
  }

  enable(can) {
    for (const b of $('deeds').children) b.disabled = !can || !this.kinds.find(k => k.button && deedWords(k) === b.textContent).possible;
    const go = $('deed-form').querySelector('button');
    if (go) go.disabled = !can;
  }

  // An event as the map of a scenario file, on one line. Its time is set by the model.
  line(kind, fields) {
    const values = fields.filter(f => f.value !== null && f.value !== undefined && f.value !== '' && !(Array.isArray(f.value) && !f.value.length))
      .map(f => `${f.name}: ${JSON.stringify(f.value)}`);
    const taken = new Set(this.app.events[this.app.arm].map(e => e.id));
    let id = kind.id;
    for (let k = 2; taken.has(id); k++) id = kind.id + '-' + k;
    return `{type: ${kind.type}, id: ${JSON.stringify(id)}, label: ${JSON.stringify(kind.words)}, ${values.join(', ')}}`;
  }

  form() {
    if (!$('other-deeds').open || !this.kinds) return;
    const pick = el('select', { onchange: () => this.fields(this.kinds[pick.selectedIndex]) }, ...this.kinds.map(k => el('option', {}, deedWords(k))));
    this.body = el('div');
    $('deed-form').replaceChildren(el('label', { class: 'wide' }, t('kind'), pick), this.body);
    this.fields(this.kinds[0]);
  }

  fields(kind) {
    const start = kind.fields[0], inputs = [];
    const rows = kind.fields.slice(1).map(f => {
      const input = this.input(f, start.value || 0);
      inputs.push({ f, input });
      return el('label', { class: 'field' }, el('span', {}, f.meaning, f.unit ? `, ${f.unit}` : ''), input.element,
        el('small', {}, f.name + (f.kind === 'REAL' || f.kind === 'INTEGER' ? ': ' + t('from-to', { min: number(f.min), max: number(f.max) }) : '')));
    });
    this.body.replaceChildren(el('p', { class: 'soft' }, kind.meaning), ...rows,
      el('button', { onclick: () => this.app.act(this.line(kind, [start, ...inputs.map(({ f, input }) => ({ name: f.name, value: input.read() }))])) }, t('do-it')));
  }

  input(f, start) {
    if (f.names.length) {
      const many = f.kind.endsWith('S') && f.kind !== 'CHOICE';
      const chosen = Array.isArray(f.value) ? f.value : [f.value];
      const element = el('select', { multiple: many, size: many ? Math.min(4, f.names.length) : null }, many || f.required ? null : el('option', { value: '' }, '–'),
        ...f.names.map(n => el('option', { value: n, selected: chosen.includes(n) }, n)));
      return { element, read: () => many ? [...element.selectedOptions].map(o => o.value) : element.value };
    }
    if (f.kind === 'BOOLEAN') {
      const element = el('input', { type: 'checkbox', checked: f.value === true });
      return { element, read: () => element.checked };
    }
    if (f.kind === 'REAL' || f.kind === 'INTEGER') {
      const element = el('input', { type: 'number', step: 'any', value: f.value });
      return { element, read: () => element.value === '' ? '' : Number(element.value) };
    }
    const element = el('input', { type: 'text', value: f.value ?? '' });
    return { element, read: () => element.value };
  }

  log() {
    const a = this.app, events = a.events[a.arm], own = a.deeds[a.arm].length;
    $('log').replaceChildren(...events.map((e, k) => ({ e, own: k >= events.length - own })).sort((x, y) => x.e.time - y.e.time)
      .map(({ e, own: mine }) => el('li', { class: mine ? 'own' : null, title: e.line }, clock(a.heads[0], e.time) + '  ' + e.label + (mine ? ' ' + t('by-hand') : ''))));
    $('undo-deeds').hidden = own === 0;
  }
}

// What a button says: in the language of the page, else as the registry has it.
function deedWords(kind) {
  return PHRASES[language]['deed.' + kind.type] || kind.words;
}
