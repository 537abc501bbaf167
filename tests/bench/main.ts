import { signIn } from '../system/desk.ts';
import { startSystem, type System } from '../system/system.ts';
import { measureBraille } from './braille.ts';
import { measureChecks } from './checks.ts';
import { compareWithBareServer } from './hot-path.ts';
import { measureMiniProgram } from './mini-program.ts';
import { weigh } from './page-weight.ts';
import { measurePublishLatency } from './publish-latency.ts';
import { measureSearch } from './search/search-speed.ts';
import { compareStoreSizes } from './store-size.ts';
import { compareWithStrapi } from './strapi-rest.ts';

const SEARCH_DOCUMENTS = 50_000;

interface Figure {
  what: string;
  value: string;
  aim: string;
}

const show = (figures: Figure[]): void => {
  for (const { what, value, aim } of figures)
    console.log(`${what}: ${value}${aim === '' ? '' : `   (aim ${aim})`}`);
};

const times = (value: number): string => `${value.toFixed(2)} ×`;

const latencyFigures = async (system: System): Promise<Figure[]> => {
  const { DEMO_EDITOR_EMAIL = '', DEMO_EDITOR_PASSWORD = '' } = system.secrets;
  const desk = await signIn(system.cms, DEMO_EDITOR_EMAIL, DEMO_EDITOR_PASSWORD);
  const latencies = await measurePublishLatency(system, desk, 30);
  return latencies.map(({ reader, medianMs, p95Ms }) => ({
    what: `publish → visible, ${reader}`,
    value: `median ${String(medianMs)} ms, p95 ${String(p95Ms)} ms`,
    aim: '< 2000 ms',
  }));
};

const hotPathFigures = async (system: System, slug: string): Promise<Figure[]> => {
  const compare = async (what: string, url: string, service: 'api' | 'site', aim: string) => {
    const { ratio, bytes } = await compareWithBareServer(url, system.pid(service));
    return { what: `${what}, ${String(bytes)} bytes`, value: times(ratio), aim };
  };
  const ofBare = 'of bare node:http';
  return [
    await compare(`api document ${ofBare}`, `${system.api}/v1/articles/${slug}`, 'api', '≥ 0.5 ×'),
    await compare(`api list ${ofBare}`, `${system.api}/v1/articles`, 'api', '≥ 0.5 ×'),
    await compare(`site page ${ofBare}`, `${system.site}/articles/${slug}`, 'site', '≥ 0.4 ×'),
  ];
};

const weightFigures = async (system: System, slug: string): Promise<Figure[]> => {
  const { pageBytes, scriptBytes } = await weigh(`${system.site}/articles/${slug}`);
  return [
    {
      what: 'article: HTML and CSS, compressed',
      value: `${String(pageBytes)} bytes`,
      aim: '≤ 30 kB',
    },
    { what: 'article: script', value: `${String(scriptBytes)} bytes`, aim: '0' },
  ];
};

const checksFigures = async (documents: number): Promise<Figure[]> => {
  const { seconds, checks } = await measureChecks(documents);
  const perSecond = Math.round(documents / seconds);
  return [
    {
      what: `${String(checks)} checks before publishing, ${String(documents)} documents`,
      value: `${seconds.toFixed(2)} s, ${String(perSecond)} documents/s`,
      aim: '< 10 s',
    },
  ];
};

const brailleFigures = (characters: number): Figure[] => {
  const { loadMs, charactersPerSecond, megabytes, liblouisPerSecond } = measureBraille(characters);
  const perSecond = (speed: number): string => `${String(Math.round(speed))} characters/s`;
  const what = `braille, ${String(characters)} characters`;
  return [
    { what: 'braille: load', value: `${String(Math.round(loadMs))} ms`, aim: '< 1500 ms' },
    { what: 'braille: memory', value: `${String(Math.round(megabytes))} MB`, aim: '≤ 200 MB' },
    { what, value: perSecond(charactersPerSecond), aim: '≥ 50000' },
    {
      what: 'the same by lou_translate zhcn-cbs',
      value: liblouisPerSecond === undefined ? 'not installed' : perSecond(liblouisPerSecond),
      aim: '',
    },
  ];
};

/** What needs the whole system: weights, latencies, and the servers beside bare ones. */
const measureSystem = async (): Promise<void> => {
  console.log('Starting a system of its own on other ports …');
  const system = await startSystem();
  try {
    const list = (await (await fetch(`${system.api}/v1/articles`)).json()) as {
      items: { slug: string }[];
    };
    const slug = list.items[0]?.slug ?? '';
    show(await weightFigures(system, slug));
    show(await latencyFigures(system));
    show(await hotPathFigures(system, slug));
    const strapi = await compareWithStrapi(system, slug);
    show([
      { what: 'api list of Strapi REST', value: times(strapi.list), aim: '≥ 20 ×' },
      { what: 'api document of Strapi REST', value: times(strapi.detail), aim: '≥ 20 ×' },
    ]);
  } finally {
    await system.stop();
  }
};

const measureStore = async (): Promise<void> => {
  const sizes = await compareStoreSizes(200, 20_000);
  show([
    { what: 'cold list, 20,000 documents of 200', value: times(sizes.list), aim: '≤ 1.3 ×' },
    { what: 'cold document, 20,000 documents of 200', value: times(sizes.detail), aim: '≤ 1.3 ×' },
  ]);
};

const PARTS: Record<string, (size?: number) => Promise<void>> = {
  system: measureSystem,
  checks: async () => show(await checksFigures(1000)),
  braille: async () => {
    await Promise.resolve();
    show(brailleFigures(200_000));
  },
  store: measureStore,
  'mini-program': async () => show(await measureMiniProgram()),
  search: (documents = SEARCH_DOCUMENTS) => measureSearch(documents, show),
};

/**
 * Prints figures beside what they should be, each as soon as it is known.
 * @param words the parts to measure, all when none is named; a part may be given a size: `search=5000`
 * @throws Error that lists the parts when one is not known
 */
export const runBench = async (words: string[]): Promise<void> => {
  const asked = words.length === 0 ? Object.keys(PARTS) : words;
  const unknown = asked.filter((word) => !(word.replace(/=\d+$/, '') in PARTS));
  if (unknown.length > 0)
    throw new Error(`No part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  for (const word of asked) {
    const [name = '', size] = word.split('=');
    await PARTS[name]?.(size === undefined ? undefined : Number(size));
  }
};
