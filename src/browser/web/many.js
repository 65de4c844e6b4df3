// Many runs: bands behind the curves, outcomes with intervals, and with two arms their paired difference. They run in a
// worker of their own, so that the run on the screen goes on.
class ManyRuns {
  constructor(app) {
    this.app = app;
    $('run-many').addEventListener('click', () => this.start());
    $('stop-many').addEventListener('click', () => this.stop());
    $('many').addEventListener('change', () => this.translate());
  }

  translate() {
    $('run-many').textContent = t('run-many', { n: $('many').value });
    if (this.app.many) this.tell();
  }

  stop() {
    if (this.model) this.model.stop();
    this.model = null;
    $('stop-many').hidden = $('many-progress').hidden = true;
    $('run-many').disabled = false;
  }

  clear() {
    this.stop();
    this.app.many = null;
    $('many-table').replaceChildren();
    $('many-text').textContent = t('replicates-text');
  }

  async start() {
    const a = this.app, n = Math.max(2, Math.min(200, Math.round(+$('many').value) || 20));
    this.clear();
    $('run-many').disabled = true;
    $('stop-many').hidden = $('many-progress').hidden = false;
    $('many-progress').max = n;
    $('many-progress').value = 0;
    const model = this.model = new Model();
    try {
      await model.ready;
      const arms = a.sides().map(side => a.lines(side) + '\n+\n' + a.deeds[side].join('\n')).join('\n=\n');
      await model.call('begin', a.yaml, arms, a.seed, [...new Set(a.charts.map(c => c.metric))].join('\n'));
      for (let done = 0; done < n && this.model === model;) {
        done = await model.call('replicate');
        $('many-progress').value = done;
        $('many-text').textContent = t('runs-done', { done, n });
      }
      if (this.model !== model) return;
      a.many = await model.call('report');
      this.tell();
      a.draw();
    } catch (e) {
      a.complain(e);
    } finally {
      if (this.model === model) this.stop();
    }
  }

  tell() {
    const many = this.app.many, two = many.arms.length === 2;
    $('many-text').textContent = t(two ? 'many-two' : 'many-one', { n: many.runs, seed: many.seed });
    const mean = m => m ? `${number(m.mean)} (${m.lower === null ? '–' : number(m.lower) + '–' + number(m.upper)})` : '–';
    const head = [t('outcome'), ...(two ? [t('arm-0'), t('arm-1'), t('difference')] : [t('mean-interval')])];
    const rows = many.outcomes.map(o => {
      const d = o.difference, cells = [el('span', { title: o.meaning }, words(o.name) + (o.unit && o.unit !== 'persons' ? ', ' + o.unit : '')), ...o.arms.map(mean)];
      if (two) cells.push(d ? `${number(d.mean)} (${d.lower === null ? '–' : number(d.lower) + ' … ' + number(d.upper)})` : '–');
      return { cells, mark: d && d.clear ? 'clear' : null };
    });
    $('many-table').replaceChildren(table(head, rows, t('replicates')));
  }
}
