const OPENING = /[“‘「『《〈"']$/;
const CLOSING = /^[”’」』》〉"']/;
const PAST =
  /旧称|误[称写作]|错误|原称|曾称|古称|史称|旧时|旧名|原名|曾名|改称|更名|改名|改为|改设|撤销|撤县|前身|今[为属称]|民国|清[代朝末]|明[代朝]|解放前|（原|\(原|即今|现称|现为|不[能得可应]?(?:称|写|说|用)/;

/** Whether a word stands in quotation marks of its own: it is mentioned, not used. */
export const isMentioned = (text: string, at: number, length: number): boolean =>
  OPENING.test(text.slice(0, at)) && CLOSING.test(text.slice(at + length));

/** The sentence around a place in a text. */
const sentenceAround = (text: string, at: number): string => {
  const start =
    Math.max(...['。', '！', '？', '\n'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
  const end = /[。！？\n]/.exec(text.slice(at));
  return text.slice(start, end === null ? undefined : at + end.index);
};

/** Whether the sentence speaks of what something was called in the past. */
export const speaksOfThePast = (text: string, at: number): boolean =>
  PAST.test(sentenceAround(text, at));
