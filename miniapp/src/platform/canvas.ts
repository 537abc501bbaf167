import Taro from '@tarojs/taro';

/** Three pixels a point: sharp on every telephone, and small enough for an old one. */
const PIXELS_A_POINT = 3;

/** A picture that can be drawn. */
export type Drawable = Taro.Image;

/** What is used of a canvas: WeChat's 2d context is that of HTML. */
export interface Pen {
  fillStyle: string;
  font: string;
  fillRect: (x: number, y: number, width: number, height: number) => void;
  fillText: (text: string, x: number, y: number) => void;
  measureText: (text: string) => { width: number };
  beginPath: () => void;
  moveTo: (x: number, y: number) => void;
  lineTo: (x: number, y: number) => void;
  closePath: () => void;
  fill: () => void;
  drawImage: (image: Drawable, x: number, y: number, width: number, height: number) => void;
  scale: (x: number, y: number) => void;
}

export interface Sheet {
  pen: Pen;
  /** makes it so large, in points, and empty */
  resize: (width: number, height: number) => void;
  /** undefined when the picture does not come */
  loadImage: (url: string) => Promise<Drawable | undefined>;
  /** path of a picture of it, good until the mini-program ends */
  toFile: () => Promise<string>;
}

interface CanvasNode extends Taro.Canvas {
  getContext: (type: '2d') => Pen;
}

const loadImage = (canvas: CanvasNode, url: string): Promise<Drawable | undefined> =>
  new Promise((resolve) => {
    const image = canvas.createImage();
    image.onload = () => {
      resolve(image);
    };
    image.onerror = () => {
      resolve(undefined);
    };
    image.src = url;
  });

const sheetOf = (canvas: CanvasNode): Sheet => {
  const pen = canvas.getContext('2d');
  return {
    pen,
    resize: (width, height) => {
      canvas.width = width * PIXELS_A_POINT;
      canvas.height = height * PIXELS_A_POINT;
      pen.scale(PIXELS_A_POINT, PIXELS_A_POINT);
    },
    loadImage: (url) => loadImage(canvas, url),
    toFile: async () => {
      const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas, fileType: 'png' });
      return tempFilePath;
    },
  };
};

/** The canvas of the page with this id; rejects when this WeChat cannot draw. */
export const openSheet = (id: string): Promise<Sheet> =>
  new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true }, (found: { node?: CanvasNode } | null) => {
        if (found?.node) resolve(sheetOf(found.node));
        else reject(new Error(`no canvas has the id ${id}`));
      })
      .exec();
  });
