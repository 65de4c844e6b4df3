'use strict';
(() => {
  const verb = document.getElementById('verb');
  function fields() {
    document.querySelectorAll('[data-for]').forEach(e => {
      e.hidden = !e.dataset.for.split(' ').includes(verb.value);
      // What is not shown is not sent.
      e.querySelector('input, select, textarea').disabled = e.hidden;
    });
  }
  verb.addEventListener('change', fields);
  fields();
  const WORDS = {waiting: 'waiting', running: 'running', done: 'done', failed: 'failed', cancelled: 'cancelled'};
  async function renew() {
    try {
      const answer = await fetch('list', {cache: 'no-store'});
      if (!answer.ok) return;
      let again = false;
      for (const job of (await answer.json()).jobs) {
        const shown = document.getElementById('job-' + job.number);
        if (!shown) { location.reload(); return; }
        const over = !['waiting', 'running'].includes(job.state);
        // What may be done with a job changes with its state, and the page from the server has it.
        if (shown.dataset.state !== job.state && over) { location.reload(); return; }
        shown.dataset.state = job.state;
        shown.querySelector('.state').textContent = WORDS[job.state] + (job.total ? ', ' + job.done + ' of ' + job.total : '');
        const bar = shown.querySelector('progress');
        if (bar && job.total) { bar.max = job.total; bar.value = job.done; }
        shown.querySelector('pre').textContent = job.said.join('\n');
        again = again || !over;
      }
      if (again) setTimeout(renew, 1000);
    } catch (e) {
      document.getElementById('lost').hidden = false;
    }
  }
  renew();
})();
