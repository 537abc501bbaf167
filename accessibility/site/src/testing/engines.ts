import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { isWaived } from './waivers';

/** Axe's rules that are off unless asked for: WCAG 1.4.6 and 2.5.8. */
const AXE_MORE =
  "{ 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } }";
const IBM_GUIDELINE = 'IBM_Accessibility';
/** The rules of IBM's engine that look at computed colours. */
const IBM_COLOUR_RULES = "['text_contrast_sufficient']";

const sources = ['axe-core/axe.min.js', 'accessibility-checker-engine/ace.js'].map((file) =>
  readFileSync(require.resolve(file), 'utf8'),
);

const HARNESS = `
  const axeFaults = (options) => axe.run(document, options).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => 'axe ' + id + ': ' + target.join(' '))));
  const checker = new ace.Checker();
  const failures = ({ results }) => results
    .filter(({ value }) => value[1] === 'FAIL')
    .map(({ ruleId, snippet, message }) => 'ibm ' + ruleId + ': ' + message + ' ' + snippet);
  const ibmColourFaults = () => {
    checker.engine.enableRules(${IBM_COLOUR_RULES});
    return checker.engine.run(document).then(failures);
  };
  globalThis.engines = {
    everything: async () => {
      // What is folded away is read as well, and IBM's engine takes a label in there for none.
      for (const folded of document.querySelectorAll('details')) folded.open = true;
      return [
      ...await axeFaults({ rules: ${AXE_MORE} }),
      ...failures(await checker.check(document, ['${IBM_GUIDELINE}'])),
      ];
    },
    colours: async () => [
      ...await axeFaults({ runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] }),
      ...await ibmColourFaults(),
    ],
  };
`;

/** Puts axe and IBM's engine into every page that is opened from now on. */
export const bringEngines = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(`(() => { ${sources.join(';\n')};\n${HARNESS} })()`);
};

const ask = async (page: Page, what: 'everything' | 'colours'): Promise<string[]> =>
  (await page.evaluate<string[]>(`engines.${what}()`)).filter((found) => !isWaived(found));

/** What both engines find fault with, each with its rule and element; axe's WCAG 1.4.6 included. */
export const faultsOn = (page: Page): Promise<string[]> => ask(page, 'everything');

/** The same, of the rules alone that look at colours. */
export const colourFaultsOn = (page: Page): Promise<string[]> => ask(page, 'colours');
