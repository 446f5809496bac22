// Where the sentences of the digest stand in a page.

/** Finds sentences in the text of a document, in order, white space aside. */
export class Marks {
  constructor(document, sentences) {
    this.document = document;
    this.nodes = [];
    this.starts = [];
    let text = '';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest('style, script, title')) continue;
      this.nodes.push(node);
      this.starts.push(text.length);
      text += node.data;
    }
    this.length = text.length;
    this.places = [];
    this.find(text, sentences);
  }

  find(text, sentences) {
    // Without white space, so that line breaks in either do not matter.
    const at = [];
    let bare = '';
    for (let index = 0; index < text.length; index += 1) {
      if (/[\s\u00ad\u200b\u2060]/.test(text[index])) continue;
      bare += text[index];
      at.push(index);
    }
    let from = 0;
    for (const sentence of sentences) {
      const wanted = sentence.text.replace(/[\s\u00ad\u200b\u2060]+/g, '');
      let found = wanted ? bare.indexOf(wanted, from) : -1;
      if (found < 0 && wanted) found = bare.indexOf(wanted);
      if (found < 0) continue;
      from = found + wanted.length;
      this.places.push({ line: sentence.line, start: at[found], end: at[from - 1] + 1 });
    }
  }

  /** The range of a line's sentence, if the page has it. */
  range(line) {
    const place = this.places.find((one) => one.line === line);
    if (!place) return null;
    const range = this.document.createRange();
    range.setStart(...this.point(place.start));
    range.setEnd(...this.point(place.end));
    return range;
  }

  /** The line of the sentence at a point of the window. */
  line(x, y) {
    const caret = this.document.caretPositionFromPoint?.(x, y);
    const old = caret ? null : this.document.caretRangeFromPoint?.(x, y);
    const node = caret?.offsetNode ?? old?.startContainer;
    const index = this.nodes.indexOf(node);
    if (index < 0) return null;
    const offset = this.starts[index] + (caret?.offset ?? old.startOffset);
    const place = this.places.find((one) => one.start <= offset && offset <= one.end);
    if (!place) return null;
    // The caret snaps to text that the pointer is not on.
    const isOn = [...this.range(place.line).getClientRects()].some((box) => box.left - 4 <= x && x <= box.right + 4
      && box.top - 6 <= y && y <= box.bottom + 6);
    return isOn ? place.line : null;
  }

  point(offset) {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle; else high = middle - 1;
    }
    return [this.nodes[low], Math.min(offset - this.starts[low], this.nodes[low].data.length)];
  }
}
