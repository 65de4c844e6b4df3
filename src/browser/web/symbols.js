// Marks of a map, each with a shape of its own; the key shows the same marks. Coordinates are points of the page times s.
const FONT = 'system-ui, "DejaVu Sans", sans-serif';

class Symbols {
  constructor(g, scale, colours) {
    this.g = g;
    this.s = scale;
    this.c = colours;
  }

  path(...points) {
    const g = this.g;
    g.beginPath();
    for (let k = 0; k < points.length; k += 2) g.lineTo(points[k], points[k + 1]);
    g.closePath();
  }

  disc(x, y, r) {
    this.g.beginPath();
    this.g.arc(x, y, r, 0, 2 * Math.PI);
  }

  fill(colour, rim, width) {
    const g = this.g;
    g.fillStyle = colour;
    g.fill();
    if (rim) {
      g.strokeStyle = rim;
      g.lineWidth = width * this.s;
      g.stroke();
    }
  }

  font(size, bold) {
    this.g.font = (bold ? '600 ' : '') + size * this.s + 'px ' + FONT;
  }

  // Narrowed where it would be wider than it may.
  text(text, x, y, colour, size = 11, bold = false, halo = null, most = undefined) {
    const g = this.g;
    this.font(size, bold);
    g.textAlign = 'center';
    g.textBaseline = 'middle';
    if (halo) {
      g.lineWidth = 3 * this.s;
      g.lineJoin = 'round';
      g.strokeStyle = halo;
      g.strokeText(text, x, y, most);
    }
    g.fillStyle = colour;
    g.fillText(text, x, y, most);
  }

  attackers(x, y, n, radius) {
    const g = this.g;
    this.disc(x, y, radius * this.s);
    g.globalAlpha = 0.3;
    g.fillStyle = this.c.attack;
    g.fill();
    g.globalAlpha = 1;
    g.strokeStyle = this.c.attack;
    g.lineWidth = 2 * this.s;
    g.stroke();
    if (n) this.text(number(n), x, y, this.c.ink, 11, true, this.c.plot);
  }

  gathering(x, y, n) {
    const g = this.g;
    this.disc(x, y, 8 * this.s);
    g.setLineDash([3 * this.s, 2 * this.s]);
    g.strokeStyle = this.c.gathering;
    g.lineWidth = 1.8 * this.s;
    g.stroke();
    g.setLineDash([]);
    if (n) this.text(number(n), x, y, this.c.ink, 11, true, this.c.plot);
  }

  convoy(x, y, n) {
    this.font(11, true);
    const half = n ? Math.max(12 * this.s, this.g.measureText(number(n)).width + 4 * this.s) : 9 * this.s;
    const tall = (n ? 10 : 7) * this.s;
    this.path(x, y - tall, x + half, y, x, y + tall, x - half, y);
    this.fill(this.c.attack, this.c.plot, 1);
    if (n) this.text(number(n), x, y, onto(this.c.attack), 11, true);
  }

  officers(x, y, n) {
    this.font(11, true);
    const wide = (n ? this.g.measureText(number(n)).width : 8 * this.s) + 8 * this.s, tall = (n ? 16 : 12) * this.s;
    this.path(x, y - tall, x + wide, y - tall, x + wide, y, x, y);
    this.fill(this.c.police, this.c.plot, 1);
    if (n) this.text(number(n), x + wide / 2, y - tall / 2, onto(this.c.police), 11, true);
  }

  patrol(x, y) {
    const s = this.s;
    this.path(x - 6 * s, y - 6 * s, x + 6 * s, y - 6 * s, x + 6 * s, y + s, x, y + 7 * s, x - 6 * s, y + s);
    this.fill(this.c.police, this.c.plot, 1);
  }

  talkers(x, y, n, against) {
    const s = this.s;
    this.font(10);
    const half = Math.max(7 * s, n ? this.g.measureText(number(n)).width / 2 + 3 * s : 0);
    this.path(x - half, y - 7 * s, x + half, y - 7 * s, x + half, y + 5 * s, x + s, y + 5 * s, x - 4 * s, y + 9 * s,
      x - 4 * s, y + 5 * s, x - half, y + 5 * s);
    this.fill(against ? this.c.plot : this.c.talk, against ? this.c.talk : this.c.plot, 1.4);
    if (n) this.text(number(n), x, y - s, against ? this.c.ink : onto(this.c.talk), 10);
  }

  walkers(x, y, n, homeward) {
    this.disc(x, y, Math.max(1.6, Math.min(9, 0.42 * Math.sqrt(n))) * this.s);
    this.fill(homeward ? this.c.plot : this.c.flight, homeward ? this.c.flight : null, 1.4);
  }

  refuge(x, y, open) {
    const s = this.s;
    this.path(x - 8 * s, y - 1 * s, x, y - 8 * s, x + 8 * s, y - 1 * s, x + 8 * s, y + 7 * s, x - 8 * s, y + 7 * s);
    this.fill(open ? this.c.plot : this.c.soft, this.c.flight, 2);
  }

  house(x, y, state, group) {
    this.g.fillStyle = houseColour(this.c, state, group);
    this.g.fillRect(x - 6 * this.s, y - 6 * this.s, 12 * this.s, 12 * this.s);
    // The key stands on the page, where a faint house would not be seen.
    this.g.strokeStyle = this.c.soft;
    this.g.lineWidth = this.s;
    this.g.strokeRect(x - 6 * this.s, y - 6 * this.s, 12 * this.s, 12 * this.s);
  }
}

// Lived in, partly left, left, burnt.
function houseColour(colours, state, group) {
  const own = HOUSES[group % HOUSES.length];
  return state === 3 ? colours.burnt : state === 0 ? own : mixed(own, colours.plot, state === 1 ? 0.45 : 0.75);
}

// Of persons: at home, believes a rumour, mobilised, out, fled, detained, hurt.
function personColour(colours, state, group) {
  return [HOUSES[group % HOUSES.length], colours.talk, colours.gathering, colours.attack, colours.flight, colours.police,
    colours.burnt][state];
}
