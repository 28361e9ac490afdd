/** What a name has to beat, by language: taken from every "outside". */
export const BIAS = { de: 0.5, en: 0.2 };
