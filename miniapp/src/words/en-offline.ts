import { plural } from './plural';
import type { Words } from './zh-cn';

export const offline: Words['offline'] = {
  title: 'Kept for offline',
  none: (time) => `No network since ${time}. What you have read or kept can still be read.`,
  kept: (when) => `No connection. This is the copy kept on ${when} and may be out of date.`,
  waiting: (when) => `Slow network. This is the copy of ${when} while a fresh one is on its way.`,
  slow: 'The network is slow. Still loading.',
  pictureMissing: 'The picture did not load',
  keepIssue: 'Keep this issue for offline',
  keepText: 'Keep this text for offline',
  keepLine: 'Words and pictures on your phone, to read without network',
  planning: (done, all) => `Working out the size (${String(done)} of ${String(all)})`,
  question: (documents, pictures, size) =>
    `${plural(documents, 'text', 'texts')} and ${plural(pictures, 'picture', 'pictures')}, ${size}. Keep now?`,
  metered: 'You are on a mobile network, which may cost you.',
  keeping: (percent) => `Keeping, ${String(percent)}% done`,
  stop: 'Stop',
  whole: (size) => `Kept on this phone, ${size}`,
  paused: 'Not complete: only a part of it can be read without network',
  resume: 'Go on keeping',
  renewed: 'There is a newer version than the one on your phone',
  renew: 'Update what is kept',
  remove: 'Delete',
  removeNamed: (title) => `Delete the kept copy of “${title}”`,
  removeQuestion: (title) => `Delete “${title}” from this phone? You can keep it again later.`,
  done: 'All of it is kept and can be read without network',
  stopped: 'Stopped. What was kept so far is still there',
  failed: 'Not complete. You can go on later',
  full: 'There is no room left. Delete something else that is kept first',
  noRoom: (size, free) =>
    `This needs ${size}, and ${free} is left. Delete something else that is kept first.`,
  used: (size, most) => `${size} in all, of ${most} at most`,
  empty: 'Nothing is kept for offline yet',
  emptyAdvice: 'Open a magazine issue or an ancient text and choose to keep it.',
};
