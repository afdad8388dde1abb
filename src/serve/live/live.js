// Keeps a page of the preview as its files are: loads it again when it has changed, and shows what is wrong with them.
(() => {
  'use strict';
  const page = document.currentScript.dataset.page;
  const HIDDEN = '_planvaerk-hidden';
  // How long the preview may be away before it is told that it has stopped, in milliseconds.
  const PATIENCE = 1500;
  let source, gone, host, words, state, stopped, seen, said;

  function connect() {
    if (source || document.visibilityState === 'hidden') return;
    source = new EventSource(`/_planvaerk/events?page=${encodeURIComponent(location.pathname)}`);
    source.addEventListener('state', (event) => {
      const told = JSON.parse(event.data);
      clearTimeout(gone);
      gone = undefined;
      // The browser itself keeps the place on the page.
      if (told.page !== page) {
        disconnect();
        location.reload();
        return;
      }
      stopped = seen = false;
      show(told.state);
    });
    source.onerror = () => {
      gone ??= setTimeout(() => {
        stopped = true;
        draw();
      }, PATIENCE);
      if (source && source.readyState === EventSource.CLOSED) {
        disconnect();
        setTimeout(connect, 2000);
      }
    };
  }

  // A browser has few connections for one server: pages that nobody sees keep none.
  function disconnect() {
    source?.close();
    source = undefined;
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function show(newer) {
    const before = state;
    state = newer;
    words = newer.words;
    // Hidden are the findings that were seen, not those that come after they were mended.
    if (!newer.title) sessionStorage.removeItem(HIDDEN);
    draw();
    if (before && (before.title || newer.title) && before.title !== newer.title) say(newer.title || words.mended);
    else if (!before && newer.errors) say(newer.title);
  }

  function say(text) {
    // An empty region first, filled a moment later: only a change is read aloud.
    setTimeout(() => { if (said) said.textContent = text; }, 100);
  }

  function panel() {
    if (host) return host;
    const root = element('div');
    root.id = '_planvaerk';
    root.hidden = true;
    const shadow = root.attachShadow({ mode: 'open' });
    const style = element('link');
    style.rel = 'stylesheet';
    style.href = '/_planvaerk/live.css';
    style.addEventListener('load', () => {
      root.hidden = false;
      room();
    });
    said = element('p', 'said');
    said.setAttribute('role', 'status');
    const title = element('h2', 'title');
    title.id = '_planvaerk-title';
    const button = element('button');
    button.type = 'button';
    button.setAttribute('aria-controls', '_planvaerk-body');
    const body = element('div', 'body');
    body.id = '_planvaerk-body';
    // A region that scrolls is reached with the keyboard.
    body.tabIndex = 0;
    body.setAttribute('role', 'group');
    body.setAttribute('aria-labelledby', title.id);
    const section = element('section', 'panel', element('div', 'head', title, button), body);
    shadow.append(style, said, section);
    host = { root, title, button, body, section };
    button.addEventListener('click', () => toggle(body.hidden));
    section.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !body.hidden) {
        toggle(false);
        button.focus();
      }
    });
    document.body.append(root);
    return host;
  }

  function toggle(open) {
    if (stopped) seen = !open;
    else sessionStorage.setItem(HIDDEN, open ? 'no' : 'yes');
    draw();
  }

  // What comes into focus, and the end of the page, are never behind the panel.
  function room() {
    const height = host && !host.root.hidden ? `${host.section.offsetHeight}px` : '';
    document.documentElement.style.scrollPaddingBlockEnd = height;
    document.body.style.paddingBlockEnd = height;
  }

  function draw() {
    const title = stopped ? words?.stopped ?? 'Forhåndsvisningen er stoppet' : state?.title;
    if (!host && (!title || state?.shown === 'nothing' && !stopped)) return;
    const { section, button, body, title: heading } = panel();
    section.hidden = !title || (state?.shown === 'nothing' && !stopped);
    if (section.hidden) {
      room();
      return;
    }
    const calm = !stopped && !state.errors;
    const kept = sessionStorage.getItem(HIDDEN);
    // Errors are open until they are hidden, and everything else the other way round.
    const open = stopped ? !seen : calm ? kept === 'no' : kept !== 'yes';
    section.lang = document.documentElement.lang === words?.lang ? '' : words?.lang ?? 'da';
    section.setAttribute('aria-label', words?.panel ?? 'Forhåndsvisning');
    section.classList.toggle('calm', calm);
    section.classList.toggle('open', open);
    heading.textContent = title;
    button.textContent = open ? words?.hide ?? 'Skjul' : words?.show ?? 'Vis';
    button.setAttribute('aria-expanded', String(open));
    button.setAttribute('aria-label', `${button.textContent}: ${title}`);
    body.hidden = !open;
    if (stopped) {
      body.replaceChildren(element('p', 'lead', words?.stopped_help ?? ''));
    } else {
      const lead = state.lead ? [element('p', 'lead', state.lead)] : [];
      const more = state.more ? [element('p', 'lead', state.more)] : [];
      body.replaceChildren(...lead, element('ol', '', ...state.findings.map(finding)), ...more);
    }
    room();
  }

  function finding({ code, severity, kind, place, line, label, message, help }) {
    const item = element('li');
    item.append(element('p', 'what', element('span', `kind ${severity}`, `${kind} ${code}`), ` ${message}`));
    if (place) item.append(element('p', 'place', element('code', '', place)));
    if (line) {
      const [before, mark, after] = line;
      item.append(element('pre', '', before, element('mark', '', mark), after));
      if (label) item.append(element('p', 'label', `↑ ${label}`));
    }
    if (help) item.append(element('p', 'help', element('strong', '', words.do_this), ` ${help}`));
    return item;
  }

  addEventListener('resize', room);
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', connect);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') disconnect();
    else connect();
  });
  connect();
})();
