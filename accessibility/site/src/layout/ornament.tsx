import type { VNode } from 'preact';

/**
 * Thin borders after the crafts of the region, drawn for this project: the lacquer band of the Yi
 * (triangles, rope and eye), the cross-stitch of the Qiang (stepped lozenges), the cloud line of
 * Tibetan furniture. They take the colour of the text and say nothing, so they are hidden from
 * assistive technology.
 */
const BANDS: Record<
  'lacquer' | 'stitch' | 'cloud',
  { width: number; height: number; drawing: VNode }
> = {
  lacquer: {
    width: 48,
    height: 14,
    drawing: (
      <>
        <path d="M0 .5h48M0 13.5h48" fill="none" stroke="currentColor" />
        <path d="M2 11l5-8 5 8zM12 3h10l-5 8z" fill="currentColor" />
        <circle cx="29" cy="7" r="3.2" fill="none" stroke="currentColor" stroke-width="1.4" />
        <circle cx="29" cy="7" r="1" fill="currentColor" />
        <path
          d="M34 9.5c3-7 4.500-7 6.500-2.500s3.500 4.500 6.500-2.500"
          fill="none"
          stroke="currentColor"
          stroke-width="1.4"
        />
      </>
    ),
  },
  stitch: {
    width: 28,
    height: 14,
    drawing: (
      <path
        d="M6 1h2v2h2v2h2v2h2v2h-2v2h-2v2h-2v-2h-2v-2h-2v-2h-2v-2h2v-2h2v-2h2zM6 6h2v2h-2zM19 6h2v-2h2v2h2v2h-2v2h-2v-2h-2z"
        fill="currentColor"
        fill-rule="evenodd"
      />
    ),
  },
  cloud: {
    width: 56,
    height: 14,
    drawing: (
      <path
        d="M0 12h10c6 0 8-3 8-6a4 4 0 0 0-8 0c0 2 3 3 4 1M18 12h20c6 0 8-4 8-7a3.500 3.500 0 0 0-7 0c0 2 2.500 2.500 3.500 1M38 12h18"
        fill="none"
        stroke="currentColor"
        stroke-width="1.3"
      />
    ),
  },
};

/** A band across the page. `name` must be used once in a page: it names the drawing's pattern. */
export const Ornament = ({ name }: { name: keyof typeof BANDS }) => {
  const { width, height, drawing } = BANDS[name];
  return (
    <svg
      class={`ornament ${name}`}
      width="100%"
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      <pattern id={`Band-${name}`} width={width} height={height} patternUnits="userSpaceOnUse">
        {drawing}
      </pattern>
      <rect width="100%" height={height} fill={`url(#Band-${name})`} />
    </svg>
  );
};
