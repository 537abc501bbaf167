/** What the search must reach over the whole set, in each kind, and with known titles in each form. */
export const FLOORS = { together: 0.95, kind: 0.88, knownTitle: 0.9 };
