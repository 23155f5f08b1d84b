/** The language of the tools, and of figures where no page says another. The language of a course stands in its course.yaml. */
export const defaultLanguage = 'en-GB';
