import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { isWaived } from './waivers';

const IBM_GUIDELINE = 'IBM_Accessibility';
/** The rules of IBM's engine that look at computed colours. */
const IBM_COLOUR_RULES = "['text_contrast_sufficient']";

const sources = ['axe-core/axe.min.js', 'accessibility-checker-engine/ace.js'].map((file) =>
  readFileSync(require.resolve(file), 'utf8'),
);

/**
 * Axe leaves what is fainter than AA to its rule for AA. Without that lower bound the rule for AAA
 * (WCAG 1.4.6) says all that the other says, and each text is measured once.
 * WCAG 2.5.8, `target-size`, is off unless asked for.
 */
const AXE = `
  const contrastRatio = { normal: { expected: 7 }, large: { expected: 4.5 } };
  const { options } = axe._audit.checks['color-contrast-enhanced'];
  axe.configure({ checks: [{ id: 'color-contrast-enhanced', options: { ...options, contrastRatio } }] });
  const axeFaults = (options) => axe.run(document, { resultTypes: ['violations'], ...options })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => 'axe ' + id + ': ' + target.join(' '))));
  const everyRule = { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
`;

/**
 * Only a FAIL counts. Half of the engine's time would go into rules that can say no more than
 * POTENTIAL or MANUAL, whatever they meet: those are left out, unless another rule waits for them.
 */
const IBM = `
  const checker = new ace.Checker();
  const { ruleMap } = checker.engine;
  const ofGuideline = checker.rulesetRules['${IBM_GUIDELINE}'].map((id) => ruleMap[id]).filter(Boolean);
  const failing = ofGuideline.filter(({ run }) => String(run).includes('Fail'));
  const awaited = failing.flatMap(({ dependencies }) => dependencies ?? []);
  const ibmRules = [...new Set([...failing.map(({ id }) => id), ...awaited])];
  const ibmFaults = async (rules) => {
    checker.engine.enableRules(rules);
    const { results } = await checker.engine.run(document);
    return results
      .filter(({ value }) => value[1] === 'FAIL')
      .map(({ ruleId, snippet, message }) => 'ibm ' + ruleId + ': ' + message + ' ' + snippet);
  };
`;

const HARNESS = `
  globalThis.engines = {
    everything: async () => {
      // What is folded away is read as well, and IBM's engine takes a label in there for none.
      for (const folded of document.querySelectorAll('details')) folded.open = true;
      return [...await axeFaults({ rules: everyRule }), ...await ibmFaults(ibmRules)];
    },
    colours: async () => [
      ...await axeFaults({ runOnly: ['color-contrast-enhanced', 'link-in-text-block'] }),
      ...await ibmFaults(${IBM_COLOUR_RULES}),
    ],
    ibmRules,
  };
`;

/** Puts axe and IBM's engine into every page that is opened from now on. */
export const bringEngines = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(`(() => { ${[...sources, AXE, IBM, HARNESS].join(';\n')} })()`);
};

const ask = async (page: Page, what: 'everything' | 'colours'): Promise<string[]> =>
  (await page.evaluate<string[]>(`engines.${what}()`)).filter((found) => !isWaived(found));

/** What both engines find fault with, each with its rule and element; axe's WCAG 1.4.6 included. */
export const faultsOn = (page: Page): Promise<string[]> => ask(page, 'everything');

/** The same, of the rules alone that look at colours. */
export const colourFaultsOn = (page: Page): Promise<string[]> => ask(page, 'colours');
