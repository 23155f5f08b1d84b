// Every place that a link inside the course can lead to.

import { idsIn, type CourseFiles } from './course-files.js';
import { headingsOf } from './mentions.js';

export function courseAnchorsOf(course: CourseFiles): string[] {
  const screens = [...course.sections, ...course.pages];
  return [
    'start',
    ...screens.flatMap(({ data }) => (data ? [data.id] : [])),
    ...screens.flatMap(({ page }) =>
      headingsOf(page.body, page.file, page.linesBefore).flatMap(({ anchor }) => anchor ?? []),
    ),
    ...idsIn(course.sources.yaml, null).map((id) => `source-${id}`),
    ...idsIn(course.terms.yaml, null).map((id) => `term-${id}`),
  ];
}
