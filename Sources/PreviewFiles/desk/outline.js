// The left: sections, items and sentences, to be moved, dropped, pinned, lengthened, shortened.

import { arrange, h, icon, iconButton } from './dom.js';
import { Moving, isList } from './moving.js';

const names = { shortened: 'shortened', unattributed: 'speaker cut', changed: 'not in a source' };
// What the mark beside a sentence tells need not be told twice.
const marked = new Set(['verbatim', 'shortened', 'attribution', 'accepted']);

/** The outline; `desk` has `state`, `findings`, `choose(line)`, `edit(edit)`. What stays as it was keeps its elements. */
export class Outline {
  constructor(desk) {
    this.desk = desk;
    this.root = document.querySelector('#sections');
    this.moving = new Moving(desk, this.root, this);
    this.cards = new Map();
    this.shells = new Map();
    this.root.addEventListener('keydown', (event) => this.arrow(event));
  }

  draw() {
    const { state } = this.desk;
    const active = this.root.contains(document.activeElement) ? document.activeElement : null;
    const focus = active ? this.focusKey(active) : null;
    const title = state.opening[0]?.kind === 'heading' ? state.opening[0] : null;
    this.readNotes();
    // What stands there is the issue's; what the desk says in between is its own.
    Object.assign(this.root, { dir: state.direction, lang: state.language });
    this.former = this.cards;
    this.cards = new Map();
    const shells = this.shells;
    this.shells = new Map();
    arrange(this.root, [
      title ? this.heading('h3', title, 'issue-title') : null,
      ...state.opening.slice(title ? 1 : 0).map((block) => h('p', { class: 'standfirst' }, h('button', {
        class: 'text', 'data-line': block.line, 'aria-label': `Edit the standfirst: ${block.text}`,
        onclick: () => this.desk.dialogs.block(block.line, block.to, 'Standfirst') }, block.text))),
      ...state.sections.map((section) => this.section(section, shells)),
      state.sections.length ? null : h('p', { class: 'empty' }, 'There is no section yet: write one in the tab Markdown, or build again.'),
    ].filter(Boolean));
    this.former = null;
    this.rove();
    if (focus && document.activeElement !== active) this.focus(focus);
  }

  /** The findings of `check` by line. */
  readNotes() {
    this.found = new Map();
    for (const one of this.desk.findings) {
      if (!one.line || !one.path.endsWith('.md') || marked.has(one.rule)) continue;
      if (!this.found.has(one.line)) this.found.set(one.line, []);
      this.found.get(one.line).push(one);
    }
  }

  notes(line) {
    return (this.found.get(line) ?? []).map((one) => h('p', { class: `note ${one.severity}`, dir: 'ltr', lang: 'en' }, one.summary));
  }

  heading(level, block, kind, ...tools) {
    return h(level, { class: kind }, h('span', {}, block.text), h('span', { class: 'heading-tools' }, tools,
      iconButton('edit', `Edit the heading: ${block.text}`, () => this.desk.dialogs.heading(block.line, block.text),
        { class: 'icon small', tabindex: '-1', 'data-tool': 'heading' })));
  }

  section(section, shells) {
    const key = `${section.key} ${[...this.shells.values()].filter((shell) => shell.key === section.key).length}`;
    let shell = shells.get(key);
    if (!shell) {
      const list = h('ol', { class: 'items' });
      shell = { key: section.key, list, root: h('section', { class: `section ${section.key}` }) };
      this.moving.takesItems(shell);
      this.moving.takesSections(shell);
    }
    this.shells.set(key, shell);
    shell.section = section;
    shell.root.dataset.line = String(section.line);
    shell.root.setAttribute('aria-label', section.title);
    shell.list.dataset.section = String(section.line);
    const isOwn = section.key === 'own';
    arrange(shell.list, section.items.map((item, index) => this.card(item, index, section)));
    arrange(shell.root, [
      this.heading('h3', { line: section.line, text: section.title }, 'section-title', this.moving.sectionTools(shell)),
      ...this.notes(section.line),
      isOwn ? h('p', { class: 'own' }, h('button', { class: 'text', 'data-line': section.line, onclick: () => this.desk.dialogs.block(
        section.line, section.to, section.title) }, 'Your own section: edit its Markdown')) : shell.list,
    ]);
    return shell.root;
  }

  // Items

  /** The element of an item: the one of before where nothing but its place has changed. */
  card(item, index, section) {
    const sign = JSON.stringify([section.key, item.pinned, item.blocks.map((block) => [block.kind, block.text, block.line - item.line,
      block.sentences.map((one) => [one.text, one.line - item.line, one.status, one.accepted, this.found.get(one.line)
        ?.map((note) => [note.severity, note.summary])])])]);
    const card = this.former.get(sign)?.shift() ?? this.item({ item, section }, section.key);
    const shift = item.line - Number(card.dataset.line);
    if (shift) {
      for (const one of [card, ...card.querySelectorAll('[data-line]')]) one.dataset.line = String(Number(one.dataset.line) + shift);
    }
    Object.assign(card.held, { item, section });
    card.dataset.index = String(index);
    if (!this.cards.has(sign)) this.cards.set(sign, []);
    this.cards.get(sign).push(card);
    return card;
  }

  item(held, key) {
    const { item } = held;
    const heading = item.blocks.find((block) => block.kind === 'heading');
    const source = item.blocks.findLast((block) => block.kind === 'source');
    const isArticles = key === 'articles';
    const canMove = key !== 'lead' && key !== 'own';
    const sentences = item.blocks.flatMap((block) => block.sentences);
    const label = heading?.text ?? sentences[0]?.text.slice(0, 60) ?? 'item';
    const edit = (kind) => () => this.desk.edit({ kind, line: held.item.line });
    const tools = h('div', { class: 'item-tools', role: 'toolbar', 'aria-label': `Item: ${label}` },
      canMove ? [h('span', { class: 'grip', draggable: 'true', title: 'Drag to move', 'aria-hidden': 'true',
        ondragstart: (event) => this.moving.dragged(event, held), ondragend: () => this.moving.ended() }, icon('grip')),
      iconButton('up', 'Move up (Alt+Up)', () => this.moving.item(held, -1), { 'data-tool': 'up' }),
      iconButton('down', 'Move down (Alt+Down)', () => this.moving.item(held, 1), { 'data-tool': 'down' })] : null,
      isArticles ? null : [iconButton('more', 'Lengthen by a sentence', edit('lengthen'), { 'data-tool': 'more' }),
        iconButton('less', 'Shorten by a sentence', edit('shorten'), { 'data-tool': 'less', disabled: sentences.length < 2 }),
        iconButton('pin', item.pinned ? 'Unpin: the next build may replace it' : 'Pin: the next build keeps it',
          () => this.desk.pin(held.item), { 'data-tool': 'pin', 'aria-pressed': String(item.pinned) })],
      iconButton('edit', 'Edit the Markdown of the item', () => this.desk.dialogs.block(held.item.line, held.item.to, label),
        { 'data-tool': 'edit' }),
      iconButton('drop', 'Drop the item', edit('dropItem'), { 'data-tool': 'drop' }));
    const card = h('li', { class: `item${item.pinned ? ' pinned' : ''}`, 'data-line': item.line, 'data-list': String(isList({ key })) },
      tools,
      heading ? this.itemHeading(heading, held) : null,
      item.blocks.flatMap((block, at) => block.sentences.map((one, number) => this.sentence(one,
        () => held.item.blocks[at].sentences[number]))),
      item.blocks.filter((block) => block.kind === 'picture').map((picture) => h('p', { class: 'picture' },
        picture.text || 'without a description')),
      source ? h('p', { class: 'source' }, source.text) : null,
      item.blocks.filter((block) => block.kind === 'other').map((block) => h('p', { class: 'other' }, block.text)));
    if (canMove) {
      card.addEventListener('keydown', (event) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!step || !event.altKey || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        this.moving.item(held, step);
      });
    }
    card.held = held;
    return card;
  }

  itemHeading(heading, held) {
    return h('h4', { class: 'item-title' }, h('span', {}, heading.text), iconButton('edit', `Edit the heading: ${heading.text}`, () => {
      const now = held.item.blocks.find((block) => block.kind === 'heading');
      this.desk.dialogs.heading(now.line, now.text);
    }, { class: 'icon small', tabindex: '-1', 'data-tool': 'heading' }));
  }

  /** A sentence; `now` gives it as the state has it. */
  sentence(sentence, now) {
    const changed = names[sentence.status];
    return h('div', { class: 'sentence-row' },
      h('button', { class: `sentence ${sentence.status ?? 'plain'}`, 'data-line': sentence.line,
        'aria-pressed': String(sentence.line === this.desk.chosen), tabindex: '-1',
        onclick: () => this.desk.choose(now().line, { from: 'outline' }),
        onkeydown: (event) => {
          if (event.key === 'Delete') { event.preventDefault(); this.desk.edit({ kind: 'drop', line: now().line }); }
          if (event.key === 'F2') { event.preventDefault(); this.desk.dialogs.sentence(now()); }
        } }, sentence.text,
      changed ? h('span', { class: `mark ${sentence.accepted ? 'accepted' : sentence.status}`, dir: 'ltr', lang: 'en' },
        sentence.accepted ? `${changed}, accepted` : changed) : null),
      this.notes(sentence.line));
  }

  // Keys: one stop for Tab in the list, arrows inside

  stops() { return [...this.root.querySelectorAll('.sentence, .standfirst .text, .own .text')]; }

  rove() {
    const stops = this.stops();
    const current = stops.find((one) => Number(one.dataset.line) === (this.desk.chosen ?? this.at)) ?? stops[0];
    const card = current?.closest('.item') ?? this.root.querySelector('.item');
    const section = current?.closest('.section') ?? card?.closest('.section');
    const near = new Set([current, ...(card?.querySelectorAll('.item-tools button, [data-tool="heading"]') ?? []),
      ...this.root.querySelectorAll('.issue-title button'), ...(section?.querySelectorAll('.section-title button') ?? [])]);
    for (const one of this.root.querySelectorAll('[tabindex="0"]')) if (!near.has(one)) one.tabIndex = -1;
    for (const one of [...stops, ...this.root.querySelectorAll('.item-tools button:not([tabindex])')]) {
      if (!near.has(one) && one.tabIndex === 0) one.tabIndex = -1;
    }
    for (const one of near) if (one && one.getAttribute('tabindex') !== '0') one.tabIndex = 0;
  }

  arrow(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const stops = this.stops();
    const at = stops.indexOf(event.target);
    if (!step || event.altKey || at < 0) return;
    event.preventDefault();
    const next = stops[at + step];
    if (!next) return;
    this.at = Number(next.dataset.line);
    this.desk.chosen = null;
    next.focus();
    this.rove();
    if (next.matches('.sentence')) this.desk.choose(this.at, { from: 'outline' });
  }

  focusKey(element) {
    const near = element.closest('[data-line]');
    return { line: Number(near?.dataset.line), tool: element.dataset.tool, place: this.stops().indexOf(element) };
  }

  focus(key) {
    const selector = key.tool ? `[data-line="${key.line}"] [data-tool="${key.tool}"]` : `.sentence[data-line="${key.line}"]`;
    const stops = this.stops();
    const found = this.root.querySelector(selector) ?? stops[Math.max(0, Math.min(key.place, stops.length - 1))];
    found?.focus({ preventScroll: true });
  }

  /** Shows which sentence is chosen, and brings it into sight. */
  mark(line, isFocusing) {
    for (const one of this.root.querySelectorAll('.sentence[aria-pressed="true"]')) one.setAttribute('aria-pressed', 'false');
    for (const card of this.root.querySelectorAll('.item.current')) card.classList.remove('current');
    const chosen = line ? this.root.querySelector(`.sentence[data-line="${line}"]`) : null;
    chosen?.setAttribute('aria-pressed', 'true');
    chosen?.closest('.item')?.classList.add('current');
    chosen?.scrollIntoView({ block: 'nearest' });
    if (isFocusing) chosen?.focus({ preventScroll: true });
    this.rove();
  }
}
