import { BLOCKS, sentencesOf, type Part, type Sentence } from './sentences';

const SPEEDS = { slow: 0.75, normal: 1, fast: 1.4, faster: 2 };
const NAME = 'read-aloud';

const synthesis = window.speechSynthesis as SpeechSynthesis | undefined;

/** A voice for a language; for Chinese one of Mandarin. On this device before one of the network. */
const voiceFor = (lang: string): SpeechSynthesisVoice | undefined => {
  const plain = (name: string): string =>
    name.toLowerCase().replaceAll('_', '-').replace(/^cmn/, 'zh');
  const wanted = plain(lang);
  const [base = ''] = wanted.split('-');
  const rank = (voice: SpeechSynthesisVoice): number =>
    2 * Number(plain(voice.lang).startsWith(wanted)) + Number(voice.localService);
  return (synthesis?.getVoices() ?? [])
    .filter((voice) => new RegExp(`^${base}(?:-|$)(?!hk|mo|hant-hk)`).test(plain(voice.lang)))
    .sort((a, b) => rank(b) - rank(a))[0];
};

const button = (text: string): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  return made;
};

const speedChoice = (words: Record<string, string>): [HTMLLabelElement, HTMLSelectElement] => {
  const select = document.createElement('select');
  for (const [name, rate] of Object.entries(SPEEDS))
    select.add(new Option(words[name], String(rate), name === 'normal', name === 'normal'));
  const label = document.createElement('label');
  label.append(words['speed'] ?? '', ' ', select);
  return [label, select];
};

/** Shows which sentence is read, and nothing when given none. */
const mark = (sentence: Sentence | undefined): void => {
  for (const old of document.querySelectorAll('.read-now')) old.classList.remove('read-now');
  if ('highlights' in CSS) {
    if (sentence === undefined) CSS.highlights.delete(NAME);
    else CSS.highlights.set(NAME, new Highlight(sentence.range));
  } else sentence?.range.startContainer.parentElement?.closest(BLOCKS)?.classList.add('read-now');
};

const isStill = (): boolean =>
  document.documentElement.dataset['motion'] === 'none' ||
  matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Brings a sentence into sight, if it is not; the bar at the foot covers some of the window. */
const show = ({ range }: Sentence, bar: HTMLElement): void => {
  const { top, bottom } = range.getBoundingClientRect();
  const free = innerHeight - (getComputedStyle(bar).position === 'fixed' ? bar.offsetHeight : 0);
  if (top >= 0 && bottom <= free) return;
  scrollTo({ top: scrollY + top - free / 3, behavior: isStill() ? 'instant' : 'smooth' });
};

/** What the voice is given: in Chinese with the words that it would read wrongly written otherwise. */
const asSpoken = ({ text, lang }: Part, spoken: [string, string][]): string =>
  lang.startsWith('zh')
    ? spoken.reduce((all, [written, said]) => all.replaceAll(written, said), text)
    : text;

const assist = (place: HTMLElement, article: Element, voices: SpeechSynthesis): void => {
  const words = JSON.parse(place.dataset['words'] ?? '{}') as Record<string, string>;
  const spoken = JSON.parse(place.dataset['spoken'] ?? '[]') as [string, string][];
  const word = (name: string): string => words[name] ?? '';

  const start = button(word('start'));
  const bar = document.createElement('div');
  const [previous, pause, next, stop] = ['previous', 'pause', 'next', 'stop'].map((name) =>
    button(word(name)),
  ) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
  const [label, speed] = speedChoice(words);
  const [left, broken] = [document.createElement('p'), document.createElement('p')];
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', word('start'));
  bar.className = 'read-aloud-bar';
  bar.hidden = true;
  bar.append(previous, pause, next, stop, label, broken);

  let sentences: Sentence[] = [];
  let at = 0;
  let isSpeaking = false;
  /** counts up with everything that is begun or broken off: what an old turn reports is not heard */
  let turn = 0;
  /** kept, because Chromium forgets an utterance that nobody holds, and never reports its end */
  let utterance: SpeechSynthesisUtterance | undefined;

  const silence = (): void => {
    turn += 1;
    isSpeaking = false;
    voices.cancel();
    pause.textContent = word('resume');
  };

  const end = (): void => {
    silence();
    mark(undefined);
    const hadFocus = bar.contains(document.activeElement);
    bar.hidden = true;
    start.hidden = false;
    left.textContent = '';
    document.documentElement.classList.remove('reading-aloud');
    if (hadFocus) start.focus({ preventScroll: true });
  };

  const speakPart = (mine: number, index: number): void => {
    const part = sentences[at]?.parts[index];
    if (part === undefined) {
      if (at + 1 < sentences.length) speak(at + 1);
      else end();
      return;
    }
    const voice = voiceFor(part.lang);
    if (voice === undefined) {
      speakPart(mine, index + 1);
      return;
    }
    utterance = new SpeechSynthesisUtterance(asSpoken(part, spoken));
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = Number(speed.value);
    utterance.onend = () => {
      if (mine === turn) speakPart(mine, index + 1);
    };
    utterance.onerror = () => {
      if (mine !== turn) return;
      silence();
      broken.textContent = word('failed');
    };
    voices.speak(utterance);
  };

  function speak(index: number): void {
    const sentence = sentences[index];
    if (sentence === undefined) return;
    silence();
    at = index;
    isSpeaking = true;
    pause.textContent = word('pause');
    broken.textContent = '';
    mark(sentence);
    show(sentence, bar);
    speakPart(turn, 0);
  }

  const begin = (): void => {
    const all = sentencesOf(article);
    sentences = all.filter(({ parts }) => parts.some(({ lang }) => voiceFor(lang) !== undefined));
    const isWhole = all.every(({ parts }) => parts.every(({ lang }) => voiceFor(lang)));
    left.textContent = isWhole ? '' : word('skips');
    start.hidden = true;
    bar.hidden = false;
    document.documentElement.classList.add('reading-aloud');
    pause.focus({ preventScroll: true });
    speak(0);
  };

  start.addEventListener('click', begin);
  // Paused speech does not come back on every device, so a pause begins its sentence anew.
  pause.addEventListener('click', () => {
    if (isSpeaking) silence();
    else speak(at);
  });
  previous.addEventListener('click', () => {
    speak(Math.max(at - 1, 0));
  });
  next.addEventListener('click', () => {
    speak(Math.min(at + 1, sentences.length - 1));
  });
  stop.addEventListener('click', end);
  speed.addEventListener('change', () => {
    if (isSpeaking) speak(at);
  });
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') end();
  });
  addEventListener('pagehide', end);
  place.append(start, left, bar);
};

const place = document.querySelector<HTMLElement>('.read-aloud[data-words]');
const article = place?.closest('article');
if (synthesis !== undefined && place !== null && article && 'Segmenter' in Intl) {
  /** Voices come late in some browsers, and in others never. */
  const offer = (): void => {
    if (place.childElementCount > 0 || !voiceFor(place.dataset['language'] ?? '')) return;
    assist(place, article, synthesis);
  };
  offer();
  synthesis.addEventListener('voiceschanged', offer);
}
