import { isSingle, type Token } from './token';

/** 〔2024〕8号 after the issuing body's abbreviation. */
const YEAR_AND_NUMBER = /^[〔［[（(【]\d{4}[〕］\])）】]\s?第?\d+号/;
/** Abbreviations of two and three characters: 国办, 省委, 人社部. */
const BODY = /(?:[国中省市州县厅][办委府政]|[部委局办厅府])$/;
const MAX_LENGTH = 10;

/**
 * Joins the letters of a document number (文号): 川民宗发 in 川民宗发〔2024〕8号 is one name.
 * @param after what follows the run in its paragraph
 */
export const joinDocumentNumber = (tokens: readonly Token[], after: string): Token[] => {
  if (!YEAR_AND_NUMBER.test(after)) return [...tokens];
  let from = tokens.length;
  let length = 0;
  while (from > 0) {
    const token = tokens[from - 1] as Token;
    const belongs = isSingle(token) || (token.characters.length <= 3 && BODY.test(token.text));
    length += token.characters.length;
    if (!belongs || token.fixed || length > MAX_LENGTH) break;
    from -= 1;
  }
  const parts = tokens.slice(from);
  const first = parts[0];
  if (!first || parts.length < 2) return [...tokens];
  const whole: Token = {
    ...first,
    end: parts.at(-1)?.end ?? first.end,
    text: parts.map(({ text }) => text).join(''),
    characters: parts.flatMap(({ characters }) => characters),
    readings: parts.flatMap(({ readings }) => readings),
    tag: 'nz',
    source: 'context',
  };
  return [...tokens.slice(0, from), whole];
};
