"""The seed corpus of each reader, written into a folder: small documents of every kind that a reader knows, of our own making."""
import io
import json
import pathlib
import sys
import zipfile

PROSE = [
    "The city council agreed on Tuesday to repair the old bridge over the river.",
    "“The work will take four weeks,” the mayor, Ada Finch, said on Nov. 3.",
    "It costs 2.4 million dollars & begins before the winter.",
]
HTML = "".join(f"<p>{text.replace('&', '&amp;')}</p>" for text in PROSE) + (
    '<h2>What Follows</h2><ul><li>Traffic goes over the ferry.</li></ul><blockquote>No one was hurt.</blockquote>'
    '<figure><img src="/b.jpg" srcset="/b-640.jpg 640w, /b-1024.jpg 1024w" alt="A bridge"><figcaption>The bridge</figcaption></figure>')
NAMES = ('xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
         'xmlns:media="http://search.yahoo.com/mrss/" xmlns:wp="http://wordpress.org/export/1.2/" '
         'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"')


def feeds():
    item = (f"<item><title>Bridge &amp; Ferry&nbsp;News</title><link>https://weekly.example/1/?utm_source=a</link>"
            f"<pubDate>Tue, 03 Nov 2020 09:00:00 -0500</pubDate><dc:creator>Ada Finch</dc:creator><category>News</category>"
            f"<content:encoded><![CDATA[{HTML}]]></content:encoded>"
            f'<media:content url="https://weekly.example/a.jpg" medium="image" width="640"><media:credit>B. Wren</media:credit></media:content></item>')
    rss = f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" {NAMES}><channel><title>The Weekly</title><link>https://weekly.example</link>{item}</channel></rss>'
    atom = ('<feed xmlns="http://www.w3.org/2005/Atom"><title>The Weekly</title><link href="https://weekly.example/"/>'
            '<entry><title type="html">Bridge &amp;amp; Ferry</title><link rel="alternate" href="/1"/><published>2020-11-03T09:00:00Z</published>'
            f'<author><name>Ada Finch</name></author><category term="news"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div></content></entry></feed>')
    rdf = (f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" {NAMES} xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://weekly.example/">'
           f'<title>The Weekly</title></channel><item rdf:about="https://weekly.example/1"><title>Bridge</title><dc:date>2020-11-03</dc:date>'
           f'<description>{PROSE[0]}</description></item></rdf:RDF>')
    entity = '<!DOCTYPE a [<!ENTITY b "ccc"><!ENTITY d "&b;&b;">]>' + rss.replace("Ferry", "&d;")
    return {"rss": rss, "atom": atom, "rdf": rdf, "entities": entity, "cut": rss[:500], "latin": rss.replace("UTF-8", "windows-1252").encode("cp1252")}


def export():
    post = ("<item><title>Bridge</title><link>https://weekly.example/1</link><wp:post_date>2020-11-03 09:00:00</wp:post_date><wp:status>publish</wp:status>"
            f"<wp:post_type>post</wp:post_type><dc:creator>finch</dc:creator><category domain=\"category\">News</category><category domain=\"post_tag\">river</category>"
            f"<content:encoded><![CDATA[<!-- wp:paragraph -->{HTML}[gallery ids=\"1\"]]]></content:encoded></item>")
    head = f'<?xml version="1.0"?><rss version="2.0" {NAMES}><channel><title>The Weekly</title><wp:wxr_version>1.2</wp:wxr_version>'
    draft = post.replace("publish", "draft")
    plain = post.replace(HTML, "\n\n".join(PROSE))
    picture = post.replace("<wp:post_type>post", "<wp:post_type>attachment")
    return {"export": head + post + draft + plain + picture + "</channel></rss>", "one": head + plain + "</channel></rss>"}


def json_feed():
    item = {"id": "1", "url": "https://weekly.example/1", "title": "Bridge", "date_published": "2020-11-03T09:00:00-05:00",
            "content_html": HTML, "tags": ["news"], "authors": [{"name": "Ada Finch"}], "image": "/b.jpg"}
    text = {"id": "2", "title": "Ferry\u2019s \U0001F6A2", "content_text": "\n\n".join(PROSE), "summary": PROSE[0], "author": {"name": "Finch"}}
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "The Weekly", "home_page_url": "https://weekly.example/", "items": [item, text]}
    return {"feed": json.dumps(feed), "wide": json.dumps(feed, ensure_ascii=False, indent=1)}


def posts():
    media = {"alt_text": "A bridge", "source_url": "https://weekly.example/b.jpg", "caption": {"rendered": "<p>The bridge</p>"},
             "media_details": {"width": 2000, "height": 1000, "filesize": 900000, "sizes": {"medium": {"width": 640, "source_url": "https://weekly.example/b-640.jpg"}}}}
    post = {"id": 1, "date": "2020-11-03T09:00:00", "date_gmt": "2020-11-03T14:00:00", "link": "https://weekly.example/1/", "title": {"rendered": "Bridge &#038; Ferry"},
            "content": {"rendered": HTML}, "excerpt": {"rendered": f"<p>{PROSE[0]}</p>"},
            "_embedded": {"author": [{"name": "Ada Finch"}], "wp:term": [[{"taxonomy": "category", "name": "News"}]], "wp:featuredmedia": [media]}}
    return {"list": json.dumps([post]), "one": json.dumps(post), "none": "[]"}


def lines():
    one = {"title": "Bridge", "url": "https://weekly.example/1", "date": "2020-11-03", "text": "\n\n".join(PROSE), "author": "Ada Finch", "category": "News"}
    two = {"headline": "Ferry", "datePublished": "November 3, 2020", "html": HTML, "authors": ["A", "B"], "categories": ["News"]}
    return {"lines": json.dumps(one) + "\n" + json.dumps(two) + "\n", "broken": json.dumps(one) + "\n{\"title\":\n"}


def pages():
    data = {"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "headline": "Bridge", "datePublished": "2020-11-03T09:00:00Z",
            "author": [{"@type": "Person", "name": "Ada Finch"}], "image": {"url": "/b.jpg", "caption": "The bridge", "creditText": "B. Wren"}, "articleBody": " ".join(PROSE) * 4}]}
    page = (f'<!doctype html><html><head><meta charset="utf-8"><title>Bridge - The Weekly</title><meta property="og:site_name" content="The Weekly">'
            f'<meta property="og:image" content="/b.jpg"><link rel="canonical" href="/1"><script type="application/ld+json">{json.dumps(data)}</script></head>'
            f'<body><nav><a href="/">Home</a></nav><article itemscope><h1>Bridge</h1><time datetime="2020-11-03">today</time>{HTML}'
            f'<div class="share-bar"><a href="/s">Share</a></div></article><aside class="related"><ul><li><a href="/2">More</a></li></ul></aside><footer>All</footer></body></html>')
    micro = f'<html><body><div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Bridge</h1><div itemprop="articleBody">{HTML}</div></div></body></html>'
    density = "<html><body><table><tr><td>" + HTML.replace("<p>", "<br><br>").replace("</p>", "") + "</td></tr></table></body></html>"
    return {"page": page, "micro": micro, "density": density, "koi8": page.replace("utf-8", "koi8-r").replace("Bridge", "Мост").encode("koi8-r", "ignore")}


def front_matter():
    yaml = ('---\ntitle: "Bridge: Repairs"\ndate: 2020-11-03T09:00:00-05:00\nauthor: [Ada Finch, B. Wren]\ncategories: [News]\nurl: https://weekly.example/1\n'
            "image: {url: /b.jpg, alt: A bridge, caption: The bridge, credit: B. Wren}\n---\n\n# Bridge\n\nWEEKLYTOWN, Nov. 3 — ")
    body = "\n\n".join(PROSE) + "\n\n## What Follows\n\n* one\n* two\n\n> quoted\n\n[a link](https://weekly.example/)\n"
    return {"markdown": yaml + body, "open": yaml.replace("---\n\n#", "\n#") + body, "broken": "---\ntitle: a: b\n\t- x\n---\n" + body,
            "anchors": "---\na: &a [1, 2]\nb: *a\ntitle: *a\n---\n" + body}


def messages():
    head = "From: \"City Hall\" <press@weekly.example>\r\nTo: desk@weekly.example\r\nDate: Tue, 3 Nov 2020 09:00:00 -0500\r\nSubject: =?utf-8?Q?Bridge_=E2=80=94_repair?=\r\nMIME-Version: 1.0\r\n"
    text = "\r\n\r\n".join(PROSE)
    plain = head + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text
    parts = (head + 'Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n' + PROSE[0]
             + "\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + HTML.replace("=", "=3D") + "\r\n--b--\r\n")
    return {"plain": plain, "parts": parts, "base64": head + "Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\n8tXT08vJyg==\r\n",
            "format": head + "Content-Type: text/plain; format=flowed\r\n\r\n" + text.replace(". ", ". \r\n")}


def archive(files, method=zipfile.ZIP_STORED):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 11, 3, 9, 0, 0)), text, method)
    return data.getvalue()


def drafts():
    word = ('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Bridge</w:t></w:r></w:p>'
            + "".join(f'<w:p><w:r><w:t xml:space="preserve">{t.replace("&", "&amp;")}</w:t></w:r></w:p>' for t in PROSE) + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>one</w:t><w:tab/></w:r></w:p></w:body></w:document>")
    core = '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ada Finch</dc:creator></cp:coreProperties>'
    odt = ('<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
           '<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h text:outline-level="1">Bridge</text:h>' + "".join(f"<text:p>{t.replace('&', '&amp;')}</text:p>" for t in PROSE)
           + "<text:list><text:list-item><text:p>one<text:s/>two</text:p></text:list-item></text:list></office:text></office:body></office:document-content>")
    return {"word-xml": word, "open-xml": odt, "word": archive({"word/document.xml": word, "docProps/core.xml": core}), "open": archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": odt, "meta.xml": core}),
            "small": archive({"word/document.xml": word}, zipfile.ZIP_DEFLATED), "other": archive({"a.txt": "a"})}


def texts():
    text = "Bridge to Be Repaired\n\nBy Ada Finch\n\nWEEKLYTOWN (City Wire), Nov. 3 — " + "\n\n".join(PROSE) + "\n\nWhat Follows\n\n• one\n• two\n\nSubscribe to our newsletter\n"
    russian = "Мост починят\n\nГородской совет решил во вторник починить старый мост через реку до начала зимы.\n\nРаботы займут четыре недели.\n"
    return {"utf8": text, "cp1252": text.encode("cp1252"), "koi8": russian.encode("koi8-r"), "cp1251": russian.encode("cp1251"), "utf16": text.encode("utf-16"),
            "utf16be": text.encode("utf-16-be"), "page": pages()["page"], "rss": feeds()["rss"], "json": json_feed()["feed"], "mail": messages()["plain"]}


CORPORA = {"XMLFeed": feeds, "WordPressExport": export, "JSONFeed": json_feed, "WordPressPosts": posts, "JSONLines": lines, "Page": pages,
           "FrontMatter": front_matter, "Message": messages, "Draft": drafts, "Text": texts}


def write(reader, folder):
    """Writes the seeds of a reader."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in CORPORA[reader]().items():
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2])
