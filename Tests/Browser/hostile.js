// What there is in a page that no article may bring: elements, attributes, addresses, styles and comments that the
// themes do not write themselves. Known things are listed; all else is a fault.

(() => {
  const structure = "html head meta title style body div p h1 h2 h3 h4 h5 h6 ul ol li a em strong blockquote pre code br hr img time"
  const elements = {
    email: new Set(`${structure} table tbody tr td`.split(" ")),
    outlook: new Set("html head body table tbody tr td img xml o:officedocumentsettings o:pixelsperinch".split(" ")),
    web: new Set(`${structure} link header main article section footer figure figcaption span`.split(" ")),
  }
  const everywhere = "lang dir class style title id href src alt width height content name charset datetime role start"
  const attributes = {
    email: new Set(`${everywhere} border cellspacing cellpadding align aria-roledescription aria-label xmlns:o`.split(" ")),
    web: new Set(`${everywhere} rel property aria-labelledby`.split(" ")),
  }
  attributes.outlook = attributes.email
  const running = /url\(|expression|javascript|behavior|binding|@|\\|<|\/\*|position *:|content *:/i
  const cut = text => text.length > 160 ? text.slice(0, 160) + "…" : text
  // A form's fields hide its properties by their names, so these are asked for by the back door.
  const attributesOf = element =>
    Element.prototype.getAttributeNames.call(element).map(name => [name, Element.prototype.getAttribute.call(element, name)])
  const direction = { "\u202A": "\u202C", "\u202B": "\u202C", "\u202D": "\u202C", "\u202E": "\u202C", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069" }

  // Whether each embedding, override and isolate of a text is closed in it (UAX #9, BD9 and BD11).
  const isClosed = text => {
    const open = []
    for (const sign of text) {
      if (direction[sign]) open.push(direction[sign])
      else if (sign === "\u2069" && open.includes(sign)) while (open.pop() !== sign);
      else if (sign === "\u202C" && open.at(-1) === sign) open.pop()
    }
    return open.length === 0
  }

  // An address as the browser itself understands it.
  const address = (value, page, element) => {
    if (page === "web" && value === "#digest" && element.matches(".skip")) return null
    let found
    try { found = new URL(value, "nowhere:/") } catch { return `no address: ${cut(value)}` }
    if (["http:", "https:"].includes(found.protocol)) return /^https?:\/\/[^/\\]/i.test(value) ? null : `no web address: ${cut(value)}`
    return found.protocol === "mailto:" && element.localName === "a" ? null : `leads to ${found.protocol} ${cut(value)}`
  }

  // What a page says of itself to search engines: data in the head, one object, its addresses on the web.
  const isDescription = (element, page) => page === "web" && element.parentNode === document.head
    && element.matches('script[type="application/ld+json"]:only-of-type') && element.getAttributeNames().join() === "type"
    && element.namespaceURI.endsWith("xhtml")
  const descriptionFaults = text => {
    let value
    try { value = JSON.parse(text) } catch { return [`no JSON: ${cut(text)}`] }
    const faults = /[<>&]/.test(text) ? [`signs of markup in JSON: ${cut(text)}`] : []
    const visit = (value, key) => {
      if (value && typeof value === "object") return Object.entries(value).forEach(([inner, each]) => visit(each, Array.isArray(value) ? key : inner))
      if (["url", "image", "logo", "@id", "sameAs", "contentUrl"].includes(key) && !/^https?:\/\//.test(value)) faults.push(`leads to ${cut(String(value))}`)
    }
    visit(value)
    return value?.["@context"] === "https://schema.org" ? faults : [...faults, "no schema.org"]
  }

  const faultsOf = (root, page) => {
    const faults = []
    for (const element of root.querySelectorAll("*")) {
      if (isDescription(element, page)) { faults.push(...descriptionFaults(element.textContent)); continue }
      const isKnown = elements[page].has(element.localName)
      if (!isKnown || (element.namespaceURI ?? "").endsWith("svg")) faults.push(`element ${cut(element.outerHTML)}`)
      for (const [name, value] of attributesOf(element)) {
        if (!attributes[page].has(name) && !(name === "type" && element.localName === "link")) faults.push(`attribute ${name} of ${cut(element.outerHTML)}`)
        if (name === "href" || name === "src") faults.push(...[address(value, page, element)].filter(Boolean))
        if (name === "style" && running.test(value)) faults.push(`style ${cut(value)}`)
        // eslint-disable-next-line no-control-regex
        if (/[\0-\x08\x0B-\x1F\x7F-\x84\x86-\x9F]/.test(value)) faults.push(`control character in ${name}: ${cut(JSON.stringify(value))}`)
        if (name !== "href" && name !== "src" && !isClosed(value)) faults.push(`direction left open in ${name}: ${cut(value)}`)
      }
      const isFeed = element.matches('link[rel="alternate"][type="application/atom+xml"]')
      if (element.localName === "link" && element.rel !== "canonical" && !isFeed) faults.push(`link ${cut(element.outerHTML)}`)
      if (element.localName !== "a" && element.matches("[href]:not(link)")) faults.push(`href ${cut(element.outerHTML)}`)
    }
    return faults
  }

  // The comments of the page; what stands in one for classic Outlook is looked at as Outlook reads it.
  const commentFaults = page => {
    const faults = []
    let open = 0
    const walk = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION | NodeFilter.SHOW_CDATA_SECTION)
    while (walk.nextNode()) {
      const { data } = walk.currentNode
      if (data === "[if !mso]><!" || data === "<![endif]") open += data.startsWith("[") ? 1 : -1
      if (open !== 0 && open !== 1) { faults.push("a comment closes what is not open"); open = 0 }
      if (data === "[if !mso]><!" || data === "<![endif]") continue
      const inside = /^\[if mso\]>([^]*)<!\[endif\]$/.exec(data)?.[1]
      if (page !== "email" || inside === undefined || inside.includes("<!")) { faults.push(`comment ${cut(data)}`); continue }
      // The two halves of the table of fixed width are no pages by themselves.
      if (/^<\/td><\/tr><\/table>$/.test(inside)) continue
      const parsed = new DOMParser().parseFromString(inside, "text/html")
      faults.push(...faultsOf(parsed, "outlook").map(fault => `for Outlook: ${fault}`))
    }
    return faults
  }

  // Faults of texts: signs that command a terminal, and directions left open where a block of text ends.
  const textFaults = () => {
    const blocks = "title, p, h1, h2, h3, h4, h5, h6, li, td, figcaption, blockquote, div"
    const faults = []
    const walk = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
      // eslint-disable-next-line no-control-regex
      if (/[\0-\x08\x0B-\x1F\x7F-\x84\x86-\x9F]/.test(walk.currentNode.data)) faults.push(`control character: ${cut(JSON.stringify(walk.currentNode.data))}`)
    }
    for (const element of document.querySelectorAll(blocks)) {
      // In preformatted text every line ends what it opens.
      const isInner = !element.querySelector("pre") && !element.querySelector(blocks)
      if (isInner && !isClosed(element.textContent)) faults.push(`direction left open: ${cut(element.textContent)}`)
    }
    return faults
  }

  const faults = page => {
    const found = [...faultsOf(document, page), ...commentFaults(page), ...textFaults()]
    for (const element of document.querySelectorAll("*")) {
      for (const pseudo of [null, "::before", "::after"]) {
        const style = getComputedStyle(element, pseudo)
        if (/url\(/.test(style.backgroundImage + style.listStyleImage + style.content)) found.push(`a picture by style: ${cut(element.outerHTML)}`)
      }
      if (["fixed", "sticky"].includes(getComputedStyle(element).position)) found.push(`over the page: ${cut(element.outerHTML)}`)
    }
    return found
  }

  // All that the page says, in texts and attributes.
  const words = () => {
    const attributes = [...document.querySelectorAll("*")].flatMap(element => attributesOf(element).map(([, value]) => value))
    return [document.documentElement.textContent, ...attributes].join("\n")
  }

  const styles = () => [...document.querySelectorAll("style")].map(style => style.textContent)

  window.hostile = { faults, words, styles }
})()
