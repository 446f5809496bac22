"""Two issues that no paper would print: one of everything that breaks pages, and one from right to left."""

import json
import re

SITE = "https://weekly.example/"

# Words without a place to break.
LONG = [
    "Unbreakable" * 18,
    "x" * 200,
    "https://weekly.example/" + "a" * 180,
    "Հայաստան" * 25,
    "مستشفى" * 33,
    "報導機関" * 50,
    "👩‍👩‍👧‍👦" * 28,
    "under_scores_and-hyphens/and/slashes." * 6,
    "W" * 200,
    "1" * 200,
    "დედაქალაქი" * 20,
    "ירושלים" * 28,
    "Электростанция" * 14,
    "Ηλεκτροπαραγωγή" * 13,
    "กรุงเทพมหานคร" * 15,
    "राष्ट्रपतिभवन" * 15,
]

# Each must reach the reader as it stands here.
HOSTILE = [
    "</td><script>window.ran = 1; alert(1)</script>",
    "</p></td></tr></table></div></section><h1>Not a title</h1>",
    '<img src=x onerror="window.ran = 1; alert(2)">',
    "<svg onload=alert(3)><style>* { display: none }</style>",
    "</title></style><script>alert(4)</script>",
    "<!--[if mso]><p>For one client</p><![endif]-->",
    "{{x}} {{{y}}} {{> z}} {{#a}}b{{/a}} {% now %}",
    "*|UNSUB|* %%unsubscribe%% [[EMAIL]] ${name} <%= name %>",
    "&lt;b&gt; &amp;amp; &#60;script&#62; &nbsp;",
    "**bold** _under_ `code` ~~~ # > - 1. [text](javascript:alert(5)) ![i](x)",
    "Հայերեն նախադասություն՝ «չակերտներով», և կետ։",
    "جملة باللغة العربية مع أرقام ١٢٣ و123، ثم Latin words inside.",
    "Emoji 👩‍🚒 🇦🇲 ❤️ 👍🏽 and a flag at the end 🏴",
    "漢字かな交じり文、全角「括弧」と半角ﾊﾝｶｸ。",
    "ქართული წინადადება, „ბრჭყალებით“ და წერტილით.",
    "משפט בעברית עם מספרים 1,234 ועם Latin words בתוכו.",
    "Предложение по-русски: «кавычки», тире — и точка.",
    "Ελληνική πρόταση με «εισαγωγικά» και άνω τελεία· τέλος.",
    "ประโยคภาษาไทยไม่มีช่องว่างระหว่างคำและต้องตัดบรรทัดได้เองโดยไม่ล้นออกนอกหน้า",
    "हिन्दी में एक वाक्य, जिसमें संयुक्त अक्षर क्ष त्र ज्ञ और पूर्ण विराम है।",
    "Marks that climb: Z̷̢̛͇͎̦̈́̀a̸̡̧̛͙̮̋l̶̡͈̯̈́̓g̵̨̛̲̉̈́ and quotes “‘«„‚›\"'",
    "An override \u202esdrawkcab\u202c and isolates \u2067عربي\u2069 in a line.",
    "C:\\path\\to\\file and a backslash \\\\ and a pipe | in a table |---|",
]

PLAIN = "The council met on Tuesday and agreed to mend the bridge before winter, the clerk said."


def escaped(text: str) -> str:
    """The text in CommonMark, every sign escaped."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def front_matter(**fields: str) -> str:
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
    return f"---\n{''.join(lines)}---\n\n"


def stress() -> tuple[str, str]:
    """copydesk.yaml and digest.md: 60 items, words of 200 characters, hostile text, pictures that are missing."""
    topics = ["Diplomacy", "Combat", "A very long title of a section that goes on " + "and on " * 20, "Schools & <b>Sports</b>"]
    titles = [topic.strip() for topic in topics]
    publication = "\n".join([
        f"name: {json.dumps('The Mountain-and-Valley Intelligencer & <b>Telegraph</b>')}",
        f"tagline: {json.dumps('Founded in a hurry, ' * 8 + '{{tagline}}')}",
        f"site: {SITE}",
        f"archive: {SITE}digest/{{id}}.html",
        f"address: {json.dumps('1 <script>alert(6)</script> Street, ' + 'Longtown' * 20)}",
        f"why: {json.dumps('You get this because *|LIST:DESCRIPTION|* says so, ' + 'w' * 150)}",
        "topics:",
        *(f"  - {{id: topic{n}, title: {json.dumps(title)}, cues: {{word{n}: 1}}}}" for n, title in enumerate(titles)),
        f"delivery: {{unsubscribe: \"{SITE}u/{{token}}?a=1&b=2\"}}",
        "limits: {email_bytes: 1000000}",
        "",
    ])
    parts = [
        front_matter(
            id="stress-2020-11-06", publication="Stress", number="123456", date="2020-11-06",
            subject=HOSTILE[0] + " {{subject}}", preheader=HOSTILE[4] + " {{preheader}} " + "p" * 200,
        ).replace('"123456"', "123456"),
        f"# {escaped(LONG[0])}\n",
        f"{escaped(HOSTILE[1])}\n\n{escaped(LONG[1])}\n",
        f"## [{escaped(LONG[7])}]({SITE}lead)\n",
        f"{escaped(HOSTILE[2])}\n{escaped(HOSTILE[3])}\n",
        f'![A picture]({SITE}wide.png "{escaped("Caption " + "c" * 120)} · Credit {"d" * 120}")\n',
        f"![Alternative text {'e' * 120}]({SITE}missing.jpg)\n",
        "![This one has no address that works](cid:part1)\n",
        f"*Nov. 3 · {escaped(HOSTILE[0])} · also in [{escaped(LONG[3])}]({SITE}also)*\n",
        "## At a glance\n",
        "\n".join(f"  - {escaped(text)}" for text in HOSTILE + LONG),
    ]
    for number in range(60):
        if number % 15 == 0:
            parts.append(f"\n## {escaped(titles[number // 15])}\n")
        parts.append(item(number))
    parts += [
        "\n## By the numbers\n",
        f"  - {'9' * 180} people counted to $1,234,567.\n  - {escaped(HOSTILE[0])} counts 1,174 of <b>them</b>.\n",
        "## In their words\n",
        f"> “{escaped(HOSTILE[4])}\n> {escaped(LONG[5])}” the clerk said.\n",
        f"*{escaped(LONG[0])} · Nov. 4*\n",
        "## This week’s articles\n",
        "\n".join(f"  - [{escaped(text)}]({SITE}article/{n}) · Nov. {n + 1}" for n, text in enumerate(LONG)),
        own_section(),
    ]
    return publication, "\n".join(parts)


def earlier() -> list[str]:
    """Further digests of the stress issue's publication, for its archive."""
    return [
        front_matter(id=f"stress-{2000 + number}-01-07", date=f"{2000 + number}-01-07", subject=text, preheader="x")
        + f"# {escaped(LONG[0])}\n\n{escaped(LONG[-1 - number % len(LONG)])} {escaped(text)}\n\n## Own\n\n{PLAIN}\n"
        for number, text in enumerate([*HOSTILE, *LONG, PLAIN], start=1)
    ]


def item(number: int) -> str:
    """An item of the stress issue; headlines, passages and sources take turns."""
    words = f"{number} {LONG[number % len(LONG)]}" if number % 3 else LONG[number % len(LONG)]
    headline = escaped(words)
    linked = f"[{headline}]({SITE}{number}?a=1&b='x')" if number % 2 else headline
    hostile = HOSTILE[number % len(HOSTILE)]
    lines = [f"### {linked}\n", f"{PLAIN}\n{escaped(hostile)} {PLAIN}\n", f"{escaped(LONG[-1 - number % len(LONG)])}\n"]
    if number % 10 == 0:
        lines.append(f'![Missing]({SITE}missing-{number}.jpg "Caption {number} · Credit")\n')
    lines.append(f"*[{headline}]({SITE}source/{number}) · Nov. 3 · {escaped(hostile)}*\n")
    return "\n".join(lines)


def own_section() -> str:
    """What an editor may type: raw HTML, links that must not work, lists in lists, code."""
    return f"""
## From the editor

<script>window.ran = 1; alert(7)</script>

Raw <b onclick="alert(8)">tags</b> and <a href="javascript:alert(9)">a link</a> in a line.

<table><tr><td>A table</td></tr></table>

Try [this](javascript:window.ran=1), [this](data:text/html;base64,PHNjcmlwdD4=), [this](vbscript:x), [this]({SITE}?a="onclick="alert(10)&b='), [mail](mailto:desk@weekly.example) or <{SITE}{"auto" * 40}>.

[![A picture with a link]({SITE}linked.png)]({SITE}from-picture)

[![]({SITE}missing-words.png)]({SITE}from-picture-without-words)

### A heading of its own

##### A heading that skips

1. First
   - Second {"s" * 150}
     - Third
       - Fourth
         - Fifth {"f" * 150}
2. Last

> A quotation
>
> > in a quotation {"q" * 200}

    a line of code that is {"very " * 30}long and {"l" * 200} wide

***

{PLAIN}
"""


def right_to_left() -> tuple[str, str]:
    """copydesk.yaml and digest.md of an Arabic publication."""
    publication = f"""name: النشرة الأسبوعية
tagline: صحيفة للتجربة
language: ar
site: {SITE}
archive: {SITE}digest/{{id}}.html
address: شارع التجربة ١، مدينة التجربة
why: تصلك هذه الرسالة لأنك اشتركت في النشرة.
labels:
  glance: نظرة سريعة
  numbers: بالأرقام
  words: بكلماتهم
  articles: مقالات الأسبوع
  title: الأسبوع باختصار
  week: هذا الأسبوع
  also: أيضا في
  number: العدد
  browser: اقرأ في المتصفح
  unsubscribe: إلغاء الاشتراك
  more: اقرأ المقال
  rest: المزيد في نشرة هذا الأسبوع
  archive: كل الأعداد
  feed: خلاصة الأخبار
topics:
  - {{id: town, title: أخبار المدينة, cues: {{مدينة: 1}}}}
  - {{id: culture, title: ثقافة, cues: {{مكتبة: 1}}}}
delivery: {{unsubscribe: "{SITE}u/{{token}}"}}
"""
    digest = front_matter(
        id="rtl-2020-11-06", publication="النشرة الأسبوعية", date="2020-11-06",
        subject="ترميم الجسر قبل الشتاء", preheader="هذا الأسبوع: الجسر؛ المكتبة؛ الميناء",
    ) + f"""# الأسبوع باختصار

هذا الأسبوع: ترميم الجسر القديم؛ المكتبة تفتح قاعة جديدة.

## [المجلس يقرر ترميم الجسر القديم قبل الشتاء]({SITE}bridge)

قرر مجلس المدينة يوم الثلاثاء ترميم الجسر القديم قبل حلول الشتاء، بحسب مكتب المجلس.
وتبلغ كلفة العمل 640,000 دولار (نحو 12% من الميزانية).

![الجسر القديم]({SITE}bridge.jpg "الجسر في الخريف · صورة للتجربة")

*٣ نوفمبر · النشرة الأسبوعية · أيضا في [المكتبة تفتح قاعة جديدة]({SITE}library)*

## نظرة سريعة

  - فتحت المكتبة قاعة جديدة.
  - وصلت Sampletown School إلى النهائي.

## أخبار المدينة

### [الميناء يستقبل السفن من جديد]({SITE}harbor)

عادت السفن إلى الميناء بعد أسبوعين من الإصلاح، وقال مكتب الميناء إن العمل انتهى في موعده وإن الحركة ستعود إلى طبيعتها خلال أيام.

*[الميناء يستقبل السفن من جديد]({SITE}harbor) · ٤ نوفمبر*

### Sampletown School

المدرسة جمعت البطانيات.

## ثقافة

### [المكتبة تفتح قاعة جديدة]({SITE}library)

تتسع القاعة لمئة قارئ.

*٥ نوفمبر · النشرة الأسبوعية*

## بالأرقام

  - كلفة الجسر 640,000 دولار.
  - جمع التلاميذ 412 بطانية.

## بكلماتهم

> “لم أتوقع هذا العدد”، قال أمين المكتبة.

*المكتبة تفتح قاعة جديدة · ٥ نوفمبر*

## مقالات الأسبوع

  - [المجلس يقرر ترميم الجسر القديم قبل الشتاء]({SITE}bridge) · ٣ نوفمبر
  - [المكتبة تفتح قاعة جديدة]({SITE}library) · ٥ نوفمبر

## من المحرر

شكرا للقراء.

1. أولا
2. ثانيا

> اقتباس قصير
"""
    return publication, digest
