/** A query for each verb that shows what it is for: it gives rows over the example corpus. */
export const VERB_EXAMPLES: Readonly<Record<string, string>> = {
  articles: 'Munition | articles',
  kwic: 'Munition | kwic context=5 sort=1R',
  sentences: 'Kim Munition | sentences',
  count: 'Putin | count by=organisation',
  frequency: '* | frequency of=lemma',
  collocates: 'Putin | collocates window=5 measure=logDice',
  keywords: 'path:002* | keywords',
  ngrams: '* | ngrams n=3',
  dispersion: 'Munition | dispersion',
  entities: '* | entities type=person',
  quotes: '* | quotes',
  reported: 'speaker:Peskow | reported',
  dates: '* | dates',
  where: '* | entities | where articles > 2 AND type = person',
  sort: '* | entities | sort articles desc, name',
  top: '* | frequency | top 20',
  select: 'Munition | kwic | select left, match, right',
};

/** The same for each field. What `date:` and `tag:` find is up to the metadata of a corpus. */
export const FIELD_EXAMPLES: Readonly<Record<string, string>> = {
  title: 'title:Kim Munition',
  source: 'source:"Fox News"',
  lang: 'lang:de Munition',
  path: 'path:00* Munition',
  date: 'date:2023-09..2024 Munition',
  tag: 'tag:Waffen',
  in: 'in:title Kim',
  person: 'person:"Kim Jong Un" | kwic',
  place: 'place:Pjöngjang | kwic',
  organisation: 'organisation:Kreml',
  org: 'org:Kreml',
  entity: 'entity:Wostotschny | kwic',
  speaker: 'speaker:Peskow',
  quote: 'quote:Krieg | quotes',
};
