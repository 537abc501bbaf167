import { comparable, indexSettings } from './index-settings';

describe('the settings of the index', () => {
  it('are other ones when facets are counted in another way, and the same in another order', () => {
    const ours = indexSettings({});
    const byName = { ...ours, faceting: { ...ours.faceting, sortFacetValuesBy: {} } };
    expect(comparable(byName)).not.toBe(comparable(ours));
    const displayedAttributes = [...(ours.displayedAttributes ?? [])].reverse();
    expect(comparable({ ...ours, displayedAttributes })).toBe(comparable(ours));
  });
});
