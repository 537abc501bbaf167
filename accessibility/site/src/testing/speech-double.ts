/** What the page asked of its voice. */
export interface Spoken {
  text: string;
  lang: string;
  rate: number;
}

/**
 * Source of a voice that says nothing: it notes what it is given, and says that it has ended when
 * `speechDouble.end()` is called. The browser of the tests has no voices of its own.
 * @param languages of the voices there are
 */
export const speechDouble = (languages: readonly string[]): string => `(() => {
  const spoken = [];
  let current;
  const voices = ${JSON.stringify(languages)}.map((lang) => ({ lang, name: lang, localService: true }));
  class Utterance {
    constructor(text) { this.text = text; this.rate = 1; }
  }
  const synthesis = {
    getVoices: () => voices,
    addEventListener: () => undefined,
    speak: (utterance) => {
      current = utterance;
      spoken.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate });
    },
    cancel: () => {
      const broken = current;
      current = undefined;
      // As browsers do: what is broken off reports an error, later.
      setTimeout(() => broken?.onerror?.({ error: 'interrupted' }), 0);
    },
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  window.speechDouble = {
    spoken,
    isSpeaking: () => current !== undefined,
    end: () => { const done = current; current = undefined; done?.onend?.({}); },
    fail: () => { current?.onerror?.({ error: 'network' }); },
  };
})()`;
