/** Words of the reading settings. */
export const settings = {
  title: '阅读设置',
  /** beside other actions, where there is little room */
  short: '设置',
  on: '已开启',
  off: '已关闭',
  elder: '长辈模式',
  elderLine: '字更大，按钮更大，首页更简明',
  leaveElder: '退出长辈模式',
  typeSize: '字号',
  typeSizes: { normal: '标准', raised: '稍大', large: '大', larger: '特大', largest: '最大' },
  lineSpacing: '行距',
  lineSpacings: { close: '紧凑', normal: '标准', wide: '宽松' },
  theme: '明暗',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  language: '语言',
};
