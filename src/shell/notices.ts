import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import type { Saving } from '../tracking/tracker.js';
import { canRetry, savingAdvice } from './saving-words.js';

/** What the shell has to say beside what is true of saving. One at a time. */
export type Notice =
  | 'none'
  | 'welcome-back'
  | 'uncounted'
  | 'part-missing'
  | 'screen-coming'
  | 'screen-missing'
  | 'leaving'
  | 'plan'
  | 'attempt-kept';

export interface NoticeActions {
  readonly retrySaving: () => void;
  readonly goOnWithout: () => void;
  readonly retryPart: () => void;
  readonly retryScreen: () => void;
  readonly leave: () => void;
  readonly takePlan: () => void;
  readonly stay: () => void;
  readonly leavePlan: () => void;
  readonly close: () => void;
}

export interface Message {
  /** What the panel is called among the parts of the page. */
  readonly title: string;
  readonly tone: 'unsaved' | 'told';
  readonly text: string;
  readonly presses: readonly (readonly [text: string, press: () => void])[];
}

/** What there is to say; `null` when all is well. What only informs can be closed, what must be done cannot. */
export function messageOf(words: Words, saving: Saving, notice: Notice, presses: NoticeActions): Message | null {
  const title = message(words, 'app.message');
  const retry = [message(words, 'saving.try_again'), presses.retrySaving] as const;
  const close = [message(words, 'app.close'), presses.close] as const;
  const goOn = [message(words, 'saving.go_on'), presses.goOnWithout] as const;
  const isUnreadable = saving.state === 'unsaved' && saving.why === 'unreadable';
  // What may still save it: nothing can where the window of the LMS is gone.
  const rescue = isUnreadable ? [goOn] : canRetry(saving) ? [retry] : [];
  if (notice === 'leaving')
    return {
      title,
      tone: 'unsaved',
      text: message(words, 'saving.leaving'),
      presses: [...rescue, [message(words, 'saving.leave_anyway'), presses.leave]],
    };
  if (notice === 'plan')
    return {
      title,
      tone: 'unsaved',
      text: message(words, 'app.plan_leaving'),
      presses: [
        [message(words, 'activities.download'), presses.takePlan],
        [message(words, 'app.plan_stay'), presses.stay],
        [message(words, 'app.plan_leave'), presses.leavePlan],
      ],
    };
  const missing = (text: string, again: () => void): Message => ({
    title,
    tone: 'unsaved',
    text,
    presses: [[message(words, 'app.part_retry'), again]],
  });
  if (notice === 'part-missing') return missing(message(words, 'app.part_missing'), presses.retryPart);
  if (notice === 'screen-missing') return missing(spokenOf(words, notice), presses.retryScreen);
  const advice = savingAdvice(words, saving);
  if (saving.state === 'unsaved') return { title, tone: 'unsaved', text: advice, presses: rescue };
  if (advice !== '') return { title, tone: 'told', text: advice, presses: [close] };
  const text = spokenOf(words, notice);
  return text === '' ? null : { title, tone: 'told', text, presses: notice === 'screen-coming' ? [] : [close] };
}

/** What is shown of a welcome on `screen`: a question says by itself that one is back, and needs the room. */
export const welcomeAt = (screen: HTMLElement | null): Notice =>
  screen?.localName.endsWith('-quiz') ? 'none' : 'welcome-back';

/** What is said aloud of a notice: the words of its panel. */
export function spokenOf(words: Words, notice: Notice): string {
  switch (notice) {
    case 'welcome-back':
      return message(words, 'app.welcome_back');
    case 'uncounted':
      return message(words, 'app.uncounted');
    case 'attempt-kept':
      return message(words, 'app.attempt_kept');
    case 'screen-coming':
      return message(words, 'app.screen_coming');
    case 'screen-missing':
      return message(words, 'app.screen_missing');
    default:
      return '';
  }
}
