import { isEnglishStopWord, stemOf } from './latin';

describe('stemOf', () => {
  it.each([
    ['library', 'libraries'],
    ['subsidy', 'subsidies'],
    ['apply', 'applying'],
    ['apply', 'applied'],
    ['apply', 'applies'],
    ['register', 'registered'],
    ['permit', 'permitting'],
    ['place', 'places'],
    ['place', 'placing'],
    ['measure', 'measures'],
    ['house', 'housing'],
    ['festival', 'festivals'],
    ['class', 'classes'],
    ['activity', 'activities'],
    ['box', 'boxes'],
    ['study', 'studies'],
  ])('is the same for %s and %s', (one, other) => {
    expect(stemOf(other)).toBe(stemOf(one));
  });

  it.each([
    ['policy', 'police'],
    ['news', 'new'],
    ['bus', 'but'],
    ['status', 'state'],
    ['thing', 'the'],
    ['string', 'strong'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stemOf(other)).not.toBe(stemOf(one));
  });

  it('leaves words of other languages alone', () => {
    expect(['bod', 'минзу', 'a4', '5g'].map(stemOf)).toEqual(['bod', 'минзу', 'a4', '5g']);
  });

  it('knows what English questions are made of', () => {
    expect('how do i get a subsidy'.split(' ').filter((w) => !isEnglishStopWord(w))).toEqual([
      'subsidy',
    ]);
  });
});
