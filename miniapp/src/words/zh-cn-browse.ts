/** Words for going through lists by what their documents are about. */
export const browse = {
  all: '全部',
  byRegion: '按地区',
  byEthnicGroup: '按民族',
  bySubject: '按主题',
  counted: (name: string, count: number) => `${name}（${String(count)}）`,
  count: (count: number) => `${String(count)} 项`,
  nothing: '还没有可以这样浏览的内容',
};
