// A document made like another by changing only what differs, so that nothing flickers and the scroll stays.

/** Makes a node, and all that is in it, like another of the same name. */
export function morph(old, next) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== next.data) old.data = next.data;
    return;
  }
  attributes(old, next);
  children(old, next);
}

function attributes(old, next) {
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

/** What is the same at both ends stays as it is; between, each takes the form of its counterpart. */
function children(old, next) {
  const [before, after] = [[...old.childNodes], [...next.childNodes]];
  let start = 0;
  while (start < before.length && start < after.length && before[start].isEqualNode(after[start])) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end).isEqualNode(after.at(-1 - end))) end += 1;
  const here = before.slice(start, before.length - end);
  const there = after.slice(start, after.length - end);
  const follower = before[before.length - end] ?? null;
  // Where as many went as came, each changes; else what came or went stands at the end of those that differ.
  const shared = Math.min(here.length, there.length);
  for (let index = 0; index < shared; index += 1) {
    const [one, other] = [here[index], there[index]];
    if (one.nodeName === other.nodeName) {
      if (!one.isEqualNode(other)) morph(one, other);
    } else {
      one.replaceWith(old.ownerDocument.importNode(other, true));
    }
  }
  for (const gone of here.slice(shared)) gone.remove();
  for (const come of there.slice(shared)) old.insertBefore(old.ownerDocument.importNode(come, true), follower);
}
