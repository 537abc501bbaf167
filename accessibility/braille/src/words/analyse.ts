import { type Corrections } from '../corrections';
import { type Dictionary } from '../dictionary/dictionary';
import { joinDocumentNumber } from './document-number';
import { joinWords } from './join';
import { joinNames } from './names';
import { decideReadings, type Place } from './readings/decide';
import { segment } from './segment';
import { type Token } from './token';

/**
 * Divides a run of Chinese characters into braille words and reads them.
 * @param text Chinese characters only
 * @param place where the run stands in its paragraph
 */
export const analyse = (
  dictionary: Dictionary,
  corrections: Corrections,
  text: string,
  place: Place,
): Token[] => {
  const found = segment(dictionary, corrections, text);
  const after = place.paragraph.slice(place.start + text.length, place.start + text.length + 20);
  const tokens = joinDocumentNumber(joinNames(found, place), after);
  decideReadings(tokens, place, dictionary);
  return joinWords(tokens);
};
