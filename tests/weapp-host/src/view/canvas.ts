import type { Stroke } from '../bridge.ts';

export type InFrame = <Answer>(method: string, ...args: unknown[]) => Promise<Answer>;

const WIDE =
  /[\u1100-\u115f\u2e80-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;

/**
 * The width of a text without asking the tab, which an app does not wait for: a wide character is as
 * wide as the type is high, others a little more than half.
 */
const widthOf = (text: string, font: string): number => {
  const size = Number(/(\d*\.?\d+)px/.exec(font)?.[1] ?? 10);
  return Array.from(text).reduce(
    (sum, letter) => sum + (WIDE.test(letter) ? size : size * 0.55),
    0,
  );
};

/** A gradient or picture by what it is made of: it is made again in the tab. */
const referred = (value: unknown): unknown => {
  const { reference } = (value ?? {}) as { reference?: () => unknown };
  return reference === undefined ? value : reference();
};

const createGradient = (call: string, args: number[]) => {
  const stops: [number, string][] = [];
  return {
    addColorStop: (offset: number, color: string) => stops.push([offset, color]),
    reference: () => ({ gradient: { call, args, stops } }),
  };
};

const createPen = (record: (stroke: Stroke) => void) => {
  const values: Record<string, unknown> = { font: '10px sans-serif', globalAlpha: 1, lineWidth: 1 };
  const special: Record<string, unknown> = {
    measureText: (text: string) => ({ width: widthOf(text, String(values['font'])) }),
    createLinearGradient: (...args: number[]) => createGradient('createLinearGradient', args),
    createRadialGradient: (...args: number[]) => createGradient('createRadialGradient', args),
  };
  return new Proxy(values, {
    get: (_, name: string) => {
      if (name in special) return special[name];
      if (name in values) return values[name];
      return (...args: unknown[]) => {
        record({ call: name, args: args.map(referred) });
      };
    },
    set: (_, name: string, value: unknown) => {
      values[name] = value;
      record({ set: name, value: referred(value) });
      return true;
    },
  });
};

export interface Canvas {
  width: number;
  height: number;
  getContext(): object;
  createImage(): object;
  /** the drawing as base64 of PNG or JPEG */
  picture(type: string): Promise<string>;
}

/** One transparent pixel, for who asks without a tab. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** Draws nothing and knows no picture's size. */
const nowhere: InFrame = <Answer>(method: string) => {
  const answers: Record<string, unknown> = { picture: PIXEL, imageSize: { width: 1, height: 1 } };
  return Promise.resolve(answers[method] as Answer);
};

/**
 * A 2d canvas of an app: what it draws is written down and drawn in the tab, in the same order.
 * @param inFrame asks the tab; without one nothing is drawn
 */
export const createCanvas = (id: number, inFrame: InFrame = nowhere): Canvas => {
  let strokes: Stroke[] = [];
  let size: [number, number] = [300, 150];
  const flush = async (): Promise<void> => {
    const drawn = strokes;
    strokes = [];
    if (drawn.length > 0) await inFrame('draw', id, drawn);
  };
  const record = (stroke: Stroke): void => {
    if (strokes.length === 0) setImmediate(() => void flush());
    strokes.push(stroke);
  };
  const pen = createPen(record);
  const resize = (): void => {
    record({ size });
  };
  return {
    get width() {
      return size[0];
    },
    set width(value: number) {
      size = [value, size[1]];
      resize();
    },
    get height() {
      return size[1];
    },
    set height(value: number) {
      size = [size[0], value];
      resize();
    },
    getContext: () => pen,
    createImage: () => createImage(inFrame),
    async picture(type) {
      await flush();
      const url = await inFrame<string>('picture', id, type);
      return url.slice(url.indexOf(',') + 1);
    },
  };
};

interface Loading {
  onload?: () => void;
  onerror?: (error: unknown) => void;
}

const createImage = (inFrame: InFrame) => {
  let source = '';
  const image: Loading & Record<string, unknown> = {
    width: 0,
    height: 0,
    reference: () => ({ image: source }),
  };
  Object.defineProperty(image, 'src', {
    get: () => source,
    set: (value: string) => {
      source = /^(?:https?|data|wxfile):/.test(value) ? value : `/${value.replace(/^\//, '')}`;
      void inFrame<{ width: number; height: number }>('imageSize', source).then(
        (size) => {
          Object.assign(image, size);
          image.onload?.();
        },
        (error: unknown) => image.onerror?.(error),
      );
    },
  });
  return image;
};
