"""Writes SupportTable+Data.swift from caniemail's data: for each feature how it is found in a parsed email, and whether
the newest version of each client that matters knows it.
Usage: make-table.py DATA.json >SupportTable+Data.swift
"""
import json
import re
import sys

# The clients that matter, in the order of the table's letters: name for people, family and platform of the data.
CLIENTS = [
    ("Gmail", "gmail", "desktop-webmail"), ("Gmail (iOS)", "gmail", "ios"), ("Gmail (Android)", "gmail", "android"),
    ("Outlook (Windows)", "outlook", "windows"), ("Outlook.com", "outlook", "outlook-com"),
    ("Outlook (macOS)", "outlook", "macos"), ("Outlook (iOS)", "outlook", "ios"), ("Outlook (Android)", "outlook", "android"),
    ("Apple Mail (macOS)", "apple-mail", "macos"), ("Apple Mail (iOS)", "apple-mail", "ios"),
    ("Yahoo Mail", "yahoo", "desktop-webmail"), ("Samsung Email", "samsung-email", "android"),
]

# How features are found whose title does not say it. "" is a feature that no parsed email shows.
FOUND = {
    "html-address": "element:address", "html-anchor-links": "link:#", "html-mailto-links": "link:mailto",
    "html-base": "element:base", "html-image-maps": "element:map,area", "html-lists": "element:ul,ol,li,dl,dt,dd",
    "html-h1-h6": "element:h1,h2,h3,h4,h5,h6", "html-comments": "", "html-doctype": "", "html-meta-color-scheme": "",
    "html-semantics": "element:article,aside,details,figcaption,figure,footer,header,main,mark,nav,section,summary,time",
    "html-srcset": "attribute:srcset,sizes", "html-svg": "element:svg", "css-inert-attribute": "attribute:inert",
    "css-block-inline-size": "property:block-size,inline-size", "css-inline-size": "property:inline-size",
    "css-border": "property:border,border-width,border-style,border-color,border-top,border-right,border-bottom,border-left",
    "css-border-inline-block": "property:border-inline,border-block",
    "css-border-inline-block-individual": "property:border-inline-start,border-inline-end,border-block-start,border-block-end",
    "css-border-inline-block-longhand": "property:border-inline-width,border-inline-style,border-inline-color,border-block-width,border-block-style,border-block-color",
    "css-border-radius-logical": "property:border-start-start-radius,border-start-end-radius,border-end-start-radius,border-end-end-radius",
    "css-column-layout-properties": "property:columns,column-width,column-rule,column-span,column-fill",
    "css-comments": "", "css-important": "", "css-nesting": "", "css-grid-template": "property:grid-template,grid-template-columns,grid-template-rows,grid-template-areas",
    "css-height": "property:height", "css-width": "property:width", "css-max-height": "property:max-height",
    "css-min-height": "property:min-height", "css-color-scheme": "property:color-scheme", "css-font": "property:font",
    "css-intrinsic-size": "keyword:fit-content,min-content,max-content", "css-modern-color": "function:lch,oklch,lab,oklab",
    "css-sytem-ui": "keyword:system-ui,ui-serif,ui-sans-serif,ui-rounded,ui-monospace",
    "css-margin": "property:margin,margin-top,margin-right,margin-bottom,margin-left",
    "css-padding": "property:padding,padding-top,padding-right,padding-bottom,padding-left",
    "css-overflow": "property:overflow,overflow-x,overflow-y", "css-pseudo-class-lang": "pseudo:lang",
    "css-scroll-snap": "property:scroll-snap-type,scroll-snap-align", "css-unit-initial": "keyword:initial",
    "css-unit-percent": "unit:%", "css-unit-calc": "function:calc", "css-variables": "function:var",
    "css-selector-adjacent-sibling": "selector:adjacent", "css-selector-attribute": "selector:attribute",
    "css-selector-chaining": "selector:chaining", "css-selector-child": "selector:child", "css-selector-class": "selector:class",
    "css-selector-descendant": "selector:descendant", "css-selector-general-sibling": "selector:sibling",
    "css-selector-grouping": "", "css-selector-id": "selector:id", "css-selector-type": "selector:type",
    "css-selector-universal": "selector:universal", "css-text-emphasis": "property:text-emphasis,text-emphasis-style,text-emphasis-color",
    "image-base64": "image:data", "image-hdr": "", "image-jpg": "image:jpg,jpeg", "image-mp4": "image:mp4", "image-heif": "image:heif,heic",
    "image-tiff": "image:tiff,tif", "amp": "", "bimi": "", "css-at-media-prefers-color-scheme": "media:prefers-color-scheme",
    "css-at-media-prefers-reduced-motion": "media:prefers-reduced-motion", "css-at-media-hover": "media:hover,any-hover",
    "css-at-media-orientation": "media:orientation", "css-at-media-device-pixel-ratio": "media:-webkit-device-pixel-ratio,-webkit-min-device-pixel-ratio",
    "css-flex-direction": "property:flex-direction", "css-flex-wrap": "property:flex-wrap",
    "css-left-right-top-bottom": "property:left,right,top,bottom",
}

# Where a client that lacks these shows the same words in the same place, they are never worth a warning.
GRACEFUL = {
    "html-abbr", "html-acronym", "html-address", "html-semantics", "html-bdi", "html-body", "html-dfn", "html-del", "html-small", "html-lang",
    "html-dir", "html-role", "html-target", "html-wbr", "html-loading-attribute", "html-style", "html-link", "css-word-break", "css-word-wrap",
    "css-overflow-wrap", "css-hyphens", "css-hyphenate-character", "css-hyphenate-limit-chars", "css-orphans", "css-widows", "css-color-scheme",
    "css-font-kerning", "css-text-decoration-color", "css-text-decoration-style", "css-text-decoration-thickness", "css-text-decoration-skip-ink",
    "css-text-underline-offset", "css-text-underline-position", "css-text-wrap", "css-cursor", "css-border-radius", "css-box-shadow",
    "css-text-shadow", "css-transition", "css-outline", "css-outline-offset", "css-user-select", "css-tab-size", "css-accent-color",
    "css-empty-cells", "css-table-layout", "css-font-size-adjust", "css-font-stretch",
}


def found(feature):
    """The kind of a feature and its names."""
    slug, title = feature["slug"], feature["title"]
    if slug in FOUND:
        return FOUND[slug]
    if match := re.fullmatch(r'<(\w+) type="(\w+)"> element', title):
        return f"input:{match[1]}={match[2]}"
    if match := re.fullmatch(r"(?:Embedded )?<(\w+)>(?: \w+)?", title):
        return f"element:{match[1]}"
    if match := re.fullmatch(r"([\w-]+) attribute", title):
        return f"attribute:{match[1]}"
    if slug.startswith("css-at-"):
        return "at:" + slug.removeprefix("css-at-")
    if match := re.fullmatch(r"css-pseudo-(?:class|element)-(.+)", slug):
        return f"pseudo:{match[1]}"
    if slug.startswith("css-unit-"):
        return "unit:" + slug.removeprefix("css-unit-")
    if slug.startswith("image-"):
        return "image:" + slug.removeprefix("image-")
    if match := re.fullmatch(r"display:(.+)", title):
        return f"value:display={match[1]}"
    names = re.split(r", | & ", title.strip().removesuffix(" property").removesuffix(": wrap"))
    if all(re.fullmatch(r"[\w-]+\(\)", name) for name in names):
        return "function:" + ",".join(name[:-2] for name in names)
    if all(re.fullmatch(r"[\w-]+", name) for name in names):
        return "property:" + ",".join(names)
    raise SystemExit(f"{slug}: nothing says how “{title}” is found")


def newest(feature, family, platform):
    """y, a, n or u for the newest version of a client."""
    versions = feature["stats"].get(family, {}).get(platform, {})
    return list(versions.values())[-1][0] if versions else "u"


def main():
    data = json.load(open(sys.argv[1], encoding="utf-8"))
    print("// What mail clients support, made by make-table.py from the data of caniemail.com; not to be edited by hand.")
    print("//")
    print("// The facts are caniemail's: MIT License, (c) 2019 Rémi Parmentier; LICENSE-caniemail.txt is its text.")
    print(f"// Made from {data['source']}.")
    print("\nextension SupportTable {")
    print("  /// The clients that matter, in the order of the letters of `text`.")
    print("  static let clients = [")
    for name, _, _ in CLIENTS:
        print(f'    "{name}",')
    print("  ]\n")
    print("  /// A feature a line: its slug at caniemail, how it is found, whether it is graceful, and a letter a client:")
    print("  /// y supports it, a partly, n does not, u is unknown.")
    print('  static let text = """')
    for feature in data["data"]:
        how = found(feature)
        if how:
            letters = "".join(newest(feature, family, platform) for _, family, platform in CLIENTS)
            print(f"    {feature['slug']} {how} {'g' if feature['slug'] in GRACEFUL else '-'} {letters}")
    print('    """')
    print("}")


main()
