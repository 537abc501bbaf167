import { orderNumber } from './document-number';
import { attention, recognised, type Note } from './note';
import { officialDays } from './official-days';

/** Fields of a policy that its own words state. */
export interface PolicyFacts {
  documentNumber?: string;
  issuingBody?: string;
  adoptedOn?: string;
  promulgatedOn?: string;
  effectiveOn?: string;
}

/** One step in the making of a law: on this day, this was done. */
interface Step {
  day: string;
  words: string;
}

const STEP_START =
  /(?=(?:自\s*)?[〇○零一二三四五六七八九\d]{4}\s*年\s*[一二三四五六七八九十\d]{1,3}\s*月\s*[一二三四五六七八九十\d]{1,3}\s*日)/;
const DATE_ITSELF = /^(?:自\s*)?\S{4}\s*年\s*\S{1,3}\s*月\s*\S{1,3}\s*日/;
const KNOWN_ACTION = /通过|批准|公布|发布|颁布|施行|实施|修正|修订|修改/;

const stepsOf = (lines: string[]): Step[] =>
  lines
    .flatMap((line) => line.replace(/[\s\u3000]+/g, ' ').split(STEP_START))
    .flatMap((words) => {
      const day = officialDays(words)[0];
      return day === undefined ? [] : [{ day, words: words.replace(DATE_ITSELF, '').trim() }];
    });

/** True for a line that tells of the making of a law: it begins with a day and names an action. */
export const isPromulgationLine = (line: string): boolean => {
  const text = line.trim().replace(/^[（(]/, '');
  if (text.length > 400 || /[。！？；]/.test(text)) return false;
  return text.search(STEP_START) === 0 && KNOWN_ACTION.test(text);
};

const latest = (steps: Step[]): Step | undefined =>
  steps.reduce<Step | undefined>((a, b) => (a === undefined || b.day >= a.day ? b : a), undefined);

/** 第十四届全国人民代表大会常务委员会第三次会议 → 全国人民代表大会常务委员会; 国务院第89次常务会议 → 国务院. */
const meetingBody = (words: string): string | undefined => {
  const before =
    /^(.*?)第[〇零一二三四五六七八九十百\d]+次(?:常务|全体)?会议/u.exec(words)?.[1] ?? '';
  const body = before.replace(/第[〇零一二三四五六七八九十百\d]+届/, '').trim();
  return body.length >= 3 && /^\p{Script=Han}+$/u.test(body) ? body : undefined;
};

/** 中华人民共和国国务院令第686号 → 国务院; …常务委员会公告公布 → that committee. */
const promulgatingBody = (words: string): string | undefined => {
  const order = /^([\p{Script=Han}]{2,30}?)令(?:第|（|〔)/u.exec(words)?.[1];
  if (order !== undefined) return order.replace(/^中华人民共和国(?=国务院$)/, '');
  const notice = /^([\p{Script=Han}]{2,40}?)公告/u.exec(words)?.[1];
  return notice?.replace(/第[\p{Script=Han}]{1,5}届/u, '');
};

type Found = [name: keyof PolicyFacts, label: string, value: string | undefined];

/** Keeps what was found, and tells of each where it was read. */
const factsOf = (found: Found[], notes: Note[]): PolicyFacts => {
  const facts: PolicyFacts = {};
  for (const [name, label, value] of found) {
    if (value === undefined) continue;
    facts[name] = value;
    notes.push(recognised(`${label}：${value}（题注）`));
  }
  return facts;
};

const noteOthers = (steps: Step[], used: (Step | undefined)[], notes: Note[]): void => {
  const others = steps
    .filter((step) => !used.includes(step))
    .map((step) => `${step.day} ${step.words}`);
  if (others.length > 0) {
    notes.push(attention(`题注中的其他经过没有对应字段，只保留在正文首段：${others.join('；')}`));
  }
};

/**
 * What the lines below the title of a law state with certainty. A later promulgation outdoes an
 * earlier one; a mere amendment (修正) is no new adoption.
 */
export const factsFromPromulgation = (lines: string[], notes: Note[]): PolicyFacts => {
  const steps = stepsOf(lines);
  const adoption = latest(steps.filter(({ words }) => /通过/.test(words) && !/修正/.test(words)));
  const promulgation = latest(
    steps.filter(({ words }) => /(?:公布|发布|颁布)/.test(words) && !/修正/.test(words)),
  );
  const force = latest(steps.filter(({ words }) => /^(?:起)?(?:施行|实施)/.test(words)));
  const body = promulgation && promulgatingBody(promulgation.words);
  noteOthers(steps, [adoption, promulgation, force], notes);
  return factsOf(
    [
      ['documentNumber', '文号', promulgation && orderNumber(promulgation.words)],
      ['issuingBody', '发文机关', body ?? (adoption && meetingBody(adoption.words))],
      ['adoptedOn', '成文日期', adoption?.day],
      ['promulgatedOn', '发布日期', promulgation?.day],
      ['effectiveOn', '施行日期', force?.day],
    ],
    notes,
  );
};

const OWN_FORCE =
  /^(?:第\S{1,8}条[\s\u3000]*)?(?:本|该)[\p{Script=Han}]{1,8}(?:由\p{Script=Han}{2,30}通过，)?自(.{8,20}?)起(?:施行|实施|生效)/u;
const FROM_PROMULGATION =
  /^(?:第\S{1,8}条[\s\u3000]*)?(?:本|该)[\p{Script=Han}]{1,8}自(?:公布|发布|颁布|印发)之日起(?:施行|实施|生效)/u;

/** 施行日期 from the closing words of the text itself: 本法自2023年9月1日起施行. */
export const effectiveDayFromBody = (
  paragraphs: string[],
  facts: PolicyFacts,
  notes: Note[],
): string | undefined => {
  const closing = paragraphs.slice(-8).reverse();
  const sentence = closing.find((text) => OWN_FORCE.test(text) || FROM_PROMULGATION.test(text));
  if (sentence === undefined) return facts.effectiveOn;
  const stated =
    officialDays(OWN_FORCE.exec(sentence)?.[1] ?? '')[0] ??
    (FROM_PROMULGATION.test(sentence) ? facts.promulgatedOn : undefined);
  if (stated === undefined || facts.effectiveOn === stated) return facts.effectiveOn;
  if (facts.effectiveOn !== undefined) {
    notes.push(
      attention(`正文所述施行日期 ${stated} 与题注 ${facts.effectiveOn} 不同，采用题注，请核对`),
    );
    return facts.effectiveOn;
  }
  notes.push(recognised(`施行日期：${stated}（正文末尾“${sentence.slice(0, 40)}”）`));
  return stated;
};
