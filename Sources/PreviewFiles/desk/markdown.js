// digest.md itself, written while it is typed.

import { get } from './api.js';
import { h } from './dom.js';

/** The Markdown of the whole issue. */
export class Markdown {
  constructor(desk) {
    this.desk = desk;
    this.area = null;
    this.timer = null;
    this.isTyping = false;
  }

  async draw(canvas) {
    if (this.isTyping) return;
    const { text, hash } = await get('markdown');
    if (!this.area?.isConnected) {
      this.area = h('textarea', { class: 'markdown', spellcheck: 'true', 'aria-label': 'The Markdown of the issue',
        oninput: () => this.typed(), onblur: () => this.pause() });
      this.result = h('p', { class: 'hint' }, 'What is typed here is written to digest.md at once.');
      canvas.replaceChildren(this.result, this.area);
    }
    this.base = hash;
    if (this.area.value === text) return;
    const { selectionStart, selectionEnd, scrollTop } = this.area;
    this.area.value = text;
    this.area.setSelectionRange(selectionStart, selectionEnd);
    this.area.scrollTop = scrollTop;
  }

  /** Goes to a line. */
  show(line) {
    if (!this.area) return;
    const lines = this.area.value.split('\n');
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    this.area.focus();
    this.area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    this.area.scrollTop = Math.max(0, (this.area.scrollHeight * (line - 5)) / lines.length);
  }

  typed() {
    this.isTyping = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.write(), 250);
  }

  pause() {
    if (this.isTyping) { clearTimeout(this.timer); this.write(); }
    this.continues = false;
  }

  async write() {
    if (this.isWriting) { this.timer = setTimeout(() => this.write(), 50); return; }
    this.isWriting = true;
    const text = this.area.value;
    const state = await this.desk.edit({ kind: 'text', text, base: this.base, continues: Boolean(this.continues) });
    this.isWriting = false;
    if (this.area.value === text) this.isTyping = false;
    if (state) { this.base = state.hash; this.continues = true; }
  }
}
