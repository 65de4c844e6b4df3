// Colours of what is watched, as in the windows (flashpoint.chart.draw.Palette): apart for colour-blind eyes, and no mark
// depends on its colour alone.
const HOUSES = ['#2f86ca', '#e6a004', '#ede141', '#067b54', '#d779a6', '#714098', '#97cde1', '#722f11'];
const PALETTES = {
  light: {
    land: '#f4f4f0', plot: '#ffffff', ink: '#222222', soft: '#595959', grid: '#e3e3e3', burnt: '#000000', attack: '#d55e00',
    gathering: '#8c2d04', police: '#0072b2', flight: '#6a3d9a', talk: '#006d4f', mark: '#c20078', lines: ['#0072b2', '#b34f00'],
  },
  dark: {
    land: '#1a1a1d', plot: '#141416', ink: '#e6e6e6', soft: '#b4b4b8', grid: '#44444a', burnt: '#ffffff', attack: '#ff6a3d',
    gathering: '#ffb080', police: '#8fd3ff', flight: '#d9b3ff', talk: '#6cf0c0', mark: '#ff7ad9', lines: ['#56b4e9', '#ff8c42'],
  },
  contrast: {
    land: '#0a0a0a', plot: '#000000', ink: '#ffffff', soft: '#d0d0d0', grid: '#555555', burnt: '#ffffff', attack: '#ff6a3d',
    gathering: '#ffb080', police: '#8fd3ff', flight: '#d9b3ff', talk: '#6cf0c0', mark: '#ff7ad9', lines: ['#56b4e9', '#ff8c42'],
  },
};

function palette() {
  return PALETTES[document.documentElement.dataset.colours] || PALETTES.light;
}

function mixed(a, b, share) {
  const part = k => {
    const x = parseInt(a.slice(k, k + 2), 16), y = parseInt(b.slice(k, k + 2), 16);
    return Math.round(x + share * (y - x)).toString(16).padStart(2, '0');
  };
  return '#' + part(1) + part(3) + part(5);
}

// Black or white, whichever is easier to read on a colour.
function onto(colour) {
  const [r, g, b] = [1, 3, 5].map(k => {
    const x = parseInt(colour.slice(k, k + 2), 16) / 255;
    return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? '#000000' : '#ffffff';
}
