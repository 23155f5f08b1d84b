import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../../scripts/content/render/module-parts.js';

describe('a module is cut into parts', () => {
  it('at headings of level 2 with an id, and what stands before is its opening', () => {
    const body =
      '<p>Before.</p><h2 id="a" tabindex="-1">First <em>of</em> two</h2><p>One.</p><h3 id="b">Inside</h3><h2 id="c">Second</h2><p>Two.</p>';
    expect(partsOf(body)).toEqual({
      opening: '<p>Before.</p>',
      parts: [
        {
          id: 'a',
          title: 'First of two',
          html: '<h2 id="a" tabindex="-1">First <em>of</em> two</h2><p>One.</p><h3 id="b">Inside</h3>',
        },
        { id: 'c', title: 'Second', html: '<h2 id="c">Second</h2><p>Two.</p>' },
      ],
    });
  });

  it.each([
    ['inside a box', '<h2 id="a">A</h2><div class="box"><h2 id="b">B</h2></div><p>End.</p>'],
    [
      'after a picture, whose tags close themselves',
      '<h2 id="a">A</h2><svg><path d="M0 0"/><circle r="1"></circle></svg><br><img alt=""><div><h2 id="b">B</h2></div>',
    ],
    ['without an id', '<h2 id="a">A</h2><h2>B</h2>'],
  ])('never at a heading %s', (_, body) => {
    expect(partsOf(body).parts.map(({ id }) => id)).toEqual(['a']);
  });

  it('and is left whole where it has no such heading', () => {
    expect(partsOf('<p>All.</p>')).toEqual({ opening: '<p>All.</p>', parts: [] });
  });
});
