import { excerptOf } from './excerpt';
import { bestPlaces } from './places';
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

describe('bestPlaces', () => {
  const places = ['一', '二', '三'].map((number, at) => ({
    label: `第${number}条`,
    anchor: `clause-${String(at + 1)}`,
    text: at === 1 ? '国家保护古籍' : '国家',
  }));
  const anchors = (q: string) => bestPlaces(places, prepare(q), 2).map(({ place }) => place.anchor);

  it('puts the place first that says the most of what is asked', () => {
    expect(anchors('古籍')).toEqual(['clause-2']);
  });

  it('puts a clause first that is named', () => {
    expect(anchors('国家第3条')[0]).toBe('clause-3');
  });
});
