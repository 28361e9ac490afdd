import type { Message } from '../../protocol/message';

const message = (template: string) => (...args: (string | number)[]): Message => ({ template, args });

/** All that an export says to a person. */
export const exportMessages = {
  needsArticles: message('{0} lists articles, and this result names none. Results with a column path do: articles, kwic, sentences, quotes, count by=path.'),
  needsPassages: message('{0} marks passages, and this result has none. Results with the columns path, start and end do: kwic, sentences, quotes, reported, dates.'),
  carriageReturns: message('“{0}” has CRLF line ends, counted here as two characters; brat counts one. A folder of brat has copies with LF.'),
};
