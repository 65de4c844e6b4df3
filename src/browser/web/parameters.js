// Sliders for what a class plays with first, and every other parameter of the registry with a search. A value that the
// reader refuses is told in its words, and the run stays as it is.
const FIRST = ['police.reinf.delay', 'police.reinf.size', 'rumour.online.rate', 'rumour.f2f.rate', 'rumour.credulity', 'threshold.mu',
  'decide.social', 'mob.qMin', 'space.mix', 'legit.L0', 'grievance.hate', 'flight.rate', 'border.capacity',
  'lattice.rules', 'lattice.legitimacy', 'lattice.legitimacyStep', 'lattice.density', 'lattice.copDensity', 'lattice.vision',
  'lattice.copVision', 'lattice.jail', 'lattice.threshold'];

class ParametersPanel {
  constructor(app) {
    this.app = app;
    $('search').addEventListener('input', () => this.find());
    $('more').addEventListener('toggle', () => this.find());
    $('defaults').addEventListener('click', () => app.override(null));
  }

  show(parameters) {
    this.parameters = parameters;
    const firsts = FIRST.flatMap(key => parameters.filter(p => p.key === key || (p.group && p.key === key + '.' + p.group)));
    $('sliders').replaceChildren(...firsts.map(p => this.row(p)));
    $('defaults').hidden = this.app.overrides[this.app.arm].size === 0;
    this.find();
  }

  find() {
    if (!$('more').open) return;
    const asked = $('search').value.trim().toLowerCase();
    const hits = this.parameters.filter(p => !asked || (p.key + ' ' + p.meaning + ' ' + p.source).toLowerCase().includes(asked));
    $('found').replaceChildren(el('p', { class: 'soft', role: 'status' }, t('found', { n: hits.length })), ...hits.map(p => this.row(p, true)));
  }

  // What the language says of a parameter or a unit; for those that it does not know, the registry's English stands.
  own(p) {
    return PHRASES[language]['parameter.' + (p.group ? p.key.slice(0, -p.group.length - 1) : p.key)];
  }

  unit(p) {
    return PHRASES[language]['unit.' + p.unit] || p.unit;
  }

  // A value for each group has the group's name behind the phrase.
  words(p) {
    const group = p.group && this.app.heads[this.app.arm].groups.find(g => g.label === p.group);
    return (this.own(p) || p.meaning) + (group ? ` (${group.name || group.label})` : '');
  }

  row(p, long = false) {
    const changed = this.app.overrides[this.app.arm].has(p.key), id = (long ? 'more-' : 'first-') + p.key;
    const set = value => this.app.override(p.key, value);
    const name = el('label', { class: 'name', for: id }, el('b', this.own(p) ? {} : { lang: 'en' }, this.words(p)), ' ', el('small', {}, p.key));
    const range = el('small', {}, p.choices.length ? '' : t('range', { min: number(p.min), max: number(p.max) + (p.unit ? ' ' + this.unit(p) : ''), fallback: p.fallback }));
    const source = el('p', {}, t('source', { source: p.source }));
    let controls;
    if (p.choices.length || p.kind === 'BOOLEAN') {
      const names = p.choices.length ? p.choices : ['false', 'true'];
      const select = el('select', { id, onchange: () => set(select.value) }, ...names.map(n => el('option', { value: n }, p.choices.length ? n : t(n))));
      select.value = p.value;
      controls = [select];
    } else {
      const scale = new Scale(p), box = el('input', { id, type: 'number', step: 'any', value: p.value, onchange: () => set(box.value) });
      const slider = el('input', { type: 'range', min: 0, max: Scale.STEPS, value: scale.position(+p.value), 'aria-label': this.words(p),
        oninput: () => { box.value = scale.value(+slider.value); slider.setAttribute('aria-valuetext', box.value + ' ' + this.unit(p)); }, onchange: () => set(box.value) });
      slider.setAttribute('aria-valuetext', p.value + ' ' + this.unit(p));
      controls = [slider, box, el('span', { class: 'unit' }, this.unit(p))];
    }
    return el('div', { class: 'slider' + (changed ? ' changed' : ''), title: t('source', { source: p.source }) }, name,
      el('div', { class: 'set' }, ...controls), el('p', {}, range, changed ? ' ' + t('changed') : ''), long ? source : null);
  }
}

// The values of a slider, as in the windows: where the range is many times the default, steps grow with the value.
class Scale {
  static STEPS = 1000;

  constructor(p) {
    this.p = p;
    const share = (+p.fallback - p.min) / (p.max - p.min);
    this.power = share > 0 && share < 0.05 ? Math.log(share) / Math.log(0.4) : 1;
  }

  value(position) {
    const x = this.p.min + (position / Scale.STEPS) ** this.power * (this.p.max - this.p.min);
    const tidy = this.p.kind === 'INTEGER' ? Math.round(x) : Number(x.toPrecision(3));
    return Math.min(this.p.max, Math.max(this.p.min, tidy));
  }

  position(value) {
    return Math.round(Scale.STEPS * Math.max(0, (value - this.p.min) / (this.p.max - this.p.min)) ** (1 / this.power));
  }
}
