// Map of a torus: a square for each quiet citizen, a disc for each active one, a triangle for each cop.
class TorusView {
  constructor(figure) {
    this.figure = figure;
    this.canvas = figure.querySelector('canvas');
    this.marked = new Set();
    new ResizeObserver(() => { if (this.moment && !this.figure.hidden) this.draw(); }).observe(this.canvas);
  }

  show(head) {
    this.head = head;
    this.moment = null;
  }

  update(moment) {
    this.moment = moment;
  }

  hit() {
    return null;
  }

  resize() {
    this.draw();
  }

  draw() {
    const m = this.moment;
    if (!m) return;
    const c = palette(), ratio = window.devicePixelRatio || 1, rows = m.cells.length / m.width;
    // Wide pages show the torus at a height that leaves room for the charts.
    const wide = Math.min(this.figure.clientWidth, 640) * ratio, side = Math.max(1, Math.floor(wide / m.width));
    this.canvas.width = side * m.width;
    this.canvas.height = side * rows;
    this.canvas.style.maxWidth = side * m.width / ratio + 'px';
    const g = this.canvas.getContext('2d');
    g.fillStyle = c.plot;
    g.fillRect(0, 0, this.canvas.width, this.canvas.height);
    for (let k = 0; k < m.cells.length; k++) {
      const code = m.cells.charCodeAt(k) - 48;
      if (code) TorusView.sign(g, c, code, k % m.width * side, Math.floor(k / m.width) * side, side);
    }
  }

  static sign(g, c, code, x, y, side) {
    const rim = side >= 6 ? 1 : 0, cop = code === 1, active = !cop && (code - 2) % 2 === 1;
    g.fillStyle = cop ? c.police : active ? c.attack : HOUSES[(code - 2) >> 1];
    g.beginPath();
    if (side < 4) {
      g.rect(x, y, side, side);
    } else if (cop) {
      g.moveTo(x, y + side - rim);
      g.lineTo(x + side / 2, y + rim);
      g.lineTo(x + side - rim, y + side - rim);
    } else if (active) {
      g.arc(x + side / 2, y + side / 2, side / 2, 0, 2 * Math.PI);
    } else {
      g.rect(x + rim, y + rim, side - 2 * rim, side - 2 * rim);
    }
    g.fill();
  }
}
