// Whose own words the course quotes, and the block that they stand in. A course without such a person quotes nobody.

import type { CourseFiles } from './course-files.js';
import type { Settings } from './schemas/settings.js';

const noVoice: Settings['voice'] = { block: 'voice', name: '', source: '' };

export function voiceOf({ settings }: Pick<CourseFiles, 'settings'>): Settings['voice'] {
  if (settings.data) return settings.data.voice;
  // Also in a file that does not fit as a whole: or each of the quotations would be called a fault.
  const written = (settings.yaml.value as { voice?: Partial<Settings['voice']> } | null | undefined)?.voice;
  return typeof written === 'object' && written !== null ? { ...noVoice, ...written } : noVoice;
}
