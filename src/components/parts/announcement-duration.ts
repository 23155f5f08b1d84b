/** Milliseconds that an announced text stands in its place. Screen readers have said it by then, and it can be read elsewhere. */
export const announcementDuration = 7000;
