const DIGITS = '零一二三四五六七八九';

/** A number below one hundred in Chinese or Arabic figures: 十二 → 12, 两 → 2, 7 → 7. */
export const smallNumber = (text: string): number | undefined => {
  const western = text.replace(/[０-９]/g, (digit) =>
    String('０１２３４５６７８９'.indexOf(digit)),
  );
  if (/^\d{1,3}$/.test(western)) return Number(western);
  const words = text.replace(/[两俩]/g, '二').replace(/〇/g, '零');
  const found = /^([一二三四五六七八九])?(十)?([零一二三四五六七八九])?$/.exec(words);
  if (found === null || words === '') return undefined;
  const [, tens, ten, ones] = found;
  if (ten === undefined) return words.length === 1 ? DIGITS.indexOf(words) : undefined;
  return (
    (tens === undefined ? 1 : DIGITS.indexOf(tens)) * 10 +
    (ones === undefined ? 0 : DIGITS.indexOf(ones))
  );
};

/** What a number may look like where one is looked for in a text. */
export const NUMBER = '[\\d０-９]{1,3}|[零〇一二三四五六七八九十两]{1,3}';
