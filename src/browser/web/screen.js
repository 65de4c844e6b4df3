// What the screen shows of a moment: clock, state, maps, curves, key, tables, and where two runs differ.
Object.assign(App.prototype, {
  draw() {
    const head = this.heads[0];
    if (!head || !this.views[0]) return;
    const hour = Math.max(0, this.tick - 1) * head.dt;
    $('clock').textContent = this.tick === 0 ? clock(head, 0) + ', ' + t('ready') : clock(head, hour);
    $('time').value = this.tick;
    $('time').setAttribute('aria-valuetext', $('clock').textContent);
    $('state').textContent = this.sides().map(s => (this.pair ? t('arm-' + s) + ': ' : '') + this.stateText(s)).join(' · ');
    for (const side of this.sides()) {
      this.views[side].draw();
      this.views[side].canvas.setAttribute('aria-label', t('map-label', { time: $('clock').textContent, state: this.stateText(side) }));
    }
    this.charts.forEach(c => c.draw());
    const can = this.tick < this.ticks;
    this.interventions.enable(can && !head.lattice);
    $('step').disabled = !can;
    $('back').disabled = $('begin').disabled = this.tick === 0;
    const marks = this.eventMarks();
    $('marks').textContent = marks.length ? t('marks') + ' ' + marks.map(m => `${m.n} ${m.text}`).join(' · ') : '';
    if (!this.playing) this.tablePlaces();
  },

  stateText(side) {
    const m = this.views[side].moment, sum = list => list.reduce((a, b) => a + b, 0);
    if (!m) return '';
    if (this.heads[side].lattice) {
      const cells = [...m.cells], n = code => cells.filter(c => c === code).length;
      return t('state-lattice', { quiet: number(n('2') + n('4')), active: number(n('3') + n('5')), cops: number(n('1')) });
    }
    const burnt = this.views[side].states.reduce((n, s) => n + (s === 3), 0);
    return t('state', { attackers: number(sum(m.attackers)), officers: number(sum(m.officers)), displaced: number(sum(m.displaced)), burnt: number(burnt) });
  },

  // Days on the axes, as many as there is room for.
  dayMarks() {
    const head = this.heads[0], out = [];
    if (head.lattice) {
      for (let k = 0; k <= 4; k++) out.push({ tick: Math.round(k * (this.ticks - 1) / 4), text: number(Math.round(k * (this.ticks - 1) / 4)) });
      return out;
    }
    const perDay = 24 / head.dt, days = this.ticks / perDay, every = Math.max(1, Math.ceil(days / 5));
    for (let d = 0; d <= days; d += every) out.push({ tick: d * perDay, text: day(head, d * 24) });
    return out;
  },

  eventMarks() {
    const events = this.events[this.arm] || [], own = this.deeds[this.arm].length, head = this.heads[this.arm] || this.heads[0];
    return events.map((e, k) => ({ e, own: k >= events.length - own })).sort((a, b) => a.e.time - b.e.time)
      .map(({ e, own: mine }, k) => ({ n: k + 1, tick: e.time / head.dt, text: e.label + ' (' + clock(head, e.time) + ')', own: mine }));
  },

  caption() {
    const head = this.heads[0];
    if (head.lattice) {
      $('caption').textContent = t('caption-lattice');
      return;
    }
    const map = head.map, stars = map.villages.some(v => v.stylised) && !map.villages.every(v => v.stylised);
    $('caption').textContent = t('caption', { persons: number(head.persons), houses: number(this.views[0].states.length), times: number(map.enlargement, 2) })
      + ' ' + (map.schematic ? t('schematic') : t('moved', { km: number(map.movedKm, 2) })) + (stars ? ' ' + t('stars') : '');
  },

  // The key: the very marks of the map.
  legend() {
    const head = this.heads[0], c = palette(), ratio = window.devicePixelRatio || 1, groups = head.groups.map(g => g.name || g.label);
    const sign = (paint, text) => {
      const canvas = el('canvas', { width: 18 * ratio, height: 18 * ratio, 'aria-hidden': 'true' });
      paint(canvas.getContext('2d'), new Symbols(canvas.getContext('2d'), ratio * 0.8, c), 9 * ratio);
      return el('span', {}, canvas, text);
    };
    if (head.lattice) {
      const torus = code => (g, s, m) => TorusView.sign(g, c, code, 0, 0, 2 * m);
      $('legend').replaceChildren(...groups.slice(0, head.groups.length).map((name, k) => sign(torus(2 + 2 * k), groups.length > 1 ? t('quiet-of', { group: name }) : t('quiet'))),
        sign(torus(3), t('active')), sign(torus(1), t('cop')));
      return;
    }
    $('legend').replaceChildren(
      ...groups.map((name, k) => sign((g, s, m) => s.house(m, m, 0, k), name)),
      sign((g, s, m) => s.house(m, m, 2, 0), t('left')), sign((g, s, m) => s.house(m, m, 3, 0), t('burnt')),
      sign((g, s, m) => s.attackers(m, m, 0, 9), t('attackers')), sign((g, s, m) => s.gathering(m, m, 0), t('gathering')),
      sign((g, s, m) => s.convoy(m, m, 0), t('mob')), sign((g, s, m) => s.officers(m - 8 * s.s, m + 6 * s.s, 0), t('officers')),
      sign((g, s, m) => s.patrol(m, m), t('patrol')), sign((g, s, m) => s.talkers(m, m, 0, 0), t('talkers')),
      sign((g, s, m) => s.talkers(m, m, 0, 1), t('debunkers')), sign((g, s, m) => s.walkers(m, m, 150, false), t('fleeing')),
      sign((g, s, m) => s.walkers(m, m, 150, true), t('returning')), sign((g, s, m) => s.refuge(m, m, true), t('refuge')));
  },

  // The map as a table: what each village shows, and a button to ask why.
  tablePlaces() {
    if (!$('places').open || !this.heads[0] || this.heads[0].lattice) return;
    const tables = this.sides().map(side => {
      const head = this.heads[side], m = this.views[side].moment, groups = head.groups.length;
      const sum = (list, v) => list.slice(v * groups, (v + 1) * groups).reduce((a, b) => a + b, 0);
      return table([t('village'), t('at-home'), t('displaced'), t('gathering'), t('attackers'), t('officers'), ''], head.map.villages.map((v, i) => ({
        cells: [v.name, m.home[i], m.displaced[i], sum(m.gathered, i), sum(m.attackers, i), m.officers[i],
          el('button', { 'aria-label': t('why-of', { name: v.name }), onclick: () => { this.why.ask({ sort: 'VILLAGE', id: i }, side); $('why').focus(); } }, t('why'))],
        mark: this.views[side].marked.has(i) ? 'clear' : null,
      })), this.pair ? t('arm-' + side) : t('places'));
    });
    $('places').querySelector('div').replaceChildren(...tables);
  },

  // Where both runs differ: marked on the maps, and in numbers.
  async differences() {
    $('differences').hidden = !this.pair;
    if (!this.pair || this.heads[0].lattice) return;
    try {
      const { values, fates } = await this.model.call('differences');
      this.markVillages(values);
      const rows = values.filter(v => !v.village).map(v => [words(v.name) + (v.unit && v.unit !== 'persons' ? ', ' + v.unit : ''), number(v.left), number(v.right), number(v.right - v.left)]);
      $('differences-text').textContent = rows.length ? t('differ', { n: rows.length, fates: number(fates), villages: this.views[0].marked.size }) : t('no-difference');
      $('differences').querySelector('div').replaceChildren(rows.length ? table([t('outcome'), t('arm-0'), t('arm-1'), t('difference')], rows, t('differences')) : '');
      this.views.forEach(v => v.draw());
    } catch (e) {
      this.complain(e);
    }
  },

  async markDifferent() {
    const { values } = await this.model.call('differences');
    this.markVillages(values);
  },

  markVillages(values) {
    const names = new Set(values.filter(v => v.village).map(v => v.village));
    for (const side of this.sides()) {
      this.views[side].marked = new Set(this.heads[side].map.villages.map((v, k) => names.has(v.name) ? k : -1).filter(k => k >= 0));
    }
  },
});

const app = new App();
app.dress();
app.start();
