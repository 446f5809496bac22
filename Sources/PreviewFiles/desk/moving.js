// Items and whole sections moved, by hand and by keys.

import { icon, iconButton, h } from './dom.js';
import { words } from './places.js';

/** Whether a section is a list of lines. */
export function isList(section) { return ['glance', 'numbers', 'articles'].includes(section.key); }

/** Whether items can come into a section, or leave it. */
function takes(section) { return section.key !== 'lead' && section.key !== 'own'; }

/** Moves; `root` is the outline's element, `outline` what draws in it. */
export class Moving {
  constructor(desk, root, outline) {
    this.desk = desk;
    this.root = root;
    this.outline = outline;
    this.held = null;
  }

  // Items

  /** Up or down by one place, into the next section where the item stands at the edge of its own. */
  item({ item }, step) {
    const text = words(item);
    this.desk.edit(() => this.goal(text, step), (state) => {
      const found = this.find(state, text);
      if (!found) return;
      const { section, at } = found;
      this.focus(`.item[data-line="${section.items[at].line}"] [data-tool="${step < 0 ? 'up' : 'down'}"]`);
      this.desk.say(`Moved: ${section.title}, place ${at + 1} of ${section.items.length}`);
    });
  }

  find(state, text) {
    for (const section of state.sections) {
      const at = section.items.findIndex((one) => words(one) === text);
      if (at >= 0) return { section, at };
    }
    return null;
  }

  /** The edit that moves the item of a text by a step. */
  goal(text, step) {
    const { sections } = this.desk.state;
    const found = this.find(this.desk.state, text);
    if (!found) return null;
    const { section, at } = found;
    const edit = { kind: 'move', line: section.items[at].line };
    const next = at + step;
    if (next >= 0 && next < section.items.length) {
      const before = step < 0 ? section.items[next] : section.items[next + 1];
      return { ...edit, section: section.line, before: before?.line ?? null };
    }
    let index = sections.indexOf(section) + step;
    while (sections[index] && !(takes(sections[index]) && isList(sections[index]) === isList(section))) index += step;
    const target = sections[index];
    if (target) return { ...edit, section: target.line, before: step > 0 ? target.items[0]?.line ?? null : null };
    this.desk.say('It cannot go further');
    return null;
  }

  dragged(event, held) {
    this.held = held;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', words(held.item));
    const card = event.target.closest('.item');
    event.dataTransfer.setDragImage(card, 8, 8);
    requestAnimationFrame(() => card.classList.add('dragging'));
  }

  ended() {
    this.held = null;
    this.root.classList.remove('sorting');
    this.root.querySelectorAll('.dragging').forEach((one) => one.classList.remove('dragging'));
    this.unmark();
  }

  unmark() {
    this.root.querySelectorAll('.drop-before, .drop-end, .drop-after').forEach((one) => one.classList.remove(
      'drop-before', 'drop-end', 'drop-after'));
  }

  /** The list of a section takes items of its kind. */
  takesItems(shell) {
    const { list } = shell;
    const fits = () => this.held?.item && takes(shell.section) && isList(this.held.section) === isList(shell.section);
    const target = (event) => [...list.children].find((card) => {
      const box = card.getBoundingClientRect();
      return event.clientY < box.top + box.height / 2;
    });
    list.addEventListener('dragover', (event) => {
      if (!fits()) return;
      event.preventDefault();
      this.unmark();
      const before = target(event);
      (before ?? list).classList.add(before ? 'drop-before' : 'drop-end');
    });
    list.addEventListener('drop', (event) => {
      if (!fits()) return;
      event.preventDefault();
      event.stopPropagation();
      const before = target(event)?.held.item.line ?? null;
      const { line } = this.held.item;
      this.ended();
      if (before !== line) this.desk.edit({ kind: 'move', line, section: shell.section.line, before });
    });
  }

  // Sections

  /** What moves a section; the lead stays where it is. */
  sectionTools(shell) {
    if (shell.section.key === 'lead') return null;
    const { title } = shell.section;
    return [
      h('span', { class: 'grip small', draggable: 'true', title: 'Drag to move the section', 'aria-hidden': 'true',
        ondragstart: (event) => this.draggedSection(event, shell), ondragend: () => this.ended() }, icon('grip')),
      iconButton('up', `Move the section up: ${title} (Alt+Shift+Up)`, () => this.section(shell.section, -1),
        { class: 'icon small', tabindex: '-1', 'data-tool': 'section-up' }),
      iconButton('down', `Move the section down: ${title} (Alt+Shift+Down)`, () => this.section(shell.section, 1),
        { class: 'icon small', tabindex: '-1', 'data-tool': 'section-down' })];
  }

  /** Up or down by one place. */
  section({ key, title }, step) {
    const find = (state) => state.sections.findIndex((one) => one.key === key && one.title === title);
    this.desk.edit(() => {
      const { sections } = this.desk.state;
      const at = find(this.desk.state);
      const other = sections[at + step];
      if (at >= 0 && key !== 'lead' && other && other.key !== 'lead') {
        return { kind: 'moveSection', line: sections[at].line, before: step < 0 ? other.line : sections[at + 2]?.line ?? null };
      }
      this.desk.say('The section cannot go further');
      return null;
    }, (state) => {
      const at = find(state);
      this.focus(`.section[data-line="${state.sections[at]?.line}"] [data-tool="${step < 0 ? 'section-up' : 'section-down'}"]`);
      this.desk.say(`Moved: ${title}, section ${at + 1} of ${state.sections.length}`);
    });
  }

  draggedSection(event, shell) {
    this.held = { section: shell.section };
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', shell.section.title);
    const title = event.target.closest('.section-title');
    event.dataTransfer.setDragImage(title, 8, 8);
    const { clientY } = event;
    // Only the headings stay, so that the way is short; the one that is dragged stays under the pointer.
    requestAnimationFrame(() => {
      this.root.classList.add('sorting');
      shell.root.classList.add('dragging');
      this.root.closest('.outline').scrollTop += title.getBoundingClientRect().top - clientY + 8;
    });
  }

  /** A section lets others go before it or after it. */
  takesSections(shell) {
    const isAfter = (event) => {
      const box = shell.root.getBoundingClientRect();
      return shell.section.key === 'lead' || event.clientY > box.top + box.height / 2;
    };
    const isHeld = () => this.held && !this.held.item;
    shell.root.addEventListener('keydown', (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!step || !event.altKey || !event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      this.section(shell.section, step);
    });
    shell.root.addEventListener('dragover', (event) => {
      if (!isHeld()) return;
      event.preventDefault();
      this.unmark();
      shell.root.classList.add(isAfter(event) ? 'drop-after' : 'drop-before');
    });
    shell.root.addEventListener('drop', (event) => {
      if (!isHeld()) return;
      event.preventDefault();
      const { sections } = this.desk.state;
      const { section } = this.held;
      const from = sections.findIndex((one) => one.line === section.line);
      const to = sections.findIndex((one) => one.line === shell.section.line) + (isAfter(event) ? 1 : 0);
      this.ended();
      if (to === from || to === from + 1) return;
      this.desk.edit({ kind: 'moveSection', line: section.line, before: sections[to]?.line ?? null }, () => this.desk.say(
        `Moved: ${section.title}, section ${(to > from ? to - 1 : to) + 1} of ${sections.length}`));
    });
  }

  focus(selector) {
    const found = this.root.querySelector(selector);
    if (!found) return;
    this.outline.at = Number(found.closest('.item, .section').querySelector('.sentence, .own .text')?.dataset.line);
    this.outline.rove();
    found.focus();
    found.scrollIntoView({ block: 'nearest' });
  }
}
