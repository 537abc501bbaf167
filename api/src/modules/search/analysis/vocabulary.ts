import { CountTable } from './count-table';
import { fold } from './fold';
import { isEnglishStopWord } from './latin';
import { runsOf, withoutInvisible } from './runs';
import { fuzzySound, soundsOf } from './sounds';

const SHORTEST_WORD = 3;
const LONGEST_WORD = 40;

/** What the titles are written with, so that a misspelt query can be told and mended. */
export class Vocabulary {
  private readonly pairs = new CountTable();
  private readonly characterCounts = new Map<string, number>();
  private readonly bySound = new Map<string, Set<string>>();
  private readonly words = new Map<string, number>();

  /** Takes the words of a title in, once. */
  add(title: string): void {
    this.change(title, 1);
  }

  /** Takes the words of a title out, which must have been added. */
  remove(title: string): void {
    this.change(title, -1);
  }

  /** How often 2 or 3 Han characters or Yi syllables stand together in titles. */
  countOf(characters: string): number {
    return this.pairs.count(characters);
  }

  /** Every Han character and Yi syllable of the titles. */
  get characters(): Iterable<string> {
    return this.characterCounts.keys();
  }

  /** The characters of the titles that may sound like this one. */
  soundingLike(character: string): Set<string> {
    const alike = soundsOf(character).map((sound) => this.bySound.get(fuzzySound(sound)));
    return new Set(alike.flatMap((characters) => [...(characters ?? [])]));
  }

  /** The Latin words of the titles with how often they are there. */
  get latinWords(): ReadonlyMap<string, number> {
    return this.words;
  }

  private change(title: string, by: 1 | -1): void {
    for (const { script, text } of runsOf(fold(withoutInvisible(title)))) {
      if (script === 'latin') this.changeWord(text, by);
      else if (script === 'han' || script === 'yi') this.changeRun(Array.from(text), by);
    }
  }

  private changeWord(word: string, by: number): void {
    if (word.length < SHORTEST_WORD || word.length > LONGEST_WORD || isEnglishStopWord(word))
      return;
    const count = (this.words.get(word) ?? 0) + by;
    if (count > 0) this.words.set(word, count);
    else this.words.delete(word);
  }

  private changeRun(characters: string[], by: number): void {
    for (const [at, character] of characters.entries()) {
      this.changeCharacter(character, by);
      const pair = character + (characters[at + 1] ?? '');
      if (at + 1 < characters.length) this.pairs.add(pair, by);
      if (at + 2 < characters.length) this.pairs.add(pair + (characters[at + 2] ?? ''), by);
    }
  }

  private changeCharacter(character: string, by: number): void {
    const count = (this.characterCounts.get(character) ?? 0) + by;
    if (count > 0) this.characterCounts.set(character, count);
    else this.characterCounts.delete(character);
    if (count === by && by > 0) this.hear(character);
  }

  private hear(character: string): void {
    for (const sound of soundsOf(character).map(fuzzySound)) {
      const alike = this.bySound.get(sound) ?? new Set<string>();
      this.bySound.set(sound, alike.add(character));
    }
  }
}
