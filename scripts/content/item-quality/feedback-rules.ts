// Whether everyone is told why their answer is right or wrong.

import { authoringOf } from '../../../src/questions/authoring.js';
import type { Question } from '../../../src/model/course.js';
import { error, plain, type ItemFault } from './item-fault.js';

export function feedbackFaultsOf(question: Question): ItemFault[] {
  const kind = authoringOf(question);
  const groups = kind.feedbackOf(question);
  const silences = kind.silencesOf(question).map(({ words, repair }) => error('feedback', words, repair));
  return groups
    .flatMap((group) => {
      const empty = group.find(
        ([, feedback]) =>
          plain(feedback)
            .replace(/^(right|yes|no|not quite|wrong|correct|true|false)\b/, '')
            .trim() === '',
      );
      const twice = group.find(
        ([, feedback], at) => group.findIndex(([, other]) => plain(other) === plain(feedback)) < at,
      );
      return [
        ...(empty
          ? [
              error(
                'feedback',
                `In question "${question.id}" the feedback for ${empty[0]} says ${empty[1].trim() === '' ? 'nothing' : `only "${empty[1]}"`}.`,
                'Say why, in a sentence.',
              ),
            ]
          : []),
        ...(twice && twice !== empty
          ? [
              error(
                'feedback',
                `In question "${question.id}" the feedback for ${twice[0]} says the same as another: "${twice[1]}"`,
                'Say what is true of this one.',
              ),
            ]
          : []),
      ];
    })
    .concat(silences);
}
