import type { Words } from './zh-cn';

export const share: Words['share'] = {
  title: 'Share',
  friend: 'Send to a friend',
  poster: 'Make a poster',
  citation: 'Copy citation',
  text: 'Copy the text',
  posterTitle: 'Poster',
  drawing: 'Drawing the poster',
  failed: 'The poster could not be drawn. Try again later, or send the page itself.',
  described: (title) => `Poster: ${title}`,
  save: 'Save to album',
  send: 'Send picture',
  saved: 'Saved to the album',
  refused:
    'There is no permission to use the album. Allow it in the settings, or press long on the picture to save it.',
  settings: 'Settings',
  picture: 'Show picture',
  scan: 'Press long to open',
  find: (name) => `Search in WeChat: ${name}`,
};
