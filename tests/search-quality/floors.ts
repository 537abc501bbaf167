/** What the search must reach over the whole set, in each kind, and with known titles in each form. */
export const FLOORS = { together: 0.9, kind: 0.8, knownTitle: 0.85 };
