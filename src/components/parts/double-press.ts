/**
 * Milliseconds. A second press within this time was meant for the button "Check answer",
 * whose place the way on takes.
 */
export const doublePress = 400;

/** Whether a click is the second of a double click: it was meant for what stood there before. */
export const isDoubled = (event: MouseEvent): boolean => event.detail > 1;
