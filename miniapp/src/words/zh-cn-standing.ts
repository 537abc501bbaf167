/**
 * Words about the standing of a document: 本文件 or 所依据的《…》, what happened, what follows
 * from it.
 */
export const standing = {
  itself: '本文件',
  basis: (title: string) => `所依据的《${title}》`,
  basisGone: '所依据的一份政策文件',
  basisShort: '依据的文件',
  stop: '。',
  repealed: {
    undated: '已经废止',
    since: (day: string) => `已于${day}废止`,
    from: (day: string) => `将于${day}起废止`,
  },
  amended: {
    undated: '已经修改',
    since: (day: string) => `已于${day}修改`,
    from: (day: string) => `将于${day}起修改`,
  },
  expired: {
    undated: '已经失效',
    since: (day: string) => `已于${day}失效`,
    from: (day: string) => `将于${day}起失效`,
  },
  'not-yet-in-force': {
    undated: '尚未施行',
    since: (day: string) => `将于${day}起施行，目前尚未生效`,
    from: (day: string) => `将于${day}起施行，目前尚未生效`,
  },
  withdrawn: {
    undated: '已经撤下',
    since: (day: string) => `已于${day}撤下`,
    from: (day: string) => `将于${day}撤下`,
  },
  forReference: '不再执行，仅供查阅。',
  asAmended: '请以修改后的文件为准。',
  untilThen: '在此之前仍然有效。',
  mayNotApply: '以下内容可能不再适用，请以现行规定为准。',
  shown: (day: string) => `本文已于${day}撤下，仅供查阅。`,
  amendedBy: '修改依据',
  repealedBy: '废止依据',
  replacedBy: '替代文件',
  see: '查看',
};
