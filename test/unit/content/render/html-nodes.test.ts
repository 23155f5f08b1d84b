import { describe, expect, it } from 'vitest';
import { nodesIn, withTexts } from '../../../../scripts/content/render/html-nodes.js';
import { partsOf } from '../../../../scripts/content/render/module-parts.js';

describe('the HTML that words have become', () => {
  it('is cut at headings that stand in no other element, whatever an attribute or a comment holds', () => {
    const body =
      '<p title="<h2 id=no>">One</p><!-- <h2 id="never"> --><h2 id="a">Tea &amp; <em>cake</em></h2><p>Two</p><div><h2 id="inner">In</h2></div><h2>No id</h2>';
    expect(partsOf(body)).toMatchObject({
      opening: '<p title="<h2 id=no>">One</p><!-- <h2 id="never"> -->',
      parts: [{ id: 'a', title: 'Tea & cake' }],
    });
  });

  it('keeps every byte around the texts that are changed', () => {
    const body = '<h2 class=x >co-op &amp; co-op</h2>\n<svg><title>co-op</title></svg>';
    const inHeading = withTexts(
      body,
      ({ around }) => around.some(({ name }) => name === 'h2'),
      (text) => text.replaceAll('co-op', '<b>co-op</b>'),
    );
    expect(inHeading).toBe('<h2 class=x ><b>co-op</b> &amp; <b>co-op</b></h2>\n<svg><title>co-op</title></svg>');
    expect(nodesIn(body).filter(({ isDrawing }) => isDrawing)).toHaveLength(2);
  });
});
