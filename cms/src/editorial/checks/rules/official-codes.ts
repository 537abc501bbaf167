import { DEFAULT_LOCALE } from '@minzong/content-types';
import { createCheck } from '../check';
import { SICHUAN_DIVISIONS } from '../data/divisions';
import { ETHNIC_GROUPS } from '../data/ethnic-groups';
import { sample } from '../sample';

/** Regions of Sichuan and ethnic groups carry the name that belongs to their code: GB/T 2260, GB/T 3304. */
export const officialCodes = createCheck({
  id: 'official-codes',
  title: '名称与代码不符',
  source: 'GB/T 2260；GB/T 3304—1991',
  severity: 'blocking',
  types: ['region', 'ethnic-group'],
  find: (document) => {
    const { code, title, locale } = document;
    if (code === undefined || title === undefined || locale !== DEFAULT_LOCALE) return [];
    const isGroup = document.type === 'ethnic-group';
    const group = ETHNIC_GROUPS.find((known) => known.code === code);
    const name = isGroup ? group?.name : SICHUAN_DIVISIONS.get(code);
    if (isGroup && group === undefined)
      return [{ path: 'code', message: `没有代码为${code}的民族，民族代码为01至56`, quote: code }];
    if (name === undefined || name === title) return [];
    return [{ path: 'title', message: `代码${code}是“${name}”，请核对名称和代码`, quote: title }];
  },
  examples: {
    passing: [
      {
        words: '513400 凉山彝族自治州',
        document: sample('region', { code: '513400', title: '凉山彝族自治州' }),
      },
    ],
    failing: [
      { words: '513400 凉山州', document: sample('region', { code: '513400', title: '凉山州' }) },
      { words: '民族代码57', document: sample('ethnic-group', { code: '57', title: '某族' }) },
    ],
  },
});
