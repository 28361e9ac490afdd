import { partialDate } from '../text/partialDate';

const ISO = /(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/;
const GERMAN = /(?<!\d)(\d{2})[._-](\d{2})[._-]((?:19|20)\d{2})(?!\d)/;

/** The day that a file is named by (`2023-09-13_kim.html`, `20230913.txt`, `13.09.2023 Kim.docx`), if there is just one such. */
export function dateOfName(name: string): string | undefined {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const iso = ISO.exec(base);
  if (iso) return partialDate(`${iso[1]}-${iso[3]}-${iso[4]}`);
  const german = GERMAN.exec(base);
  return german ? partialDate(`${german[3]}-${german[2]}-${german[1]}`) : undefined;
}
