/** Groups of features: the training report switches them off one by one. */
export const GROUP = { word: 0, affix: 1, shape: 2, gazetteer: 3, wikipedia: 4, dictionary: 5, neighbours: 6, pairs: 7, phrase: 8, quotes: 9, parts: 10, wider: 11, cluster: 12, casing: 13, line: 14 } as const;
export const GROUPS = Object.keys(GROUP) as readonly (keyof typeof GROUP)[];
