// A live curve: one metric of the run, of the run beside it, of the run before in grey, and bands of many runs; with the
// marks of events. Drawn as SVG, so that it prints and grows; behind it a table.
const CHART = { width: 340, height: 150, left: 44, right: 8, top: 12, bottom: 20 };

class Chart {
  constructor(metric, app) {
    this.metric = metric;
    this.app = app;
    this.pick = el('select', { onchange: () => { this.metric = this.pick.value; app.refetch(); } });
    this.value = el('span', { class: 'value' });
    this.svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    this.svg.setAttribute('viewBox', `0 0 ${CHART.width} ${CHART.height}`);
    this.svg.setAttribute('role', 'img');
    this.box = el('div');
    this.details = el('details', { class: 'table', ontoggle: () => this.fillTable() }, el('summary', { 'data-t': 'table' }), this.box);
    this.figure = el('figure', { class: 'chart' }, el('figcaption', {}, this.pick, this.value), this.svg, this.details);
  }

  offer(metrics) {
    if (!metrics.some(m => m.name === this.metric)) this.metric = metrics[0].name;
    this.pick.replaceChildren(...metrics.map(m => el('option', { value: m.name, title: m.meaning }, words(m.name) + (m.unit && m.unit !== 'persons' ? ', ' + m.unit : ''))));
    this.pick.value = this.metric;
    this.pick.setAttribute('aria-label', t('curve'));
  }

  lines() {
    const a = this.app, out = [];
    a.sides().forEach(side => {
      if (a.before && side === 0) out.push({ values: a.before[this.metric] || [], kind: 'before' });
      out.push({ values: a.series[side][this.metric] || [], kind: side });
    });
    return out;
  }

  bands() {
    const many = this.app.many;
    return many ? many.arms.map(arm => arm.bands[this.metric]).filter(b => b) : [];
  }

  draw() {
    const a = this.app, lines = this.lines(), bands = this.bands(), c = palette(), { width, height, left, right, top, bottom } = CHART;
    let most = 0;
    for (const { values } of lines) for (const v of values) if (v > most) most = v;
    for (const b of bands) for (const v of b.high) if (v > most) most = v;
    most = rounded(most);
    const x = tick => left + tick / Math.max(1, a.ticks - 1) * (width - left - right);
    const y = v => height - bottom - v / most * (height - top - bottom);
    const path = (values, from = 0) => {
      let d = '';
      const every = Math.max(1, Math.floor(values.length / 700));
      for (let k = 0; k < values.length; k += every) if (values[k] !== null && !Number.isNaN(values[k])) d += (d ? 'L' : 'M') + x(k + from).toFixed(1) + ' ' + y(values[k]).toFixed(1);
      return d;
    };
    const parts = [];
    for (const [share, text] of [[0, '0'], [0.5, ''], [1, number(most)]]) {
      const at = y(share * most).toFixed(1);
      parts.push(`<line x1="${left}" x2="${width - right}" y1="${at}" y2="${at}" stroke="${c.grid}"/>`);
      if (text) parts.push(`<text x="${left - 4}" y="${+at + 4}" text-anchor="end">${text}</text>`);
    }
    for (const { tick, text } of a.dayMarks()) {
      parts.push(`<line x1="${x(tick).toFixed(1)}" x2="${x(tick).toFixed(1)}" y1="${height - bottom}" y2="${height - bottom + 4}" stroke="${c.soft}"/>`
        + `<text x="${x(tick).toFixed(1)}" y="${height - 5}" text-anchor="${x(tick) > width - 40 ? 'end' : 'middle'}">${text}</text>`);
    }
    bands.forEach((b, k) => {
      const back = b.low.map((v, t) => [t, v]).reverse().filter(p => p[1] !== null);
      parts.push(`<path d="${path(b.high)}${back.map(([t, v]) => 'L' + x(t).toFixed(1) + ' ' + y(v).toFixed(1)).join('')}Z" fill="${c.lines[k]}" opacity="0.22"/>`
        + `<path d="${path(b.median)}" fill="none" stroke="${c.lines[k]}" stroke-width="1.2" stroke-dasharray="2 2"/>`);
    });
    let last = -Infinity;
    for (const { tick, n, own } of a.eventMarks()) {
      // Numbers of events that follow one another closely stand side by side.
      last = Math.max(x(tick), last + 7 * String(n).length + 3);
      parts.push(`<line x1="${x(tick).toFixed(1)}" x2="${x(tick).toFixed(1)}" y1="${top}" y2="${height - bottom}" stroke="${own ? c.mark : c.soft}" stroke-dasharray="1 3"/>`
        + `<text x="${last.toFixed(1)}" y="${top - 2}" text-anchor="middle">${n}</text>`);
    }
    for (const { values, kind } of lines) {
      const style = kind === 'before' ? `stroke="${c.soft}" stroke-width="1" opacity="0.6"` : `stroke="${c.lines[kind]}" stroke-width="2"${kind === 1 ? ' stroke-dasharray="6 3"' : ''}`;
      parts.push(`<path d="${path(values)}" fill="none" ${style}/>`);
    }
    parts.push(`<line x1="${x(Math.max(0, a.tick - 1)).toFixed(1)}" x2="${x(Math.max(0, a.tick - 1)).toFixed(1)}" y1="${top}" y2="${height - bottom}" stroke="${c.ink}" stroke-width="0.7"/>`);
    this.svg.innerHTML = parts.join('');
    const now = a.sides().map(side => number(this.at(side, a.tick - 1)));
    this.value.textContent = now.join(' | ');
    this.svg.setAttribute('aria-label', t('curve-now', { name: words(this.metric), value: now.join(' | '), time: $('clock').textContent }));
    if (this.details.open && !a.playing) this.fillTable();
  }

  at(side, tick) {
    const s = this.app.series[side][this.metric];
    return s && tick >= 0 ? s[tick] : undefined;
  }

  // A row for every six hours, on the lattice for every fiftieth of the run; the file has every tick.
  fillTable() {
    if (!this.details.open) return;
    const a = this.app, every = a.heads[0].lattice ? Math.max(1, Math.round(a.ticks / 50)) : Math.max(1, Math.round(6 / a.heads[0].dt)), rows = [];
    const bands = this.bands();
    const head = [t('time'), ...a.sides().map(s => a.sides().length > 1 ? t('arm-' + s) : words(this.metric)),
      ...bands.map((b, k) => t('band-of', { arm: bands.length > 1 ? t('arm-' + k) : '' }))];
    for (let tick = 0; tick < a.ticks && (tick < a.tick || bands.length); tick += every) {
      rows.push([clock(a.heads[0], tick * a.heads[0].dt), ...a.sides().map(s => number(this.at(s, tick))),
        ...bands.map(b => `${number(b.median[tick])} (${number(b.low[tick])}–${number(b.high[tick])})`)]);
    }
    this.box.replaceChildren(table(head, rows, words(this.metric)));
  }
}

// The next 1, 2 or 5 with zeros, and 1 at least for what is counted.
function rounded(most) {
  if (!(most > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 2.5, 5, 10].map(k => k * power).find(k => k >= most * 0.9999);
}

// The name of a metric as words: in the language of the page where that has them, else as the column is called.
function words(name) {
  const known = PHRASES[language]['metric.' + name] || PHRASES.en['metric.' + name];
  return known || name.replace(/_/g, ' ');
}
