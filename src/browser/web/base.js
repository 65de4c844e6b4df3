'use strict';
// What all parts of the page use: elements, phrases, numbers, the clock, and the model in its worker.
const $ = id => document.getElementById(id);
const CONTENT = JSON.parse($('content').textContent);
const PHRASES = JSON.parse($('phrases').textContent);

function el(name, attributes = {}, ...children) {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) e.addEventListener(key.slice(2), value);
    else if (value === true) e.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) e.setAttribute(key, value);
  }
  e.append(...children.filter(c => c !== null && c !== undefined));
  return e;
}

// Phrases: by key, with {name} for what changes. A phrase that a language lacks is told in English.
let language = PHRASES[navigator.language.slice(0, 2)] ? navigator.language.slice(0, 2) : 'en';

// Numbers and dates in English are written as in the rest of the program.
function locale() {
  return language === 'en' ? 'en-GB' : language;
}

function t(key, values = {}) {
  const text = PHRASES[language][key] ?? PHRASES.en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

function translate() {
  document.documentElement.lang = language;
  for (const e of document.querySelectorAll('[data-t]')) e.textContent = t(e.dataset.t);
  for (const e of document.querySelectorAll('[data-t-label]')) e.setAttribute('aria-label', t(e.dataset.tLabel));
}

// Numbers for people. Files get the model's own texts.
function number(x, digits = 3) {
  if (x === null || x === undefined || Number.isNaN(x)) return '–';
  const whole = Number.isInteger(x) || Math.abs(x) >= 1000;
  return x.toLocaleString(locale(), whole ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: digits });
}

// Hours of a scenario as clock time; without a date of its own, by days.
function clock(head, hour) {
  if (head.lattice) return t('tick', { tick: number(hour) });
  const at = new Date(Date.parse(head.start + ':00Z'.slice(head.start.length > 16 ? 3 : 0)) + Math.round(hour * 60) * 60000);
  const time = String(at.getUTCHours()).padStart(2, '0') + ':' + String(at.getUTCMinutes()).padStart(2, '0');
  if (head.dated) {
    const day = at.toLocaleDateString(locale(), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
    return day + ' ' + time;
  }
  const first = Date.parse(head.start.slice(0, 10) + 'T00:00:00Z');
  return t('day', { day: Math.floor((at - first) / 86400000) + 1 }) + ' ' + time;
}

// The day alone, short, for an axis.
function day(head, hour) {
  const at = new Date(Date.parse(head.start.slice(0, 16) + ':00Z') + hour * 3600000);
  return head.dated ? at.toLocaleDateString(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' }) : t('day', { day: Math.floor(hour / 24) + 1 });
}

// The model in a worker of its own. Calls are answered in order; what the model refuses is thrown with its message.
class Model {
  constructor() {
    const source = $('runtime').textContent + '\n' + $('worker').textContent;
    this.worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    this.waiting = new Map();
    this.last = 0;
    this.worker.onmessage = ({ data }) => {
      const { resolve, reject } = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.error === undefined) resolve(data.result); else reject(new Error(data.error));
    };
    this.worker.onerror = e => { for (const { reject } of this.waiting.values()) reject(new Error(e.message)); };
    this.ready = this.call('load', $('model').textContent.trim());
  }

  call(name, ...args) {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, name, args });
    });
  }

  stop() {
    this.worker.terminate();
  }
}

function download(name, text, type) {
  const a = el('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  document.body.append(a);
  a.click();
  a.remove();
  setTimeout(() => URL.revokeObjectURL(a.href), 10000);
}

// A table: head cells, then rows of cells; a cell is a text, a number or an element.
function table(head, rows, caption) {
  const cells = (row, name) => row.map(c => el(name, name === 'th' ? { scope: 'col' } : {}, typeof c === 'number' ? number(c) : c ?? ''));
  return el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    el('table', { class: 'data' }, el('caption', { class: 'hidden' }, caption),
      el('thead', {}, el('tr', {}, ...cells(head, 'th'))),
      el('tbody', {}, ...rows.map(r => el('tr', { class: r.mark || null }, ...cells(r.cells || r, 'td'))))));
}
