import { areaList } from '@vant/area-data';

/** A division of the country: its code (GB/T 2260) and its name in Chinese. */
export interface Division {
  code: string;
  name: string;
}

/** Divisions under a heading, as a list to choose from shows them. */
export interface DivisionGroup {
  /** undefined: they need none */
  name: string | undefined;
  divisions: Division[];
}

const divisionsOf = (list: Record<string, string>): Division[] =>
  Object.entries(list).map(([code, name]) => ({ code, name }));

const provinces = divisionsOf(areaList.province_list);
const cities = divisionsOf(areaList.city_list);
const counties = divisionsOf(areaList.county_list);
const names = new Map(
  [...provinces, ...cities, ...counties].map(({ code, name }) => [code, name] as const),
);

export const PROVINCES: readonly Division[] = provinces;

const within = (divisions: Division[], digits: string): Division[] =>
  divisions.filter(({ code }) => code.startsWith(digits));

/**
 * What can be chosen within a province, by city where it is a county that is asked for.
 * @param province code of the province; nothing is within anything else
 */
export const divisionsWithin = (province: string, level: 'city' | 'county'): DivisionGroup[] => {
  const inside = /^\d\d0000$/.test(province) ? within(cities, province.slice(0, 2)) : [];
  if (level === 'city') return [{ name: undefined, divisions: inside }];
  return inside
    .map(({ code, name }) => ({ name, divisions: within(counties, code.slice(0, 4)) }))
    .filter(({ divisions }) => divisions.length > 0);
};

/** The province that a code of a city or county is in. */
export const provinceOf = (code: string): string =>
  /^[1-9]\d{5}$/.test(code) ? `${code.slice(0, 2)}0000` : '';

/** The whole name of a division, `四川省凉山彝族自治州西昌市`; the code where it is not known. */
export const divisionName = (code: string): string => {
  const way = [provinceOf(code), `${code.slice(0, 4)}00`, code];
  const known = [...new Set(way)].flatMap((part) => names.get(part) ?? []);
  return known.length === 0 ? code : [...new Set(known)].join('');
};
