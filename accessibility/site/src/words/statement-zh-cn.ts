/** Words of the accessibility statement in Chinese. */
export const statementZhCN = {
  accessibility: '无障碍声明',
  statementIntro:
    '本站按《中华人民共和国无障碍环境建设法》第三十二条的要求建设，以 GB/T 37668-2019 和 WCAG 2.2 的 AA 级为目标。下面如实说明已经做到的、怎样检查的和还没有做到的。',
  statementDay: '本声明最近核对于 {date}，由建设方自评，未经第三方评估。',

  statementDone: '已经做到的',
  'statementDone.keyboard':
    '全站可以只用键盘操作；不用鼠标、不运行脚本也能查找、阅读、搜索和设置。',
  'statementDone.reader':
    '页面用标题、列表、表格和地标写成，读屏软件和点显器可以直接读取；本站不用悬浮工具条。',
  'statementDone.languages': '每一段文字都标明语言，换语言时读音和字形随之更换。',
  'statementDone.print':
    '“阅读设置”里有大字、深色和高对比；页面放大到 400% 或在 320 像素宽的屏幕上不需要左右拖动。',
  'statementDone.colour': '正文与底色的对比度不低于 7∶1，不用颜色作为唯一的提示。',
  'statementDone.targets':
    '可以点按的地方，宽和高都不小于 44 像素，大字时不小于 60 像素；句子里的链接除外。',
  'statementDone.forms': '每一篇内容都可以取走 EPUB 电子书和纯文本，也可以打印成大字版。',
  'statementDone.aloud':
    '设备上有普通话或英语语音时，文章可以逐句朗读，读到的一句有标记；读错的人名、地名由校对人员在词库里改正。设置里可以给中文正文全文注汉语拼音。',
  'statementDone.search': '搜索结果的条数写在页面标题里，打开页面就会读到。',

  statementChecked: '怎样检查的',
  'statementChecked.machines':
    '每次修改都自动检查每一类页面的四种语言，以及浅色、深色、高对比和简洁版：用 axe 和 IBM 的引擎查可访问性问题，用 html-validate 查标记，并测量对比度、点按范围和版面宽度。',
  'statementChecked.browser':
    '在浏览器里只用键盘、关闭脚本，查找政策、看解读、下载、换语言、搜索、改设置，每一步都看得见焦点；并逐项核对读屏软件从每个组件得到的内容。',
  'statementChecked.limits': '自动检查一般只能发现一部分问题，不能代替人来使用。',

  statementMissing: '还没有做到的',
  'statementMissing.people':
    '还没有请视力障碍读者用读屏软件（如 NVDA、争渡、阳光、旁白、TalkBack）或点显器通读本站。',
  'statementMissing.voices':
    '目前没有可用的藏文、彝文语音，藏文、彝文内容不能朗读。朗读不会替代读屏软件，两者同时使用会互相干扰。',
  'statementMissing.words': '藏文、彝文页面的界面用语大部分还是中文，并已标明是中文。',
  'statementMissing.pictures': '部分古籍图片还没有录文；没有录文的页面会写明。',
  'statementMissing.files': '较早的附件（PDF、Word 等）可能不便于读屏软件读取。',
  'statementMissing.video': '视频附有文字稿，还没有字幕、手语和口述影像。',
  'statementMissing.signed': '还没有手语版和易读版内容。',

  statementHelp: '读不了、用不了，请告诉我们',
  statementHelpText: '请说明是哪一页、遇到什么困难，也可以要求用别的方式提供内容。',

  statementPrivacy: '本站记些什么',
  'statementPrivacy.cookie':
    '只有您改过阅读设置，才在您的浏览器里存一个 Cookie，只写这些设置，保存一年。',
  'statementPrivacy.visits': '按天统计每一页打开的次数，不记是谁打开的。',
  'statementPrivacy.reports':
    '您提交找错和来信时留下的姓名、电话、邮箱加密保存，只用来与您联系，办结 90 天后删除。',
  'statementPrivacy.search':
    '按天统计搜过的词、找到几条、打开了第几条，不记是谁搜的，90 天后删除。',
} as const;
