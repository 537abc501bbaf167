import { createTranslator, createCorrections } from '@minzong/braille';
import { loadDictionary } from '@minzong/braille/load';
import type { BrailleText } from './braille-text';
import { makeProof, type BrailleProof } from './proof-pages';

const translator = createTranslator({ dictionary: loadDictionary() });
const { corrections } = createCorrections([]);

const textOf = (paragraphs: string[]): BrailleText => ({
  ...{ title: '示例', lead: [], language: 'zh-CN', documents: [], author: undefined },
  ...{ publisher: '', address: '', publishedAt: '', updatedAt: '' },
  body: paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
});
const proofOf = (paragraphs: string[], page = 1): BrailleProof =>
  makeProof(textOf(paragraphs), page, translator, corrections);

const SENTENCE = '各民族都有使用和发展自己的语言文字的自由。';

describe('the pages of a proof', () => {
  it('hold every word once and in order, however long paragraphs are', () => {
    const paragraphs = [SENTENCE.repeat(300), SENTENCE, SENTENCE.repeat(30), SENTENCE.repeat(120)];
    const { pages, wordsInAll } = proofOf(paragraphs);
    expect(pages).toBeGreaterThan(3);
    const found = Array.from(
      { length: pages },
      (_, at) => proofOf(paragraphs, at + 1).parts,
    ).flat();
    const printed = found.flatMap(({ words }) => words.map(({ text }) => text));
    expect(printed.length).toBe(wordsInAll);
    expect(printed.join('')).toBe(['示例', ...paragraphs].join(''));
  });

  it('stay small enough to be drawn in a moment', () => {
    const paragraphs = Array.from({ length: 200 }, () => SENTENCE.repeat(3));
    for (const page of [1, 2]) {
      const { parts } = proofOf(paragraphs, page);
      expect(parts.reduce((sum, { words }) => sum + words.length, 0)).toBeLessThanOrEqual(1000);
    }
  });

  it('say on which page and at which word something is to be looked at', () => {
    const paragraphs = [SENTENCE.repeat(300), '读本：བོད།'];
    const { findings, pages } = proofOf(paragraphs);
    const [finding] = findings;
    expect(finding).toMatchObject({ block: 3, lossy: true, page: pages });
    const part = proofOf(paragraphs, pages).parts.find(({ number }) => number === 3);
    expect(part?.words[finding?.word ?? -1]?.text).toBe('བོད།');
  });

  it('count what is doubtful in all, each word and reading once in the list', () => {
    const { doubts, doubtsInAll } = proofOf(Array.from({ length: 5 }, () => '他背着行李。'));
    for (const { times } of doubts) expect(times % 5).toBe(0);
    expect(doubts.reduce((sum, { times }) => sum + times, 0)).toBe(doubtsInAll);
  });
});
