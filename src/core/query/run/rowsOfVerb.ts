import type { Message } from '../../../protocol/message';
import { FORMULAS } from '../formulas';
import { say } from '../messages';
import { ENTITY_KEYS } from '../columns';
import { ArticleSource } from './ArticleSource';
import { claims } from './claimsVerb';
import { collocates } from './collocatesVerb';
import { compare } from './compareVerb';
import { countBy, entityKeys } from './countVerb';
import { dispersion } from './dispersionVerb';
import { entitiesOf } from './entitiesVerb';
import { frequency } from './frequencyVerb';
import { keywords } from './keywordsVerb';
import { kwic } from './kwicVerb';
import { map } from './mapVerb';
import { network } from './networkVerb';
import { ngrams } from './ngramsVerb';
import { dateRows, speechRows, type PassagesInput } from './passageVerbs';
import { rankArticles } from './rankArticles';
import { Ranking } from './Ranking';
import { repeats } from './repeatsVerb';
import { sentencesOf } from './sentencesVerb';
import { membersOf } from './Selection';
import { speechDemand } from './speechField';
import { similar } from './similarVerb';
import type { SpeechKind } from './speech';
import { timeline } from './timelineVerb';
import type { Made, VerbInput } from './VerbInput';
import { verify } from './verifyVerb';

type Maker = (input: VerbInput) => Made | Promise<Made>;

/** Every verb that makes rows of its own. */
const MAKERS: Readonly<Record<string, Maker>> = {
  articles, kwic, sentences, count, frequency, collocates, keywords, ngrams, dispersion, timeline, network, map, verify, repeats, claims, similar, compare,
  entities: async ({ corpus, selection, settings, finder }) => ({ source: await entitiesOf(corpus, settings['type'], selection.matched, selection.mask, finder.pace) }),
  quotes: (input) => speech(input, 'quotes'),
  reported: (input) => speech(input, 'reported'),
  dates: async (input) => ({ source: await dateRows(passages(input)) }),
};

/** Makes the rows of a verb of the table; throws for one that makes none of its own. */
export async function rowsOfVerb(verb: string, input: VerbInput): Promise<Made> {
  const make = MAKERS[verb];
  if (make === undefined) throw new Error(`${verb} makes no rows`);
  return make(input);
}

async function articles({ corpus, finder, selection, node, hits }: VerbInput): Promise<Made> {
  const { pace } = finder;
  const scores = await rankArticles(selection, finder);
  const ranking = new Ranking(membersOf(selection.matched), scores);
  return { source: new ArticleSource(corpus, ranking, scores, hits, pace), formulas: node.length ? FORMULAS.articles : [] };
}

async function sentences({ corpus, finder, selection: { matched, mask }, node, nodeSearch }: VerbInput): Promise<Made> {
  const atoms = new Map(node.map((atom) => [atom.node, atom]));
  const source = await sentencesOf({ corpus, search: nodeSearch, matched, mask, pace: finder.pace, hitsOf: (word) => finder.of(atoms.get(word)!), words: [...atoms.keys()] });
  return { source };
}

async function count({ corpus, finder, selection: { matched, mask }, hits, settings }: VerbInput): Promise<Made> {
  const by = settings['by'];
  const keys = by !== undefined && ENTITY_KEYS.includes(by) ? entityKeys(corpus, by, mask) : undefined;
  const source = await countBy({ corpus, by, matched, hits: hits.counts(), keys, pace: finder.pace });
  return { source, warnings: by === 'source' ? severalSources(corpus.articles.filter((info, article) => matched[article] && info.sources.length > 1).length) : [] };
}

function severalSources(articles: number): readonly Message[] {
  return articles > 0 ? [say('severalSources', articles)] : [];
}

async function speech(input: VerbInput, kind: SpeechKind): Promise<Made> {
  return { source: await speechRows(passages(input), kind, speechDemand(input.search, input.speech)) };
}

function passages({ corpus, selection: { matched, mask }, finder: { pace } }: VerbInput): PassagesInput {
  return { corpus, matched, mask, pace };
}
