import type { Nodes } from 'mdast';

/** One thing in a Markdown text that cannot be published. */
export interface MarkdownFault {
  /** line of the text, from 1 */
  line: number;
  /** what is wrong and what to do, in Chinese */
  message: string;
}

/** Gathers the faults of one text, so that the editor sees all of them at once. */
export class MarkdownFaults {
  readonly found: MarkdownFault[] = [];

  at(node: Nodes, message: string): void {
    this.atLine(node.position?.start.line ?? 1, message);
  }

  atLine(line: number, message: string): void {
    this.found.push({ line, message });
  }
}

/** `第 3 行：…`, as shown beside the field. */
export const faultInWords = ({ line, message }: MarkdownFault): string =>
  `第 ${String(line)} 行：${message}`;
