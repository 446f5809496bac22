// The desk: one state of the issue, three panes that show it, and every change written to digest.md at once.

import { get, listen, post } from './api.js';
import { Dialogs, thousands } from './dialogs.js';
import { Markdown } from './markdown.js';
import { Outline } from './outline.js';
import { carried, carriedFindings } from './places.js';
import { Side } from './side.js';
import { Stage } from './stage.js';
import { h } from './dom.js';

const element = (id) => document.getElementById(id);

class Desk {
  constructor() {
    this.state = null;
    this.findings = [];
    this.chosen = null;
    this.queue = Promise.resolve();
    this.dialogs = new Dialogs(this);
    this.markdown = new Markdown(this);
    this.outline = new Outline(this);
    this.side = new Side(this);
    this.stage = new Stage(this);
    this.fields();
    element('undo').addEventListener('click', () => this.edit({ kind: 'undo' }));
    element('redo').addEventListener('click', () => this.edit({ kind: 'redo' }));
    element('finish').addEventListener('click', () => this.dialogs.finish());
    element('help').addEventListener('click', () => this.dialogs.help());
    document.addEventListener('keydown', (event) => this.key(event));
  }

  async start() {
    this.take(await get('issue'));
    this.check();
    listen((event) => { this.heard = event.version; if (event.version > this.state.version) this.refresh(); }, (isLost) => this.trouble(isLost ? 'The desk is closed: start ‘copydesk preview’ again. Nothing is lost.' : null));
  }

  // State

  /** Shows a state; the sentence that was chosen stays so, wherever it has moved. */
  take(state) {
    const before = this.sentence(this.chosen);
    const count = before ? this.sentences().length : 0;
    if (this.state) this.findings = carriedFindings(this.findings, this.state, state);
    this.state = state;
    if (before) {
      const same = this.sentences().filter((one) => one.text === before.text)
        .sort((a, b) => Math.abs(a.line - before.line) - Math.abs(b.line - before.line))[0];
      // What stands in the line of a sentence that was dropped is another one, which nobody chose.
      const changed = this.sentences().length < count ? null : this.sentence(before.line);
      this.chosen = (same ?? changed)?.line ?? null;
    }
    document.title = `${state.subject || state.id || 'Issue'} · Copydesk`;
    const date = state.id?.match(/\d{4}-\d\d-\d\d$/)?.[0];
    element('issue-name').replaceChildren(h('bdi', {}, state.publication), date ? ` · ${date}` : '');
    element('issue-name').title = state.id ?? '';
    element('undo').disabled = !state.undo;
    element('redo').disabled = !state.redo;
    element('words').textContent = `${thousands(state.words)} words`;
    for (const key of ['subject', 'preheader']) {
      const field = element(key);
      if (document.activeElement !== field && field.value !== state[key]) field.value = state[key];
      this.count(key);
    }
    this.diagnostics();
    // The page is asked for first, so that it is rendered while the outline is drawn.
    this.stage.draw();
    this.outline.draw();
    this.side.draw(true);
    this.outline.mark(this.chosen, false);
    this.measure();
  }

  /** What only the rendered email tells: its size, and whether it is what was approved. */
  async measure() {
    const answer = await get('rendered').catch(() => null);
    if (answer?.hash !== this.state.hash || answer.look !== this.state.look) return;
    this.rendered = answer;
    this.meter(answer.size);
    if (this.dialogs.isFinishing) this.dialogs.finish();
  }

  async refresh() {
    if (this.isRefreshing) { this.isStale = true; return; }
    this.isRefreshing = true;
    do {
      this.isStale = false;
      await this.queue;
      // The news of an edit made here is in its answer.
      if (this.heard <= this.state.version) break;
      const state = await get('issue').catch(() => null);
      if (state && state.version > this.state.version) this.take(state);
    } while (this.isStale);
    this.isRefreshing = false;
    this.check();
  }

  sentences() {
    if (!this.state) return [];
    if (this.listed?.state !== this.state) {
      this.listed = { state: this.state, sentences: this.state.sections.flatMap((section) => section.items)
        .flatMap((item) => item.blocks).flatMap((block) => block.sentences) };
    }
    return this.listed.sentences;
  }

  sentence(line) { return line ? this.sentences().find((one) => one.line === line) : undefined; }

  diagnostics() {
    const errors = this.state.diagnostics.filter((one) => one.severity === 'error');
    const text = errors.length ? errors.map((one) => `${one.line ? `Line ${one.line}: ` : ''}${one.summary}`).join(' · ') : null;
    this.broken = text;
    this.trouble(text);
  }

  trouble(text) {
    const shown = text ?? this.broken;
    element('trouble').hidden = !shown;
    if (element('trouble').textContent !== (shown ?? '')) element('trouble').textContent = shown ?? '';
  }

  meter(size) {
    const meter = element('size');
    if (!size) return;
    meter.max = size.limit;
    meter.low = size.limit * 0.85;
    meter.high = size.limit * 0.98;
    meter.value = size.bytes;
    element('size-text').textContent = `${thousands(size.bytes)} of ${thousands(size.limit)} bytes`;
    meter.title = size.leftOut ?? 'Mail programs clip a message that is longer';
  }

  // Changes

  /**
   * Does an edit after those that are under way; answers with the state, or undefined where it was not done. Its lines are
   * those of the state `from`; an edit may also be a function, which makes it of the state by then.
   */
  edit(edit, then, from = this.state) {
    const done = this.queue.then(() => this.send(edit, then, from));
    this.queue = done.catch(() => {});
    return done;
  }

  async send(edit, then, from) {
    const began = performance.now();
    let asked = typeof edit === 'function' ? edit() : carried(edit, from, this.state);
    if (!asked && edit.text === undefined) {
      if (typeof edit !== 'function') this.say('That has changed meanwhile: nothing was done', true);
      return undefined;
    }
    // What was typed is not thrown away: both versions are shown.
    asked ??= { base: from.hash, ...edit };
    try {
      const state = await post('edit', { base: this.state.hash, ...asked });
      this.take(state);
      this.lastEdit = performance.now() - began;
      this.say({ undo: 'Taken back', redo: 'Done again' }[asked.kind] ?? 'Written to digest.md');
      then?.(state);
      this.checkSoon();
      return state;
    } catch (error) {
      return this.refused(error, asked);
    }
  }

  refused(error, edit) {
    if (error.status !== 409 || !error.answer.state) {
      this.say(error.message, true);
      return undefined;
    }
    return new Promise((resolve) => {
      this.dialogs.conflict(error.answer, async (choice) => {
        this.markdown.isTyping = false;
        this.take(error.answer.state);
        if (choice === 'mine') {
          resolve(await this.send({ kind: 'text', text: error.answer.mine, base: error.answer.state.hash }, undefined, this.state));
        } else {
          this.say('The file is kept as it is');
          resolve(undefined);
        }
        if (edit.kind === 'field') element(edit.key).value = this.state[edit.key];
      });
      this.dialogs.dialog.addEventListener('close', () => { if (!this.dialogs.dialog.open) resolve(undefined); }, { once: true });
    });
  }

  async change(path, body, told, from = this.state) {
    await this.queue;
    const asked = carried(body, from, this.state);
    if (!asked) { this.say('That has changed meanwhile: nothing was done', true); return; }
    try {
      const answer = await post(path, { base: this.state.hash, ...asked });
      if (answer.hash) this.take(answer);
      this.say(answer.sent ?? told);
      this.checkSoon();
    } catch (error) {
      this.refused(error, {});
    }
  }

  pin(item) { return this.change(item.pinned ? 'unpin' : 'pin', { line: item.line }, item.pinned ? 'No longer pinned' : 'Pinned'); }

  accept(sentence, from) { return this.change('accept', { line: sentence.line }, 'Accepted: you answer for it', from); }

  approve() {
    this.say('Writing the approval…');
    return this.change('approve', {}, 'Approved as it stands');
  }

  sendTest() {
    this.say('Sending the test…');
    return this.change('test', {}, 'The test is sent');
  }

  say(text, isBad = false) {
    const status = element('status');
    status.textContent = text;
    status.classList.toggle('bad', isBad);
  }

  // Subject and preheader

  fields() {
    for (const key of ['subject', 'preheader']) {
      const field = element(key);
      let timer;
      let continues = false;
      const write = () => {
        clearTimeout(timer);
        timer = undefined;
        const text = field.value.replace(/\s*\n\s*/g, ' ');
        if (text === this.state[key]) return;
        this.edit({ kind: 'field', key, text, continues });
        continues = true;
      };
      field.addEventListener('input', () => { this.count(key); clearTimeout(timer); timer = setTimeout(write, 300); });
      field.addEventListener('blur', () => { if (timer) write(); continues = false; });
      field.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); write(); } });
    }
  }

  count(key) {
    const length = [...element(key).value].length;
    const most = key === 'subject' ? 70 : 130;
    const count = element(`${key}-count`);
    count.textContent = `${length} of ${most}`;
    count.classList.toggle('over', length > most);
  }

  // Findings

  checkSoon() {
    clearTimeout(this.checking);
    this.checking = setTimeout(() => this.check(), 400);
  }

  async check() {
    clearTimeout(this.checking);
    if (this.isChecking) { this.checkSoon(); return; }
    this.isChecking = true;
    const answer = await get('findings').catch((error) => ({ error }));
    this.isChecking = false;
    if (answer.error) return;
    if (answer.hash !== this.state.hash) { this.checkSoon(); return; }
    this.findings = answer.findings;
    this.checked = answer.hash;
    this.outline.draw();
    if (this.side.tab === 'findings') this.side.draw(true); else this.side.bar();
    document.body.dataset.checked = answer.hash;
    if (this.dialogs.isFinishing) this.dialogs.finish();
  }

  // Choosing

  /** Chooses the sentence of a line: marked in all panes, its article beside it. */
  choose(line, { from } = {}) {
    if (line && this.chosen === line && from === 'stage') return;
    this.chosen = line;
    this.side.tab = 'article';
    this.outline.mark(line, from === 'outline');
    this.stage.mark(line, from !== 'stage');
    this.side.draw();
  }

  /** Shows the place of a finding. */
  show(line) {
    if (this.sentence(line)) { this.choose(line); return; }
    const near = document.querySelector(`#sections [data-line="${line}"]`);
    if (near) { near.scrollIntoView({ block: 'center' }); near.querySelector('button')?.focus(); return; }
    this.stage.open('markdown');
    setTimeout(() => this.markdown.show(line), 200);
  }

  key(event) {
    const isField = event.target.matches?.('textarea, input, select');
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key.toLowerCase() === 'z' && !isField && !this.dialogs.dialog.open) {
      event.preventDefault();
      this.edit({ kind: event.shiftKey ? 'redo' : 'undo' });
    } else if (isCommand && event.key.toLowerCase() === 'y' && !isField) {
      event.preventDefault();
      this.edit({ kind: 'redo' });
    } else if (event.key === '?' && !isField && !this.dialogs.dialog.open) {
      this.dialogs.help();
    } else if (event.key === 'Escape' && !this.dialogs.dialog.open && this.chosen && !isField) {
      this.chosen = null;
      this.outline.mark(null, false);
      this.stage.mark(null, false);
      this.side.draw();
    }
  }
}

const desk = new Desk();
window.desk = desk;
desk.start().catch((error) => {
  document.querySelector('main').replaceChildren(h('p', { class: 'empty' }, error.message));
});
