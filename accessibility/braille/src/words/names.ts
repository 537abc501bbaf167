import { type Place } from './readings/decide';
import { isSurname, surnameReading } from './surnames';
import { isSingle, type Token } from './token';

/** What people are called by after their names. */
const TITLE =
  /^(?:主任|副主任|局长|副局长|书记|副书记|州长|县长|市长|省长|镇长|乡长|村长|部长|厅长|处长|科长|院长|校长|馆长|会长|所长|主席|副主席|委员|代表|教授|老师|医生|同志|先生|女士|记者|说|表示|介绍|告诉|认为|指出|强调|出席|参加|主持|讲话|率|带|一行|摄|等|（|，|、|是|出生)/;
/** What stands before a name. */
const ROLE =
  /(?:主任|局长|书记|州长|县长|市长|省长|镇长|乡长|村长|部长|厅长|处长|科长|院长|校长|馆长|会长|所长|主席|委员|代表|教授|老师|医生|同志|记者|编辑|作者|村民|居民|学生|传承人|负责人|干部|队员|摄影|通讯员|绣娘|阿妈|大爷|大妈|司机|司仪|毕摩|歌手|演员|队长|志愿者|联系人|经理|董事长|工程师|研究员|译者|审核|责编|患者|牧民|护士|：|、)$/;

/** Characters that hardly ever are part of a given name. */
const NOT_IN_NAMES =
  /[的了着过是在和与及或把被将向从到对给说要会能都也就还又再很更最不没这那其各每等之于为以上下里中前后时年月日号个位名条]/;

const SIGHT = 6;

/**
 * Joins the characters of a person's name that the list does not have: a surname and one or two
 * characters, beside a title or a word for speaking.
 * @param place to see what stands round the name
 */
export const joinNames = (tokens: readonly Token[], place: Place): Token[] => {
  const out: Token[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const token = tokens[n] as Token;
    const size = nameLength(tokens, n, place);
    if (size === 0) out.push(token);
    else {
      out.push(nameOf(tokens.slice(n, n + size)));
      n += size - 1;
    }
  }
  return out;
};

const isNamePart = (token: Token | undefined): boolean =>
  token !== undefined && isSingle(token) && !token.fixed && !NOT_IN_NAMES.test(token.text);

/** What stands on both sides of the words `n` to `n + size - 1`. */
const beside = (tokens: readonly Token[], n: number, size: number, place: Place) => {
  const from = place.start + (tokens[n]?.start ?? 0);
  const to = place.start + (tokens[n + size - 1]?.end ?? 0);
  return {
    before: place.paragraph.slice(Math.max(0, from - SIGHT), from),
    after: place.paragraph.slice(to, to + SIGHT),
  };
};

const isNamedBySingles = (
  tokens: readonly Token[],
  n: number,
  size: number,
  place: Place,
): boolean => {
  const parts = tokens.slice(n + 1, n + size);
  if (parts.length < size - 1 || !parts.every(isNamePart)) return false;
  const { before, after } = beside(tokens, n, size, place);
  return TITLE.test(after) || ROLE.test(before);
};

/** A surname and a listed word of two characters, as 王 and 建国. */
const isNamedByWord = (tokens: readonly Token[], n: number, place: Place): boolean => {
  const given = tokens[n + 1];
  if (!given || given.fixed || given.characters.length !== 2 || given.tag === 'v') return false;
  const { before, after } = beside(tokens, n, 2, place);
  const isLikely = given.tag.startsWith('nr') || TITLE.test(after);
  return isLikely && (ROLE.test(before) || TITLE.test(after));
};

/** How many words from `n` on are one name; 0 for none. */
const nameLength = (tokens: readonly Token[], n: number, place: Place): number => {
  const surname = tokens[n];
  if (!surname || !isSingle(surname) || surname.fixed || !isSurname(surname.text)) return 0;
  const size = [3, 2].find((one) => isNamedBySingles(tokens, n, one, place));
  return size ?? (isNamedByWord(tokens, n, place) ? 2 : 0);
};

const nameOf = (parts: readonly Token[]): Token => {
  const first = parts[0] as Token;
  const readings = parts.flatMap((part) => part.readings);
  readings[0] = surnameReading(first.text) ?? readings[0] ?? '';
  return {
    ...first,
    end: parts.at(-1)?.end ?? first.end,
    text: parts.map(({ text }) => text).join(''),
    characters: parts.flatMap(({ characters }) => characters),
    readings,
    tag: 'nr',
    source: 'context',
  };
};
