import { slugFrom } from '../slug';

const MAXIMUM_LENGTH = 60;

/** Gives every heading and clause of one text an anchor of its own. */
export class Anchors {
  private readonly taken = new Set<string>();
  private headings = 0;

  /** False when the text already has this anchor. */
  claim(anchor: string): boolean {
    if (this.taken.has(anchor)) return false;
    this.taken.add(anchor);
    return true;
  }

  /** An anchor from the words of a heading, so that links to it survive when others are added. */
  forHeading(words: string): string {
    this.headings += 1;
    const slug = slugFrom(words).slice(0, MAXIMUM_LENGTH).replace(/-+$/, '');
    const base = slug === '' ? `section-${String(this.headings)}` : slug;
    const stem = /^[a-z]/.test(base) && !base.startsWith('clause-') ? base : `section-${base}`;
    let anchor = stem;
    for (let count = 2; !this.claim(anchor); count += 1) anchor = `${stem}-${String(count)}`;
    return anchor;
  }
}
