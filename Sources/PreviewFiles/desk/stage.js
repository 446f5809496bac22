// The middle: the issue as readers see it, in every way that a mail program may show it.

import { get } from './api.js';
import { h, tabs } from './dom.js';
import { Marks } from './marks.js';
import { inbox } from './inbox.js';

const views = [['email', 'Email'], ['web', 'Web page'], ['text', 'Plain text'], ['source', 'Message'], ['inbox', 'Inbox'],
  ['markdown', 'Markdown']];
const widths = [['375', 'Phone'], ['768', 'Tablet'], ['1100', 'Desktop']];
const schemes = [['light', 'Light'], ['dark', 'Dark'], ['inverted', 'Inverted']];

/** The stage; `desk` has `state`, `choose(line)`, `edit(edit)`. */
export class Stage {
  constructor(desk) {
    this.desk = desk;
    this.canvas = document.querySelector('#stage');
    this.view = 'email';
    this.mode = { width: '768', scheme: 'light', pictures: false, style: true, ...kept() };
    this.marks = null;
    this.frame = null;
    this.shown = '';
    new ResizeObserver(() => this.fit()).observe(this.canvas);
    this.bar();
  }

  bar() {
    tabs(document.querySelector('#views'), views, this.view, (id) => this.open(id));
    const isFrame = this.view === 'email' || this.view === 'web';
    const choice = (name, label, options) => h('div', { class: 'segments', role: 'radiogroup', 'aria-label': label },
      options.map(([value, text]) => h('label', {}, h('input', {
        type: 'radio', name, value, checked: this.mode[name] === value, onchange: () => this.set(name, value),
      }), h('span', {}, text))));
    const toggle = (name, label) => h('label', { class: 'toggle' }, h('input', {
      type: 'checkbox', name, checked: this.mode[name], onchange: (event) => this.set(name, event.target.checked),
    }), label);
    document.querySelector('#modes').replaceChildren(...(isFrame ? [choice('width', 'Width', widths),
      choice('scheme', 'Colors', schemes), toggle('pictures', 'Pictures'), toggle('style', 'Style block')] : []));
  }

  open(id) {
    this.view = id;
    this.frame = null;
    this.shown = '';
    this.canvas.replaceChildren();
    this.bar();
    this.draw();
  }

  set(name, value) {
    this.mode[name] = value;
    localStorage.setItem('copydesk-mode', JSON.stringify(this.mode));
    if (name === 'width') this.fit(); else this.draw();
  }

  /** Shows the state; the scroll stays where it is. */
  async draw() {
    const { state } = this.desk;
    if (!state) return;
    const shown = [this.view, state.hash, state.look, this.mode.scheme, this.mode.pictures, this.mode.style].join();
    if (shown === this.shown && this.view !== 'inbox') return;
    this.shown = shown;
    try {
      await this.drawView(state, shown);
    } catch (error) {
      if (this.shown === shown) this.canvas.replaceChildren(h('p', { class: 'empty' }, error.message));
    }
  }

  async drawView(state, shown) {
    switch (this.view) {
      case 'email': case 'web': return this.drawFrame(state);
      case 'inbox': return this.canvas.replaceChildren(inbox(state));
      case 'markdown': return this.desk.markdown.draw(this.canvas);
      default: {
        const text = await get(this.view);
        if (this.shown !== shown) return;
        const { scrollTop } = this.canvas;
        this.canvas.replaceChildren(h('pre', { class: `plain ${this.view}`, lang: state.language }, text));
        this.canvas.scrollTop = scrollTop;
      }
    }
  }

  /** A new frame is loaded behind the old one, so that nothing flickers and nothing scrolls. */
  drawFrame(state) {
    if (state.broken) {
      if (!this.frame) this.canvas.replaceChildren(h('p', { class: 'empty' }, 'What is broken cannot be shown.'));
      return;
    }
    const query = new URLSearchParams({ scheme: this.mode.scheme, pictures: this.mode.pictures ? 'on' : 'off',
      style: this.mode.style ? 'on' : 'off', hash: state.hash.slice(0, 12), look: String(state.look) });
    const frame = h('iframe', { sandbox: 'allow-same-origin', title: this.view === 'email' ? 'The email' : 'The web page',
      class: 'coming', src: `/frame/${this.view}?${query}` });
    const holder = this.canvas.querySelector('.holder') ?? h('div', { class: 'holder' });
    if (!holder.isConnected) this.canvas.replaceChildren(holder);
    holder.querySelectorAll('iframe.coming').forEach((old) => old.remove());
    frame.addEventListener('load', () => this.loaded(frame, holder));
    holder.append(frame);
    this.fit(frame);
  }

  loaded(frame, holder) {
    if (!frame.isConnected || frame.contentDocument?.URL === 'about:blank') return;
    this.fit(frame);
    frame.classList.remove('coming');
    for (const old of [...holder.querySelectorAll('iframe')]) if (old !== frame) old.remove();
    this.frame = frame;
    this.marks = null;
    const page = frame.contentDocument;
    page.addEventListener('click', (event) => this.clicked(event));
    page.addEventListener('keydown', (event) => this.desk.key(event));
    page.addEventListener('mousemove', (event) => this.hovered(event));
    for (const picture of page.images) picture.addEventListener('load', () => this.fit());
    for (const link of page.links) link.tabIndex = -1;
    this.mark(this.desk.chosen, false);
    this.canvas.dispatchEvent(new CustomEvent('desk-shown', { bubbles: true }));
  }

  /** As wide as the device, made smaller where the window is, and as high as the page. */
  fit(frame = this.frame) {
    if (!frame) return;
    const width = Number(this.mode.width);
    const scale = Math.min(1, (this.canvas.clientWidth - 32) / width);
    frame.style.width = `${width}px`;
    frame.style.transform = scale < 1 ? `scale(${scale})` : '';
    const root = frame.contentDocument?.documentElement;
    const height = root && frame.contentDocument.body ? Math.max(200, this.pageHeight(frame)) : 600;
    frame.style.height = `${height}px`;
    const holder = frame.parentElement;
    if (holder) {
      holder.style.width = `${width * scale}px`;
      holder.style.height = `${height * scale}px`;
      holder.dataset.scale = String(scale);
      holder.dataset.note = scale < 1 ? `${width} px, shown at ${Math.round(scale * 100)} %` : `${width} px`;
    }
  }

  pageHeight(frame) {
    const { body, documentElement } = frame.contentDocument;
    const style = frame.contentWindow.getComputedStyle(body);
    const margins = parseFloat(style.marginTop) + parseFloat(style.marginBottom);
    return Math.ceil(Math.max(body.getBoundingClientRect().height + margins, documentElement.getBoundingClientRect().height));
  }

  // Sentences

  found() {
    if (!this.marks && this.frame?.contentDocument) {
      this.marks = new Marks(this.frame.contentDocument, this.desk.sentences());
    }
    return this.marks;
  }

  clicked(event) {
    event.preventDefault();
    const line = this.found()?.line(event.clientX, event.clientY);
    if (line) this.desk.choose(line, { from: 'stage' });
  }

  hovered(event) {
    const line = this.found()?.line(event.clientX, event.clientY) ?? null;
    if (line === this.hover) return;
    this.hover = line;
    this.frame.contentDocument.documentElement.style.cursor = line ? 'pointer' : '';
    this.highlight('desk-hover', line);
  }

  highlight(name, line) {
    const window = this.frame?.contentWindow;
    const range = line ? this.found()?.range(line) : null;
    if (!window?.CSS?.highlights) return range;
    if (range) window.CSS.highlights.set(name, new window.Highlight(range)); else window.CSS.highlights.delete(name);
    return range;
  }

  /** Marks the chosen sentence, and brings it into sight. */
  mark(line, isScrolling = true) {
    const range = this.highlight('desk-chosen', line);
    if (!range || !isScrolling) return;
    const scale = Number(this.frame.parentElement.dataset.scale);
    const box = range.getBoundingClientRect();
    const top = this.frame.parentElement.offsetTop + box.top * scale;
    const { scrollTop, clientHeight } = this.canvas;
    if (top < scrollTop + 40 || top + box.height * scale > scrollTop + clientHeight - 40) {
      this.canvas.scrollTo({ top: Math.max(0, top - clientHeight / 3), behavior: calm() ? 'auto' : 'smooth' });
    }
  }
}

function calm() { return matchMedia('(prefers-reduced-motion: reduce)').matches; }

function kept() {
  try { return JSON.parse(localStorage.getItem('copydesk-mode')) ?? {}; } catch { return {}; }
}
