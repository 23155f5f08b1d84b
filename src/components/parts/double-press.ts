/**
 * Milliseconds. A second press within this time was meant for the button "Check answer",
 * whose place the way on takes.
 */
export const doublePress = 400;
