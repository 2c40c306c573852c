/**
 * How editions are prepared for reading. Raise it whenever the same files give other views, other HTML or other words to search than before
 * (`preparation.test.ts` notices): a house that starts with the new release then prepares its edition again.
 */
export const PREPARATION = 9;
