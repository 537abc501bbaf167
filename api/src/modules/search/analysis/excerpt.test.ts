import { excerptOf } from './excerpt';
import { prepareQuery } from './prepare-query';
import { NO_SYNONYMS } from './synonyms';

const prepare = (q: string) => prepareQuery(q, { synonyms: NO_SYNONYMS, exactly: false });
const shown = (segments: { text: string; match: boolean }[]) =>
  segments.map(({ text, match }) => (match ? `[${text}]` : text)).join('');

describe('excerptOf', () => {
  it('shows where the most words stand together', () => {
    const text = `民族${'，甲'.repeat(100)}各少数民族的古籍文献${'，乙'.repeat(100)}`;
    expect(shown(excerptOf(text, prepare('民族古籍'), 20))).toMatch(
      /^….*少数\[民族\]的\[古籍\]文献.*…$/,
    );
  });

  it('shows the beginning when nothing matches', () => {
    expect(shown(excerptOf('一二三四五', prepare('民族'), 3))).toBe('一二三…');
  });
});
