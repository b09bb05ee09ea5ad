/* The page works without this script: it keeps the conversation on one page and remembers region and letter size. */
(() => {
  const byId = (id) => document.getElementById(id);
  const version = document.body.dataset.version;
  /* Milliseconds. */
  const keptFor = 30 * 60 * 1000;
  const patience = 20 * 1000;

  /* Storage is refused in private windows and in some frames; then nothing is remembered. */
  const store = (name, action, ...args) => {
    try {
      return window[name][action](...args);
    } catch (_) {
      return null;
    }
  };

  const largeText = byId('large-text');
  const setLarge = (on) => {
    document.documentElement.classList.toggle('large', on);
    largeText.setAttribute('aria-pressed', String(on));
  };
  largeText.hidden = false;
  setLarge(store('localStorage', 'getItem', 'large') === '1');
  largeText.addEventListener('click', () => {
    const on = largeText.getAttribute('aria-pressed') !== 'true';
    setLarge(on);
    store('localStorage', 'setItem', 'large', on ? '1' : '0');
  });

  const form = byId('ask');
  if (!form) return;
  const said = form.dataset;
  const log = byId('log');
  const box = byId('q');
  const count = byId('q-count');
  const hint = byId('q-hint');
  const fault = byId('q-error');
  const clear = byId('clear');
  const regions = document.querySelector('.regions');
  const radios = Array.from(regions.querySelectorAll('input'));
  const examples = Array.from(document.querySelectorAll('[data-examples]'));

  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  /* Region */
  const showExamples = () => {
    const chosen = radios.find((radio) => radio.checked);
    for (const group of examples) group.hidden = group.dataset.examples !== (chosen ? chosen.value : '');
  };
  const choose = (code) => {
    const radio = radios.find(({ value }) => value === code);
    if (radio) radio.checked = true;
    showExamples();
  };
  const remember = (code) => store('localStorage', 'setItem', 'region', code);
  if (regions.dataset.fixed === undefined) choose(store('localStorage', 'getItem', 'region'));
  /* A browser that comes back to the page restores the radios without telling. */
  window.addEventListener('pageshow', showExamples);
  regions.addEventListener('change', (event) => {
    remember(event.target.value);
    showExamples();
  });

  /* Question box */
  const tell = (message) => {
    fault.textContent = message;
    if (message) box.setAttribute('aria-invalid', 'true');
    else box.removeAttribute('aria-invalid');
  };
  const limit = Number(said.limit);
  const lengthOf = (text) => Array.from(text.trim()).length;
  const resizeBox = () => {
    const length = lengthOf(box.value);
    count.hidden = length <= limit - 100;
    hint.hidden = !count.hidden;
    count.textContent = `${length}/${limit}`;
    count.classList.toggle('over', length > limit);
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
  };
  box.addEventListener('input', () => {
    tell('');
    resizeBox();
  });
  box.addEventListener('keydown', (event) => {
    /* Enter also picks a word while Chinese is being typed; and on a phone it is the only way to a new line. */
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    if (!window.matchMedia('(pointer: fine)').matches) return;
    event.preventDefault();
    send(new FormData(form), form);
  });

  /* Conversation, kept in this tab so that it is still there after reading an entry */
  const keep = () => {
    clear.hidden = !log.firstElementChild;
    if (clear.hidden) store('sessionStorage', 'removeItem', 'log');
    else
      store(
        'sessionStorage',
        'setItem',
        'log',
        JSON.stringify({ version, at: Date.now(), html: log.innerHTML }),
      );
  };
  const restore = () => {
    if (log.firstElementChild) return;
    try {
      const kept = JSON.parse(sessionStorage.getItem('log'));
      if (kept.version !== version || Date.now() - kept.at > keptFor) return;
      log.innerHTML = kept.html;
      log.lastElementChild.scrollIntoView();
    } catch (_) {
      /* nothing kept */
    }
  };
  const continueFrom = () => {
    const last = log.lastElementChild;
    form.elements.conversation.value = last ? last.dataset.conversation || '' : '';
    clear.hidden = !last;
  };
  clear.addEventListener('click', () => {
    log.textContent = '';
    keep();
    continueFrom();
    window.scrollTo(0, 0);
    box.focus();
  });

  /* Asking */
  let busy = false;
  const setBusy = (on) => {
    busy = on;
    document.body.classList.toggle('busy', on);
    log.setAttribute('aria-busy', String(on));
  };
  const show = (node) => {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    node.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
  };
  const failed = (pending, message, fields, from) => {
    const card = element('div', 'card failed');
    card.appendChild(element('p', '', message));
    const again = element('button', 'primary', said.retry);
    again.type = 'button';
    again.addEventListener('click', () => {
      pending.remove();
      send(fields, from);
    });
    card.appendChild(again);
    pending.replaceChild(card, pending.lastElementChild);
    pending.classList.add('unanswered');
    continueFrom();
  };
  const request = (fields) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), patience);
    return fetch('/ask', {
      method: 'POST',
      headers: { 'X-Fragment': '1' },
      body: new URLSearchParams(fields),
      signal: controller.signal,
    }).then(
      (response) =>
        response.text().then((text) => {
          clearTimeout(timer);
          return { status: response.status, text };
        }),
      (error) => {
        clearTimeout(timer);
        throw error;
      },
    );
  };
  const send = (fields, from) => {
    if (busy) return;
    const question = String(fields.get('q') || '').trim();
    const problem = question === '' ? said.empty : lengthOf(question) > limit ? said.tooLong : '';
    if (from === form || problem) {
      tell(problem);
      if (problem) return box.focus();
    }
    /* A choice of region is also a choice for the questions that follow. */
    const region = fields.get('region');
    if (region) {
      choose(region);
      remember(region);
    }
    const typed = from === form;
    if (typed) {
      box.value = '';
      box.blur();
      resizeBox();
    }
    for (const old of Array.from(log.querySelectorAll('.unanswered'))) old.remove();

    const pending = element('div', 'exchange pending');
    const bubble = element('p', 'bubble', question);
    bubble.insertBefore(element('span', 'spoken', said.asked), bubble.firstChild);
    pending.appendChild(bubble);
    pending.appendChild(element('p', 'card waiting', said.waiting));
    log.appendChild(pending);
    setBusy(true);
    show(pending);

    const giveBack = (message) => {
      if (typed && box.value === '') box.value = question;
      resizeBox();
      failed(pending, message, fields, from);
    };
    request(fields).then(
      ({ status, text }) => {
        setBusy(false);
        if (status === 200) {
          const holder = document.createElement('template');
          holder.innerHTML = text;
          const answered = holder.content.firstElementChild;
          log.replaceChild(answered, pending);
          continueFrom();
          keep();
          show(answered);
        } else giveBack(status === 429 ? said.tooMany : status === 400 ? text : said.failed);
      },
      () => {
        setBusy(false);
        giveBack(said.failed);
      },
    );
  };
  /* The button that sends tells the choice; older browsers do not name it in the submit event. */
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-ask] button[type="submit"]');
    if (!button) return;
    event.preventDefault();
    const fields = new FormData(button.form);
    if (button.name) fields.set(button.name, button.value);
    send(fields, button.form);
  });
  document.addEventListener('submit', (event) => {
    if (!event.target.matches('[data-ask]')) return;
    event.preventDefault();
    send(new FormData(event.target), event.target);
  });

  restore();
  continueFrom();
  resizeBox();
})();
