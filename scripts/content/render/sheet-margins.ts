// What every sheet of paper says of the course, with or without script: its title and version, and the number of the page.

import { pageMargins } from '../../../src/components/parts/page-margins.js';
import type { Course } from '../../../src/model/course.js';
import { message } from '../../../src/model/messages.js';

export function sheetMargins({ title, version, isDraft, words }: Course): string {
  return pageMargins({
    left: message(words, isDraft ? 'written.sheet_draft' : 'written.sheet', { course: title, version }),
    page: message(words, 'activities.sheet_page', { n: '{n}', total: '{total}' }),
  });
}
