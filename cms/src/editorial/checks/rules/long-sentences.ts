import { DOCUMENT_TYPES } from '@minzong/content-types';
import { createCheck } from '../check';
import { FOREIGN } from '../reading/inline-words';
import { chinesePassagesOf } from '../reading/reading';
import { says } from '../sample';

const charactersOf = (text: string): number => Array.from(text).length;

const KINDS = new Set(['paragraph', 'item', 'field']);

/**
 * Long sentences are hard for everybody and hardest for those who listen: WCAG 2.2 success criterion
 * 3.1.5, 简明表达. The words of a policy are what was promulgated and are left alone.
 */
export const longSentences = createCheck({
  id: 'long-sentences',
  title: '句子过长',
  source: 'WCAG 2.2 第 3.1.5 条；无障碍阅读',
  severity: 'warning',
  types: DOCUMENT_TYPES.filter((type) => type !== 'policy' && type !== 'ancient-text'),
  find: (document, { limits: { sentenceCharacters } }) =>
    chinesePassagesOf(document)
      .filter(({ kind, quoted, path }) => KINDS.has(kind) && !quoted && path !== 'legalBases')
      .flatMap(({ path, text }) =>
        text
          .split(/[。！？!?；;\n]/)
          .map((sentence) => sentence.replaceAll(FOREIGN, '').trim())
          .filter((sentence) => charactersOf(sentence) > sentenceCharacters)
          .map((sentence) => ({
            path,
            message: `这句话有 ${String(charactersOf(sentence))} 个字，请拆成几句（每句不超过 ${String(sentenceCharacters)} 字）`,
            quote: sentence,
          })),
      ),
  examples: {
    passing: [{ words: '每句不到120字', document: says('各族群众一起读书。'.repeat(20)) }],
    failing: [{ words: '一句话写了200字', document: says('各族群众一起读书，'.repeat(23)) }],
  },
});
