"""A newspaper's WordPress site for the tests: first page, feed, REST interface, pages, and what goes wrong with servers."""
import hashlib
import html
import json
import time

WEEK = [
    (101, "2020-11-03T09:00:00", "Council Agrees to Repair Old Bridge", "Public Works", [
        "The city council agreed on Tuesday to repair the old bridge over the river before the winter begins.",
        "The repair of the bridge will take four weeks and cost 2.4 million dollars, the council said in a statement.",
        "Engineers found cracks in two of the bridge’s seven piers during an inspection in September.",
    ]),
    (102, "2020-11-02T18:30:00", "School Roof Is Closed After Storm", "Public Works", [
        "The roof of the school on Hill Street was closed on Monday after a storm tore away 40 metres of its edge.",
        "Repair crews will begin work on the roof on Wednesday morning, the school board said.",
        "“No pupil was in the building when the storm came,” the board’s statement said.",
    ]),
    (103, "2020-10-30T00:10:00", "Ferry Repair Delayed Until Spring", "Transport", [
        "The repair of the harbor ferry is delayed until spring, the port authority said on Friday.",
        "The authority has ordered a new engine for the ferry, and the bridge will carry its passengers meanwhile.",
        "Some 1,200 people take the ferry each working day, according to the authority’s figures.",
    ]),
    (104, "2020-10-29T23:50:00", "Library Opens Reading Room", "Culture", [
        "The library opened its new reading room on Thursday with a lecture on the history of bridges.",
        "The room has seats for 80 readers and is open until nine in the evening, the library said.",
    ]),
    (105, "2020-11-04T08:00:00", "In Memory of a Teacher", "Obituaries", [
        "A teacher of the school on Hill Street died on Sunday at the age of 91, her family said.",
        "She taught four generations of pupils, and the bridge beside the school bears her family’s name.",
    ]),
]

# What is not there before somebody publishes it, some of it under a day that has passed.
LATER = [
    (106, "2020-10-28T15:00:00", "Harbor Crane Is Sold to the Ferry Company", "Transport", [
        "The ferry company has bought the old harbor crane for 90,000 dollars, its director said on Wednesday.",
        "The crane will lift the new engine into the ferry, and 14 workers will operate it, the company said.",
    ]),
    (107, "2020-11-05T21:00:00", "Second Bridge Gets a Night Watch", "Public Works", [
        "The second bridge over the river gets a night watch of six guards, the city council said on Thursday.",
        "The guards will keep lorries of more than 12 tonnes off the bridge until its repair is finished.",
    ]),
    (108, "2020-11-09T10:00:00", "Ferry Carries 3,000 Passengers in a Day", "Transport", [
        "The harbor ferry carried 3,000 passengers on Sunday, more than on any day of the year, the port authority said.",
        "The authority will add two ferry crossings each evening for the passengers from the islands.",
    ]),
    (109, "2020-11-08T10:00:00", "Roof of the Market Hall Needs Repair", "Public Works", [
        "The roof of the market hall lets in rain and needs repair before the spring, an inspector said on Sunday.",
        "The repair of the roof would cost 310,000 dollars, according to the inspector’s report.",
    ]),
]


def publish(number):
    """Puts an article of LATER on the site."""
    WEEK.extend(a for a in LATER if a[0] == number and a not in WEEK)


def picture(path):
    """The frame of a JPEG, filled up: /picture/WIDTHxHEIGHT-BYTES.jpg; else no picture at all."""
    words = path.rsplit("/", 1)[-1].removesuffix(".jpg").replace("x", "-").split("-")
    if not all(word.isdigit() for word in words):
        return b"<!doctype html><p>This picture is gone.</p>"
    width, height, count = map(int, words)
    head = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + height.to_bytes(2, "big") + width.to_bytes(2, "big") + bytes(10)
    return head.ljust(count - 2, b"\0") + b"\xff\xd9"


def body(article, origin):
    number, _, title, _, paragraphs = article
    picture = f'<figure><img src="/media/{number}.jpg" alt="A view of the work"><figcaption>{title}, seen from the river</figcaption></figure>'
    return picture + "".join(f"<p>{text}</p>\n" for text in paragraphs) + \
        '<div class="sharedaddy"><a href="/share">Share this</a></div><p>Subscribe to our newsletter</p>'


def address(article, origin):
    return f"{origin}/{article[1][:10].replace('-', '/')}/story-{article[0]}/"


def feed(origin):
    items = "".join(
        f"<item><title>{html.escape(a[2])}</title><link>{address(a, origin)}?utm_source=rss</link>"
        f"<pubDate>{time.strftime('%a, %d %b %Y %H:%M:%S +0000', time.strptime(a[1], '%Y-%m-%dT%H:%M:%S'))}</pubDate>"
        f"<dc:creator><![CDATA[City Desk]]></dc:creator><category><![CDATA[{a[3]}]]></category>"
        f"<description><![CDATA[{a[4][0]} [&#8230;]]]></description>"
        f"<content:encoded><![CDATA[{body(a, origin)}]]></content:encoded></item>" for a in WEEK)
    return ('<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The River Gazette</title>'
            f"<link>{origin}</link>{items}</channel></rss>").encode()


def post(a, origin):
    return {
        "id": a[0], "date": a[1], "link": address(a, origin), "title": {"rendered": html.escape(a[2])},
        "content": {"rendered": body(a, origin)}, "excerpt": {"rendered": f"<p>{a[4][0]}</p>"},
        "_embedded": {
            "author": [{"name": "City Desk"}],
            "wp:term": [[{"taxonomy": "category", "name": a[3]}], [{"taxonomy": "post_tag", "name": "river"}]],
            "wp:featuredmedia": [{
                "alt_text": "A view of the work", "source_url": f"{origin}/media/{a[0]}.jpg",
                "caption": {"rendered": "<p>The work seen from the river</p>"},
                "media_details": {"sizes": {
                    "thumbnail": {"width": 150, "source_url": f"{origin}/media/{a[0]}-150.jpg"},
                    "large": {"width": 1024, "source_url": f"{origin}/media/{a[0]}-1024.jpg"},
                    "medium": {"width": 640, "source_url": f"{origin}/media/{a[0]}-640.jpg"}}}}],
        },
    }


def page(a, origin):
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": a[2], "datePublished": a[1] + "+00:00"}
    return (f'<!doctype html><html><head><title>{a[2]} - The River Gazette</title><link rel="canonical" href="{address(a, origin)}">'
            f'<meta property="og:type" content="article"><script type="application/ld+json">{json.dumps(data)}</script></head><body>'
            '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>'
            f"<article><h1>{a[2]}</h1><div class='entry-content'>{body(a, origin)}</div></article>"
            "<footer>All rights reserved</footer></body></html>").encode()


def answer(path, origin, fields):
    """Status, content and header fields for a path; None for what is none of the newspaper's."""
    name, _, query = path.partition("?")
    kind = {}
    if name == "/robots.txt":
        if fields.get("If-None-Match") == '"rules"':
            return 304, b"", {"ETag": '"rules"'}
        return 200, b"User-agent: *\nDisallow: /private/\n", {"Content-Type": "text/plain", "ETag": '"rules"'}
    if name.startswith("/media/"):
        width = name.removesuffix(".jpg").split("-")[-1]
        content = picture(f"/{width}x400-30000.jpg" if width.isdigit() else "/2000x1250-900000.jpg")
        kind = {"Content-Type": "image/jpeg"}
    elif name in ("/", "/private/"):
        content = (f'<!doctype html><html><head><title>The River Gazette</title><link rel="https://api.w.org/" href="{origin}/wp-json/">'
                   f'<link rel="alternate" type="application/rss+xml" href="{origin}/feed/"></head><body><p>Welcome.</p></body></html>').encode()
        kind = {"Content-Type": "text/html; charset=UTF-8"}
    elif name == "/feed/":
        content, kind = feed(origin), {"Content-Type": "application/rss+xml; charset=UTF-8"}
    elif name == "/wp-json/wp/v2/posts":
        words = dict(word.split("=") for word in query.split("&"))
        posts = [a for a in sorted(WEEK, key=lambda a: a[1], reverse=True) if words["after"] <= a[1] < words["before"]]
        number = int(words.get("page", 1))
        # Two a page, whatever is asked for, so that a week has pages.
        content = json.dumps([post(a, origin) for a in posts[2 * number - 2 : 2 * number]]).encode()
        kind = {"Content-Type": "application/json", "X-WP-TotalPages": str((len(posts) + 1) // 2)}
    else:
        found = [a for a in WEEK if address(a, origin) == origin + name]
        if not found:
            return None
        content, kind = page(found[0], origin), {"Content-Type": "text/html; charset=UTF-8"}
    tag = '"' + hashlib.sha256(content).hexdigest()[:16] + '"'
    if fields.get("If-None-Match") == tag:
        return 304, b"", {"ETag": tag}
    return 200, content, kind | {"ETag": tag}
