import type { statementZhCN } from './statement-zh-cn';

/** Words of the accessibility statement in English. */
export const statementEn: Record<keyof typeof statementZhCN, string> = {
  accessibility: 'Accessibility',
  statementIntro:
    'This site is built under article 32 of the Barrier-free Environment Law of the People’s Republic of China. It aims at GB/T 37668-2019 and at level AA of WCAG 2.2. This page says plainly what has been reached, how it was checked, and what is missing.',
  statementDay:
    'Last reviewed on {date} by those who built the site; no third party has evaluated it.',

  statementDone: 'What works',
  'statementDone.keyboard':
    'The whole site can be used by keyboard alone. Finding, reading, searching and settings need neither mouse nor script.',
  'statementDone.reader':
    'Pages are written in headings, lists, tables and landmarks that screen readers and braille displays read directly. There is no overlay tool bar.',
  'statementDone.languages':
    'Every run of text says which language it is in, so that voice and letterforms change with it.',
  'statementDone.print':
    'The reading settings offer large print, dark and high contrast. At 400 % zoom or on a screen of 320 pixels nothing scrolls sideways.',
  'statementDone.colour':
    'The contrast of text is at least 7:1, and colour is never the only sign of anything.',
  'statementDone.targets':
    'What can be pressed is at least 44 pixels high and wide, 60 in large print; links within a sentence aside.',
  'statementDone.forms':
    'Every document can be taken as an EPUB book or plain text, or printed in large print.',
  'statementDone.aloud':
    'Where a device has a voice for Mandarin or English, documents are read aloud sentence by sentence, the sentence marked; names that voices read wrongly are corrected by proof-readers. The settings offer pinyin over all Chinese text.',
  'statementDone.search':
    'The number of search results is in the title of the page, which is read first.',

  statementChecked: 'How it was checked',
  'statementChecked.machines':
    'With every change, every kind of page is checked automatically in four languages, light, dark, in high contrast and simplified: with axe and the engine of IBM for accessibility, with html-validate for markup; contrast, targets and widths are measured.',
  'statementChecked.browser':
    'In a browser, by keyboard alone and with script off, policies and explainers are found, documents taken along, languages switched, searches made and settings changed, the focus being seen at every stop. What a screen reader is given of each component is compared word by word.',
  'statementChecked.limits':
    'Automatic checks find only a part of the problems and do not replace people.',

  statementMissing: 'What is missing',
  'statementMissing.people':
    'No reader with low or no vision has yet gone through the site with a screen reader (NVDA, ZhengDu, Sunshine, VoiceOver, TalkBack) or a braille display.',
  'statementMissing.voices':
    'No voice is known for Tibetan or Yi, so text in them is not read aloud. Reading aloud does not replace a screen reader, and used together they talk over each other.',
  'statementMissing.words':
    'Most interface words of the Tibetan and Yi pages are still Chinese, and marked as Chinese.',
  'statementMissing.pictures':
    'Some pictures of ancient texts have no transcription yet; their pages say so.',
  'statementMissing.files':
    'Older attachments (PDF, Word and the like) may be hard to read with a screen reader.',
  'statementMissing.video':
    'Videos have a transcript, but no captions, sign language or audio description yet.',
  'statementMissing.signed': 'There is no content in sign language or easy language yet.',

  statementHelp: 'Tell us what you cannot read or use',
  statementHelpText:
    'Please say which page it is and what is difficult. You can also ask for its content in another form.',

  statementPrivacy: 'What this site records',
  'statementPrivacy.cookie':
    'Only when you change the reading settings is a cookie kept in your browser, for one year. It holds these settings and nothing else.',
  'statementPrivacy.visits': 'How often each page is opened is counted by day; not who opened it.',
  'statementPrivacy.reports':
    'The name, telephone number and e-mail address that you give with a report or message are kept encrypted, used only to reach you, and deleted 90 days after the end.',
  'statementPrivacy.search':
    'Which words were searched, how many results there were and which result was opened is counted by day; not who searched. The counts are deleted after 90 days.',
};
