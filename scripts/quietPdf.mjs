import { readFile } from 'node:fs/promises';

/**
 * What the PDF library has and Korpus does not ask for: requests to the network, workers by address, code made of text. Each is taken out of the
 * bundle, and replaced by an error, by how it is written; a version of the library that writes it otherwise, or has none, fails the build.
 * Its own reader of XML (metadata) keeps what it does under a name that no browser's has.
 */
const TAKEN_OUT = [
  [/(?<=\b(?:await|return) )fetch\(/g, 'korpusRefuses('],
  [/new XMLHttpRequest\b(?:\(\))?/g, 'korpusRefuses()'],
  [/new Worker\(/g, 'korpusRefuses('],
  [/new Function\(/g, 'korpusRefuses('],
  [/\bparseFromString\b/g, 'readXml'],
];
const REFUSAL = 'function korpusRefuses(){throw new Error("not in Korpus")}\n';

export const quietPdf = {
  name: 'quiet-pdf',
  setup({ onLoad }) {
    onLoad({ filter: /unpdf.dist.pdfjs\.mjs$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [written, instead] of TAKEN_OUT) {
        if (!written.test(contents)) throw new Error(`${path} has no ${written}: look through the new version of the library`);
        contents = contents.replace(written, instead);
      }
      return { contents: REFUSAL + contents, loader: 'js' };
    });
  },
};
