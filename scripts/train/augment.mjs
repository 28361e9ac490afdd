// Copies of sentences with other people in them: names of the whole world in the places where names stand.
import { seededRandom } from '../seededRandom.mjs';

const SEED = 11;
/** Shares of the sources of new names. */
const SOURCES = [[0.5, fromWikipedia], [0.8, eastAsian], [1, given]];
const KOREAN = {
  family: 'Kim Lee Ri Yi Park Pak Choi Choe Jung Jong Chung Kang Cho Jo Yoon Yun Jang Chang Lim Im Han Oh O Seo Shin Sin Kwon Hwang Ahn An Song Ryu Yu Hong Ko Mun Moon Yang Son Bae Paek Baek Ho Hyon No Ro Nam Sim Kwak Thae Tae'.split(' '),
  syllables: 'jong jung un il nam suk song chol yong myong myung ho hyon hyun jin jae sung seong hee hui kyong kyung min woo u chan chang chun dong du gi gyu han hwa hye in ja jae jin ju jun kil kwang kyu mi nak ok pyo ran rim rok ryong ryol sam sang sen si sik sol son sop su sun tae thae tok won wol ye yo yol yon yu yun'.split(' '),
};
const CHINESE = {
  family: 'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Han Cao Deng Feng Xi Qin Peng Jiang Cai Wei Pan Yuan Dong Yu Ye'.split(' '),
  syllables: 'jin ping xiao ming li hua mei fang wei qiang jian guo yong jun lei yang yan tao chao xiu ying juan jie bin gang hui long bo hong ying zhi yuan feng dan wen xin yu ning kai ze dong en lai bang xing fu zhen qing shan'.split(' '),
};

/**
 * Answers a corpus with `copies` more sentences for each that names a person, each counting `weight` of one; `origin` is the document that a
 * copy was made of. `world`: { people: full names as lists of words, givenNames }.
 */
export function withOtherPeople(corpus, world, { copies, weight }) {
  const random = seededRandom(SEED);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const families = world.people.map((name) => name.at(-1));
  const swap = (old, behind) => {
    const dice = random();
    const [, make] = SOURCES.find(([share]) => dice < share);
    return nameFor(old, behind, make({ pick, random, families, ...world }));
  };
  const documents = corpus.documents.map((origin) => {
    const able = origin.sentences.filter(({ spans }) => spans.some(({ type }) => type === 'person'));
    return { ...origin, origin, sentences: Array.from({ length: copies }, () => able.map((sentence) => swapped(sentence, swap))).flat() };
  });
  return { ...corpus, weight: corpus.weight * weight, documents };
}

/** A sentence in which most of the people are others. */
function swapped({ text, spans }, swap) {
  let out = '';
  let at = 0;
  const moved = [];
  for (const { start, end, type } of spans) {
    out += text.slice(at, start);
    const from = out.length;
    out += type === 'person' ? swap(text.slice(start, end), text.slice(end)) : text.slice(start, end);
    moved.push({ start: from, end: out.length, type });
    at = end;
  }
  return { text: out + text.slice(at), spans: moved };
}

/** A full name for a full name, a family name for one word, in the genitive where it seems to stand in it. */
function nameFor(old, behind, { full, short }) {
  const name = /\s/.test(old) ? full : short;
  const isGenitive = old.endsWith('s') && /^ \p{Lu}/u.test(behind);
  return isGenitive && !/[sxzß]$/.test(name) ? `${name}s` : name;
}

function fromWikipedia({ pick, people }) {
  const name = pick(people);
  return { full: name.join(' '), short: name.at(-1) };
}

function given({ pick, families, givenNames }) {
  const family = pick(families);
  return { full: `${capital(pick(givenNames))} ${family}`, short: family };
}

function eastAsian({ pick, random }) {
  const { family, syllables } = random() < 0.65 ? KOREAN : CHINESE;
  const [one, two] = [pick(syllables), pick(syllables)];
  const last = pick(family);
  const style = random();
  const first = family === CHINESE.family || style < 0.1 ? capital(one + two) : style < 0.4 ? `${capital(one)}-${two}` : `${capital(one)} ${capital(two)}`;
  return { full: `${last} ${first}`, short: last };
}

function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}
