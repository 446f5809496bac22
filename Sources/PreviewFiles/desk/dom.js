// Elements from values: text is always text.

/** An element with attributes, listeners (`on…`) and children; `null` children are left out. */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'value') element.value = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Makes elements the children of another, in their order; those that are there already stay in place. */
export function arrange(parent, children) {
  const wanted = new Set(children);
  for (const old of [...parent.childNodes]) if (!wanted.has(old)) old.remove();
  let at = parent.firstChild;
  for (const child of children) {
    if (child === at) at = at.nextSibling; else parent.insertBefore(child, at);
  }
}

const paths = {
  up: 'M8 13V3M3.5 7.5 8 3l4.5 4.5', down: 'M8 3v10M3.5 8.5 8 13l4.5-4.5', drop: 'm4 4 8 8m0-8-8 8',
  pin: 'M6 2h4l-.5 5 2.5 2.5H4L6.5 7zM8 9.5V14', more: 'M8 3v10M3 8h10', less: 'M3 8h10',
  edit: 'm3 13 .7-3L11 2.700 13.300 5 6 12.300z', grip: 'M6 3v.01M10 3v.01M6 8v.01M10 8v.01M6 13v.01M10 13v.01',
};

/** A picture of what a button does; its name stands in `aria-label`. */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

/** A button with a picture. */
export function iconButton(name, label, onclick, attributes = {}) {
  return h('button', { class: 'icon', 'aria-label': label, title: label, onclick, ...attributes }, icon(name));
}

/** Tabs that arrow keys go through (ARIA Authoring Practices, tabs). */
export function tabs(list, entries, chosen, choose) {
  const focused = list.contains(document.activeElement);
  list.replaceChildren(...entries.map(([id, label, badge]) => h('button', {
    role: 'tab', id: `tab-${id}`, 'aria-selected': String(id === chosen), tabindex: id === chosen ? '0' : '-1',
    onclick: () => choose(id),
    onkeydown: (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const at = entries.findIndex((entry) => entry[0] === id);
      choose(entries[(at + step + entries.length) % entries.length][0]);
      event.preventDefault();
    },
  }, label, badge ? h('span', { class: `badge ${badge.kind}` }, badge.text) : null)));
  if (focused) list.querySelector('[aria-selected="true"]')?.focus();
}

/** The words of a difference: what the source has struck out, what the digest has underlined. */
export function difference(parts) {
  return h('p', { class: 'difference', dir: 'auto' }, parts.map((part) => {
    if (part.same !== undefined) return `${part.same} `;
    if (part.removed !== undefined) return [h('del', {}, part.removed), ' '];
    return [h('ins', {}, part.added), ' '];
  }));
}
