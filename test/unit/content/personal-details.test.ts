import { describe, expect, it } from 'vitest';
import { compile } from '../../../scripts/content/compile.js';
import { detailsOf, isChanged } from '../../../scripts/content/parse/personal-details.js';
import { NotInArticle } from '../../../scripts/content/checks/misquotations.js';
import { signOffDocumentOf } from '../../../scripts/sign-off/sign-off-document.js';
import { faultsOf } from '../../fixtures/compiler-faults.js';
import { tinyCourse } from '../../fixtures/tiny-course.js';

const sam = [{ words: 'Theo', instead: 'Sam' }];

describe('a detail that someone wants told otherwise', () => {
  it.each([
    ['in our own words', 'Theo came. Theo’s seat.', 'Sam came. Sam’s seat.'],
    ['in a quotation within them', 'She wrote “my son Theo, who” of Theo.', 'She wrote “my son [Sam], who” of Sam.'],
    ['only as a whole word', 'Theodora, THEO and Theo_1', 'Theodora, THEO and Theo_1'],
  ])('is changed %s', (_, text, changed) => {
    expect(detailsOf(sam).text(text, 'ours')).toBe(changed);
  });

  it('stands in square brackets wherever someone else is speaking', () => {
    expect(detailsOf(sam).text('my son Theo, we', 'quotation')).toBe('my son [Sam], we');
    expect(detailsOf(sam, 'tracey').body('Theo\n\n::: tracey\nTheo\n:::\n\nTheo')).toBe(
      'Sam\n\n::: tracey\n[Sam]\n:::\n\nSam',
    );
  });

  it('leaves alone what only the build reads', () => {
    const marks = '## Theo {#Theo}\n\n[@Theo] [[Theo|Theo]] [Theo](#Theo) {{Theo}}\n\n::: picture Theo\n:::';
    expect(detailsOf(sam, 'tracey').body(marks)).toBe(
      '## Sam {#Theo}\n\n[@Theo] [[Sam|Theo]] [Sam](#Theo) {{Theo}}\n\n::: picture Theo\n:::',
    );
  });

  it('stays as it is while nothing is written instead, and the longer words win', () => {
    expect(detailsOf([{ words: 'Theo', instead: '' }]).text('my son Theo', 'quotation')).toBe('my son Theo');
    const both = detailsOf([...sam, { words: 'son Theo', instead: 'child' }]);
    expect(both.text('my son Theo and Theo', 'ours')).toBe('my child and Sam');
  });

  it('is known again in a quotation, and only there', () => {
    expect([isChanged('son [Sam], we', sam), isChanged('son Sam, we', sam), isChanged('[]', [])]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

/** The tiny course with a named person in its article, its quotation, its own words and an alternative text. */
function courseWith(details: string, quotation = 'I, Ada, felt heard and valued.') {
  const tiny = tinyCourse();
  const text = (file: string) => tiny.get(file) ?? '';
  return tinyCourse({
    'article.txt': text('article.txt').replace('I felt', 'I, Ada, felt'),
    'welcome.md': text('welcome.md')
      .replace('I felt heard and valued.', quotation)
      .replace('Ask early.', 'Ada asks early.'),
    'scenes/tables.yaml': text('scenes/tables.yaml').replace('Two people', 'Ada and staff'),
    'quiz.yaml': text('quiz.yaml').replace('who chooses?', 'who, like Ada, chooses?'),
    'course.yaml': `${text('course.yaml')}\npersonal_details: [${details}]\n`,
  });
}

describe('a course with a detail that is changed', () => {
  const files = courseWith('{words: Ada, instead: a mother}');

  it('has the old word nowhere, and tells its readers of the change', () => {
    const { html, questions, activities, article } = compile(files);
    expect(JSON.stringify([html, questions, activities, article])).not.toContain('Ada');
    expect(html['welcome']).toContain('I, [a mother], felt heard and valued.');
    expect(html['welcome']).toContain('Words in [square brackets] were changed to protect someone’s privacy.');
    expect(html['welcome']).toContain('<title>a mother and staff');
    expect(questions[0]?.stem).toContain('who, like a mother, chooses?');
    expect(compile(courseWith('{words: Ada, instead: ""}')).html['welcome']).not.toContain('square brackets');
  });

  it('takes no minute more', () => {
    const minutes = (course: Map<string, string>) => compile(course).course.sections.map((section) => section.minutes);
    expect(minutes(files)).toEqual(minutes(courseWith('{words: Ada, instead: ""}')));
  });

  it('still refuses words that the article does not have', () => {
    const faults = faultsOf(courseWith('{words: Ada, instead: Eve}', 'I, Ada, felt heard and paid.'));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toBeInstanceOf(NotInArticle);
    expect(String(faults[0])).toContain('There it says “I, [Eve], felt heard and valued.');
  });

  it('is told in the sign-off script, with each quotation', () => {
    const { script } = signOffDocumentOf(files, null);
    const blocks = script.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    const [told] = blocks.filter((item) => item.includes('is told as'));
    expect(told).toMatch(/^“Ada” is told as “a mother”\. Quotations: M1\.\S+, .*\.$/);
    expect(script.rows.filter(({ text }) => text.includes('[a mother]')).map(({ label }) => label)).toEqual([
      'Quoted words, changed where there are square brackets',
      'The article that is quoted, changed where there are square brackets',
    ]);
    const quiet = signOffDocumentOf(courseWith('{words: Ada, instead: ""}'), null).script;
    expect(quiet.blocks.some((block) => block.kind === 'heading' && block.anchor === 'changed-details')).toBe(false);
  });
});

describe('settings that come in groups', () => {
  const withSetting = (lines: string) =>
    faultsOf(tinyCourse({ 'course.yaml': `${tinyCourse().get('course.yaml') ?? ''}\n${lines}\n` })).map(String);

  it('a detail that nobody mentions is refused, changed or not', () => {
    const refused = [
      expect.stringMatching(
        /^course\/course\.yaml:\d+:\d+ {2}“Teo” stands nowhere in the course, so nothing would be changed\. Write the words as they stand in course\/article\.txt, capitals and all, or take the line out\.$/,
      ),
    ];
    expect(withSetting('personal_details: [{words: Teo, instead: Sam}]')).toEqual(refused);
    expect(withSetting('personal_details: [{words: Teo, instead: ""}]')).toEqual(refused);
  });

  it.each([
    ['all four lines', 'made_by: {who: A, with_whom: B, what_they_got: C, on: 2027-01-05}'],
    ['none of them', 'made_by: {who: "", with_whom: "", what_they_got: "", on: ""}'],
  ])('who made it may have %s', (_, line) => {
    expect(withSetting(line)).toEqual([]);
  });

  it.each([
    ['one', 'who: A, with_whom: B, what_they_got: C, on: ""', '"on"'],
    ['three', 'who: A, with_whom: "", what_they_got: "", on: ""', '"with_whom" and "what_they_got" and "on"'],
  ])('who made it may not lack %s of its lines', (_, lines, named) => {
    expect(withSetting(`made_by: {${lines}}`)).toEqual([
      expect.stringContaining(
        `The setting made_by says nothing under ${named}, so the course cannot say who made it. Fill in all four lines, or leave all four blank: the course then says that it has not been co-produced yet.`,
      ),
    ]);
  });
});
