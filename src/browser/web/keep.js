// What can be kept of a run: a link that makes it again, its series as the desktop writes them, the scenario with all
// changes; and the way back from a link.
class KeepPanel {
  constructor(app) {
    this.app = app;
    $('link').addEventListener('click', () => this.link());
    $('csv').addEventListener('click', () => this.csv());
    $('save').addEventListener('click', () => this.save());
    $('open').addEventListener('change', () => this.open());
  }

  // Everything that decides the run, in the address behind the #: it is sent to no server.
  address() {
    const a = this.app, to = new URLSearchParams();
    to.set('scenario', CONTENT.scenarios[a.chosen].name);
    to.set('seed', a.seed);
    a.sides().forEach(side => {
      for (const [key, value] of a.overrides[side]) to.append('set' + side, key + '=' + value);
      for (const line of a.deeds[side]) to.append('event' + side, line);
    });
    if (a.pair) to.set('pair', '1');
    if (a.lessons.named) to.set('lesson', a.lessons.named);
    to.set('tick', a.tick);
    return '#' + to.toString();
  }

  async link() {
    if (this.app.chosen < 0) return this.say(t('no-link'));
    const address = location.href.split('#')[0] + this.address();
    history.replaceState(null, '', this.address());
    try {
      await navigator.clipboard.writeText(address);
      this.say(t('link-copied'));
    } catch (e) {
      this.say(t('link-above'));
    }
  }

  static read() {
    const from = new URLSearchParams(location.hash.slice(1));
    if (!from.has('scenario') && !from.has('lesson')) return null;
    const lesson = CONTENT.lessons.find(l => l.name === from.get('lesson'));
    if (from.has('lesson') && !lesson) return { error: t('no-lesson', { name: from.get('lesson') }) };
    const name = from.get('scenario') ?? lesson.scenario, chosen = CONTENT.scenarios.findIndex(s => s.name === name);
    if (chosen < 0) return { error: t('no-scenario', { name }) };
    const pairs = side => new Map(from.getAll('set' + side).map(text => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]));
    return {
      chosen, lesson: lesson ? lesson.name : '', seed: from.get('seed') || '', pair: from.get('pair') === '1', tick: Math.max(0, parseInt(from.get('tick') || '0', 10) || 0),
      overrides: [pairs(0), pairs(1)], deeds: [from.getAll('event0'), from.getAll('event1')],
    };
  }

  name() {
    return this.app.heads[0].name.replace(/[^A-Za-z0-9._-]/g, '_') || 'run';
  }

  async csv() {
    this.say(t('working'));
    try {
      const a = this.app;
      download(`${this.name()}-series${a.arm ? '-beside' : ''}.csv`, await a.model.call('csv', a.arm), 'text/csv');
      this.say(t('csv-kept', { name: this.name(), seed: a.seed }));
    } catch (e) {
      this.app.complain(e);
    }
  }

  async save() {
    const a = this.app;
    download(`${this.name()}${a.arm ? '-beside' : ''}.yaml`, await a.model.call('yaml', a.arm), 'application/yaml');
    this.say(t('saved', { name: this.name() }));
  }

  async open() {
    const [file] = $('open').files;
    if (file) await this.app.openText(await file.text(), file.name);
    $('open').value = '';
  }

  say(text) {
    $('kept').textContent = text;
  }
}
