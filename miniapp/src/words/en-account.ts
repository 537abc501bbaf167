import { plural } from './plural';
import type { account as chinese } from './zh-cn-account';

/** Words about signing in, the reader's own lists, and privacy. */
export const account: typeof chinese = {
  favourites: 'Favourites',
  following: 'Following',
  favourite: { off: 'Save', on: 'Saved' },
  follow: { off: 'Follow', on: 'Following' },
  added: { favourites: 'Saved to favourites', following: 'You follow this now' },
  removed: { favourites: 'Taken off favourites', following: 'No longer followed' },
  full: (most) => `There is room for ${String(most)}. Please take something off first`,
  notKept: 'This phone has no room left; it was not saved',
  count: (count) => plural(count, 'item', 'items'),
  empty: { favourites: 'No favourites yet', following: 'You follow nothing yet' },
  emptyAdvice: {
    favourites: 'Open something and tap Save at the bottom of the page. It is listed here then.',
    following: 'Open a magazine, a column or a topic and tap Follow. It is listed here then.',
  },
  lost: { favourites: 'This is one of your favourites.', following: 'You follow this.' },
  takeOff: { favourites: 'Take it off favourites', following: 'Stop following' },
  signIn: 'Sign in with WeChat',
  signInReason: 'Only to synchronise favourites and following. Everything works without.',
  signingIn: 'Signing in',
  signedIn: 'Signed in. Favourites and following are synchronised between your devices.',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out on all devices',
  signOutQuestion: 'Sign out on all devices? What is on the phone stays there.',
  signedOut: 'Signed out. Your lists are still on this phone',
  ended: 'The session is over. Sign in again to synchronise. Your lists are on this phone.',
  synced: (when) => `Last synchronised ${when}`,
  syncing: 'Synchronising',
  notSynced: 'Not synchronised for now; it is tried again later. Your lists are on this phone.',
  failure: {
    offline: 'No connection, so you are not signed in. Everything else works.',
    away: 'WeChat does not answer, so you are not signed in. Try again later; everything else works.',
    refused: 'WeChat refused. Everything can be read without signing in.',
    tooMany: 'Too many attempts. Try again in ten minutes.',
    trouble: 'Signing in is not possible now. Try again later; everything else works.',
  },
  privacy: 'Privacy',
  privacyTitle: 'What is kept, and how to delete it',
  privacyParts: [
    {
      title: 'Without signing in',
      lines: [
        'Reading, searching, listening and the service guides need no sign-in and collect nothing personal.',
        'Settings, history, searches, favourites, following and what is kept offline stay on this phone.',
        'Against abuse the server counts requests for a short time. It keeps no network addresses.',
      ],
    },
    {
      title: 'Signed in',
      lines: [
        'Signing in only synchronises favourites and following between your devices.',
        'WeChat gives us an identifier (OpenID) that is valid in this mini-program alone. It is not kept: only a keyed digest made from it, to recognise you the next time. WeChat’s session key is thrown away at once.',
        'No name, picture, telephone number or place is collected.',
        'Favourites and following are kept encrypted on servers in China, given to nobody and used for no recommendation.',
      ],
    },
    {
      title: 'How long',
      lines: [
        'A session that is not used for 30 days ends by itself, and every session after 180 days.',
        'After a year without sign-in, favourites and following are deleted from the server.',
        'What you take off a list leaves a mark without a title, so that your other devices hear of it.',
      ],
    },
    {
      title: 'Your rights',
      lines: [
        'You can see, copy and delete all of your data at any time. Deleting cannot be undone.',
        'WeChat asks you before copying, saving a picture and the like; refusing blocks nothing else.',
      ],
    },
  ],
  guideline: 'The privacy guideline registered with WeChat',
  sessions: 'Devices that are signed in',
  device: {
    ios: 'iPhone or iPad',
    android: 'Android device',
    ohos: 'HarmonyOS device',
    windows: 'Windows computer',
    mac: 'Mac',
    devtools: 'Developer tools',
    other: 'Another device',
  },
  thisDevice: 'this one',
  seen: (day) => `Last used ${day}`,
  endSession: (device) => `Sign out: ${device}`,
  myData: 'My data',
  copyData: 'Copy all of it',
  deleteData: 'Delete my data',
  deleteQuestion:
    'Delete everything on the server and on this phone: session, favourites, following, history, searches and what is kept offline? This cannot be undone.',
  deleted: (favourites, following) =>
    `Deleted: ${plural(favourites, 'favourite', 'favourites')}, ${String(following)} followed, and all records on this phone`,
  deletedHere: 'All records on this phone were deleted',
  notDeleted: 'There is no connection to the server. Nothing was deleted yet; try again later.',
  question: 'Privacy',
  questionLines:
    'What you want to do needs a permission of WeChat. Please read its privacy guideline first. Refusing stops only this one thing.',
  agree: 'Agree',
  refuse: 'Refuse',
  opening: 'Opening',
};
