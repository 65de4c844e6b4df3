// Why somebody acts or not: the terms of the decision as bars, and the sentence they add up to.
class WhyPanel {
  constructor(app) {
    this.app = app;
    $('ask').addEventListener('submit', e => {
      e.preventDefault();
      this.ask({ sort: $('sort').value, id: Number($('number').value) });
    });
  }

  translate() {
    const chosen = $('sort').value;
    $('sort').replaceChildren(...['PERSON', 'HOUSEHOLD', 'VILLAGE', 'MOB', 'UNIT', 'INCIDENT'].map(s => el('option', { value: s }, t('sort.' + s))));
    if (chosen) $('sort').value = chosen;
  }

  async ask({ sort, id }, side = this.app.arm) {
    try {
      this.asked = { sort, id, side };
      if (sort === 'OFFICERS') {
        const unit = await this.app.model.call('unit', side, id);
        return this.ask(unit < 0 ? { sort: 'VILLAGE', id } : { sort: 'UNIT', id: unit }, side);
      }
      $('sort').value = sort;
      $('number').value = id;
      this.show(await this.app.model.call('why', side, sort, id), side);
    } catch (e) {
      $('answer').replaceChildren(el('p', { class: 'error' }, e.message));
    }
  }

  show(why, side) {
    const a = this.app, most = Math.max(1e-9, ...why.terms.map(x => Math.abs(x.value ?? 0)), Math.abs(why.total?.value ?? 0));
    const bar = (x, sum) => {
      const width = Math.abs(x.value ?? 0) / most * 50;
      return el('tr', { class: sum ? 'sum' : null, title: x.meaning }, el('th', { scope: 'row' }, x.name, x.symbol ? el('small', { class: 'soft' }, ' ' + x.symbol) : null),
        el('td', { class: 'number' }, number(x.value)),
        el('td', { class: 'bar' }, el('i', { class: x.value < 0 ? 'against' : null, style: `left:${x.value < 0 ? 50 - width : 50}%;width:${width}%` })));
    };
    const when = why.tick < 0 ? t('before-first') : clock(a.heads[0], why.hour);
    $('answer').replaceChildren(
      el('p', {}, el('b', {}, why.subject), ', ' + when + (a.pair ? ', ' + t('arm-' + side) : '')),
      el('p', { class: 'sentence' }, why.sentence),
      why.terms.length ? el('table', { class: 'bars' }, el('caption', { class: 'hidden' }, t('terms')), el('tbody', {}, ...why.terms.map(x => bar(x)), why.total ? bar(why.total, true) : null)) : '',
      el('p', { class: 'soft' }, t(why.decided ? 'decided' : 'as-things-stand')),
      el('dl', { class: 'facts' }, ...why.facts.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])),
      el('div', { class: 'buttons' }, ...why.ways.map(w => el('button', { onclick: () => this.ask(w, side) }, w.words))));
  }

  clear() {
    this.asked = null;
    $('answer').replaceChildren(el('p', { class: 'soft' }, t('why-text')));
  }
}
