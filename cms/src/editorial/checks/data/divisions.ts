import { areaList } from '@vant/area-data';

const SICHUAN = '51';
/** Rows of the package that are economic zones, not divisions. */
const NO_DIVISION = /^高新区$|开发区|园区|新区$|管理区/;

const namesOf = (list: Record<string, string>): [string, string][] =>
  Object.entries(list).filter(([, name]) => !NO_DIVISION.test(name));

const EVERYWHERE = [
  ...namesOf(areaList.province_list),
  ...namesOf(areaList.city_list),
  ...namesOf(areaList.county_list),
];

/** Names of divisions anywhere in China, from province to county (@vant/area-data). */
export const ALL_DIVISIONS: ReadonlySet<string> = new Set(EVERYWHERE.map(([, name]) => name));

/** Divisions of Sichuan by their code of GB/T 2260: `513400` → 凉山彝族自治州. */
export const SICHUAN_DIVISIONS: ReadonlyMap<string, string> = new Map([
  [`${SICHUAN}0000`, '四川省'],
  ...EVERYWHERE.filter(([code]) => code.startsWith(SICHUAN)),
]);

/** Short forms of autonomous prefectures and counties, with the full name. */
export const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ['阿坝州', '阿坝藏族羌族自治州'],
  ['甘孜州', '甘孜藏族自治州'],
  ['凉山州', '凉山彝族自治州'],
  ['北川县', '北川羌族自治县'],
  ['峨边县', '峨边彝族自治县'],
  ['马边县', '马边彝族自治县'],
  ['木里县', '木里藏族自治县'],
];

/**
 * Divisions of Sichuan that have another name or rank now, with the year. Source: the State Council's
 * and the Ministry of Civil Affairs' approvals as listed by year in 县级以上行政区划变更情况.
 */
export const FORMER_DIVISIONS: readonly (readonly [string, string, number])[] = [
  ['双流县', '双流区', 2015],
  ['郫县', '郫都区', 2016],
  ['新津县', '新津区', 2020],
  ['彭山县', '彭山区', 2014],
  ['名山县', '名山区', 2012],
  ['达县', '达川区', 2013],
  ['南溪县', '南溪区', 2011],
  ['宜宾县', '叙州区', 2018],
  ['罗江县', '罗江区', 2017],
  ['安县', '安州区', 2016],
  ['元坝区', '昭化区', 2013],
  ['康定县', '康定市', 2015],
  ['马尔康县', '马尔康市', 2015],
  ['射洪县', '射洪市', 2019],
  ['会理县', '会理市', 2021],
  ['隆昌县', '隆昌市', 2017],
  ['灌县', '都江堰市', 1988],
  ['南坪县', '九寨沟县', 1998],
];
