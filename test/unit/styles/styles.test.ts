// The styles refuse a step that the scales do not have, and use no custom property that is nowhere set: a browser would
// drop the rule and say nothing.
import { compile, compileString } from 'sass';
import { describe, expect, it } from 'vitest';

const cssOf = (rule: string) =>
  compileString(`@use 'tools' as *;\n.rule { ${rule} }`, {
    loadPaths: ['src/styles', 'node_modules'],
    quietDeps: true,
    style: 'compressed',
  }).css;

describe('a step of the scales', () => {
  it.each([
    ['a gap that never changes', 'margin: gap(2);', '.rule{margin:.5rem}'],
    ['a gap that grows on a tablet', 'margin: gap(9);', '.rule{margin:var(--g9)}'],
    ['a size', '@include font(22);', '.rule{font-size:var(--s22);line-height:var(--l22)}'],
    [
      'a size and a weight',
      '@include font(16, bold);',
      '.rule{font-size:var(--s16);line-height:var(--l16);font-weight:600}',
    ],
    ['a breakpoint', '@include from(tablet) { margin: 0; }', '@media(min-width: 40.0625em){.rule{margin:0}}'],
  ])('that is known is used: %s', (_, rule, css) => {
    expect(cssOf(rule)).toBe(css);
  });

  it.each([
    ['margin: gap(7);', 'gap(7): there is no such step. Known are 1, 2, 3, 4, 5, 6, 9.'],
    ['margin: gap(wide);', 'gap(wide): there is no such step. Known are 1, 2, 3, 4, 5, 6, 9.'],
    ['@include font(24);', 'font(24): there is no such step. Known are 16, 19, 22, 26, 36, 48.'],
    ['@include font(16, heavy);', 'weight(heavy): there is no such step. Known are normal, bold.'],
    [
      '@include until(table) { margin: 0; }',
      'breakpoint(table): there is no such step. Known are mobile, tablet, desktop, large-desktop.',
    ],
    ["color: colour('mauve');", 'Unknown colour `mauve`'],
  ])('that is not known stops the build: %s', (rule, told) => {
    expect(() => cssOf(rule)).toThrow(told);
  });
});

describe('a custom property', () => {
  it.each([
    'src/styles/launch.scss src/styles/rest.scss src/styles/print.scss',
    'src/assessor/assessor.scss',
    'scripts/sign-off/document.scss',
    'scripts/preview/page/preview.scss',
  ])('that is used in %s is set there', (files) => {
    const css = files
      .split(' ')
      .map((file) => compile(file, { loadPaths: ['src/styles', 'node_modules'], quietDeps: true }).css)
      .join('\n');
    const set = new Set([...css.matchAll(/(?:^|[{;\s])(--[\w-]+):/g)].map(([, name]) => name));
    const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    expect(used.size).toBeGreaterThan(10);
    expect([...used].filter((name) => !set.has(name))).toEqual([]);
  });
});
