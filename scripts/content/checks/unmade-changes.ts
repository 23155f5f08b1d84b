// Settings that come in groups: a personal detail that nothing mentions, or a maker who is half named.

import type { CourseFiles } from '../parse/course-files.js';
import { Fault, type Report } from '../parse/content-faults.js';

/** Words that are to be changed and stand nowhere. */
class UnmetDetail extends Fault {}
/** Who made the course, said in part. */
class HalfMade extends Fault {}

export function checkChanges({ settings: { data, yaml }, details }: CourseFiles, report: Report): void {
  if (!data) return;
  data.personal_details.forEach(({ words }, at) => {
    if ((details.met.get(words) ?? 0) > 0) return;
    report(
      new UnmetDetail(
        yaml.placeOf(['personal_details', at, 'words']),
        `“${words}” stands nowhere in the course, so nothing would be changed.`,
        'Write the words as they stand in course/article.txt, capitals and all, or take the line out.',
      ),
    );
  });
  const told = Object.entries(data.made_by);
  const blank = told.filter(([, text]) => text === '').map(([key]) => key);
  if (blank.length === 0 || blank.length === told.length) return;
  report(
    new HalfMade(
      yaml.placeOf(['made_by', blank[0] as string]),
      `The setting made_by says nothing under ${blank.map((key) => `"${key}"`).join(' and ')}, so the course cannot say who made it.`,
      'Fill in all four lines, or leave all four blank: the course then says that it has not been co-produced yet.',
    ),
  );
}
