import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import { filesBelow } from './files.ts';

/** The WXML of a mini-program as one JavaScript expression, with what the compiler complained of. */
export interface CompiledTemplates {
  /** evaluates to templates by path without `.wxml` */
  source: string;
  complaints: string[];
}

interface Complaint {
  message?: string;
  isError?: boolean;
  startLine?: number;
}

const isTemplate = (file: string): boolean => /\.(wxml|wxs)$/.test(file);

const compile = (root: string, files: string[]): CompiledTemplates => {
  const group = new TmplGroup();
  const complaints: string[] = [];
  for (const file of files) {
    const text = readFileSync(path.join(root, file), 'utf8');
    const name = file.replace(/\.(wxml|wxs)$/, '');
    if (file.endsWith('.wxs')) group.addScript(name, text);
    else {
      const found = group.addTmpl(name, text) as Complaint[];
      for (const { message = '', startLine = 0 } of found)
        complaints.push(`${file}:${String(startLine + 1)} ${message}`);
    }
  }
  const source = group.getTmplGenObjectGroups();
  group.free();
  return { source, complaints };
};

const compiled = new Map<string, CompiledTemplates>();

/** Compiles all WXML and WXS below `root` with WeChat's own compiler; once for unchanged files. */
export const compileTemplates = (root: string): CompiledTemplates => {
  const files = filesBelow(root).filter(isTemplate);
  const newest = Math.max(0, ...files.map((file) => statSync(path.join(root, file)).mtimeMs));
  const key = `${root}\n${String(files.length)}\n${String(newest)}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = compile(root, files);
  compiled.set(key, made);
  return made;
};
