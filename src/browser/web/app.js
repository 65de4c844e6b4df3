// The page: one run or two side by side, its clock, and what is set, done and asked. The model is asked in its worker; the
// screen shows what came back last.
const SPEEDS = [2, 8, 30, 120, 600];
const CURVES = ['rumour_believers', 'attackers', 'displaced', 'houses_burned'];
const LATTICE_CURVES = ['active', 'detained', 'new_arrests', 'legitimacy'];

class App {
  constructor() {
    Object.assign(this, {
      model: new Model(), chosen: 0, seed: '', pair: false, arm: 0, overrides: [new Map(), new Map()], deeds: [[], []], events: [[], []],
      heads: [], views: [], series: [{}, {}], before: null, many: null, tick: 0, ticks: 1, playing: false, busy: false, setting: 0, due: 0, charts: [],
    });
    this.parameters = new ParametersPanel(this);
    this.interventions = new DeedsPanel(this);
    this.why = new WhyPanel(this);
    this.manyRuns = new ManyRuns(this);
    this.keep = new KeepPanel(this);
    this.lessons = new LessonPanel(this);
    this.wire();
    $('results').hidden = !CONTENT.results;
    $('results').firstChild.href = CONTENT.results || '';
    this.translate();
  }

  sides() { return this.pair ? [0, 1] : [0]; }

  lines(side) { return [...this.overrides[side]].map(([k, v]) => k + '=' + v).join('\n'); }

  wire() {
    $('play').addEventListener('click', () => this.play(!this.playing));
    $('step').addEventListener('click', () => { this.play(false); this.advance(1); });
    $('back').addEventListener('click', () => { this.play(false); this.seek(this.tick - 1); });
    $('begin').addEventListener('click', () => { this.play(false); this.seek(0); });
    $('time').addEventListener('input', () => { this.play(false); this.seek(+$('time').value); });
    $('scenario').addEventListener('change', () => this.choose(+$('scenario').value));
    $('seed').addEventListener('change', () => this.reseed($('seed').value));
    $('next-seed').addEventListener('click', () => this.reseed(String(BigInt(this.seed || 0) + 1n)));
    $('pair').addEventListener('click', () => this.setPair(!this.pair));
    for (const r of document.getElementsByName('arm')) r.addEventListener('change', () => this.setArm(+r.value));
    $('speed').addEventListener('change', () => { this.due = 0; });
    $('language').addEventListener('change', () => { language = $('language').value; this.translate(); this.refresh(); });
    for (const id of ['colours', 'size']) $(id).addEventListener('change', () => this.dress());
    $('places').addEventListener('toggle', () => this.tablePlaces());
    window.addEventListener('hashchange', () => this.fromLink());
    document.addEventListener('keydown', e => this.key(e));
    // Paper is white, whatever the screen.
    window.addEventListener('beforeprint', () => this.dress('light'));
    window.addEventListener('afterprint', () => this.dress());
  }

  key(e) {
    if (e.target.closest('input, select, textarea, button, summary, a') || e.ctrlKey || e.metaKey || e.altKey) return;
    const act = { ' ': () => this.play(!this.playing), ArrowRight: () => $('step').click(), ArrowLeft: () => $('back').click(), Home: () => $('begin').click() }[e.key];
    if (act) {
      e.preventDefault();
      act();
    }
  }

  translate() {
    translate();
    const options = (id, list) => {
      const chosen = $(id).value;
      $(id).replaceChildren(...list.map(([value, text]) => el('option', { value }, text)));
      if (chosen) $(id).value = chosen;
    };
    options('language', Object.keys(PHRASES).map(l => [l, PHRASES[l].language_name]));
    $('language').value = language;
    options('colours', Object.keys(PALETTES).map(c => [c, t('colours-' + c)]));
    options('size', ['normal', 'large', 'projector'].map(s => [s, t('size-' + s)]));
    const speed = $('speed').value || '2';
    options('speed', SPEEDS.map((s, k) => [k, t('ticks-a-second', { n: s })]));
    $('speed').value = speed;
    $('scenario').replaceChildren(...CONTENT.scenarios.map((s, k) => el('option', { value: k }, s.title)));
    $('scenario').value = this.chosen;
    this.why.translate();
    this.manyRuns.translate();
    this.lessons.translate();
    this.playText();
  }

  dress(colours = $('colours').value) {
    document.documentElement.dataset.colours = colours;
    document.documentElement.dataset.size = $('size').value;
    if (this.heads.length) {
      this.views.forEach(v => v.resize());
      this.legend();
      this.draw();
    }
  }

  playText() {
    $('play').textContent = t(this.playing ? 'pause' : 'play');
    $('play').setAttribute('aria-pressed', this.playing);
  }

  complain(e) {
    $('error').hidden = !e;
    $('error').textContent = e ? e.message : '';
  }

  async start() {
    try {
      await this.model.ready;
      $('notice').hidden = true;
      if (!await this.fromLink()) await this.choose(0);
    } catch (e) {
      $('notice').hidden = true;
      this.complain(new Error(t('no-model', { why: e.message })));
    }
    let last = performance.now();
    const frame = now => {
      requestAnimationFrame(frame);
      this.due += this.playing ? Math.min(0.25, (now - last) / 1000) * SPEEDS[$('speed').value] : 0;
      last = now;
      if (this.playing && !this.busy && this.due >= 1) {
        const n = Math.floor(this.due);
        this.due -= n;
        this.advance(n);
      }
    };
    requestAnimationFrame(frame);
  }

  async fromLink() {
    const link = KeepPanel.read();
    if (!link) return false;
    if (link.error) {
      this.complain(new Error(link.error));
      return false;
    }
    Object.assign(this, { chosen: link.chosen, seed: link.seed, overrides: link.overrides, deeds: link.deeds, pair: link.pair, before: null });
    this.yaml = CONTENT.scenarios[link.chosen].yaml;
    this.lessons.name(link.lesson);
    if (await this.set()) await this.seek(link.tick);
    return true;
  }

  // Another scenario, with changes, and the seed it comes with.
  async choose(k, overrides = new Map()) {
    Object.assign(this, { chosen: k, seed: '', pair: false, arm: 0, overrides: [overrides, new Map()], deeds: [[], []], before: null });
    this.yaml = CONTENT.scenarios[k].yaml;
    return this.set();
  }

  async openText(text, name) {
    const was = [this.yaml, this.chosen];
    Object.assign(this, { yaml: text, chosen: -1, seed: '', pair: false, arm: 0, overrides: [new Map(), new Map()], deeds: [[], []], before: null });
    if (!await this.set()) {
      [this.yaml, this.chosen] = was;
      return;
    }
    this.keep.say(t('opened', { name }));
  }

  async reseed(seed) {
    const was = this.seed;
    this.seed = seed.trim();
    if (!await this.set()) this.seed = $('seed').value = was;
  }

  // A parameter of the arm that is being changed; null takes all changes back.
  async override(key, value) {
    const was = this.overrides[this.arm];
    this.overrides[this.arm] = key === null ? new Map() : new Map([...was, [key, value]]);
    if (!await this.set()) {
      this.overrides[this.arm] = was;
      this.parameters.show(this.heads[this.arm].parameters);
    }
  }

  async setPair(pair) {
    if (pair) {
      this.overrides[1] = new Map(this.overrides[0]);
      this.deeds[1] = [...this.deeds[0]];
    }
    this.pair = pair;
    this.arm = pair ? 1 : 0;
    if (!await this.set()) this.pair = false;
  }

  setArm(arm) {
    this.arm = arm;
    this.parameters.show(this.heads[arm].parameters);
    this.interventions.show(this.heads[arm].kinds || []);
  }

  async forgetDeeds() {
    this.deeds[this.arm] = [];
    await this.set();
  }

  // Sets the run up as everything says, at hour 0. What the model refuses is told, and the run before stays.
  async set() {
    this.setting++;
    try {
      return await this.setUp();
    } finally {
      this.setting--;
    }
  }

  async setUp() {
    this.play(false);
    this.complain(null);
    try {
      const heads = [];
      for (const side of this.sides()) heads[side] = await this.model.call('open', side, this.yaml, this.lines(side), this.deeds[side].join('\n'), this.seed);
      const same = this.heads[0] && this.heads[0].name === heads[0].name && this.tick > 1;
      this.before = same && !this.pair ? this.series[0] : null;
      this.heads = heads;
    } catch (e) {
      this.complain(e);
      await this.restore();
      return false;
    }
    this.seed = this.heads[0].seed;
    this.tick = 0;
    this.ticks = Math.min(...this.heads.map(h => h.ticks));
    this.series = [{}, {}];
    this.events = this.heads.map(h => h.events);
    this.manyRuns.clear();
    this.why.clear();
    await this.setViews();
    this.refresh();
    await this.seek(0);
    return true;
  }

  // After a refusal the model's sides may be those of the refused run: they are set up again as they were.
  async restore() {
    if (!this.heads.length) return;
    const tick = this.tick;
    for (const side of this.heads.keys()) {
      const h = this.heads[side];
      await this.model.call('open', side, h.opened.yaml, h.opened.overrides, this.deeds[side].join('\n'), h.seed);
    }
    await this.seek(tick);
  }

  async setViews() {
    for (const side of [0, 1]) $('map-' + side).hidden = !this.sides().includes(side);
    for (const side of this.sides()) {
      const head = this.heads[side];
      head.opened = { yaml: this.yaml, overrides: this.lines(side) };
      const kind = head.lattice ? TorusView : MapView;
      if (!(this.views[side] instanceof kind)) {
        const figure = $('map-' + side), canvas = el('canvas', { tabindex: 0, role: 'img' });
        figure.querySelector('canvas').replaceWith(canvas);
        figure.classList.toggle('wide', kind === MapView);
        this.views[side] = new kind(figure, what => this.why.ask(what, side));
      }
      this.views[side].show(head, head.lattice ? null : await this.model.call('houses', side));
    }
    if (!this.charts.length || this.charts[0].lattice !== this.heads[0].lattice) {
      this.charts = (this.heads[0].lattice ? LATTICE_CURVES : CURVES).map(m => Object.assign(new Chart(m, this), { lattice: this.heads[0].lattice }));
      $('charts').replaceChildren(...this.charts.map(c => c.figure));
    }
  }

  // Everything that is words and does not change with the clock.
  refresh() {
    const head = this.heads[0];
    if (!head) return;
    document.title = head.title || head.name;
    $('title').textContent = head.title || head.name;
    $('shows').textContent = head.shows || head.description;
    $('sources').textContent = [head.sources, head.limits].filter(x => x).join(' ');
    $('seed').value = this.seed;
    $('scenario').value = this.chosen;
    $('time').max = this.ticks;
    $('pair').setAttribute('aria-pressed', this.pair);
    $('pair').disabled = head.lattice;
    $('arms').hidden = !this.pair;
    $('why').hidden = $('places').hidden = head.lattice;
    for (const r of document.getElementsByName('arm')) r.checked = +r.value === this.arm;
    for (const side of this.sides()) $('map-' + side).querySelector('figcaption').textContent = this.pair ? this.armName(side) : '';
    this.charts.forEach(c => c.offer(head.metrics));
    translate();
    this.parameters.show(this.heads[this.arm].parameters);
    this.interventions.show(this.heads[this.arm].kinds || []);
    this.caption();
    this.legend();
    this.playText();
    this.draw();
  }

  armName(side) {
    const changes = [...this.overrides[side]].map(([k, v]) => k + ' = ' + v).join(', ');
    return t('arm-' + side) + (changes ? ': ' + changes : '');
  }

  metrics() {
    return this.charts.map(c => this.heads[0].metrics.findIndex(m => m.name === c.metric));
  }

  asked() {
    return this.sides().map(side => {
      const known = Math.min(...this.charts.map(c => (this.series[side][c.metric] || []).length));
      const names = this.charts.map(c => c.metric);
      return { side, metrics: names.map(n => this.heads[side].metrics.findIndex(m => m.name === n)), from: Math.min(known, this.tick) };
    });
  }

  async advance(n) {
    if (this.busy || this.tick >= this.ticks) return this.play(this.playing && this.tick < this.ticks);
    this.busy = true;
    try {
      this.take(await this.model.call('advance', this.asked(), Math.min(n, this.ticks - this.tick), false));
    } catch (e) {
      this.complain(e);
      this.play(false);
    }
    this.busy = false;
    const over = this.tick >= this.ticks || this.ended;
    if (over && this.playing) this.play(false);
    if (this.wanted !== undefined) {
      const to = this.wanted;
      this.wanted = undefined;
      this.seek(to);
    }
  }

  // Back means again from the seed, as far as asked. While the model is at it, only the last wish is kept.
  async seek(tick) {
    const to = Math.max(0, Math.min(this.ticks, tick));
    if (this.busy) {
      this.wanted = to;
      return;
    }
    this.busy = true;
    try {
      const asked = this.asked().map(a => ({ ...a, from: to < this.tick ? 0 : a.from }));
      this.take(await this.model.call('seek', asked, to), true);
    } catch (e) {
      this.complain(e);
    }
    this.busy = false;
    if (this.wanted !== undefined) {
      const next = this.wanted;
      this.wanted = undefined;
      return this.seek(next);
    }
  }

  // Another metric in a chart: its whole series.
  refetch() {
    this.series.forEach((s, side) => this.charts.forEach(c => { if (!s[c.metric]) this.series[side] = { ...this.series[side], [c.metric]: [] }; }));
    return this.seek(this.tick);
  }

  take(sides, whole = false) {
    for (const { side, moment, from, tick, series } of sides) {
      if (whole && !this.heads[side].lattice) this.views[side].states.fill(0), this.views[side].paintGround();
      this.views[side].update(moment);
      this.charts.forEach((c, k) => {
        const kept = (this.series[side][c.metric] || []).slice(0, from);
        for (const x of series[k]) kept.push(x);
        this.series[side][c.metric] = kept;
      });
      this.tick = tick;
      this.ended = moment.over === true;
    }
    this.draw();
    if (this.pair && !this.playing) this.differences();
    if (this.pair && this.playing && !(this.tick % 8)) this.markDifferent();
    if (this.why.asked && !this.playing) this.why.ask(this.why.asked, this.why.asked.side);
  }

  play(on) {
    if (on && this.tick >= this.ticks) {
      this.seek(0).then(() => this.play(true));
      return;
    }
    const stopped = this.playing && !on;
    this.playing = on;
    this.due = 0;
    this.playText();
    if (stopped && this.pair) this.differences();
    if (stopped) this.tablePlaces();
  }

  async act(line) {
    this.complain(null);
    try {
      const side = this.arm, { events, own } = await this.model.call('act', side, line);
      this.events[side] = events;
      const mine = Math.min(events.length, this.heads[side].own + own);
      this.deeds[side] = mine ? events.slice(-mine).map(e => e.line) : [];
      this.interventions.log();
      this.manyRuns.clear();
      this.draw();
    } catch (e) {
      this.complain(e);
    }
  }
}
