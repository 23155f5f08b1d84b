// The words of the person who speaks in the course are quoted exactly, or not at all.

import { quotationsOf } from '../activities/activity-kinds.js';
import type { CourseFiles } from '../parse/course-files.js';
import { Fault, type Place, type Report } from '../parse/content-faults.js';
import { blocksOf } from '../parse/mentions.js';
import { voiceOf } from '../parse/voice.js';

/** Words set as somebody's that do not stand in their article. */
export class NotInArticle extends Fault {}

export function checkQuotes(course: CourseFiles, report: Report): void {
  // Without an article there is nothing to compare with.
  if (course.article.trim() === '') return;
  const { block: own, name } = voiceOf(course);
  for (const { page } of [...course.sections, ...course.pages]) {
    for (const block of blocksOf(page.body, page.file, page.linesBefore)) {
      // A block that is never closed has been told: all after it would look like a misquotation.
      if (block.name === own && block.isClosed)
        checkQuote(block.text, { ...block.place, line: block.place.line + 1 }, course.article, name, report);
    }
  }
  for (const { yaml, data } of course.activities) {
    for (const [quotation, path] of data ? quotationsOf(data) : [])
      checkQuote(quotation, yaml.placeOf(path), course.article, name, report);
  }
}

function checkQuote(quote: string, place: Place, article: string, name: string, report: Report): void {
  const whole = plain(article);
  quote.split('\n').forEach((line, index) => {
    for (const part of partsOf(line)) {
      if (whole.includes(plain(part))) continue;
      const at = { ...place, line: place.line + index, column: index === 0 ? place.column : 1 };
      report(
        new NotInArticle(
          at,
          `${name === '' ? 'The article' : `${name}’s article`} does not say “${part}”.`,
          repairOf(part, article),
        ),
      );
    }
  });
}

/** The parts of a quotation: what is left out is marked by … or […]. */
function partsOf(quote: string): string[] {
  return quote
    .replace(/\[@[^\]]*\]|\[\[([^\]|]*)[^\]]*\]\]/g, '$1')
    .split(/\[?(?:…|\.\.\.)\]?/)
    .map((part) => part.replace(/[*_]/g, '').replace(/^[\s“”"]+|[\s“”"]+$/g, ''))
    .filter((part) => part !== '');
}

const plain = (text: string) =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim();

/** Where the words part from the article: shown, so that nobody has to search for it. */
function repairOf(part: string, article: string): string {
  const words = plain(part).split(' ');
  const whole = plain(article);
  let count = words.length;
  while (count > 2 && !whole.includes(words.slice(0, count).join(' '))) count -= 1;
  const start = words.slice(0, count).join(' ');
  const from = count > 2 ? whole.indexOf(start) : -1;
  if (from < 0) return 'Copy the words from course/article.txt, and mark what you leave out with “…”.';
  const real = whole
    .slice(from)
    .split(' ')
    .slice(0, words.length + 1)
    .join(' ');
  return `There it says “${real}”. Copy them, and mark what you leave out with “…”.`;
}
