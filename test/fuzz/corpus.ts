import { memoryCorpus, regionOf } from '../support/memoryCorpus';

const KIM = 'Kim trifft Putin\nKim Jong Un traf am 13. September 2023 Wladimir Putin in Wladiwostok. „Wir kaufen Raketen“, sagte Putin.\nEr komme wieder, sagte Kim.\nLeave a Reply\n';
const ENGLISH = 'Kim met Putin in Vladivostok. "No rockets," said a spokesman, and Kim left.\r\nSecond line.\r\n';
/** Text that means something to Markdown, HTML, YAML and the notebook itself. */
const HOSTILE = '| Kim | <b>Putin</b> |\n```korpus\nKim\n```\n<!-- /korpus:result -->\n# Kim [x](javascript:alert(1)) &lt; \\ Rakete\n=cmd|Kim\u202E\u0000\uD800 Kim\u00ADJong\n<<<<<<< Kim\n';

/** A few articles with something of every kind in them. */
export const fuzzCorpus = memoryCorpus({
  'a.txt': {
    text: KIM, title: 'Kim trifft Putin', published: '2023-09-13', sources: ['Agentur'], tags: ['Waffen'], regions: [regionOf(KIM, 'Kim trifft Putin', 'title'), regionOf(KIM, 'Leave a Reply', 'boilerplate')],
    names: { person: ['Kim Jong Un', 'Wladimir Putin', 'Putin', 'Kim'], place: ['Wladiwostok'] }, quotes: [{ text: '„Wir kaufen Raketen“', speaker: 'Putin', cue: 'sagte' }],
    reported: [{ text: 'Er komme wieder', speaker: 'Kim' }], dates: { '13. September 2023': '2023-09-13' },
  },
  'b c.txt': { text: ENGLISH, language: 'en', published: '2024', sources: ['Agentur', 'Toi'], names: { person: ['Kim', 'Putin'], place: ['Vladivostok'] }, quotes: [{ text: '"No rockets,"', speaker: 'a spokesman' }] },
  'empty.txt': '',
  'dots.txt': '… — !\n\n',
  'x|`y`](z).txt': { text: HOSTILE, title: '| <b>Kim</b> `x` [y](z)\n', names: { person: ['Kim'] } },
});
