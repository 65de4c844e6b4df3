'use strict';
(() => {
  const data = JSON.parse(document.getElementById('recording').textContent);
  const hours = data.dt * data.every;
  const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

  // Differences from the value before; *n is n times no difference, n a value that is missing.
  function decode(text, scale) {
    const out = [];
    let value = 0;
    for (const token of text === '' ? [] : text.split(' ')) {
      if (token[0] === '*') {
        for (let n = Number(token.slice(1)); n > 0; n--) out.push(value / scale);
      } else if (token === 'n') {
        out.push(null);
      } else {
        value += Number(token);
        out.push(value / scale);
      }
    }
    return out;
  }
  function number(value, decimals) {
    const text = Number.isInteger(value) ? String(value) : value.toFixed(decimals);
    const [whole, part] = text.split('.');
    return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part ? '.' + part : '');
  }
  function clock(hour) {
    if (!data.clocked) return 'tick ' + number(Math.round(hour), 0);
    const start = Date.parse(data.start.slice(0, 16) + 'Z');
    const at = new Date(start + Math.round(hour * 60) * 60000);
    const days = Math.floor(at / 86400000) - Math.floor(start / 86400000);
    const day = data.dated
      ? DAYS[at.getUTCDay()] + ' ' + at.getUTCDate() + ' ' + MONTHS[at.getUTCMonth()] : 'day ' + (days + 1);
    return day + ' ' + at.toISOString().slice(11, 16);
  }
  function html(tag, of, text, more) {
    const e = document.createElement(tag);
    e.textContent = text || '';
    Object.entries(more || {}).forEach(([k, v]) => e.setAttribute(k, v));
    if (of) of.append(e);
    return e;
  }
  function svg(tag, of, more, text) {
    const e = document.createElementNS('http://www.w3.org/2000/svg', tag);
    e.textContent = text || '';
    Object.entries(more || {}).forEach(([k, v]) => e.setAttribute(k, v));
    if (of) of.append(e);
    return e;
  }
  function count(values, frame) {
    return values.length ? values[Math.min(frame, values.length - 1)] : 0;
  }

  // Values under the pointer, or at the time of the slider.
  const bands = Object.fromEntries(Object.entries(data.bands)
    .map(([name, [scale, ...edges]]) => [name, edges.map(e => decode(e, scale))]));
  const charts = Object.entries(data.charts).map(([name, chart]) => {
    const picture = document.querySelector('#chart-' + CSS.escape(name) + ' .picture');
    if (!picture || !picture.firstElementChild) return null;
    const [w, h] = chart.size;
    const over = svg('svg', picture, {viewBox: '0 0 ' + w + ' ' + h, class: 'pointer', 'aria-hidden': 'true'});
    const line = svg('line', over, {y1: chart.y[0], y2: chart.y[1], stroke: '#c20078', 'stroke-width': 1.5});
    const readout = html('p', null, '', {class: 'readout'});
    picture.after(readout);
    const self = {
      show(frame) {
        const hour = frame * hours;
        const part = (hour - chart.hours[0]) / (chart.hours[1] - chart.hours[0]);
        const inside = part >= -1e-9 && part <= 1 + 1e-9;
        line.style.display = inside ? '' : 'none';
        const x = chart.x[0] + part * (chart.x[1] - chart.x[0]);
        line.setAttribute('x1', x);
        line.setAttribute('x2', x);
        readout.textContent = '';
        html('b', readout, clock(hour) + (inside ? ': ' : ': outside this chart'));
        if (!inside) return;
        // Groups have the same names in each panel, which its unit tells apart.
        const twice = label => chart.lines.filter(l => l[1] === label).length > 1;
        chart.lines.forEach(([metric, label, unit], i) => {
          const at = bands[metric].map(b => count(b, frame));
          const text = at.map(v => v === null ? 'none' : number(v, Math.abs(v) < 10 ? 3 : 1));
          readout.append(i ? '; ' : '');
          html('span', readout, (twice(label) ? unit + ', ' : '') + label + ' ' + text[0] + (at.length > 1 ? ' (' + text[1] + ' to ' + text[2] + ')' : ''));
        });
      },
      frame(event) {
        const box = over.getBoundingClientRect();
        const x = (event.clientX - box.left) / box.width * w;
        const part = Math.max(0, Math.min(1, (x - chart.x[0]) / (chart.x[1] - chart.x[0])));
        const hour = chart.hours[0] + part * (chart.hours[1] - chart.hours[0]);
        return Math.max(0, Math.min(data.frames - 1, Math.round(hour / hours)));
      },
    };
    picture.addEventListener('pointermove', e => self.show(self.frame(e)));
    picture.addEventListener('pointerdown', e => self.show(self.frame(e)));
    picture.addEventListener('pointerleave', e => { if (e.pointerType === 'mouse') self.show(now); });
    return self;
  }).filter(c => c);

  // Controls.
  const player = html('section', null, '', {class: 'player', id: 'player', 'aria-labelledby': 'player-title'});
  html('h3', player, 'The ' + (data.runs > 1 ? 'course of run ' + data.run : 'run') + ' over time', {id: 'player-title'});
  const controls = html('div', player, '', {class: 'controls'});
  const play = html('button', controls, 'Play', {type: 'button'});
  const time = html('input', controls, '',
    {type: 'range', min: 0, max: data.frames - 1, value: 0, step: 1, 'aria-label': 'Time'});
  const label = html('label', controls, 'Speed ');
  const speed = html('select', label);
  [['0.5', '½'], ['1', '1'], ['2', '2'], ['4', '4']].forEach(([v, t]) => html('option', speed, t, {value: v}));
  speed.value = '1';
  (data.jumps || []).forEach(([tick, text]) => html('button', controls, text, {type: 'button'})
    .addEventListener('click', () => { stop(); go(Math.ceil(tick / data.every)); }));
  const when = html('p', player, '', {class: 'now'});
  const state = html('p', player, '', {class: 'state'});

  const map = data.map && world();
  function world() {
    const m = data.map;
    const c = data.colours;
    const numbers = Object.fromEntries(Object.entries(data.villages)
      .map(([name, each]) => [name, each.map(e => decode(e, 1))]));
    const totals = Object.fromEntries(Object.entries(data.state).map(([name, e]) => [name, decode(e, 1)]));
    const inside = data.refuges.map(e => decode(e, 1));
    const ground = html('div', player, '', {class: 'ground', tabindex: 0, role: 'region', 'aria-label': 'Map, can be moved sideways'});
    const [left, top, width, height] = m.area;
    const image = svg('svg', ground, {role: 'img'});
    // A narrow screen has the part where places are, so large that names can be read.
    const narrow = matchMedia('(max-width: 40rem)');
    const size = () => {
      const boxes = [...m.villages, ...m.refuges].flatMap(p => p.label ? [p.box, p.label] : [p.box]);
      const from = [0, 1].map(i => Math.max(m.area[i], Math.min(...boxes.map(b => b[i])) - 12));
      const to = [0, 1].map(i => Math.min(m.area[i] + m.area[i + 2], Math.max(...boxes.map(b => b[i] + b[i + 2])) + 12));
      const view = narrow.matches ? [...from, to[0] - from[0], to[1] - from[1]] : m.area;
      image.setAttribute('viewBox', view.join(' '));
      image.style.minWidth = narrow.matches ? 0.75 * view[2] + 'px' : '';
    };
    size();
    narrow.addEventListener('change', size);
    svg('rect', image, {x: left, y: top, width, height, fill: c.land});
    m.roads.forEach(([x1, y1, x2, y2]) => svg('line', image, {x1, y1, x2, y2, stroke: '#8a8a8a', 'stroke-width': 1.2}));
    const places = m.villages.map((v, k) => {
      const [x, y, w, h] = v.box;
      const disc = v.shape === 'disc';
      const largest = m.shares[k].indexOf(Math.max(...m.shares[k]));
      const shape = v.shape === 'portal'
        ? svg('path', image, {d: `M${x + 8} ${y} L${x + 16} ${y + 8} L${x + 8} ${y + 16} L${x} ${y + 8} Z`, fill: '#555'})
        : disc ? svg('circle', image, {cx: x + w / 2, cy: y + h / 2, r: w / 2, fill: c.groups[largest], stroke: '#fff'})
          : svg('rect', image, {x, y, width: w, height: h, rx: 3, fill: '#fff', stroke: '#555'});
      svg('title', shape, {}, v.name);
      if (v.shape === 'block' && !m.blocks.length) {
        let from = x;
        m.shares[k].forEach((s, g) => {
          svg('rect', image, {x: from, y: y + h - 3, width: s * w, height: 3, fill: c.groups[g]});
          from += s * w;
        });
      }
      if (m.blocks.length && v.shape === 'block') {
        const [columns, cells] = m.blocks[k];
        const dashes = c.groups.map(() => '');
        [...cells].forEach((g, n) => {
          if (g === '.') return;
          const at = x + m.rim + (n % columns + 0.07) * m.cell;
          dashes[parseInt(g, 36)] += 'M' + at.toFixed(1) + ' ' + (y + m.rim + (Math.floor(n / columns) + 0.5) * m.cell).toFixed(1) + 'h' + (0.86 * m.cell).toFixed(1);
        });
        dashes.forEach((d, g) => { if (d) svg('path', image, {d, stroke: c.groups[g], 'stroke-width': 0.86 * m.cell}); });
      }
      const away = disc ? null : svg('rect', image, {x, y, width: w, height: h, fill: c.flight, opacity: 0});
      const ash = disc ? svg('circle', image, {cx: x + w / 2, cy: y + h / 2, r: 0, fill: c.burnt}) : null;
      return {v, k, away, ash};
    });
    const side = m.side / 10;
    const houses = m.burnt.map(([x, y, frame]) => [frame, svg('rect', image,
      {x: x / 10 - side / 2, y: y / 10 - side / 2, width: side, height: side, fill: c.burnt, visibility: 'hidden'})]);
    const refuges = m.refuges.map(r => {
      const [x, y, w] = r.box;
      const at = x + w / 2;
      svg('path', image, {d: `M${at} ${y} l9 16 h-18 Z`, fill: '#fff', stroke: '#1a1a1a', 'stroke-width': 1.6});
      return named(r);
    });
    const badges = places.map(p => {
      const [x, y, w, h] = p.v.box;
      const a = svg('g', image, {visibility: 'hidden'});
      const circle = svg('circle', a, {cx: x, cy: y, r: 9, fill: c.attack, 'fill-opacity': 0.35, stroke: c.attack, 'stroke-width': 2});
      const attackers = svg('text', a, {x, y: y + 4, 'text-anchor': 'middle'});
      const o = svg('g', image, {visibility: 'hidden'});
      const badge = svg('rect', o, {x, y: y + h - 16, height: 16, rx: 2, fill: c.police});
      const officers = svg('text', o, {x: x + 4, y: y + h - 3.5, fill: '#fff'});
      return {a, circle, attackers, o, badge, officers, under: named(p.v)};
    });
    image.style.font = '600 12px "DejaVu Sans", Verdana, Arial, sans-serif';
    image.style.paintOrder = 'stroke';
    // A name and a line under it, in the room that the plan keeps for them: towards their place, and narrowed if need be.
    function named(v) {
      if (!v.label) return null;
      const [x, y, wide] = v.label;
      const left = x + wide <= v.box[0];
      const right = x >= v.box[0] + v.box[2];
      const more = {x: left ? x + wide - 2 : right ? x + 2 : x + wide / 2, 'text-anchor': left ? 'end' : right ? 'start' : 'middle',
        class: 'label', stroke: c.land, 'stroke-width': 3, 'stroke-linejoin': 'round'};
      const name = svg('text', image, {...more, y: y + 11, fill: '#1a1a1a'}, v.name);
      const under = svg('text', image, {...more, y: y + 23, fill: '#444', style: 'font-weight: 400; font-size: 11px'});
      let fitted = null;
      return text => {
        if (fitted === null) fit(name, wide);
        if (fitted !== text) {
          under.textContent = fitted = text;
          fit(under, wide);
        }
      };
    }
    function fit(text, wide) {
      text.removeAttribute('textLength');
      if (text.getComputedTextLength() <= wide - 4) return;
      text.setAttribute('textLength', wide - 4);
      text.setAttribute('lengthAdjust', 'spacingAndGlyphs');
    }
    const key = html('p', player, '', {class: 'key'});
    const entry = (colour, text, round) => {
      const one = html('span', key);
      html('i', one).style.cssText = 'background:' + colour + (round ? ';border-radius:50%' : '');
      one.append(text);
      key.append(' ');
    };
    m.groups.forEach((g, i) => entry(c.groups[i], g));
    entry(c.attack, 'attackers', true);
    entry(c.police, 'officers');
    entry(c.burnt, 'burned houses');
    entry(c.flight, 'people away');
    key.append('△ refuge, with the people at it. Run ' + data.run + (data.every > 1 ? ', every ' + data.every + ' ticks.' : '.'));
    const enlarge = html('button', player, 'Enlarge the map', {type: 'button', 'aria-pressed': 'false'});
    enlarge.addEventListener('click', () => enlarge.setAttribute('aria-pressed', ground.classList.toggle('large')));
    const details = html('details', player);
    html('summary', details, 'Villages at this time, as a table');
    const wide = html('div', details, '', {class: 'wide'});
    details.addEventListener('toggle', () => table(now));
    const COLUMNS = ['Village', 'Attackers', 'Officers', 'Displaced', 'At home', 'Houses burned'];
    const NAMES = ['attackers', 'police_present', 'displaced', 'at_home', 'houses_burned'];
    function table(frame) {
      if (!details.open) return;
      wide.textContent = '';
      const t = html('table', wide);
      const head = html('tr', html('thead', t));
      COLUMNS.forEach((n, i) => html('th', head, n, i ? {scope: 'col', class: 'number'} : {scope: 'col'}));
      const body = html('tbody', t);
      places.forEach(p => {
        const row = html('tr', body);
        html('th', row, p.v.name, {scope: 'row'});
        NAMES.forEach((n, i) => html('td', row, number(count(numbers[n][p.k], frame), 0),
          {class: 'number', 'data-label': COLUMNS[i + 1]}));
      });
    }
    return frame => {
      const all = NAMES.length && Object.fromEntries(Object.entries(totals).map(([n, v]) => [n, count(v, frame)]));
      state.textContent = number(all.attackers, 0) + ' attacking, ' + number(all.police_present, 0) + ' officers, '
        + number(all.displaced, 0) + ' displaced; houses burned: ' + number(all.houses_burned, 0);
      image.setAttribute('aria-label', 'Map at ' + clock(frame * hours) + ': ' + state.textContent);
      places.forEach((p, k) => {
        const at = Object.fromEntries(NAMES.map(n => [n, count(numbers[n][k], frame)]));
        const people = at.displaced + at.at_home;
        const share = people > 0 ? at.displaced / people : 0;
        if (p.away) p.away.setAttribute('opacity', 0.5 * share);
        if (p.ash) p.ash.setAttribute('r', at.houses_burned > 0 ? Math.min(p.v.box[2] * 0.375, 1.2 + 0.35 * Math.sqrt(at.houses_burned)) : 0);
        const b = badges[k];
        b.a.setAttribute('visibility', at.attackers > 0 ? 'visible' : 'hidden');
        b.circle.setAttribute('r', Math.min(28, 8 + 0.6 * Math.sqrt(at.attackers)));
        b.attackers.textContent = number(at.attackers, 0);
        b.o.setAttribute('visibility', at.police_present > 0 ? 'visible' : 'hidden');
        b.officers.textContent = number(at.police_present, 0);
        b.badge.setAttribute('width', 8 + 8 * b.officers.textContent.length);
        const percent = Math.round(100 * share);
        if (b.under) b.under(at.displaced > 0 && people > 0 ? (percent || '< 1') + ' % away' : '');
      });
      refuges.forEach((r, k) => { if (r) r(number(count(inside[k], frame), 0) + ' people'); });
      houses.forEach(([from, house]) => house.setAttribute('visibility', frame >= from ? 'visible' : 'hidden'));
      table(frame);
    };
  }

  let now = 0;
  let playing = 0;
  let at = 0;
  let last = 0;
  function go(frame) {
    now = Math.max(0, Math.min(data.frames - 1, frame));
    time.value = now;
    const text = clock(now * hours);
    time.setAttribute('aria-valuetext', text);
    when.textContent = text + (data.clocked ? ' (hour ' + Number((now * hours).toFixed(2)) + ')' : '');
    if (map) map(now);
    charts.forEach(c => c.show(now));
  }
  function stop() {
    cancelAnimationFrame(playing);
    playing = 0;
    play.textContent = 'Play';
  }
  // A whole run takes half a minute at speed 1, however long it is.
  function next(stamp) {
    at += Math.max(0, stamp - last) / 30000 * Number(speed.value) * data.frames;
    last = stamp;
    if (Math.floor(at) !== now) go(Math.floor(at));
    if (at >= data.frames - 1) stop(); else playing = requestAnimationFrame(next);
  }
  play.addEventListener('click', () => {
    if (playing) return stop();
    at = now >= data.frames - 1 ? 0 : now;
    last = performance.now();
    play.textContent = 'Pause';
    playing = requestAnimationFrame(next);
  });
  time.addEventListener('input', () => { stop(); go(Number(time.value)); });
  document.getElementById('charts').after(player);
  const first = (data.jumps || [])[0];
  go(first ? Math.ceil(first[0] / data.every) : 0);
})();
