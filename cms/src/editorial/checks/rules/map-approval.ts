import { createCheck } from '../check';
import { readingOf, type PlacedImage } from '../reading/reading';
import { picture, paragraph, sample } from '../sample';
import { fieldOfWords, nameOfImage } from './alternative-text';

const MAP =
  /(?<!思维|知识|美食|栏目|网站|站点|站内|心灵|藏书|能力|学习)地图(?!集|册|出版|上的名字)|区划图|政区图|区位图|疆域图|版图(?![书画])|(?:位置|区域|地理|行政|方位|线路|路线|交通|旅游|导游|游览|景区|水系|河流|流域|山脉|地形|地势|辖区|村落|聚居|民族|人口|资源|产地|文物|古迹)[\u4e00-\u9fff]{0,6}(?:分布|位置|示意|方位)图|(?:地理|交通|旅游|导游|导览|地形|地势|水系|卫星|航拍影像地)图(?!书)|\bmap\b(?! of the (?:site|website))/iu;
const NUMBER =
  /(?:审图号|approval (?:no|number))[^\n。]{0,30}?[（(〔[]?\d{4}[)）〕\]]?\s*第?\s*\d{1,6}\s*号?|(?:GS[\u4e00-\u9fff]?|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼兵]S)\s*[（(〔[]\s*\d{4}\s*[)）〕\]]\s*第?\s*\d{1,6}\s*号/u;

const wordsOf = ({ image, after }: PlacedImage): string[] =>
  [image.alternativeText, image.caption, image.credit, after].flatMap((text) =>
    text === undefined ? [] : [text],
  );

/** The words that call a picture a map; a map that is only seen in the background is one as well. */
const mapWord = ({ image }: PlacedImage): string | undefined =>
  [image.alternativeText, image.caption]
    .map((text) => (text === undefined ? undefined : MAP.exec(text)?.[0]))
    .find((word) => word !== undefined);

/**
 * A map that is shown to the public carries its 审图号: 地图管理条例 arts. 15 and 27 (国务院令第664号),
 * 政府网站发展指引 on 标准地图.
 */
export const mapApproval = createCheck({
  id: 'map-approval',
  title: '地图没有审图号',
  source: '《地图管理条例》；国办发〔2017〕47号：使用标准地图或经审核的地图',
  severity: 'blocking',
  find: (document) =>
    readingOf(document).images.flatMap((placed) => {
      const quote = mapWord(placed);
      if (quote === undefined || wordsOf(placed).some((text) => NUMBER.test(text))) return [];
      const where = placed.number === undefined ? 'caption' : '';
      const message = `${nameOfImage(placed)}是地图（“${quote}”），请在图片说明中写明审图号，如“审图号：川S（2024）00001号”；没有审图号的地图不能使用`;
      const path = where === '' ? fieldOfWords(placed) : `${placed.path}.${where}`;
      return [{ path, message, quote }];
    }),
  examples: {
    passing: [
      {
        words: '图片说明写有“审图号：川S（2024）00123号”',
        document: sample('article', {
          body: [picture('四川省行政区划图', { caption: '审图号：川S（2024）00123号' })],
        }),
      },
      {
        words: '图下一段写有“审图号：GS（2020）4619号”',
        document: sample('article', {
          body: [picture('民族分布示意图'), paragraph('审图号：GS（2020）4619号')],
        }),
      },
      {
        words: '办理流程的示意图不是地图',
        document: sample('article', { body: [picture('办理流程示意图，共四步')] }),
      },
    ],
    failing: [
      {
        words: '“四川省民族分布示意图”没有审图号',
        document: sample('article', { body: [picture('四川省民族分布示意图')] }),
      },
      {
        words: '图片说明是“旅游线路示意图”',
        document: sample('article', {
          body: [picture('一张手绘图', { caption: '旅游线路示意图' })],
        }),
      },
    ],
  },
});
