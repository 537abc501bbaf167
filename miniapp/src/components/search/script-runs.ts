export interface ScriptRun {
  text: string;
  /** class of its script; empty where the text around it has the right glyphs */
  className: string;
}

/** Runs of the scripts that need glyphs of their own: Tibetan and Yi. */
const RUNS = /([\u0f00-\u0fff]+|[\ua000-\ua4cf]+)/;

/**
 * A text in runs of one script each. WXML has no `lang`, and a hit mixes scripts as it likes: the
 * lines of a Tibetan text stand below a Chinese title.
 */
export const scriptRuns = (text: string): ScriptRun[] =>
  text
    .split(RUNS)
    .map((run) => {
      if (!RUNS.test(run)) return { text: run, className: '' };
      return { text: run, className: run < '\ua000' ? 'language-bo' : 'language-ii' };
    })
    .filter((run) => run.text !== '');
