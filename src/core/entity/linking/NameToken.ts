import { baseLetters, fold } from '../../text/fold';
import { arabicKeys, slavicKeys } from './soundKeys';
import { ARABIC_ELEMENT, LIKELY_SLAVIC_END, SURE_SLAVIC_END, WESTERN_END } from './soundTables';

/** One word of a name with what it is compared by; what is costly is worked out at the first need. */
export class NameToken {
  /** Folded, without apostrophes. */
  readonly key: string;
  #plain: string | undefined;
  #slavic: readonly string[] | undefined;
  #arabic: readonly string[] | undefined;
  #origin: number | undefined;

  constructor(readonly form: string) {
    this.key = fold(form).replace(/['\u2018\u2032\u02b9\u02bc`]/g, '');
  }

  /** Without umlauts, however they are written: Müller, Mueller and Muller are muller; Bauer and Samuel stay. */
  get plain(): string {
    return (this.#plain ??= baseLetters(this.form).replace(/'/g, '').replace(/([^aeiouq]|^)([aou])e(?=[^aeiou])/g, '$1$2'));
  }

  get slavic(): readonly string[] {
    return (this.#slavic ??= slavicKeys(this.form));
  }

  get arabic(): readonly string[] {
    return (this.#arabic ??= arabicKeys(this.form));
  }

  /** How much the word looks like one that was transliterated: 2 surely, 1 perhaps, 0 no saying, -1 it is of the West. */
  get origin(): number {
    return (this.#origin ??= this.#findOrigin());
  }

  #findOrigin(): number {
    if (ARABIC_ELEMENT.test(this.key) || this.slavic.some((key) => SURE_SLAVIC_END.test(key))) return 2;
    if (WESTERN_END.test(this.key)) return -1;
    if (this.slavic.some((key) => LIKELY_SLAVIC_END.test(key))) return 1;
    return /^[^aeiouy]*[aeiouy]+[^aeiouy]*$/.test(this.key) ? -1 : 0;
  }
}
