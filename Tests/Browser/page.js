// What the tests ask a page: measures and texts as they are laid out.

(() => {
  const blocks = new Set(["block", "list-item", "table", "table-cell", "table-row", "grid", "flex", "flow-root"])
  const style = element => getComputedStyle(element)
  const name = element => {
    const text = element.textContent.replace(/\s+/g, " ").trim()
    const mark = element.className ? "." + element.className : ""
    return `<${element.localName}${mark}> ‘${text.length > 60 ? text.slice(0, 60) + "…" : text}’`
  }
  const isShown = element => element.getClientRects().length > 0 && !element.closest(".skip:not(:focus)")

  // Elements that stick out of the window, spill out of their box, cut their text or set it too small.
  const faults = (tolerance = 0.5) => {
    const width = document.documentElement.clientWidth
    const found = []
    const page = document.scrollingElement.scrollWidth
    if (page > innerWidth + tolerance) found.push(`the page is ${page} px wide in a window of ${innerWidth}`)
    for (const element of document.body.querySelectorAll("*")) {
      if (!isShown(element)) continue
      const box = element.getBoundingClientRect()
      if (box.left < -tolerance || box.right > width + tolerance) {
        found.push(`from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}: ${name(element)}`)
      }
      const { display, overflowX, overflowY, textOverflow, fontSize } = style(element)
      if (!blocks.has(display)) continue
      const wide = element.scrollWidth - element.clientWidth
      const high = element.scrollHeight - element.clientHeight
      if (wide > 1 && element.clientWidth > 0) found.push(`spills by ${wide} px: ${name(element)}`)
      if ((overflowX !== "visible" && wide > 1) || (overflowY !== "visible" && high > 1) || textOverflow !== "clip") {
        found.push(`cut: ${name(element)}`)
      }
      const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
      if (own && parseFloat(fontSize) < 12) found.push(`in ${fontSize}: ${name(element)}`)
    }
    return found
  }

  // The page's text, white space folded, and the place of each of its characters.
  const flow = () => {
    let text = ""
    const places = []
    const space = () => {
      if (!text.endsWith(" ")) { text += " "; places.push(null) }
    }
    const walk = node => {
      if (node.nodeType === 3) {
        for (let offset = 0; offset < node.data.length; offset += 1) {
          if (/\s/.test(node.data[offset])) space()
          else { text += node.data[offset]; places.push([node, offset]) }
        }
      } else if (node.nodeType === 1 && style(node).display !== "none" && !node.matches(".skip")) {
        const divides = node.localName === "br" || !style(node).display.startsWith("inline")
        if (divides) space()
        node.childNodes.forEach(walk)
        if (divides) space()
      }
    }
    walk(document.body)
    return { text, places }
  }

  // Those of the strings that are not found, each after the one before it, or that are not in sight.
  const missing = strings => {
    const { text, places } = flow()
    const width = document.documentElement.clientWidth
    const found = []
    let from = 0
    for (const string of strings) {
      const start = text.indexOf(string, from)
      if (start < 0) {
        found.push(`${text.includes(string) ? "out of order" : "missing"}: ‘${string}’`)
        continue
      }
      from = start + string.length
      const [first, last] = [places[start], places[from - 1]]
      const range = new Range()
      range.setStart(...first)
      range.setEnd(last[0], last[1] + 1)
      const boxes = [...range.getClientRects()].filter(box => box.width > 0 && box.height > 0)
      const seen = { opacityProperty: true, visibilityProperty: true }
      const isSeen = [first, last].every(place => place[0].parentElement.checkVisibility(seen))
      if (!isSeen || boxes.length === 0) found.push(`not to be seen: ‘${string}’`)
      else if (boxes.some(box => box.left < -0.5 || box.right > width + 0.5)) found.push(`outside the window: ‘${string}’`)
    }
    return found
  }

  // For each paragraph whose last line is short: its direction and the side of its box that the line stands on.
  const sides = () => [...document.querySelectorAll("p, li, h1, h2, h3")].filter(isShown).flatMap(element => {
    const range = new Range()
    range.selectNodeContents(element)
    const boxes = [...range.getClientRects()].filter(box => box.width > 0)
    const bottom = Math.max(...boxes.map(box => box.bottom))
    const line = boxes.filter(box => box.bottom > bottom - 10)
    const left = Math.min(...line.map(box => box.left))
    const right = Math.max(...line.map(box => box.right))
    const box = element.getBoundingClientRect()
    const { direction, textAlign } = style(element)
    if (right - left > box.width / 2 || textAlign.endsWith("center")) return []
    return { text: name(element), direction, side: left - box.left > box.right - right ? "right" : "left" }
  })

  // The colors of the elements of each class that names one, without those of other such classes.
  const colors = () => {
    const names = ["ink", "soft", "muted", "accent"]
    const found = Object.fromEntries(names.map(name => [name, new Set()]))
    for (const element of document.body.querySelectorAll("[class]")) {
      const own = names.filter(name => element.classList.contains(name))
      if (own.length === 1 && isShown(element)) found[own[0]].add(style(element).color)
    }
    return Object.fromEntries(names.map(name => [name, [...found[name]]]))
  }

  // Links that have the color of a page without styles.
  const plainLinks = () => {
    const plain = document.createElement("a")
    plain.href = "https://weekly.example/"
    plain.style.all = "revert"
    document.body.append(plain)
    const color = style(plain).color
    plain.remove()
    return [...document.querySelectorAll("a[href]")].filter(link => style(link).color === color).map(name)
  }

  // Quotations that stand no further in than the text around them.
  const flushQuotations = () => [...document.querySelectorAll("blockquote")].filter(quotation => {
    const start = element => {
      const range = new Range()
      range.selectNodeContents(element)
      const boxes = [...range.getClientRects()].filter(box => box.width > 0)
      const right = Math.max(...boxes.map(box => box.right))
      return style(element).direction === "rtl" ? innerWidth - right : Math.min(...boxes.map(box => box.left))
    }
    return start(quotation) < Math.min(...[...document.querySelectorAll("h1, h2")].map(start)) + 8
  }).map(name)

  window.copydesk = { faults, missing, sides, colors, plainLinks, flushQuotations }
})()
