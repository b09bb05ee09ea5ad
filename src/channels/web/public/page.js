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

  const log = byId('log');
  /* The conversation is kept in this tab so that it is still there after reading an entry. */
  let keep = () => {};

  /* Reading aloud, where the device can speak */
  const speech = window.speechSynthesis;
  if (speech && window.SpeechSynthesisUtterance) document.body.classList.add('speaks');
  let reading = null;
  const silence = (button) => {
    button.setAttribute('aria-pressed', 'false');
    button.textContent = button.dataset.start;
  };
  const quiet = () => {
    speech.cancel();
    if (reading) silence(reading);
    reading = null;
  };
  const readAloud = (button) => {
    const again = reading === button;
    quiet();
    if (again) return;
    reading = button;
    button.dataset.start = button.textContent.trim();
    button.textContent = button.dataset.stop;
    button.setAttribute('aria-pressed', 'true');
    /* Line by line: long texts are broken off by some browsers. */
    const lines = [];
    for (const part of Array.from(button.closest('.answer').querySelectorAll('[data-aloud]')))
      lines.push(...part.innerText.split('\n').filter((line) => line.trim() !== ''));
    lines.forEach((line, index) => {
      const utterance = new SpeechSynthesisUtterance(line);
      utterance.lang = 'zh-CN';
      utterance.rate = 0.9;
      if (index === lines.length - 1)
        utterance.onend = () => {
          if (reading === button) quiet();
        };
      speech.speak(utterance);
    });
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest('.read-aloud');
    if (button) readAloud(button);
  });
  if (document.body.classList.contains('speaks')) window.addEventListener('pagehide', quiet);

  /* Feedback: what the server says stands in the form's place. */
  const judge = (fields, from) => {
    for (const button of Array.from(from.querySelectorAll('button'))) button.disabled = true;
    fetch('/feedback', {
      method: 'POST',
      headers: { 'X-Fragment': '1' },
      body: new URLSearchParams(fields),
    })
      .then((response) => response.text())
      .then(
        (text) => {
          const holder = document.createElement('template');
          holder.innerHTML = text;
          from.parentNode.replaceChild(holder.content, from);
          keep();
        },
        () => {
          for (const button of Array.from(from.querySelectorAll('button'))) button.disabled = false;
        },
      );
  };

  /* A form that the script sends; the button tells the choice, and older browsers do not name it in the event. */
  const onForm = (selector, action) => {
    document.addEventListener('click', (event) => {
      const button = event.target.closest(`${selector} button[type="submit"]`);
      if (!button) return;
      event.preventDefault();
      if (!button.formNoValidate && !button.form.reportValidity()) return;
      const fields = new FormData(button.form);
      if (button.name) fields.set(button.name, button.value);
      action(fields, button.form, button.dataset);
    });
    document.addEventListener('submit', (event) => {
      if (!event.target.matches(selector)) return;
      event.preventDefault();
      action(new FormData(event.target), event.target, {});
    });
  };
  onForm('[data-feedback]', judge);

  const form = byId('ask');
  if (!form) return;
  const said = form.dataset;
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
    const fields = new FormData(form);
    send(fields, form, spoken(fields, {}));
  });

  /* Conversation */
  keep = () => {
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
      for (const button of Array.from(log.querySelectorAll('.read-aloud[data-start]'))) silence(button);
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
  const failed = (pending, message, fields, from, question) => {
    const card = element('div', 'card failed');
    card.appendChild(element('p', '', message));
    const again = element('button', 'primary', said.retry);
    again.type = 'button';
    again.addEventListener('click', () => {
      pending.remove();
      send(fields, from, question);
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
  /* What a form says, for the bubble: its words, the region chosen, or what was filled in. */
  const spoken = (fields, chosen) => {
    const typed = fields.get('q') || chosen.said;
    if (typed) return String(typed).trim();
    const filled = String(fields.get('free') || '').trim();
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(filled) || [];
    if (day) return `${year}年${Number(month)}月${Number(day)}日`;
    return filled && `${filled}${chosen.unit || ''}`;
  };
  const send = (fields, from, question) => {
    if (busy) return;
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
      failed(pending, message, fields, from, question);
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
  onForm('[data-ask]', (fields, from, chosen) => send(fields, from, spoken(fields, chosen)));

  restore();
  continueFrom();
  resizeBox();
})();
