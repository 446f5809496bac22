// The middle: the issue as readers see it, in every way that a mail program may show it.

import { get, page } from './api.js';
import { h, tabs } from './dom.js';
import { Marks } from './marks.js';
import { inbox } from './inbox.js';
import { morph } from './morph.js';

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
    this.isWide = false;
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
      choice('scheme', 'Colors', schemes), toggle('pictures', 'Pictures'), toggle('style', 'Style block'),
      h('button', { class: 'wide', 'aria-pressed': String(this.isWide), title: 'The issue alone, over the whole window',
        onclick: (event) => { this.widen(!this.isWide); event.currentTarget.setAttribute('aria-pressed', String(this.isWide)); } }, 'Wide')] : []));
  }

  open(id) {
    if (this.isWide && !['email', 'web'].includes(id)) this.widen(false);
    this.view = id;
    this.frame = null;
    this.shown = '';
    this.canvas.replaceChildren();
    this.bar();
    this.draw();
  }

  /** The stage alone, or the panes beside it as well. */
  widen(isWide) {
    this.isWide = isWide;
    document.querySelector('main').classList.toggle('wide', isWide);
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
      case 'email': case 'web': return this.drawFrame(state, shown);
      case 'inbox': return this.canvas.replaceChildren(inbox(state));
      case 'markdown': return this.desk.markdown.draw(this.canvas);
      default: {
        if (!this.canvas.childElementCount) this.canvas.replaceChildren(h('p', { class: 'empty' }, 'One moment…'));
        const text = await get(this.view);
        if (this.shown !== shown) return;
        const { scrollTop } = this.canvas;
        this.canvas.replaceChildren(h('pre', { class: `plain ${this.view}`, ...(this.view === 'text' ? { lang: state.language, dir: state.direction } : {}) }, text));
        this.canvas.scrollTop = scrollTop;
      }
    }
  }

  /** What changes in a page is changed in its frame; another way of looking at it is loaded behind the old one. */
  drawFrame(state, shown) {
    if (state.broken) {
      if (!this.frame?.isConnected) this.canvas.replaceChildren(h('p', { class: 'empty' }, 'What is broken cannot be shown.'));
      return undefined;
    }
    const query = new URLSearchParams({ scheme: this.mode.scheme, pictures: this.mode.pictures ? 'on' : 'off',
      style: this.mode.style ? 'on' : 'off' });
    const address = `/frame/${this.view}?${query}`;
    const holder = this.canvas.querySelector('.holder') ?? h('div', { class: 'holder' });
    if (!holder.isConnected) this.canvas.replaceChildren(holder);
    holder.querySelectorAll('iframe.coming').forEach((old) => old.remove());
    if (this.frame?.isConnected && this.frame.dataset.address === address) return this.change(address, shown);
    const frame = h('iframe', { sandbox: 'allow-same-origin', title: this.view === 'email' ? 'The email' : 'The web page',
      class: 'coming', 'data-address': address, src: `${address}&hash=${state.hash.slice(0, 12)}&look=${state.look}` });
    frame.addEventListener('load', () => this.loaded(frame, holder));
    holder.append(frame);
    this.fit(frame);
    return undefined;
  }

  async change(address, shown) {
    const text = await page(address);
    if (this.shown !== shown || !this.frame?.isConnected) return;
    const { contentDocument, contentWindow } = this.frame;
    // The frame's own parser, so that the frame's policy holds for what it reads and not that of the desk.
    const next = new contentWindow.DOMParser().parseFromString(text, 'text/html');
    this.prepare(next);
    this.point(null);
    morph(contentDocument.documentElement, next.documentElement);
    this.isShown();
  }

  /** Links are not followed in the frame, and so are no stops. */
  prepare(document) { for (const link of document.links) link.tabIndex = -1; }

  isShown() {
    this.fit();
    this.marks = null;
    for (const picture of this.frame.contentDocument.images) {
      if (!picture.complete) picture.addEventListener('load', () => this.fit(), { once: true });
    }
    this.mark(this.desk.chosen, false);
    this.canvas.dispatchEvent(new CustomEvent('desk-shown', { bubbles: true }));
  }

  loaded(frame, holder) {
    if (!frame.isConnected || frame.contentDocument?.URL === 'about:blank') return;
    frame.classList.remove('coming');
    for (const old of [...holder.querySelectorAll('iframe')]) if (old !== frame) old.remove();
    this.frame = frame;
    const document = frame.contentDocument;
    document.addEventListener('click', (event) => this.clicked(event));
    document.addEventListener('keydown', (event) => this.desk.key(event));
    document.addEventListener('mousemove', (event) => this.hovered(event));
    this.prepare(document);
    this.isShown();
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
    if (!line) return;
    if (this.isWide) { this.widen(false); this.bar(); }
    this.desk.choose(line, { from: 'stage' });
  }

  hovered(event) {
    const line = this.found()?.line(event.clientX, event.clientY) ?? null;
    if (line === this.hover) return;
    this.hover = line;
    this.point(line);
  }

  /** Shows what a click would choose. */
  point(line) {
    const root = this.frame.contentDocument.documentElement;
    root.style.cursor = line ? 'pointer' : '';
    if (!root.getAttribute('style')) root.removeAttribute('style');
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
