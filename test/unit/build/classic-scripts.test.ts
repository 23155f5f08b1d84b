// A chunk of the bundler's as a classic script: it says what it needs, and hands on what it gives.

import { describe, expect, it } from 'vitest';
import { classic } from '../../../scripts/build/classic-scripts.js';

/** Runs scripts as a page does, in any order, and answers with what `name` gives. */
function given(scripts: Readonly<Record<string, string>>, name: string): Record<string, unknown> {
  const known: Record<string, (need: (file: string) => Record<string, unknown>) => Record<string, unknown>> = {};
  const register = Object.assign(
    (file: string, _needs: readonly string[], run: (typeof known)[string]) => void (known[file] = run),
    { load: (file: string) => Promise.resolve(need(file)) },
  );
  const need = (file: string): Record<string, unknown> => known[file]?.(need) ?? {};

  for (const [file, code] of Object.entries(scripts)) new Function('cpScript', classic(code, file))(register);
  return need(name);
}

describe('a chunk as a classic script', () => {
  it('has what it imports under the names that it gave, and gives what it exports', async () => {
    const { total, later } = given(
      {
        'b.js': 'import{n as e,t}from"./a.js";let r=e+t;export{r as total,i as later};var i=()=>import(`./c.js`);',
        'a.js': 'let e=1,t=2;export{e as n,t};',
        'c.js': 'import"./a.js";var e="late";export{e as default};',
      },
      'b.js',
    ) as { total: number; later: () => Promise<{ default: string }> };
    expect(total).toBe(3);
    expect((await later()).default).toBe('late');
  });

  it('runs what it imports for its effect alone, before itself', () => {
    const order = { seen: '' };
    Object.assign(globalThis, { order });
    given({ 'a.js': 'order.seen+="a";', 'b.js': 'import"./a.js";order.seen+="b";' }, 'b.js');
    expect(order.seen).toBe('ab');
  });

  it('asks directly for what Vite wraps in its preloading', () => {
    expect(classic('var e=e=>e();e(()=>import(`./c.js`),[],import.meta.url)', 'a.js')).toContain(
      ';cpScript.load("c.js")',
    );
  });

  it.each([
    ['import * as e from"./a.js";', 'imports a whole module'],
    ['export default 1;', 'holds ExportDefaultDeclaration'],
    ['var e=import.meta.url;', 'asks for import.meta'],
    ['import(name)', 'imports what is named only when it runs'],
  ])('stops the build at %s', (code, fault) => {
    expect(() => classic(code, 'a.js')).toThrow(fault);
  });
});
