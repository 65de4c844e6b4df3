// The model's own thread: it holds the compiled model and answers calls, in order. Nothing here knows the page.
let model;

async function unpacked(text) {
  // A plain loop: a function called for each of a million letters takes many times as long.
  const letters = atob(text), packed = new Uint8Array(letters.length);
  for (let k = 0; k < letters.length; k++) packed[k] = letters.charCodeAt(k);
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

const own = {
  async load(text) {
    model = (await TeaVM.wasmGC.load(await unpacked(text))).exports;
    return true;
  },

  // Some ticks of all sides, and what became of each: the map's moment, and the new part of some series.
  advance(sides, ticks, whole) {
    return sides.map(({ side, metrics, from }) => {
      const done = ticks === 0 ? undefined : model.step(side, ticks);
      return own.look(side, metrics, from, whole, done);
    });
  },

  seek(sides, tick) {
    return sides.map(({ side, metrics, from }) => own.look(side, metrics, from, true, model.seek(side, tick)));
  },

  look(side, metrics, from, whole, done) {
    const moment = JSON.parse(model.moment(side, whole));
    return {
      side, moment, from,
      tick: done === undefined ? moment.tick + 1 : done,
      series: metrics.map(k => Float64Array.from(model.series(side, k, from))),
    };
  },
};

const json = new Set(['open', 'act', 'why', 'differences', 'report']);

onmessage = async ({ data: { id, name, args } }) => {
  try {
    let result = await (own[name] || model[name])(...args);
    if (json.has(name)) result = JSON.parse(result);
    else if (name === 'houses') result = Float64Array.from(result);
    postMessage({ id, result });
  } catch (e) {
    postMessage({ id, error: String((e && e.message) || e) });
  }
};
