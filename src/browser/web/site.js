'use strict';
// Search over the guide and the gallery, and runs in place. Without scripts the pages are read as they are, and a run opens as
// a page of its own.
{
  const root = document.currentScript.dataset.root;
  const $ = id => document.getElementById(id);
  const MOST = 20;
  const AROUND = 40;
  const STRETCH = 220;

  // The index is fetched when a word is wanted for the first time. It is a script, since a page that is itself a file may read
  // no other.
  let index;
  function load() {
    index ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = root + 'search-index.js';
      script.onload = () => resolve(INDEX.map(s => ({ ...s, low: (s.title + ' ' + s.heading + ' ' + s.text).toLowerCase(), head: s.heading.toLowerCase() })));
      script.onerror = () => reject(new Error('the file search-index.js is not beside this page'));
      document.head.append(script);
    });
    return index;
  }

  // The stretch of a text in which most of the words stand, and how many do.
  function best(text, words) {
    const low = text.toLowerCase(), at = [];
    for (const word of words) for (let k = low.indexOf(word); k >= 0; k = low.indexOf(word, k + word.length)) at.push({ k, word });
    at.sort((a, b) => a.k - b.k);
    let found = { from: 0, words: 0 };
    at.forEach(({ k }, n) => {
      const near = new Set(at.slice(n, n + 20).filter(a => a.k < k + STRETCH - AROUND).map(a => a.word)).size;
      if (near > found.words) found = { from: Math.max(0, k - AROUND), words: near };
    });
    return found;
  }

  // Sections that hold every word: first those with words in their heading or title, then those where the words stand together.
  function find(sections, words) {
    const weight = s => best(s.text, words).words * 3
      + words.reduce((sum, w) => sum + (s.head.includes(w) ? 10 : 0) + (s.title.toLowerCase().includes(w) ? 4 : 0) + Math.min(3, s.low.split(w).length - 1), 0);
    return sections.filter(s => words.every(w => s.low.includes(w)))
      .map((s, n) => ({ s, n, weight: weight(s) })).sort((a, b) => b.weight - a.weight || a.n - b.n).map(h => h.s);
  }

  async function search() {
    const words = $('words').value.toLowerCase().split(/\s+/).filter(w => w.length > 1);
    let sections = [];
    try {
      sections = await load();
    } catch (e) {
      $('count').textContent = 'No search: ' + e.message + '.';
      return;
    }
    const hits = words.length ? find(sections, words) : [];
    $('count').textContent = !words.length ? '' : hits.length === 1 ? '1 section' : `${hits.length} sections` + (hits.length > MOST ? `, the first ${MOST} below` : '');
    $('found').hidden = !hits.length;
    const list = document.createElement('ol');
    list.append(...hits.slice(0, MOST).map(s => shown(s, words)));
    $('found').replaceChildren(list);
  }

  function shown(s, words) {
    const item = document.createElement('li'), link = document.createElement('a'), text = document.createElement('p');
    link.href = root + s.at;
    link.textContent = s.heading === s.title ? s.title : s.title + ': ' + s.heading;
    const { from } = best(s.text, words), to = from + STRETCH;
    marked(text, (from ? '… ' : '') + s.text.slice(from, to) + (to < s.text.length ? ' …' : ''), words);
    item.append(link, text);
    return item;
  }

  function marked(into, text, words) {
    const pattern = words.map(w => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    text.split(new RegExp('(' + pattern + ')', 'i')).forEach((part, k) => {
      const piece = k % 2 ? document.createElement('mark') : document.createTextNode('');
      piece.textContent = part;
      into.append(piece);
    });
  }

  // The page that runs the model, over this one; closed, this one is as it was.
  function run(link) {
    const dialog = document.createElement('dialog'), head = document.createElement('p'), frame = document.createElement('iframe');
    const title = document.createElement('strong'), alone = document.createElement('a'), close = document.createElement('button');
    const card = link.closest('.cards > li');
    title.textContent = (card || document).querySelector(card ? 'h3' : 'h1').textContent;
    title.id = 'here-title';
    alone.href = frame.src = link.href;
    alone.textContent = 'As a page of its own';
    close.type = 'button';
    close.textContent = 'Close';
    close.addEventListener('click', () => dialog.close());
    frame.title = 'The model';
    head.append(title, alone, close);
    dialog.className = 'here';
    dialog.setAttribute('aria-labelledby', title.id);
    dialog.append(head, frame);
    dialog.addEventListener('close', () => { dialog.remove(); link.focus(); });
    document.body.append(dialog);
    dialog.showModal();
  }

  $('search').hidden = false;
  $('search').addEventListener('submit', e => e.preventDefault());
  $('words').addEventListener('focus', () => load().catch(() => {}));
  $('words').addEventListener('input', search);
  document.addEventListener('click', e => {
    const link = e.target.closest('a.run');
    if (!link || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    e.preventDefault();
    run(link);
  });
}
