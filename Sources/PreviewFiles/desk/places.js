// Where what stood on a line of one state stands in another: edits are asked for faster than they are written.

/** What an item says. */
export const words = (item) => item.blocks.map((block) => block.text).join('\n');

/** All that an edit can name, in order: what it is and says, and its lines. */
function places(state) {
  const found = [];
  const add = (kind, text, line, to = line) => found.push({ key: `${kind} ${text}`, line, to });
  for (const block of state.opening) add('opening', block.text, block.line, block.to);
  for (const section of state.sections) {
    add('heading', section.title, section.line);
    add('section', `${section.title}\n${section.items.map(words).join('\n')}`, section.line, section.to);
    for (const item of section.items) {
      add('item', words(item), item.line, item.to);
      for (const block of item.blocks) {
        if (!block.sentences.length) add(block.kind, block.text, block.line, block.to);
        for (const sentence of block.sentences) add('sentence', sentence.text, sentence.line);
      }
    }
  }
  return found;
}

/** Finds what of one state another has; null where it is no longer there, or not as often. */
function follower(from, to) {
  const old = places(from);
  const ranks = (all) => {
    const ranked = new Map();
    for (const place of all) {
      if (!ranked.has(place.key)) ranked.set(place.key, []);
      ranked.get(place.key).push(place);
    }
    return ranked;
  };
  const [before, after] = [ranks(old), ranks(places(to))];
  return (isMeant) => {
    const place = old.find(isMeant);
    const [was, is] = [before.get(place?.key), after.get(place?.key)];
    return was && is?.length === was.length ? is[was.indexOf(place)] : null;
  };
}

const isHeading = (place) => place.key.startsWith('heading ');
const isItem = (place) => place.key.startsWith('item ');
const isText = (place) => !/^(item|section) /.test(place.key);

/** An edit that was meant for one state, for another; null where what it names is no longer there. */
export function carried(edit, from, to) {
  if (from.hash === to.hash) return edit;
  const follow = follower(from, to);
  const result = { ...edit };
  if (edit.to) {
    const place = follow((one) => one.line === edit.line && one.to === edit.to);
    return place ? { ...result, line: place.line, to: place.to } : null;
  }
  for (const name of ['line', 'section', 'before']) {
    if (!edit[name]) continue;
    const kind = name === 'section' || edit.kind === 'moveSection' ? isHeading
      : name === 'before' || ['dropItem', 'move', 'lengthen', 'shorten'].includes(edit.kind) ? isItem : isText;
    const place = follow((one) => one.line === edit[name] && kind(one));
    if (!place) return null;
    result[name] = place.line;
  }
  return result;
}

/** Findings with the lines of another state, until they are made anew; those about what is gone go. */
export function carriedFindings(findings, from, to) {
  if (from.hash === to.hash || !findings.length) return findings;
  const follow = follower(from, to);
  return findings.flatMap((one) => {
    if (!one.line || !one.path.endsWith('.md')) return [one];
    const place = follow((other) => other.line === one.line && isText(other));
    return place ? [{ ...one, line: place.line }] : [];
  });
}
