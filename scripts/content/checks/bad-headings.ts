// Headings, blocks, mentions and pictures of the Markdown files.

import { blockKindOf, blockKinds } from '../render/blocks.js';
import { voiceOf } from '../parse/voice.js';
import { isCondition } from '../parse/conditions.js';
import type { CourseFiles, OpenedPage } from '../parse/course-files.js';
import { Fault, type Place, type Report } from '../parse/content-faults.js';
import { scenesByName } from './scene-changes.js';
import { checkDuplicates, checkKnown, UnknownReference, type Known } from './unknown-references.js';
import { checkAnchors } from './copied-pages.js';
import { checkMention } from './misplaced-mentions.js';
import { checkMedia } from './inaccessible-media.js';
import { idPattern } from '../parse/schemas/common.js';
import { blocksOf, headingsOf, mentionsOf, type Block, type Heading } from '../parse/mentions.js';

/** A heading that nothing could link to. */
export class BadHeading extends Fault {}
/** A block that is not closed, or lacks what it needs. */
export class BadBlock extends Fault {}

export function checkPages(course: CourseFiles, known: Known, report: Report): void {
  const all: readonly OpenedPage<{ id: string }>[] = [...course.sections, ...course.pages];
  const headings = all.flatMap(({ page }) => headingsOf(page.body, page.file, page.linesBefore));
  for (const heading of headings) checkHeading(heading, report);
  // Screens and headings share one namespace: both become ids of the one page.
  const screens = all.flatMap(({ data, yaml }) => (data ? [{ key: data.id, place: yaml.placeOf(['id']) }] : []));
  const anchors = headings.flatMap(({ anchor, place }) => (anchor ? [{ key: anchor, place }] : []));
  checkAnchors(screens, anchors, report);
  for (const { page } of all) {
    const blocks = blocksOf(page.body, page.file, page.linesBefore);
    for (const block of blocks) checkBlock(block, course, known, report);
    const conditions = blocks.filter(({ name }) => isCondition(name));
    for (const mention of mentionsOf(page.body, { file: page.file, line: page.linesBefore + 1, column: 1 }))
      checkMention(mention, course, known, conditions, report);
  }
  for (const section of course.sections) checkSectionHead(section, known, report);
  for (const { data, yaml } of course.pages)
    if (data?.picture) checkKnown(known, 'picture', data.picture, yaml.placeOf(['picture']), report);
  checkActivitiesPlaced(all, course, report);
}

function checkHeading({ level, text, anchor, place }: Heading, report: Report): void {
  if (level === 1)
    report(
      new BadHeading(
        place,
        'This heading has one #, but a file’s main heading stands in `heading:` at its top.',
        `Write \`## ${text} {#${anchor ?? anchorOf(text)}}\`.`,
      ),
    );
  else if (level === 2 && !anchor)
    report(
      new BadHeading(
        place,
        `The heading “${text}” has no anchor, so nothing can link to it.`,
        `Write \`## ${text} {#${anchorOf(text)}}\`.`,
      ),
    );
  else if (anchor && !idPattern.test(anchor))
    report(
      new BadHeading(
        place,
        `The anchor "${anchor}" has a character that links do not allow, or is longer than 32.`,
        `Write \`{#${anchorOf(anchor)}}\`.`,
      ),
    );
}

function anchorOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[’']/g, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase()
    .replace(/^_|_$/g, '')
    .split('_')
    .slice(0, 4)
    .join('_')
    .slice(0, 32);
}

function checkBlock(block: Block, course: CourseFiles, known: Known, report: Report): void {
  const { name, argument, place } = block;
  if (!block.isClosed)
    report(new BadBlock(place, `The block "${name}" is never closed.`, 'Add a line `:::` after its last line.'));
  if (isCondition(name)) return checkCondition(name, argument, place, known, report);
  const { block: voice } = voiceOf(course);
  const kind = blockKindOf(name, voice);
  // Without its settings nobody knows what the course calls the block of its voice.
  if (!kind && course.settings.yaml.value === undefined) return;
  if (!kind)
    return report(
      new UnknownReference(place, 'block', name, 'the list of blocks', [
        ...Object.keys(blockKinds),
        voice,
        'if',
        'unless',
      ]),
    );
  if (kind.needs && argument === '')
    return report(
      new BadBlock(place, `The block "${name}" needs ${kind.needs}.`, `Write it after the name: \`::: ${name} …\`.`),
    );
  if (name === 'picture' || name === 'change') checkKnown(known, 'picture', argument, place, report);
  if (name === 'change') checkChanging(argument, course, place, report);
  if (['activity', 'plan', 'roles'].includes(name)) checkKnown(known, 'activity', argument, place, report);
  if (name === 'media') checkMedia(argument, course.files, place, report);
}

function checkChanging(name: string, course: CourseFiles, place: Place, report: Report): void {
  const scene = scenesByName(course).get(name);
  if (scene && !scene.change)
    report(
      new BadBlock(
        place,
        `The picture "${name}" does not say what it is made of.`,
        `Add \`change:\` to it, or write \`::: picture ${name}\`.`,
      ),
    );
}

function checkCondition(name: string, argument: string, place: Place, known: Known, report: Report): void {
  if (argument === '')
    report(
      new BadBlock(
        place,
        `The block "${name}" needs the name of a setting.`,
        `Write it after the name: \`::: ${name} contact.email\`.`,
      ),
    );
  else checkKnown(known, 'setting', argument, place, report);
}

function checkSectionHead({ data, yaml }: CourseFiles['sections'][number], known: Known, report: Report): void {
  if (!data) return;
  data.objectives.forEach((key, index) =>
    checkKnown(known, 'objective', key, yaml.placeOf(['objectives', index]), report),
  );
  if (data.picture) checkKnown(known, 'picture', data.picture, yaml.placeOf(['picture']), report);
}

/** Each activity stands in one place: its answers are stored once. */
function checkActivitiesPlaced(all: readonly OpenedPage<{ id: string }>[], course: CourseFiles, report: Report): void {
  const blocks = all.flatMap(({ page }) => blocksOf(page.body, page.file, page.linesBefore));
  const placed = blocks.filter(({ name }) => name === 'activity');
  checkDuplicates(
    placed.map(({ argument, place }) => ({ key: argument, place })),
    'The activity',
    'Take one of the two out.',
    report,
  );
  const plans = blocks.filter(({ name }) => name === 'plan').map(({ argument }) => argument);
  for (const { yaml, data } of course.activities) {
    if (data?.kind === 'self-check' && !plans.includes(data.id))
      report(
        new BadBlock(
          yaml.placeOf(['plan']),
          `The action plan of "${data.id}" stands in no section, so nobody could write one.`,
          `Add \`::: plan ${data.id}\` and \`:::\` to a section, under a heading of its own.`,
        ),
      );
    if (!data || placed.some(({ argument }) => argument === data.id)) continue;
    report(
      new BadBlock(
        yaml.placeOf([]),
        `The activity "${data.id}" stands in no section, so nobody would ever meet it.`,
        `Add \`::: activity ${data.id}\` and \`:::\` to a section, or delete this file.`,
      ),
    );
  }
}
