// The windows an LMS opens a course in, at the sizes measured in Moodle 4.5 (a 1366 × 900 window, a phone of 390 × 844).

export interface CourseWindow {
  readonly id: string;
  readonly label: string;
  readonly kind: 'frame' | 'pop-up';
  /** CSS pixels; null fills what there is. */
  readonly size: readonly [width: number, height: number] | null;
}

export const WINDOWS: readonly [CourseWindow, ...CourseWindow[]] = [
  { id: 'pc', label: 'Frame, 714 × 666 (Moodle on a PC)', kind: 'frame', size: [714, 666] },
  { id: 'phone', label: 'Frame, 367 × 666 (Moodle on a phone)', kind: 'frame', size: [367, 666] },
  { id: 'wide', label: 'Frame, 1,004 × 666 (Moodle’s new window)', kind: 'frame', size: [1004, 666] },
  { id: 'full', label: 'Frame, as wide as this window', kind: 'frame', size: null },
  { id: 'pop-up', label: 'Pop-up, 1,004 × 666', kind: 'pop-up', size: [1004, 666] },
];
