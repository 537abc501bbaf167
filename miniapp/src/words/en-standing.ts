import type { Words } from './zh-cn';

export const standing: Words['standing'] = {
  itself: 'This document ',
  basis: (title) => `It rests on ${title}, which `,
  basisGone: 'A policy that it rests on ',
  basisShort: 'The policy it rests on ',
  stop: '. ',
  repealed: {
    undated: 'has been repealed',
    since: (day) => `was repealed on ${day}`,
    from: (day) => `is repealed from ${day}`,
  },
  amended: {
    undated: 'has been amended',
    since: (day) => `was amended on ${day}`,
    from: (day) => `is amended from ${day}`,
  },
  expired: {
    undated: 'has expired',
    since: (day) => `expired on ${day}`,
    from: (day) => `expires on ${day}`,
  },
  'not-yet-in-force': {
    undated: 'is not yet in force',
    since: (day) => `is not yet in force and takes effect on ${day}`,
    from: (day) => `is not yet in force and takes effect on ${day}`,
  },
  withdrawn: {
    undated: 'has been withdrawn',
    since: (day) => `was withdrawn on ${day}`,
    from: (day) => `is withdrawn from ${day}`,
  },
  forReference: 'It no longer applies and is kept for reference only.',
  asAmended: 'The amended text applies.',
  untilThen: 'Until then it applies as it stands.',
  mayNotApply: 'What follows may no longer apply.',
  shown: (day) => `This was withdrawn on ${day} and is kept for reference only.`,
  amendedBy: 'Amended by',
  repealedBy: 'Repealed by',
  replacedBy: 'Replaced by',
  see: 'See',
};
