import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from '../../../../scripts/content/parse/file-kinds.js';

/** As the IANA registry of media types names them. */
const registered = [
  ['ward.jpg', 'image/jpeg'],
  ['ward.jpeg', 'image/jpeg'],
  ['Ward.AVIF', 'image/avif'],
  ['ward.webp', 'image/webp'],
  ['voice.m4a', 'audio/mp4'],
  ['voice.mp3', 'audio/mpeg'],
  ['film.webm', 'video/webm'],
  ['film.vtt', 'text/vtt'],
] as const;

describe('what a course can show has a media type, wherever it is served or inlined', () => {
  it.each(registered)('%s is %s', (file, type) => {
    expect(mediaTypeOf(file)).toBe(type);
  });

  it('anything else has none', () => {
    expect(mediaTypeOf('notes.docx')).toBeUndefined();
  });
});
