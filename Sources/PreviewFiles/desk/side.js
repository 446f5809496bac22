// The right: the article beside the sentence, and what `check` found.

import { get } from './api.js';
import { difference, h, tabs } from './dom.js';

const states = {
  verbatim: 'Word for word in its article', shortened: 'Shortened: a part of the sentence in the article',
  unattributed: 'Shortened, and it no longer says who says it', changed: 'In no article in these words',
};

/** A hint without what is for the command line: the desk has a button for it. */
function forDesk(hint) { return hint.replace(/[,;]? or accept it: --accept \d+/, '').replace(/\n[\s\S]*$/, ''); }

/** Metadata at the head of a file is no text of the article. */
function isFrontMatter({ kind, units }) {
  return kind === 'boilerplate' && units[0].text.startsWith('---') && units.at(-1).text.endsWith('---');
}

/** What tells a button from others. */
function name(element) { return element.getAttribute('aria-label') ?? element.textContent; }

/** The pane beside; `desk` has `state`, `findings`, `chosen`, `edit(edit)`. */
export class Side {
  constructor(desk) {
    this.desk = desk;
    this.root = document.querySelector('#side');
    this.tab = 'article';
    // The article that is open without a sentence of the issue.
    this.opened = null;
  }

  bar() {
    const errors = this.desk.findings.filter((one) => one.severity === 'error').length;
    const count = this.desk.findings.length;
    const badge = count ? { text: String(count), kind: errors ? 'error' : 'warning' } : null;
    tabs(document.querySelector('#sides'), [['article', 'Article'], ['findings', 'Findings', badge]], this.tab, (id) => {
      this.tab = id;
      this.draw();
    });
  }

  /** Forgets what depends on the issue: what is used, and what could stand instead. */
  async draw(isKept = false) {
    this.bar();
    // What is asked for here is shown only while nothing else has been asked for since.
    const asked = this.asked = Symbol('asked');
    if (this.tab === 'findings') return this.drawFindings();
    const { state } = this.desk;
    const sentence = this.desk.sentence(this.desk.chosen);
    if (!sentence) return this.opened ? this.drawOpened(asked, isKept) : this.drawList();
    this.opened = null;
    const [choices, article] = await Promise.all([
      sentence.status ? get(`sentence?line=${sentence.line}`).catch(() => ({ runnersUp: [] })) : { runnersUp: [] },
      sentence.article ? get(`article?id=${encodeURIComponent(sentence.article)}`).catch(() => null) : null,
    ]);
    if (this.asked !== asked) return;
    // An article that is drawn again keeps what was chosen in it until the issue changes.
    const isSame = this.shown === sentence.article;
    const picked = isSame && this.from === state ? this.root.querySelector('.unit[aria-pressed="true"]')?.dataset.index : undefined;
    this.shown = sentence.article;
    this.from = state;
    const before = this.root.querySelector('.beside')?.scrollTop;
    const above = this.root.querySelector('.about')?.scrollTop;
    const focus = this.replace(isSame,
      h('div', { class: 'about', tabindex: '0', role: 'region', 'aria-label': 'About the sentence' }, this.card(sentence, article),
        this.runners(sentence, choices.runnersUp)),
      h('div', { class: 'beside', tabindex: '0', role: 'region', 'aria-label': 'The article' },
        article ? this.body(article, sentence) : h('p', { class: 'empty' }, 'No article is known to have it.')));
    const beside = this.root.querySelector('.beside');
    const here = beside.querySelector('.unit.here');
    if (isKept && before !== undefined) {
      beside.scrollTop = before;
      this.root.querySelector('.about').scrollTop = above ?? 0;
    } else if (here) {
      beside.scrollTop = here.getBoundingClientRect().top - beside.getBoundingClientRect().top - beside.clientHeight / 3;
    }
    if (picked !== undefined) beside.querySelector(`.unit[data-index="${picked}"]`)?.click();
    this.focus(focus);
  }

  /** Shows something else; what had the keyboard in what stood there, null where that was elsewhere. */
  replace(isSameArticle, ...children) {
    const active = document.activeElement;
    const focus = active === this.root || !this.root.contains(active) ? null : {
      unit: isSameArticle ? active.closest('.unit')?.dataset.index : undefined,
      button: name(active), sentence: this.root.querySelector('.quote')?.textContent,
      pane: active.closest('.about') ? '.about' : '.beside' };
    this.root.replaceChildren(...children);
    return focus;
  }

  /**
   * Gives the keyboard back: to the same sentence or button, else to what is nearest to it. Never to the same button of another
   * sentence: who presses Enter twice would drop two.
   */
  focus(key) {
    if (!key) return;
    const pane = this.root.querySelector(key.pane) ?? this.root.querySelector('.beside') ?? this.root;
    const found = key.unit !== undefined ? pane.querySelector(`.unit[data-index="${key.unit}"]`)
      : this.root.querySelector('.quote')?.textContent === key.sentence
        ? [...pane.querySelectorAll('button, select, summary')].find((one) => name(one) === key.button) : null;
    (found ?? (key.pane === '.beside' ? pane.querySelector('.unit.here') : null) ?? pane).focus({ preventScroll: true });
  }

  /** Shows a tab. */
  open(tab) {
    this.tab = tab;
    this.draw();
    this.root.querySelector('button')?.focus();
  }

  drawList() {
    const { articles } = this.desk.state;
    const used = new Set(this.desk.sentences().map((one) => one.article));
    const focus = this.replace(false, h('div', { class: 'empty' },
      h('p', {}, 'Choose a sentence, in the outline or in the issue: its article stands here, and what could stand in its place.'),
      articles.length ? h('h3', {}, 'Articles of the issue') : h('p', {}, 'No article of this issue is stored: there is nothing to compare with.'),
      h('ul', { class: 'article-list' }, articles.map((article) => h('li', {},
        used.has(article.id) ? null : h('span', { class: 'tag' }, 'not in the issue'),
        h('button', { class: 'text', onclick: () => this.openArticle(article.id) }, article.title ?? article.id))))));
    this.focus(focus);
  }

  /** Opens an article without a sentence of the digest beside it. */
  openArticle(id) {
    this.opened = id;
    this.desk.choose(null);
  }

  async drawOpened(asked, isKept) {
    const article = await get(`article?id=${encodeURIComponent(this.opened)}`).catch(() => null);
    if (this.asked !== asked) return;
    if (!article) { this.opened = null; this.drawList(); return; }
    this.from = this.desk.state;
    const before = this.root.querySelector('.beside')?.scrollTop ?? 0;
    const focus = this.replace(this.shown === this.opened,
      h('div', { class: 'beside', tabindex: '0', role: 'region', 'aria-label': 'The article' }, this.body(article, null)));
    this.shown = this.opened;
    this.focus(focus);
    if (isKept) this.root.querySelector('.beside').scrollTop = before;
  }

  /** Back to the list of all articles. */
  list() {
    this.opened = null;
    this.desk.choose(null);
    this.root.querySelector('.article-list button')?.focus();
  }

  card(sentence, article) {
    const unit = article?.units.find((one) => one.index === sentence.index);
    const status = sentence.accepted ? 'accepted' : sentence.status ?? 'plain';
    const facts = [];
    if (unit) {
      facts.push(['Score', unit.gain.toFixed(2)], ['Rank in its article', unit.rank ?? 'not taken'],
        ['Topics', unit.topics.map((topic) => `${topic.id} ${Math.round(topic.weight * 100)} %`).join(', ') || 'none'],
        ['Said by', unit.attribution ? `${unit.attribution.speaker ?? unit.attribution.asWritten} (‘${unit.attribution.verb}’)` : 'nobody named'],
        ['Stands alone', unit.standalone ? 'yes' : 'no']);
    }
    const isOpen = sentence.status && sentence.status !== 'verbatim' && !sentence.accepted;
    return h('section', { class: 'card', 'aria-label': 'The chosen sentence' },
      h('p', { class: 'quote', ...this.own() }, sentence.text),
      sentence.status ? h('p', { class: `state ${status}` }, sentence.accepted ? `${states[sentence.status]}. You answer for it.` : states[sentence.status]) : null,
      sentence.difference ? difference(sentence.difference) : null,
      h('div', { class: 'actions' },
        h('button', { onclick: () => this.desk.dialogs.sentence(sentence, this.from) }, 'Edit'),
        h('button', { onclick: () => this.edit({ kind: 'drop', line: sentence.line }) }, 'Drop'),
        isOpen ? h('button', { onclick: () => this.desk.accept(sentence, this.from) }, 'Accept as it is') : null,
        isOpen && sentence.index !== undefined && sentence.index !== null
          ? h('button', { onclick: () => this.swap(sentence, sentence.article, [sentence.index]) }, 'Put back the source’s') : null),
      facts.length ? h('dl', { class: 'facts' }, facts.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, String(value))))) : null,
      unit?.reasons.length ? h('details', {}, h('summary', {}, `${unit.reasons.length} reasons`),
        h('ul', { class: 'reasons' }, unit.reasons.map((reason) => h('li', {}, reason.replaceAll(':', ' · '))))) : null);
  }

  runners(sentence, runners) {
    if (!runners.length) return '';
    return h('section', { class: 'runners', 'aria-label': 'Could stand in its place' }, h('h3', {}, 'Could stand in its place'),
      h('ol', {}, runners.map((runner) => h('li', {}, h('p', this.own(), runner.text),
        h('p', { class: 'from' }, `${this.title(runner.article)} · score ${runner.gain.toFixed(2)}`),
        h('button', { class: 'swap', 'aria-label': `Swap for: ${runner.text.slice(0, 80)}`,
          onclick: () => this.swap(sentence, runner.article, runner.sentences) }, 'Swap')))));
  }

  /** The language of the issue, for what is its text. */
  own() { return { lang: this.desk.state.language, dir: this.desk.state.direction }; }

  title(id) { return this.desk.state.articles.find((article) => article.id === id)?.title ?? id; }

  body(article, sentence) {
    const paragraphs = [];
    for (const unit of article.units) {
      const last = paragraphs.at(-1);
      if (last && last.paragraph === unit.paragraph && last.kind === unit.kind) last.units.push(unit);
      else paragraphs.push({ paragraph: unit.paragraph, kind: unit.kind, units: [unit] });
    }
    const date = [article.date, article.source, article.byline].filter(Boolean).join(' · ');
    const own = this.own();
    return h('article', { class: 'article', 'aria-label': article.title ?? article.id },
    h('p', {}, h('button', { class: 'text all', onclick: () => this.list() }, 'All articles')),
    h('h3', own, article.title ?? article.id), date ? h('p', { class: 'from', ...own }, date) : null,
    h('p', { class: 'hint' }, 'Choose a sentence of it to put it into the issue.'),
    paragraphs.filter((paragraph) => !isFrontMatter(paragraph)).map((paragraph) => h('p', { class: `paragraph ${paragraph.kind}`, ...own },
      paragraph.units.map((unit) => [this.unit(unit, article, sentence), ' ']))));
  }

  unit(unit, article, sentence) {
    if (unit.index === undefined) return h('span', {}, unit.text);
    const isHere = sentence?.article === article.id && sentence.index === unit.index;
    return h('span', { class: `unit${unit.used ? ' used' : ''}${isHere ? ' here' : ''}`, role: 'button',
      tabindex: isHere || (sentence?.article !== article.id && unit.index === 0) ? '0' : '-1', 'data-index': unit.index,
      'aria-pressed': 'false', 'aria-current': isHere ? 'true' : null,
      onclick: (event) => this.pick(event.currentTarget, unit, article, sentence),
      onkeydown: (event) => {
        if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); this.pick(event.currentTarget, unit, article, sentence); }
        const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        const next = this.root.querySelector(`.unit[data-index="${unit.index + step}"]`);
        if (!next) return;
        event.preventDefault();
        event.currentTarget.tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
      } }, unit.text);
  }

  /** What can be done with a sentence of the article, right under it. */
  pick(element, unit, article, sentence) {
    const isOpen = element.getAttribute('aria-pressed') === 'true';
    this.root.querySelectorAll('.unit[aria-pressed="true"]').forEach((one) => one.setAttribute('aria-pressed', 'false'));
    this.root.querySelector('.picked')?.remove();
    if (isOpen) return;
    element.setAttribute('aria-pressed', 'true');
    const what = { article: article.id, sentences: [unit.index] };
    element.after(h('span', { class: 'picked', role: 'group', 'aria-label': 'The sentence of the article' },
      unit.used ? h('span', { class: 'from' }, 'It is in the issue.') : [
        sentence ? h('button', { class: 'swap', onclick: () => this.swap(sentence, article.id, [unit.index]) }, 'Put in its place') : null,
        sentence ? h('button', { class: 'add', onclick: () => this.edit({ kind: 'add', line: sentence.line, ...what },
          () => this.desk.say('Added to the item')) }, 'Add to the item') : null,
        this.newItem(unit, what, sentence)]));
    element.parentElement.querySelector('.picked button')?.scrollIntoView({ block: 'nearest' });
  }

  /** Where a sentence can go as an item of its own: a section that is there, or a topic's that is not yet. */
  newItem(unit, what, sentence) {
    const { sections, topics } = this.from;
    const there = sections.filter((one) => !['lead', 'own', 'articles', 'words'].includes(one.key));
    const goals = [...there.map((one) => ({ key: one.key, title: one.title, edit: { section: one.line } })),
      ...topics.filter((topic) => !sections.some((one) => one.key === topic.id))
        .map((topic) => ({ key: topic.id, title: `${topic.title} (new section)`, edit: { topic: topic.id } }))];
    const mine = sentence && sections.find((one) => one.items.some((item) => item.line <= sentence.line && sentence.line <= item.to));
    const best = [unit.topics[0]?.id, mine?.key, there[0]?.key].find((key) => goals.some((goal) => goal.key === key));
    const select = h('select', { 'aria-label': 'Section of the new item' }, goals.map((goal, index) => h('option', { value: String(index),
      selected: goal.key === best }, goal.title)));
    return h('span', { class: 'new-item' }, h('button', { class: 'new', onclick: () => {
      const goal = goals[Number(select.value)];
      this.edit({ kind: 'newItem', ...what, ...goal.edit }, (state) => {
        this.desk.say(`A new item in ${goal.title.replace(' (new section)', '')}`);
        const made = state.sections.flatMap((one) => one.items).flatMap((item) => item.blocks).flatMap((block) => block.sentences)
          .find((one) => one.text === unit.text);
        if (made) this.desk.choose(made.line);
      });
    } }, 'New item in'), select);
  }

  swap(sentence, article, sentences) {
    this.edit({ kind: 'swap', line: sentence.line, article, sentences }, () => this.desk.say('Swapped'));
  }

  /** An edit of what is shown here, whose lines are those of the state that it was drawn for. */
  edit(edit, then) { return this.desk.edit(edit, then, this.from); }

  drawFindings() {
    const { findings, state } = this.desk;
    const all = [...state.diagnostics.map((one) => ({ ...one, rule: 'format' })),
      ...findings.filter((one) => one.rule !== 'format')];
    const focus = this.replace(false, h('div', { class: 'findings' },
      all.length ? null : h('p', { class: 'empty' }, this.desk.isChecking ? 'Checking…' : 'Nothing is wrong: every sentence stands in its source.'),
      h('ul', {}, all.map((one) => h('li', { class: `finding ${one.severity}` },
        h('p', { class: 'rule' }, h('span', { class: 'severity' }, one.severity === 'error' ? 'Error' : 'Warning'), ` ${one.rule}`,
          one.line && one.path.endsWith('.md') ? h('button', { class: 'text', onclick: () => this.desk.show(one.line) }, `line ${one.line}`) : null),
        h('p', {}, one.summary),
        one.difference ? difference(one.difference) : one.hint ? h('p', { class: 'from' }, forDesk(one.hint)) : null,
        one.hint?.includes('--accept') ? h('button', { 'aria-label': `Accept line ${one.line}`, onclick: () => this.desk.accept(one) }, 'Accept') : null)))));
    this.focus(focus);
  }
}
