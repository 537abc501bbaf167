/** Words of the reader of magazines. */
export const magazine = {
  contents: '目录',
  current: '正在阅读',
  previous: '上一篇',
  next: '下一篇',
  place: (at: number, all: number) => `本期第 ${String(at)} 篇，共 ${String(all)} 篇`,
};
