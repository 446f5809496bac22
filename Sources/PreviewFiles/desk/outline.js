// The left: sections, items and sentences, to be moved, dropped, pinned, lengthened, shortened.

import { h, icon, iconButton } from './dom.js';

const names = { shortened: 'shortened', unattributed: 'speaker cut', changed: 'not in a source' };

/** The outline; `desk` has `state`, `findings`, `choose(line)`, `edit(edit)`. */
export class Outline {
  constructor(desk) {
    this.desk = desk;
    this.root = document.querySelector('#sections');
    this.moving = null;
    this.root.addEventListener('keydown', (event) => this.arrow(event));
  }

  draw() {
    const { state } = this.desk;
    const focus = this.root.contains(document.activeElement) ? this.focusKey(document.activeElement) : null;
    const title = state.opening[0]?.kind === 'heading' ? state.opening[0] : null;
    this.root.replaceChildren(...[
      title ? this.heading('h3', title, 'issue-title') : null,
      ...state.opening.slice(title ? 1 : 0).map((block) => h('p', { class: 'standfirst' }, h('button', {
        class: 'text', 'data-line': block.line, 'aria-label': `Edit the standfirst: ${block.text}`,
        onclick: () => this.desk.dialogs.block(block.line, block.to, 'Standfirst') }, block.text))),
      ...state.sections.map((section) => this.section(section)),
    ].filter(Boolean));
    this.rove();
    if (focus) this.focus(focus);
  }

  heading(level, block, kind) {
    return h(level, { class: kind }, h('span', {}, block.text), iconButton('edit', `Edit the heading: ${block.text}`,
      () => this.desk.dialogs.heading(block.line, block.text), { class: 'icon small', tabindex: '-1', 'data-tool': 'heading' }));
  }

  section(section) {
    const isList = ['glance', 'numbers', 'articles'].includes(section.key);
    const isOwn = section.key === 'own';
    const takesItems = !isOwn && section.key !== 'lead';
    const list = h('ol', { class: 'items', 'data-section': section.line });
    section.items.forEach((item, index) => list.append(this.item(item, index, section, isList)));
    if (takesItems) this.takesDrops(list, section, isList);
    return h('section', { class: `section ${section.key}`, 'data-line': section.line, 'aria-label': section.title },
      this.heading('h3', { line: section.line, text: section.title }, 'section-title'),
      this.notes(section.line, section.line),
      isOwn ? h('p', { class: 'own' }, h('button', { class: 'text', onclick: () => this.desk.dialogs.block(
        section.line, section.to, section.title) }, 'Your own section: edit its Markdown')) : list);
  }

  item(item, index, section, isList) {
    const heading = item.blocks.find((block) => block.kind === 'heading');
    const source = item.blocks.findLast((block) => block.kind === 'source');
    const pictures = item.blocks.filter((block) => block.kind === 'picture');
    const isArticles = section.key === 'articles';
    const canMove = section.key !== 'lead' && section.key !== 'own';
    const sentences = item.blocks.flatMap((block) => block.sentences);
    const label = heading?.text ?? sentences[0]?.text.slice(0, 60) ?? 'item';
    const card = h('li', { class: `item${item.pinned ? ' pinned' : ''}`, 'data-line': item.line, 'data-list': String(isList) },
      h('div', { class: 'item-tools', role: 'toolbar', 'aria-label': `Item: ${label}` },
        canMove ? h('span', { class: 'grip', draggable: 'true', title: 'Drag to move', 'aria-hidden': 'true',
          ondragstart: (event) => this.dragged(event, item, isList), ondragend: () => this.dropped() }, icon('grip')) : null,
        canMove ? iconButton('up', 'Move up (Alt+Up)', () => this.move(item, section, -1), { 'data-tool': 'up' }) : null,
        canMove ? iconButton('down', 'Move down (Alt+Down)', () => this.move(item, section, 1), { 'data-tool': 'down' }) : null,
        isArticles ? null : iconButton('more', 'Lengthen by a sentence', () => this.desk.edit({ kind: 'lengthen', line: item.line }),
          { 'data-tool': 'more' }),
        isArticles ? null : iconButton('less', 'Shorten by a sentence', () => this.desk.edit({ kind: 'shorten', line: item.line }),
          { 'data-tool': 'less', disabled: sentences.length < 2 }),
        isArticles ? null : iconButton('pin', item.pinned ? 'Unpin: the next build may replace it' : 'Pin: the next build keeps it',
          () => this.desk.pin(item), { 'data-tool': 'pin', 'aria-pressed': String(item.pinned) }),
        iconButton('edit', 'Edit the Markdown of the item', () => this.desk.dialogs.block(item.line, item.to, label),
          { 'data-tool': 'edit' }),
        iconButton('drop', 'Drop the item', () => this.desk.edit({ kind: 'dropItem', line: item.line }), { 'data-tool': 'drop' })),
      heading ? this.heading('h4', heading, 'item-title') : null,
      sentences.map((sentence) => this.sentence(sentence)),
      pictures.map((picture) => h('p', { class: 'picture' }, picture.text || 'A picture without a description')),
      source ? h('p', { class: 'source' }, source.text) : null,
      item.blocks.filter((block) => block.kind === 'other').map((block) => h('p', { class: 'other' }, block.text)));
    card.addEventListener('keydown', (event) => {
      if (!event.altKey || !canMove) return;
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (step) { event.preventDefault(); event.stopPropagation(); this.move(item, section, step); }
    });
    card.dataset.index = String(index);
    return card;
  }

  sentence(sentence) {
    const changed = names[sentence.status];
    const chosen = sentence.line === this.desk.chosen;
    return h('div', { class: 'sentence-row' },
      h('button', { class: `sentence ${sentence.status ?? 'plain'}`, 'data-line': sentence.line, 'aria-pressed': String(chosen),
        onclick: () => this.desk.choose(sentence.line, { from: 'outline' }),
        onkeydown: (event) => {
          if (event.key === 'Delete') { event.preventDefault(); this.desk.edit({ kind: 'drop', line: sentence.line }); }
          if (event.key === 'F2') { event.preventDefault(); this.desk.dialogs.sentence(sentence); }
        } }, sentence.text,
      changed ? h('span', { class: `mark ${sentence.accepted ? 'accepted' : sentence.status}` },
        sentence.accepted ? `${changed}, accepted` : changed) : null),
      this.notes(sentence.line, sentence.line));
  }

  /** The findings of `check` about lines, but for those that the mark beside the sentence tells. */
  notes(first, last) {
    const told = ['verbatim', 'shortened', 'attribution', 'accepted'];
    const found = this.desk.findings.filter((one) => one.line >= first && one.line <= last && one.path.endsWith('.md')
      && !told.includes(one.rule));
    return found.map((one) => h('p', { class: `note ${one.severity}` }, one.summary));
  }

  // Moving

  /** Up or down by one place, into the next section where the item stands at the edge of its own. */
  move(item, section, step) {
    const isList = ['glance', 'numbers', 'articles'].includes(section.key);
    const { sections } = this.desk.state;
    const at = section.items.findIndex((one) => one.line === item.line);
    const goal = at + step;
    let edit = null;
    if (goal >= 0 && goal < section.items.length) {
      const before = step < 0 ? section.items[goal] : section.items[goal + 1];
      edit = { kind: 'move', line: item.line, section: section.line, before: before?.line ?? null };
    } else {
      const fits = (one) => this.takes(one) && ['glance', 'numbers', 'articles'].includes(one.key) === isList;
      let index = sections.findIndex((one) => one.line === section.line) + step;
      while (sections[index] && !fits(sections[index])) index += step;
      const target = sections[index];
      if (!target) return this.desk.say('It cannot go further');
      edit = { kind: 'move', line: item.line, section: target.line, before: step > 0 ? target.items[0]?.line ?? null : null };
    }
    const texts = item.blocks.map((block) => block.text).join('\n');
    this.desk.edit(edit, (state) => {
      const moved = state.sections.flatMap((one) => one.items.map((other) => [one, other]))
        .find(([, other]) => other.blocks.map((block) => block.text).join('\n') === texts);
      if (!moved) return;
      this.current = moved[1].line;
      this.draw();
      this.root.querySelector(`.item[data-line="${moved[1].line}"] [data-tool="${step < 0 ? 'up' : 'down'}"]`)?.focus();
      this.desk.say(`Moved: ${moved[0].title}, place ${moved[0].items.indexOf(moved[1]) + 1} of ${moved[0].items.length}`);
    });
  }

  takes(section) { return section.key !== 'lead' && section.key !== 'own'; }

  dragged(event, item, isList) {
    this.moving = { line: item.line, isList };
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', String(item.line));
    const card = event.target.closest('.item');
    event.dataTransfer.setDragImage(card, 8, 8);
    requestAnimationFrame(() => card.classList.add('dragging'));
  }

  dropped() {
    this.moving = null;
    this.root.querySelectorAll('.dragging, .drop-before, .drop-end').forEach((one) => one.classList.remove(
      'dragging', 'drop-before', 'drop-end'));
  }

  takesDrops(list, section, isList) {
    const target = (event) => [...list.children].find((card) => {
      const box = card.getBoundingClientRect();
      return event.clientY < box.top + box.height / 2;
    });
    list.addEventListener('dragover', (event) => {
      if (!this.moving || this.moving.isList !== isList) return;
      event.preventDefault();
      this.root.querySelectorAll('.drop-before, .drop-end').forEach((one) => one.classList.remove('drop-before', 'drop-end'));
      (target(event) ?? list).classList.add(target(event) ? 'drop-before' : 'drop-end');
    });
    list.addEventListener('drop', (event) => {
      if (!this.moving) return;
      event.preventDefault();
      const before = target(event);
      const { line } = this.moving;
      this.dropped();
      if (before && Number(before.dataset.line) === line) return;
      this.desk.edit({ kind: 'move', line, section: section.line, before: before ? Number(before.dataset.line) : null });
    });
  }

  // Keys: one stop for Tab in the list, arrows inside

  stops() { return [...this.root.querySelectorAll('.sentence, .standfirst .text, .own .text')]; }

  rove() {
    const stops = this.stops();
    const current = stops.find((one) => Number(one.dataset.line) === (this.desk.chosen ?? this.at)) ?? stops[0];
    for (const stop of stops) stop.tabIndex = stop === current ? 0 : -1;
    const card = current?.closest('.item') ?? this.root.querySelector('.item');
    for (const tool of this.root.querySelectorAll('.item-tools button')) {
      tool.tabIndex = tool.closest('.item') === card ? 0 : -1;
    }
    for (const tool of this.root.querySelectorAll('[data-tool="heading"]')) {
      const isNear = tool.closest('.item') === card || tool.closest('.section') === card?.closest('.section') && !tool.closest('.item')
        || tool.closest('.issue-title');
      tool.tabIndex = isNear ? 0 : -1;
    }
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
    const card = element.closest('[data-line]');
    return { line: Number(card?.dataset.line), tool: element.dataset.tool, isSentence: element.matches('.sentence'),
      place: this.stops().indexOf(element) };
  }

  focus(key) {
    const selector = key.tool ? `[data-line="${key.line}"] [data-tool="${key.tool}"]` : `.sentence[data-line="${key.line}"]`;
    const found = this.root.querySelector(selector) ?? this.stops()[Math.max(0, Math.min(key.place, this.stops().length - 1))];
    found?.focus({ preventScroll: true });
  }

  /** Shows which sentence is chosen, and brings it into sight. */
  mark(line, isFocusing) {
    for (const one of this.root.querySelectorAll('.sentence')) {
      one.setAttribute('aria-pressed', String(Number(one.dataset.line) === line));
    }
    for (const card of this.root.querySelectorAll('.item')) card.classList.remove('current');
    const chosen = this.root.querySelector(`.sentence[data-line="${line}"]`);
    chosen?.closest('.item')?.classList.add('current');
    chosen?.scrollIntoView({ block: 'nearest' });
    if (isFocusing) chosen?.focus({ preventScroll: true });
    this.rove();
  }
}
