// Questions in between: words, Markdown, both versions, the end.

import { get } from './api.js';
import { h } from './dom.js';

/** Dialogs; Escape closes them and changes nothing. */
export class Dialogs {
  constructor(desk) {
    this.desk = desk;
    this.dialog = document.querySelector('#dialog');
    this.dialog.addEventListener('close', () => { this.isFinishing = false; });
  }

  open(title, ...children) {
    this.dialog.replaceChildren(h('form', { method: 'dialog' }, h('h2', { id: 'dialog-title' }, title), ...children));
    if (!this.dialog.open) this.dialog.showModal();
    this.dialog.querySelector('[autofocus], textarea, button')?.focus();
  }

  close() { this.dialog.close(); }

  buttons(label, act, ...others) {
    return h('div', { class: 'buttons' }, ...others, h('button', { type: 'button', onclick: () => this.close() }, 'Cancel'),
      h('button', { type: 'button', class: 'primary', title: 'Ctrl+Enter', onclick: act }, label));
  }

  /** Asks for a text, and does an edit with it; Control and Enter is the same as the button. */
  ask(title, text, rows, edit, hint, from = this.desk.state) {
    const area = h('textarea', { rows: String(rows), value: text, 'aria-label': title, autofocus: true, spellcheck: 'true',
      class: edit.kind === 'block' ? 'typed' : null });
    const act = async () => {
      const { value } = area;
      this.close();
      if (value !== text) await this.desk.edit({ ...edit, text: value }, undefined, from);
    };
    area.addEventListener('keydown', (event) => {
      const isLine = edit.kind === 'heading' && !event.isComposing;
      if (event.key === 'Enter' && (isLine || event.ctrlKey || event.metaKey)) { event.preventDefault(); act(); }
    });
    this.open(title, hint ? h('p', { class: 'hint' }, hint) : null, area, this.buttons('Change', act));
    // A heading is often written anew; of a longer text nobody wants to lose all by one key.
    if (edit.kind === 'heading') area.select(); else area.setSelectionRange(0, 0);
    area.scrollTop = 0;
  }

  heading(line, text) { this.ask('Heading', text, 2, { kind: 'heading', line }, 'Where it leads stays as it is.'); }

  sentence(sentence, from) {
    this.ask('Sentence', sentence.text, 5, { kind: 'sentence', line: sentence.line },
      'What is no longer word for word in its article is marked, until you accept it.', from);
  }

  async block(line, to, title) {
    const from = this.desk.state;
    const { text, hash } = await get('markdown');
    if (hash !== from.hash) { this.desk.say('The issue has just changed: try again', true); return; }
    const lines = text.split(/\r\n|\n|\r/).slice(line - 1, to).join('\n');
    this.ask(`Markdown: ${title}`, lines, Math.min(16, to - line + 3), { kind: 'block', line, to }, 'One sentence a line.', from);
  }

  /** The file has changed on disk while the page edited: both are shown, and the editor chooses. */
  conflict(answer, choose) {
    const [mine, theirs] = [(answer.mine ?? '').split('\n'), answer.theirs.split('\n')];
    const inMine = new Set(mine);
    const inTheirs = new Set(theirs);
    const side = (title, lines, other) => h('section', { 'aria-label': title }, h('h3', {}, title), h('pre', { tabindex: '0' },
      lines.map((line) => (other.has(line) ? `${line}\n` : h('mark', {}, `${line}\n`)))));
    this.open('digest.md has changed on disk', h('p', {}, 'Another program has saved it since this page was shown. Nothing was overwritten.'),
      h('div', { class: 'versions' }, side('In the file', theirs, inMine),
        answer.mine === null ? h('p', {}, 'Your change cannot be applied to the file as it is now.') : side('With your change', mine, inTheirs)),
      h('div', { class: 'buttons' },
        answer.mine === null ? null : h('button', { type: 'button', class: 'keep-mine', onclick: () => { this.close(); choose('mine'); } }, 'Write mine instead'),
        h('button', { type: 'button', class: 'primary keep-file', autofocus: true, onclick: () => { this.close(); choose('theirs'); } }, 'Keep the file')));
    for (const pre of this.dialog.querySelectorAll('pre')) {
      const first = pre.querySelector('mark');
      if (first) pre.scrollTop = first.offsetTop - pre.offsetTop - pre.clientHeight / 3;
    }
  }

  /** What is left to look at, and the approval; drawn again when a check that is under way is done. */
  finish() {
    const { state, findings } = this.desk;
    const isChecked = this.desk.checked === state.hash;
    const rendered = this.desk.rendered?.hash === state.hash ? this.desk.rendered : null;
    this.isFinishing = !isChecked || !rendered;
    const errors = findings.filter((one) => one.severity === 'error').length;
    const warnings = findings.length - errors;
    const size = rendered?.size;
    const approval = rendered?.approval;
    const row = (isGood, text) => h('li', { class: isGood ? 'good' : 'bad' }, text);
    const approved = approval?.current ? 'Approved as it stands.'
      : approval ? 'Approved before, and changed since.' : 'Not approved yet.';
    const reason = state.test.reason;
    this.open('Finish the issue',
      h('ul', { class: 'checks' }, isChecked ? null : row(false, 'Checking…'),
        isChecked && row(errors === 0, errors === 0 ? 'No errors' : `${errors} ${errors === 1 ? 'error' : 'errors'}`),
        isChecked && row(warnings === 0, warnings === 0 ? 'No warnings' : `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`),
        isChecked && findings.length ? h('li', {}, h('button', { type: 'button', class: 'text', onclick: () => { this.close(); this.desk.side.open('findings'); } },
          'Look at them')) : null,
        size ? row(size.bytes <= size.limit, `The email has ${thousands(size.bytes)} of ${thousands(size.limit)} bytes`) : null,
        size?.leftOut ? row(false, size.leftOut) : null,
        rendered ? row(approval?.current, approved) : null),
      h('p', { class: 'hint' }, 'An approval is of these very words in this very look: after any change ‘copydesk send --approved’ refuses until you approve again.'),
      h('h3', {}, 'A test to yourself'),
      h('p', { id: 'test-reason', class: 'hint' }, reason ?? `It goes to ${state.test.addresses.join(', ')}, and to nobody else.`),
      h('div', { class: 'buttons' },
        h('button', { type: 'button', onclick: () => this.close() }, 'Back to the desk'),
        h('button', { type: 'button', class: 'send-test', disabled: Boolean(reason), 'aria-describedby': 'test-reason',
          onclick: () => { this.close(); this.desk.sendTest(); } }, 'Send a test'),
        h('button', { type: 'button', class: 'primary approve', disabled: state.broken, onclick: () => { this.close(); this.desk.approve(); } },
          'Approve this issue')));
  }

  help() {
    const keys = [['Ctrl+Z', 'take back'], ['Ctrl+Shift+Z', 'do again'], ['↑ ↓', 'next sentence, in outline and article'],
      ['Enter', 'choose a sentence'], ['Delete', 'drop the sentence'], ['F2', 'edit the sentence'],
      ['Alt+↑ Alt+↓', 'move the item, also into the next section'],
      ['Alt+Shift+↑ ↓', 'move the whole section'], ['← →', 'next tab'], ['Esc', 'close, let go'], ['?', 'this help']];
    this.open('Keys', h('dl', { class: 'keys' }, keys.map(([key, text]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, text)])),
      h('p', { class: 'hint' }, 'Every change is in digest.md at once. What you type there in another program shows here within half a second.'),
      h('div', { class: 'buttons' }, h('button', { class: 'primary' }, 'Close')));
  }
}

/** A number with its thousands divided. */
export function thousands(number) { return number.toLocaleString('en-US'); }
