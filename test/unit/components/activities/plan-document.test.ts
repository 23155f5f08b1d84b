import { describe, expect, it } from 'vitest';
import { planDocument, planText, type PlanFacts } from '../../../../src/components/activities/plan-document.js';

const plan: PlanFacts = {
  language: 'en-GB',
  direction: 'ltr',
  title: 'Your action plan',
  intro: 'Change it together.',
  facts: 'Co-production, version 2.0.0. Written on 23 November 2026.',
  page: 'Page {n} of {total}',
  parts: [
    { kind: 'text', heading: 'My service', text: '  Sleep clinic <parents> & "staff"\nEvery 3 months ' },
    { kind: 'text', heading: 'By when', text: '   ' },
    { kind: 'list', heading: 'NMC', intro: 'Copy these.', lines: ['What did you learn?', 'A & B'] },
  ],
};

describe('the document of an action plan', () => {
  const text = planDocument(plan);

  it('is a whole page in the language of the course, with one main heading', () => {
    expect(text.startsWith('<!doctype html>\n<html lang="en-GB" dir="ltr">')).toBe(true);
    expect(text).toContain('<title>Your action plan</title>');
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text.match(/<h2>/g)).toHaveLength(3);
    expect(text).toContain('<p>Change it together.</p>');
  });

  it('says so on each sheet of paper, with its number', () => {
    expect(text).toContain(
      '@bottom-left{content:"Co-production, version 2.0.0. Written on 23 November 2026.";font:9pt arial,sans-serif}@bottom-right{content:"Page " counter(page) " of " counter(pages);',
    );
  });

  it('says of which course and version it is, and of which day', () => {
    expect(text).toContain('Co-production, version 2.0.0. Written on 23 November 2026.</p>');
    expect(planText(plan)).toBe(
      [
        'Your action plan',
        'My service\nSleep clinic <parents> & "staff"\nEvery 3 months',
        'By when',
        'NMC\nCopy these.\n- What did you learn?\n- A & B',
        'Co-production, version 2.0.0. Written on 23 November 2026.',
      ].join('\n\n'),
    );
  });

  it('keeps what was written as text, whatever it holds', () => {
    expect(text).toContain('<p>Sleep clinic &lt;parents&gt; &amp; &quot;staff&quot;\nEvery 3 months</p>');
    expect(text).not.toContain('<parents>');
  });

  it('leaves a line to write on where nothing was written', () => {
    expect(text).toContain('<h2>By when</h2>\n<p class="empty"></p>');
  });

  it('lists the headings that were added', () => {
    expect(text).toContain('<p>Copy these.</p>\n<ul>\n<li>What did you learn?</li>\n<li>A &amp; B</li>\n</ul>');
  });

  it('asks no other host for anything', () => {
    expect(text).not.toMatch(/https?:|src=|url\(/);
  });
});
