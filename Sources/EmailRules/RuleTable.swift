// The table of rules: each with its level, what it asks, why, what to do, and the function that finds it broken.
// A new rule is a new entry here and a property of `Email` that finds the mistakes.

internal import Diagnostics

extension Rule {
  /// Every rule, by subject: structure, words and pictures, look, links, safety, clients, dark, size, law.
  public static let all: [Rule] = [
    // Structure
    Rule(
      "readable", .error, "The email can be read whole as HTML in UTF-8",
      because: "A client shows signs of its own choice for what it cannot decode.",
      advice: "Write the file as UTF-8, and nest less", find: \.unreadable),
    Rule(
      "doctype", .warning, "The email begins with <!DOCTYPE html>",
      because: "Without it Outlook.com and Apple Mail lay boxes out by the rules of 1999.",
      advice: "Begin the email with <!DOCTYPE html>", find: \.doctypeMistakes),
    Rule(
      "charset", .warning, "A meta says that the character set is UTF-8",
      because: "Saved or forwarded, the HTML has lost the header that said it.",
      advice: "Put <meta charset=\"utf-8\"> first in the head", find: \.charsetMistakes),
    Rule(
      "title", .error, "The email has a title",
      because: "The web view and a screen reader name the email by it (WCAG 2.4.2).",
      advice: "Put the subject into <title>", find: \.titleMistakes),
    Rule(
      "language", .error, "html, body and the wrapper have lang",
      because: "A screen reader needs the language, and clients drop html and body (WCAG 3.1.1).",
      advice: "Add lang with the email’s language, such as lang=\"en\"", find: \.withoutLanguage),
    Rule(
      "direction", .error, "html, body and the wrapper have the dir of their language",
      because:
        "Arabic or Hebrew is unreadable in the wrong direction, and clients drop html and body.",
      advice: "Add dir=\"ltr\", or dir=\"rtl\" for Arabic, Hebrew or Persian",
      find: \.withoutDirection),
    Rule(
      "article", .error, "One wrapper has role=article and a label",
      because: "A screen reader in a web client finds where the email begins by it.",
      advice: "Add role=\"article\" and aria-label with the subject to the outermost div",
      find: \.withoutArticle),
    Rule(
      "table-role", .error, "A table for layout has role=presentation",
      because: "A screen reader announces rows and columns of any other table (WCAG 1.3.1).",
      advice: "Add role=\"presentation\" to the table", find: \.tablesWithoutRole),
    Rule(
      "list-item", .error, "A list item stands in a list",
      because: "A screen reader counts the items of a list (WCAG 1.3.1).",
      advice: "Put the <li> right into a <ul> or <ol>", find: \.listMistakes),
    Rule(
      "unique-id", .warning, "An id is used once",
      because: "A label or a link to an id that is there twice leads to the wrong place.",
      advice: "Give each element an id of its own", find: \.repeatedIDs),
    Rule(
      "zoom", .error, "The viewport lets the reader zoom",
      because: "Low sight needs text at twice its size (WCAG 1.4.4).",
      advice: "Take user-scalable and maximum-scale out of the viewport", find: \.zoomMistakes),
    Rule(
      "one-h1", .error, "The email has one h1",
      because: "Readers who hear the email begin at its one main heading.",
      advice: "Make the title an <h1>, and other headings <h2> or lower",
      find: \.firstHeadingMistakes),
    Rule(
      "heading-order", .error, "No level of heading is skipped",
      because: "A skipped level sounds like a part that is missing.",
      advice: "Use the next level, and set its size in the style", find: \.headingOrderMistakes),
    Rule(
      "empty-heading", .error, "A heading has words",
      because: "A screen reader stops at a heading that says nothing.",
      advice: "Fill the heading, or take it out", find: \.emptyHeadings),
    // Words and pictures
    Rule(
      "image-alt", .error, "A picture has alt",
      because: "Outlook and Gmail hide pictures at first, and many readers see none (WCAG 1.1.1).",
      advice: "Say in alt what the picture shows; alt=\"\" for one that only decorates",
      find: \.imagesWithoutAlt),
    Rule(
      "image-alt-words", .warning, "A picture’s alt is words, not the name of its file",
      because: "A reader who does not see the picture learns nothing from the name.",
      advice: "Say what the picture shows", find: \.imagesNamedByFile),
    Rule(
      "image-width", .error, "A picture has a width attribute",
      because: "Classic Outlook shows a picture at its own size and ignores CSS.",
      advice: "Add width with the pixels at which the picture is shown", find: \.imagesWithoutWidth),
    // Look
    Rule(
      "contrast", .warning, "Text has a contrast of 4.5:1, large text 3:1",
      because: "Weak eyes and bright sun hide paler text (WCAG 1.4.3).",
      advice: "Make the text darker or its background lighter", find: \.lightContrastMistakes),
    Rule(
      "contrast-dark", .warning, "Text keeps its contrast in the dark",
      because: "Apple Mail and Outlook show the dark colours to readers who chose a dark screen.",
      advice: "Set both colour and background in the dark rules", find: \.darkContrastMistakes),
    Rule(
      "text-size", .warning, "Body text is at least 16 pixels high",
      because: "Phones enlarge smaller text unevenly, and older readers give up.",
      advice: "Set font-size to 16px or more where most of the text stands",
      find: \.textSizeMistakes),
    Rule(
      "tiny-text", .warning, "No text is under 12 pixels high",
      because: "iOS Mail enlarges such text and breaks the layout around it.",
      advice: "Set font-size to 12px or more", find: \.tinyTextMistakes),
    // Links
    Rule(
      "empty-link", .error, "A link has words",
      because: "A screen reader reads the address letter by letter (WCAG 2.4.4).",
      advice: "Give the link text, or the picture in it alt", find: \.emptyLinks),
    Rule(
      "link-text", .error, "A link says where it goes when it is read alone",
      because: "A screen reader lists links without what stands around them (WCAG 2.4.9).",
      advice: "Link the headline or the thing in place of “here”", find: \.vagueLinks),
    Rule(
      "link-address", .warning, "A link shows words, not its address",
      because: "Filters take a shown address that differs from the true one for phishing.",
      advice: "Name the page in place of its address", find: \.addressLinks),
    Rule(
      "link-scheme", .error, "Links go to http, https and mailto only",
      because: "Clients block other schemes, and javascript: or file: is an attack.",
      advice: "Use an https address", find: \.badSchemes),
    Rule(
      "relative-link", .error, "Addresses are whole",
      because: "An email has no address that a relative one could start from.",
      advice: "Write the whole address with https://", find: \.relativeAddresses),
    Rule(
      "anchor-name", .error, "A link inside of the email has its <a name>",
      because: "Gmail and Outlook rename or drop ids, and keep names.",
      advice: "Put <a name=\"…\"> where the link goes", find: \.anchorMistakes),
    Rule(
      "image-https", .warning, "Pictures are loaded over https",
      because: "Web clients warn of mixed content or block the picture.",
      advice: "Use https for the picture", find: \.insecureImages),
    // Safety
    Rule(
      "script", .error, "There is no script",
      because: "Every client removes it, and many reject the email.",
      advice: "Take it out", find: \.scripts),
    Rule(
      "event-handler", .error, "No element has an event handler",
      because: "It is script: clients remove it, and filters reject the email.",
      advice: "Take the attribute out", find: \.eventHandlers),
    Rule(
      "form", .error, "There is no form",
      because: "Outlook shows none, and other clients warn of phishing.",
      advice: "Link to a page with the form", find: \.forms),
    Rule(
      "embedded-content", .error, "Nothing is embedded but pictures by <img>",
      because: "Gmail and Outlook remove frames, objects, SVG, video and picture.",
      advice: "Use an <img> that links to the page", find: \.embedded),
    Rule(
      "srcset", .error, "Pictures have no srcset",
      because: "Clients rewrite src only, and then load the wrong picture or none.",
      advice: "Give one src of twice the width", find: \.srcsets),
    Rule(
      "redirection", .error, "Nothing leads away from the email by itself",
      because: "Clients drop base and refresh, and filters take them for phishing.",
      advice: "Take it out", find: \.redirections),
    Rule(
      "data-address", .error, "No address holds data in itself",
      because: "Gmail and Outlook show no such picture, and it counts to the email’s size.",
      advice: "Put the picture on a server", find: \.dataAddresses),
    Rule(
      "tracking-pixel", .error, "No picture is there to be loaded unseen",
      because:
        "It tells who read the email without asking (GDPR), and Apple Mail makes it useless.",
      advice: "Take it out", find: \.trackingPixels),
    Rule(
      "template-tag", .error, "No tag of a mailing tool is left unfilled",
      because: "Readers see the tag, or an article’s text is taken for one.",
      advice: "Fill the tag in, or escape its signs as entities", find: \.templateTags),
    // Clients
    Rule(
      "external-style", .error, "No style sheet is loaded",
      because: "Gmail, Outlook and Yahoo load none.",
      advice: "Put the rules into style attributes", find: \.externalSheets),
    Rule(
      "position", .error, "The layout does not rely on position",
      because: "Gmail removes it, and boxes fall over each other.",
      advice: "Use a table", find: \.positions),
    Rule(
      "variable", .error, "The layout does not rely on variables of CSS",
      because: "Gmail and Outlook drop the whole declaration.",
      advice: "Write the value itself", find: \.variables),
    Rule(
      "flex-grid", .error, "The layout does not rely on flex or grid",
      because: "Classic Outlook knows neither, and Gmail apps drop them for other accounts.",
      advice: "Use a table", find: \.flexAndGrid),
    Rule(
      "rem", .error, "No length is in rem",
      because: "Classic Outlook ignores the declaration.",
      advice: "Use px", find: \.remUnits),
    Rule(
      "webp", .error, "No picture is WebP",
      because: "Classic Outlook shows an empty frame.",
      advice: "Use JPEG or PNG", find: \.webpImages),
    Rule(
      "negative-margin", .error, "No margin is negative",
      because: "Gmail, Outlook and Yahoo drop the declaration.",
      advice: "Change the cells’ padding", find: \.negativeMargins),
    Rule(
      "margin-auto", .error, "No margin is auto",
      because: "Classic Outlook does not centre by it.",
      advice: "Use align=\"center\" on the table", find: \.automaticMargins),
    Rule(
      "padding", .error, "Padding is on table cells only",
      because: "Classic Outlook ignores it on div, p and a.",
      advice: "Move the padding to the td", find: \.paddedElements),
    Rule(
      "max-width", .error, "max-width is on tables only",
      because: "Elsewhere some clients ignore it and the email is as wide as the window.",
      advice: "Move max-width to a table", find: \.maximumWidths),
    Rule(
      "outlook-width", .error, "A table with max-width has a table of fixed width for Outlook",
      because: "Classic Outlook does not know max-width.",
      advice: "Put <!--[if mso]><table width=\"640\" …><tr><td><![endif]--> around it",
      find: \.missingOutlookTable),
    Rule(
      "css-width", .error, "div, p and img have no CSS width",
      because: "Classic Outlook ignores it there, and sets them as wide as it likes.",
      advice: "Use the width attribute of the table, cell or picture", find: \.widths),
    Rule(
      "color-function", .error, "Colours are hexadecimal",
      because: "Classic Outlook drops rgba() and its like.",
      advice: "Write the colour as #rrggbb", find: \.colorFunctions),
    Rule(
      "apostrophe", .error, "An apostrophe is &#39;, never &apos;",
      because: "Classic Outlook prints the letters of &apos;.",
      advice: "Write ’ or &#39;", find: \.apostropheEntities),
    Rule(
      "important", .warning, "!important is in lower case after a space",
      because: "Gmail and Outlook drop the declaration otherwise.",
      advice: "Write “ !important”", find: \.importantMistakes),
    Rule(
      "one-style", .warning, "There is one <style>, in the head",
      because: "Gmail and Yahoo read none in the body, and some clients only the first.",
      advice: "Put all rules into one <style> in the head", find: \.styleBlockMistakes),
    Rule(
      "style-size", .warning, "Style blocks have at most 16,384 bytes",
      because: "Gmail drops a larger block whole.",
      advice: "Take rules out that nothing needs", find: \.styleSizeMistakes),
    Rule(
      "style-error", .warning, "Styles can be read in whole",
      because: "Gmail drops a style block that has one mistake.",
      advice: "Mend the rule: look for a bracket, a colon or a semicolon", find: \.styleErrors),
    Rule(
      "inline-style", .warning, "What the layout needs is inline",
      because: "Gmail drops the style block for other accounts, and on forwarding.",
      advice: "Set it in the style attribute too", find: \.stylesInBlockOnly),
    Rule(
      "support", .warning, "What the layout uses is known to the clients that matter",
      because: "A reader of a client that does not know it sees something else.",
      advice: "Look the feature up at caniemail.com, and see that the email reads well without it",
      find: \.unsupported),
    // Dark
    Rule(
      "dark-meta", .warning, "Metas say that the email has a dark look",
      because: "Apple Mail inverts colours of its own choice otherwise.",
      advice: "Add <meta name=\"color-scheme\" content=\"light dark\"> and supported-color-schemes",
      find: \.colorSchemeMetas),
    Rule(
      "dark-root", .warning, ":root says that the email has a dark look",
      because: "Apple Mail reads the property where it drops the meta.",
      advice: "Add :root { color-scheme: light dark; } to the style", find: \.colorSchemeProperty),
    Rule(
      "dark-media", .warning, "Rules for a dark screen set the colours",
      because: "Apple Mail and Outlook on macOS follow them.",
      advice: "Add @media (prefers-color-scheme: dark) with both colours of each part",
      find: \.darkMedia),
    Rule(
      "dark-outlook", .warning, "Outlook’s apps are told the dark colours too",
      because: "Outlook.com and its apps mark what they recolour with these attributes.",
      advice: "Repeat the dark rules behind [data-ogsc] for text and [data-ogsb] for backgrounds",
      find: \.darkOutlook),
    // Size and preview
    Rule(
      "size", .error, "The email has at most 100,000 bytes",
      because: "Gmail clips an email at about 102 KB, the link to unsubscribe with it.",
      advice: "Leave out items, or link to them on the web page", find: \.clipped),
    Rule(
      "size-near", .warning, "The email has at most 80,000 bytes",
      because: "Mailing tools lengthen links and come near to Gmail’s limit.",
      advice: "Leave out an item", find: \.large),
    Rule(
      "preheader", .error, "The body begins with a hidden preheader",
      because: "Inboxes show the body’s first words after the subject.",
      advice: "Put a hidden div with one sentence first in the body", find: \.missingPreheader),
    Rule(
      "preheader-hidden", .error, "The preheader is hidden in every client",
      because: "Classic Outlook, Gmail and Yahoo each need another property to hide it.",
      advice: "Give it display:none;max-height:0;overflow:hidden;mso-hide:all",
      find: \.preheaderHiding),
    Rule(
      "preheader-length", .warning, "The preheader has 40 to 130 characters",
      because: "A shorter one leaves room for the nameplate, a longer one is cut.",
      advice: "Say in one sentence what else is in the issue", find: \.preheaderLength),
    Rule(
      "preheader-padding", .warning, "The preheader is padded with what has no width",
      because: "The preview goes on with the nameplate and the date otherwise.",
      advice: "Repeat &#8199;&#65279;&#847; after it, thirty times", find: \.preheaderPadding),
    // Law
    Rule(
      "unsubscribe", .error, "A visible link unsubscribes",
      because: "CAN-SPAM, the GDPR, Gmail and Yahoo ask it of whoever mails many.",
      advice: "Link “Unsubscribe” in the footer", find: \.missingUnsubscribe),
    Rule(
      "postal-address", .error, "The sender’s postal address is shown",
      because: "CAN-SPAM (15 U.S.C. 7704(a)(5)) asks it of every commercial email.",
      advice: "Put the publication’s address into the footer", find: \.missingAddress),
    Rule(
      "browser-link", .warning, "A link shows the email in a browser",
      because: "A reader whose client breaks the email has no other way to read it.",
      advice: "Link “View in your browser”", find: \.missingBrowserLink),
  ]
}
