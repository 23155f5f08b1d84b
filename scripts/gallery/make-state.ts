import { start } from '../../src/model/progress.js';
import { noAction } from './actions.js';
import type { State } from './state.js';

/** A state with what most states share: the start of a first visit, an LMS that saves, script, a screen. */
export function stateOf(group: string, id: string, title: string, own: Partial<State> = {}): State {
  return {
    at: '',
    progress: start,
    lms: 'saves',
    script: 'on',
    words: 'own',
    medium: 'screen',
    picture: 'page',
    actions: noAction,
    ...own,
    group,
    id,
    title,
  };
}
