// Map of a run of villages, on the plan of the product's maps. Houses and land are painted on a canvas of their own, and
// again only where something changed; what moves is painted over them.
const PAGE = { left: 0, top: 48, width: 1000, height: 494 };
// On a screen as narrow as this, in CSS pixels, only the part of the plan with villages and refuges is shown.
const NARROW = 560;
// How far the frame that marks a difference stands off its village, in points of the plan.
const FRAME = 4;

class MapView {
  constructor(figure, ask) {
    this.figure = figure;
    this.canvas = figure.querySelector('canvas');
    this.ground = document.createElement('canvas');
    this.marked = new Set();
    this.canvas.addEventListener('click', e => {
      const r = this.canvas.getBoundingClientRect();
      const hit = this.hit((e.clientX - r.left) / this.k + this.page.left, (e.clientY - r.top) / this.k + this.page.top);
      if (hit) ask(hit);
    });
    new ResizeObserver(() => { if (this.head && !this.figure.hidden) this.resize(); }).observe(this.canvas);
  }

  show(head, houses) {
    this.head = head;
    this.houses = houses;
    this.states = new Uint8Array(houses.length / 4);
    this.moment = null;
    this.people = null;
    this.marked.clear();
    this.resize();
  }

  resize() {
    if (!this.head) return;
    const wide = this.canvas.clientWidth || 600, ratio = window.devicePixelRatio || 1;
    this.page = wide < NARROW ? this.inhabited() : PAGE;
    this.k = wide / this.page.width;
    // Marks and letters keep a size that can be read, however small the map.
    this.s = Math.max(0.85, Math.min(1.6, this.k)) * ratio * parseFloat(getComputedStyle(document.documentElement).fontSize) / 15;
    this.r = this.k * ratio;
    for (const c of [this.canvas, this.ground]) {
      c.width = Math.round(wide * ratio);
      c.height = Math.round(this.page.height * this.r);
    }
    this.paintGround();
    this.draw();
  }

  // The part of the plan with villages and refuges, with room for their names; half as wide as tall at the least.
  inhabited() {
    const boxes = [...this.head.map.villages.map(v => v.box || [v.at[0] - 8, v.at[1] - 8, 16, 16]), ...this.head.map.refuges.map(r => r.box)];
    const left = Math.max(PAGE.left, Math.min(...boxes.map(b => b[0])) - 60), top = Math.max(PAGE.top, Math.min(...boxes.map(b => b[1])) - 50);
    const right = Math.min(PAGE.left + PAGE.width, Math.max(...boxes.map(b => b[0] + b[2])) + 60);
    const bottom = Math.min(PAGE.top + PAGE.height, Math.max(...boxes.map(b => b[1] + b[3])) + 50);
    const width = Math.max(right - left, (bottom - top) / 2);
    return { left: (left + right - width) / 2, top, width, height: bottom - top };
  }

  x(x) { return (x - this.page.left) * this.r; }

  y(y) { return (y - this.page.top) * this.r; }

  paintGround() {
    const g = this.ground.getContext('2d'), c = palette(), map = this.head.map;
    this.people = null;
    g.fillStyle = c.land;
    g.fillRect(0, 0, this.ground.width, this.ground.height);
    g.lineCap = 'round';
    for (const line of map.lines) {
      g.strokeStyle = line.kind === 'RIVER' ? '#6fa8d6' : c.soft;
      g.lineWidth = (line.kind === 'BORDER' ? 2.2 : 1.4) * this.s;
      g.setLineDash(line.kind === 'BORDER' ? [9 * this.s, 4 * this.s, 2 * this.s, 4 * this.s] : []);
      g.beginPath();
      for (const [x, y] of line.points) g.lineTo(this.x(x), this.y(y));
      g.stroke();
    }
    g.setLineDash([]);
    g.strokeStyle = mixed(c.soft, c.land, 0.45);
    g.lineWidth = 1.6 * this.s;
    for (const [x1, y1, x2, y2] of map.roads) {
      g.beginPath();
      g.moveTo(this.x(x1), this.y(y1));
      g.lineTo(this.x(x2), this.y(y2));
      g.stroke();
    }
    for (const v of map.villages) {
      if (v.box) {
        g.fillStyle = c.plot;
        g.fillRect(this.x(v.box[0]), this.y(v.box[1]), v.box[2] * this.r, v.box[3] * this.r);
      }
    }
    this.cell = Math.max(1, map.cell * this.r);
    for (let h = 0; h < this.states.length; h++) this.paintHouse(g, c, h);
    this.names = this.placedNames(g);
  }

  paintHouse(g, c, h) {
    const x = this.houses[4 * h];
    if (Number.isNaN(x)) return;
    const size = this.states[h] === 3 ? this.cell : Math.max(1, this.cell - (this.cell >= 3 ? 1 : 0));
    g.fillStyle = houseColour(c, this.states[h], this.houses[4 * h + 3]);
    g.fillRect(this.x(x) - this.cell / 2, this.y(this.houses[4 * h + 1]) - this.cell / 2, size, size);
  }

  // Every person of a small world in its house: who acts fills its place, who is away leaves a frame.
  paintPeople(g, c, h, first, states) {
    const x0 = this.x(this.houses[4 * h]) - this.cell / 2, y0 = this.y(this.houses[4 * h + 1]) - this.cell / 2;
    if (Number.isNaN(x0)) return;
    const members = first[h + 1] - first[h], n = Math.ceil(Math.sqrt(Math.max(1, members))), room = (this.cell - 1) / n;
    g.fillStyle = this.states[h] === 3 ? c.burnt : c.plot;
    g.fillRect(x0, y0, this.cell, this.cell);
    for (let k = 0; k < members; k++) {
      const state = states.charCodeAt(first[h] + k) - 48, full = state === 2 || state === 3 || state === 6;
      const rim = full || room < 5 ? 0.5 : 1, side = room - 2 * rim, x = x0 + k % n * room + rim, y = y0 + Math.floor(k / n) * room + rim;
      g.fillStyle = this.states[h] === 3 && state === 6 ? c.soft : personColour(c, state, this.houses[4 * h + 3]);
      g.fillRect(x, y, side, side);
      if (state === 4 && side >= 4) {
        g.fillStyle = c.plot;
        g.fillRect(x + 1, y + 1, side - 2, side - 2);
      }
    }
  }

  update(moment) {
    const g = this.ground.getContext('2d'), c = palette(), changed = new Set();
    for (let k = 0; k < moment.changed.length; k += 2) {
      this.states[moment.changed[k]] = moment.changed[k + 1];
      changed.add(moment.changed[k]);
    }
    this.moment = moment;
    if (moment.states && this.cell >= 6) {
      this.peopleNow(g, c);
    } else {
      for (const h of changed) this.paintHouse(g, c, h);
    }
  }

  peopleNow(g, c) {
    const { first, states } = this.moment, before = this.people;
    for (let h = 0; h < this.states.length; h++) {
      const mine = states.slice(first[h], first[h + 1]) + this.states[h];
      if (!before || before[h] !== mine) this.paintPeople(g, c, h, first, states);
      if (before) before[h] = mine;
    }
    if (!before) this.people = Array.from(this.states, (s, h) => states.slice(first[h], first[h + 1]) + s);
  }

  // A name stands below its block, or where else it has room.
  placedNames(g) {
    const map = this.head.map, taken = [], names = [];
    const things = [...map.villages.map((v, i) => ({ kind: 'village', i, name: v.name + (v.stylised && !map.villages.every(o => o.stylised) ? '*' : ''),
      box: v.box || [v.at[0] - 8, v.at[1] - 8, 16, 16] })), ...map.refuges.map((r, i) => ({ kind: 'refuge', i, name: r.name, box: r.box }))];
    // Around a village there is room for the frame that marks a difference.
    for (const thing of things) {
      const { box: [x, y, w, h], kind } = thing, rim = kind === 'village' ? FRAME + 1 : 0;
      thing.off = [this.x(x - rim), this.y(y - rim), (w + 2 * rim) * this.r, (h + 2 * rim) * this.r];
      taken.push(thing.off);
    }
    const free = b => b[0] >= 0 && b[1] >= 0 && b[0] + b[2] <= this.ground.width && b[1] + b[3] <= this.ground.height
      && !taken.some(o => b[0] < o[0] + o[2] && o[0] < b[0] + b[2] && b[1] < o[1] + o[3] && o[1] < b[1] + b[3]);
    for (const thing of things) {
      g.font = (thing.kind === 'village' ? '600 ' : '') + 11.5 * this.s + 'px ' + FONT;
      const w = Math.max(g.measureText(thing.name).width, 58 * this.s), h = 25 * this.s;
      const [x, y, bw, bh] = thing.off;
      const gap = 2 * this.s;
      const places = [[x + bw / 2 - w / 2, y + bh + gap], [x + bw / 2 - w / 2, y - h - gap], [x + bw + 2 * gap, y + bh / 2 - h / 2],
        [x - w - 2 * gap, y + bh / 2 - h / 2], [x + bw - w / 4, y + bh + gap], [x - 3 * w / 4, y + bh + gap]];
      const at = places.find(([px, py]) => free([px, py, w, h]));
      if (at) {
        taken.push([...at, w, h]);
        names.push({ ...thing, room: [...at, w, h], x: at[0] + w / 2, y: at[1] + 8 * this.s });
      }
    }
    return names;
  }

  draw() {
    if (!this.head || !this.canvas.width) return;
    const g = this.canvas.getContext('2d'), c = palette();
    g.drawImage(this.ground, 0, 0);
    const sy = new Symbols(g, this.s, c), m = this.moment;
    if (m) this.drawMarks(g, sy, m);
    for (const v of this.marked) this.mark(g, v, c.mark);
    for (const name of this.names) {
      sy.text(name.name, name.x, name.y, c.ink, 11.5, name.kind === 'village', c.land, name.room[2]);
      const below = !m ? '' : name.kind === 'village' ? this.away(m, name.i) : t('people', { n: number(m.inside[name.i] + m.waiting[name.i]) });
      if (below) sy.text(below, name.x, name.y + 12.5 * this.s, c.soft, 10.5, false, c.land, name.room[2]);
    }
  }

  drawMarks(g, sy, m) {
    const map = this.head.map, groups = this.head.groups.length;
    const at = v => map.villages[v].at, refuge = k => [map.refuges[k].box[0] + map.refuges[k].box[2] / 2, map.refuges[k].box[1] + map.refuges[k].box[3] / 2];
    const way = (a, b, w) => [this.x(a[0] + (b[0] - a[0]) * w), this.y(a[1] + (b[1] - a[1]) * w)];
    const sum = (list, v) => { let n = 0; for (let k = v * groups; k < (v + 1) * groups; k++) n += list[k]; return n; };
    map.refuges.forEach((r, k) => sy.refuge(this.x(refuge(k)[0]), this.y(refuge(k)[1]), m.open[k] > 0));
    for (const [village, to, homeward, parts] of m.streams) {
      parts.forEach((n, part) => { if (n) sy.walkers(...way(at(village), refuge(to), (part + 0.5) / parts.length), n, homeward); });
    }
    map.villages.forEach((v, i) => {
      const box = v.box || [v.at[0] - 8, v.at[1] - 8, 16, 16], attackers = sum(m.attackers, i), gathered = sum(m.gathered, i);
      if (attackers) sy.attackers(this.x(v.at[0]), this.y(v.at[1]), attackers, Math.max(9, Math.min(30, 1.1 * Math.sqrt(attackers))));
      if (m.officers[i]) sy.officers(this.x(box[0]) - 3 * this.s, this.y(box[1] + box[3]) + 3 * this.s, m.officers[i]);
      if (gathered) sy.gathering(this.x(box[0]) + 4 * this.s, this.y(box[1]) + 4 * this.s, gathered);
      m.talkers[i].forEach((n, against) => { if (n) sy.talkers(this.x(box[0] + box[2]) - 2 * this.s, this.y(box[1]) + (3 + 18 * against) * this.s, n, against); });
    });
    for (const [, , from, to, w] of m.patrols) sy.patrol(...way(at(from), at(to), w));
    for (const [, , size, from, to, w, attacking] of m.mobs) if (!attacking) sy.convoy(...way(at(from), at(to), w), size);
  }

  away(m, v) {
    const all = m.displaced[v] + m.home[v];
    if (m.displaced[v] <= 0 || all <= 0) return '';
    const percent = Math.round(100 * m.displaced[v] / all);
    return t('away', { percent: percent || '< 1' });
  }

  mark(g, v, colour) {
    const { box, at } = this.head.map.villages[v], [x, y, w, h] = box || [at[0] - 8, at[1] - 8, 16, 16];
    g.strokeStyle = colour;
    g.lineWidth = 2.5 * this.s;
    g.setLineDash([5 * this.s, 3 * this.s]);
    g.strokeRect(this.x(x - FRAME), this.y(y - FRAME), (w + 2 * FRAME) * this.r, (h + 2 * FRAME) * this.r);
    g.setLineDash([]);
  }

  // What is at a point of the page, topmost first: a mob, police, a person, a house, a village.
  hit(x, y) {
    const m = this.moment, map = this.head.map, reach = 12 * this.s / this.r;
    const near = (px, py, r = reach) => Math.hypot(px - x, py - y) <= r;
    const between = (a, b, w) => [a[0] + (b[0] - a[0]) * w, a[1] + (b[1] - a[1]) * w];
    if (m) {
      for (const [id, , , from, to, w, attacking] of m.mobs) {
        if (near(...(attacking ? map.villages[to].at : between(map.villages[from].at, map.villages[to].at, w)))) return { sort: 'MOB', id };
      }
      for (const [id, , from, to, w] of m.patrols) {
        if (near(...between(map.villages[from].at, map.villages[to].at, w))) return { sort: 'UNIT', id };
      }
    }
    for (let v = 0; v < map.villages.length; v++) {
      const { box, at } = map.villages[v];
      if (m && m.officers[v] && box && near(box[0] + 10, box[1] + box[3] - 5)) return { sort: 'OFFICERS', id: v };
      const inside = box ? x >= box[0] && y >= box[1] && x <= box[0] + box[2] && y <= box[1] + box[3] : near(...at);
      if (inside) return this.inVillage(v, x, y) || { sort: 'VILLAGE', id: v };
    }
    const name = (this.names || []).find(n => n.kind === 'village' && Math.abs(n.x / this.r + this.page.left - x) < 30 && Math.abs(n.y / this.r + this.page.top - y) < 10);
    return name ? { sort: 'VILLAGE', id: name.i } : null;
  }

  inVillage(v, x, y) {
    const cell = this.head.map.cell;
    let best = -1, least = Math.max(0.5 * cell, 3);
    for (let h = 0; h < this.states.length; h++) {
      if (this.houses[4 * h + 2] !== v) continue;
      const off = Math.max(Math.abs(this.houses[4 * h] - x), Math.abs(this.houses[4 * h + 1] - y));
      if (off < least) { least = off; best = h; }
    }
    if (best < 0) return null;
    const m = this.moment;
    if (m && m.states && this.cell >= 6) {
      const members = m.first[best + 1] - m.first[best], n = Math.ceil(Math.sqrt(Math.max(1, members)));
      const column = Math.floor(((x - this.houses[4 * best]) / cell + 0.5) * n), row = Math.floor(((y - this.houses[4 * best + 1]) / cell + 0.5) * n);
      if (column >= 0 && row >= 0 && column < n && row * n + column < members) return { sort: 'PERSON', id: m.first[best] + row * n + column };
    }
    return { sort: 'HOUSEHOLD', id: best };
  }
}
