// Items and whole sections moved, by hand and by keys.

import { icon, iconButton, h } from './dom.js';

/** Whether a section is a list of lines. */
export function isList(section) { return ['glance', 'numbers', 'articles'].includes(section.key); }

/** Whether items can come into a section, or leave it. */
function takes(section) { return section.key !== 'lead' && section.key !== 'own'; }

const words = (item) => item.blocks.map((block) => block.text).join('\n');

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
  item({ item, section }, step) {
    const { sections } = this.desk.state;
    const at = section.items.findIndex((one) => one.line === item.line);
    const goal = at + step;
    let edit = { kind: 'move', line: item.line };
    if (goal >= 0 && goal < section.items.length) {
      const before = step < 0 ? section.items[goal] : section.items[goal + 1];
      edit = { ...edit, section: section.line, before: before?.line ?? null };
    } else {
      let index = sections.findIndex((one) => one.line === section.line) + step;
      while (sections[index] && !(takes(sections[index]) && isList(sections[index]) === isList(section))) index += step;
      const target = sections[index];
      if (!target) return this.desk.say('It cannot go further');
      edit = { ...edit, section: target.line, before: step > 0 ? target.items[0]?.line ?? null : null };
    }
    const text = words(item);
    this.desk.edit(edit, (state) => {
      const moved = state.sections.flatMap((one) => one.items.map((other) => [one, other])).find(([, other]) => words(other) === text);
      if (!moved) return;
      const [to, other] = moved;
      this.focus(`.item[data-line="${other.line}"] [data-tool="${step < 0 ? 'up' : 'down'}"]`);
      this.desk.say(`Moved: ${to.title}, place ${to.items.indexOf(other) + 1} of ${to.items.length}`);
    });
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
  section(section, step) {
    const { sections } = this.desk.state;
    const at = sections.findIndex((one) => one.line === section.line);
    const goal = at + step;
    if (section.key === 'lead' || !sections[goal] || sections[goal].key === 'lead') return this.desk.say('The section cannot go further');
    this.sectionTo(section, step < 0 ? sections[goal].line : sections[goal + 1]?.line ?? null, goal,
      `[data-tool="${step < 0 ? 'section-up' : 'section-down'}"]`);
  }

  sectionTo(section, before, goal, tool) {
    this.desk.edit({ kind: 'moveSection', line: section.line, before }, (state) => {
      const moved = state.sections[goal];
      if (tool && moved) this.focus(`.section[data-line="${moved.line}"] ${tool}`);
      this.desk.say(`Moved: ${section.title}, section ${goal + 1} of ${state.sections.length}`);
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
      this.sectionTo(section, sections[to]?.line ?? null, to > from ? to - 1 : to);
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
