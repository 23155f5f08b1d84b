import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../scripts/content/compile.js';
import { tinyCourseWith } from '../../../fixtures/tiny-course.js';

/** What stands, as lines of text, at `selector` of a module that has these words before all others. */
function linesOf(words: string, selector: string): (string | undefined)[] {
  const begin = '## Power can be shared {#power}';
  const files = tinyCourseWith('welcome.md', begin, `## Asked {#asked}\n\n${words}\n\n${begin}`);
  const { document } = new JSDOM(compile(files).html['welcome']).window;
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
}

describe('the sources of a part', () => {
  it('leave a sentence as it is written without them', () => {
    const words = 'They may ask, [@care_act] and be told. [@guidance] [@care_act] *Then* they decide.\n[@guidance]';
    expect(linesOf(words, '[data-part="asked"] > p:not([class])')).toEqual([
      'They may ask, and be told. Then they decide.',
    ]);
  });

  it('take with them a line that only named them', () => {
    const words = 'They decide.\n\nSources: [@care_act] [@guidance]\n\nNote: they do.';
    expect(linesOf(words, '[data-part="asked"] > p:not([class])')).toEqual(['They decide.', 'Note: they do.']);
    expect(linesOf(words, '[data-part="asked"] .cp-part__sources summary')).toEqual(['Sources (2)']);
  });

  it('stand once each, at the end of their own part', () => {
    const words = 'They ask. [@guidance]\n\n::: details How\nThey write. [@guidance]\n:::\n\nThey hear.';
    expect(linesOf(words, '[data-part="asked"] > p:not([class]) + .cp-part__sources li')).toEqual(['The guidance']);
    expect(linesOf(words, '[data-part="power"] > .cp-part__sources li')).toEqual([
      'Care Act 2014 (opens in a new tab)',
      'The guidance',
    ]);
    expect(linesOf(words, '[data-part="remember"] > .cp-part__sources')).toEqual([]);
  });
});
