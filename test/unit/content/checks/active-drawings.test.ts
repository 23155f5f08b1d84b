// A drawing shows, and does nothing else: whatever runs, moves, links or loads is told with its place.

import { describe, expect, it } from 'vitest';
import { ActiveDrawing, checkDrawings } from '../../../../scripts/content/checks/active-drawings.js';
import type { Fault } from '../../../../scripts/content/parse/content-faults.js';

function told(text: string, file = 'media/a.svg'): Fault[] {
  const faults: Fault[] = [];
  checkDrawings(new Map([[file, text]]), (fault) => faults.push(fault));
  return faults;
}

describe('a drawing', () => {
  it.each([
    ['<!doctype svg>', 'a document type, which can hold entities that grow without end', '<!doctype svg>'],
    ['<!ENTITY a "b">', 'a document type, which can hold entities that grow without end', '<!ENTITY a "b">'],
    ['<SCRIPT>1</SCRIPT>', 'a program', '<SCRIPT>1</SCRIPT>'],
    ['<g onclick="a()"/>', 'a program that runs when something happens', 'onclick="a()"/>'],
    ['<g\nonload = "a()"/>', 'a program that runs when something happens', 'onload = "a()"/>'],
    ['<animate x=""/>', 'an animation', '<animate x=""/>'],
    ['<svg:set x=""/>', 'an animation', '<svg:set x=""/>'],
    ['<animateTransform/>', 'an animation', '<animateTransform/>'],
    ['<animateMotion/>', 'an animation', '<animateMotion/>'],
    ['<animateColor/>', 'an animation', '<animateColor/>'],
    ['<foreignObject/>', 'a piece of another document', '<foreignObject/>'],
    ['<svg:foreignObject/>', 'a piece of another document', '<svg:foreignObject/>'],
    ['<a>b</a>', 'a link', '<a>b</a>'],
    ['<svg:a>b</svg:a>', 'a link', '<svg:a>b</svg:a>'],
    ['<?xml-stylesheet?>', 'a style sheet from elsewhere', '<?xml-stylesheet?>'],
    ['<style>@import "x"', 'a style sheet from elsewhere', '@import "x"'],
    ['<image href="b.png"/>', 'an address from which it loads', 'href="b.png"/>'.slice(0, 24)],
    ["<image src = ' b.png'/>", 'an address from which it loads', "src = ' b.png'/>"],
    ['<g href="data:text/html,a"/>', 'an address from which it loads', 'href="data:text/html,a"/'],
    ['<g fill="url(b.svg#c)"/>', 'an address from which it loads', 'url(b.svg#c)"/>'],
    ['<g fill="url( \'b.svg\')"/>', 'an address from which it loads', "url( 'b.svg')\"/>"],
  ])('with %s is told to hold %s', (text, what, said) => {
    const faults = told(text);
    expect(faults.map(({ fault }) => fault)).toEqual([`This drawing holds ${what} (“${said}”).`]);
    expect(faults[0]).toBeInstanceOf(ActiveDrawing);
    expect(faults[0]?.repair).toBe('Save it as "plain SVG" in a drawing program, or export it as PNG or WebP.');
  });

  it.each([
    ['<animal/><settle/><scripted/><article/><foreignObjects/>'],
    ['<g button="2" data-on="3" conic="4"/>'],
    ['<use href="#b"/><use href = " #b"/>'],
    ['<image href="data:image/png;base64,AA"/><image href="data:image/jpeg,A"/><image href="data:image/webp,A"/>'],
    ['<g fill="url(#b)" stroke="url( \'#b\' )" mask="url( #b )"/>'],
  ])('with %s only shows', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('is told with the line and the column, and no more than the line that it begins', () => {
    const [fault] = told('<svg>\n  <g/><script\ntype="a">');
    expect([fault?.file, fault?.line, fault?.column]).toEqual(['media/a.svg', 2, 7]);
    expect(fault?.fault).toBe('This drawing holds a program (“<script”).');
    expect(told('<script/>')[0]?.column).toBe(1);
  });

  it('is told all that it holds, and is one by its ending alone', () => {
    expect(told('<a href="b.html"/><script/>')).toHaveLength(3);
    expect(told('<script/>', 'media/a.svg.txt')).toEqual([]);
  });
});
