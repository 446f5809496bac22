// What stands in an inbox before the mail is opened.

import { h } from './dom.js';

/** A text cut at so many characters, as lists of messages cut it. */
export function cut(text, limit) {
  const characters = [...new Intl.Segmenter().segment(text)].map((part) => part.segment);
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('').trimEnd()}…` : text;
}

const name = (sender, publication) => (sender.includes('<') || !sender.includes('@') ? sender : publication);

function row(kind, label, { sender, subject, preheader }, own) {
  return h('section', { class: `inbox ${kind}`, 'aria-label': label }, h('h3', {}, label),
    h('div', { class: 'message', ...own }, h('span', { class: 'avatar', 'aria-hidden': 'true' }, sender.slice(0, 1)),
      h('p', { class: 'sender' }, sender), h('p', { class: 'subject' }, subject), h('p', { class: 'preheader' }, preheader)));
}

/** The line of the message on a phone, on a lock screen, and on a wide screen. */
export function inbox(state) {
  const sender = name(state.sender, state.publication);
  const own = { lang: state.language, dir: state.direction };
  return h('div', { class: 'inboxes' },
    row('phone', 'Phone: subject cut at 38 characters, preheader at 80', {
      sender: cut(sender, 25), subject: cut(state.subject, 38), preheader: cut(state.preheader, 80) }, own),
    row('lock', 'Lock screen: subject cut at 30 characters', {
      sender: cut(sender, 22), subject: cut(state.subject, 30), preheader: cut(state.preheader, 60) }, own),
    row('wide', 'Wide screen: one line of 110 characters', {
      sender: cut(sender, 25), subject: cut(state.subject, 70),
      preheader: cut(state.preheader, Math.max(10, 110 - Math.min(70, state.subject.length))) }, own));
}
