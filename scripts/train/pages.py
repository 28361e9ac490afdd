"""Labels the lines of saved web pages by their HTML, for lines.mjs.

Usage: python3 scripts/train/pages.py FOLDER > PAGES
FOLDER holds .html files (below it, at any depth). Needs beautifulsoup4, lxml, lxml_html_clean and trafilatura (Apache 2.0), which says what of a
page is its article. Pages of public test suites for such programs will do; none of their text enters the model, whose features are shapes, places
and what the tables of the program know of a line. Each page gives two texts: the whole of it, and what stands around its headline.
"""
import hashlib
import json
import logging
import os
import re
import sys
import warnings

import trafilatura
from bs4 import BeautifulSoup, Comment, NavigableString

BLOCKS = set('address article aside blockquote body br button dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section select summary table tbody td tfoot th thead tr ul'.split())
DROPPED = set('script style noscript svg template head iframe object embed option textarea'.split())
CAPTION = re.compile(r'figcaption|caption|bildunter|credit|copyright|legend|image-?desc|bildtext', re.I)
HEADING = re.compile(r'h[1-6]\.')
CHROME = re.compile(r'(nav|footer|aside|form|button)\.')
GERMAN = set('der die das und ist nicht ein eine mit für auf von dem sich'.split())
MOST_LINES = 700


def letters(text):
    return re.sub(r'[\W_]+', '', text.lower())


def lines_of(node):
    """(line, path of elements) for every line that a reader sees."""
    lines, parts = [], []

    def flush(path):
        text = re.sub(r'[ \t\r\n\xa0]+', ' ', ''.join(parts)).strip()
        parts.clear()
        if text:
            lines.append((text, path))

    def walk(element, path):
        for child in element.children:
            if isinstance(child, Comment):
                continue
            if isinstance(child, NavigableString):
                parts.append(str(child))
            elif child.name not in DROPPED and 'display:none' not in (child.get('style') or '').replace(' ', '') and child.get('hidden') is None:
                below = path + [f"{child.name}.{'.'.join(child.get('class') or [])}#{child.get('id') or ''}"]
                if child.name in BLOCKS:
                    flush(path)
                walk(child, below)
                if child.name in BLOCKS:
                    flush(below)

    walk(node, [])
    flush([])
    return lines


def around_headline(body):
    """The smallest element that holds the headline and most paragraphs."""
    whole = sum(len(each.get_text()) for each in body.find_all('p'))
    node = next((each for each in body.find_all('h1') if len(each.get_text().strip()) > 15), None)
    while node is not None and node is not body:
        node = node.parent
        if node is not None and whole > 0 and sum(len(each.get_text()) for each in node.find_all('p')) >= max(0.6 * whole, 500):
            return node
    return None


def headline_of(lines, page):
    """The letters of the <h1> (else <h2>) that the page's <title> or og:title says too."""
    meta = page.find('meta', property='og:title')
    shared = letters((meta.get('content') or '') if meta else '')
    title = letters(page.title.get_text()) if page.title else ''
    for level in ('h1.', 'h2.'):
        for text, path in lines:
            own = letters(text)
            if len(own) >= 12 and any(step.startswith(level) for step in path) and (own in title or own in shared or (shared and shared in own)):
                return own
    return None


def labelled(lines, headline, texts):
    """[[kind, line]], None without the headline."""
    sure, usual, most = texts
    found, rows = False, []
    for text, path in lines:
        own, steps = letters(text), ' '.join(path)
        heading = any(HEADING.match(step) for step in path)
        chrome = any(CHROME.match(step) for step in path)
        if own == headline and heading and not found:
            kind, found = 'title', True
        elif own == headline or not own:
            kind = 'boilerplate'
        elif 'figcaption.' in steps or (CAPTION.search(steps) and len(own) < 300 and (own in most or not chrome)):
            kind = 'caption'
        elif own in usual and heading and not chrome:
            kind = 'subheading'
        elif own in usual and (len(own) >= 60 or (own in sure and not chrome)):
            kind = 'body'
        else:
            kind = '?' if own in most and not chrome else 'boilerplate'
        rows.append([kind, text])
    return rows if found else None


def is_article(rows):
    """Enough running text, below the headline, and not much of it outside of what was extracted."""
    kinds = [kind for kind, _ in rows]
    body = [text.split() for kind, text in rows if kind == 'body']
    if len(body) < 4 or len(rows) > MOST_LINES or kinds.index('body') < kinds.index('title'):
        return False
    outside = sum(kind == 'boilerplate' and len(text.split()) > 40 for kind, text in rows)
    return sum(len(words) < 8 for words in body) <= 0.25 * len(body) and outside <= 0.3 * len(body) + 2


def language_of(rows):
    words = [word for kind, text in rows if kind == 'body' for word in text.lower().split()]
    german = sum(word in GERMAN for word in words)
    english = sum(word in ('the', 'and', 'of', 'to', 'is', 'that', 'for', 'with') for word in words)
    return None if max(german, english) < 0.05 * len(words) else 'de' if german > english else 'en'


def examples(path):
    raw = open(path, 'rb').read()
    page = BeautifulSoup(raw, 'lxml')
    html = raw.decode(page.original_encoding or 'utf8', 'replace')
    texts = [letters(trafilatura.extract(html, include_comments=False, **how) or '') for how in ({'favor_precision': True}, {}, {'favor_recall': True})]
    body = page.body or page
    for wide, node in ((True, body), (False, around_headline(body))):
        lines = lines_of(node) if node is not None else []
        headline = headline_of(lines, page)
        rows = labelled(lines, headline, texts) if headline else None
        if rows and is_article(rows):
            yield wide, rows


def main(folder):
    logging.disable(logging.CRITICAL)
    warnings.filterwarnings('ignore')
    paths = sorted(os.path.join(where, name) for where, _, names in os.walk(folder) for name in names if re.search(r'\.html?$', name))
    seen = set()
    for path in paths:
        for wide, rows in examples(path):
            key = (wide, max((text for kind, text in rows if kind == 'body'), key=len)[:80])
            language = language_of(rows)
            if key in seen or language is None:
                continue
            seen.add(key)
            part = 'abc'[hashlib.md5(key[1].encode()).digest()[0] % 3]
            print(json.dumps({'part': part, 'language': language, 'wide': wide, 'lines': rows}, ensure_ascii=False))


main(sys.argv[1])
