/**
 * Ids are lower-case kebab words: letters of ASCII, digits, single hyphens; 2–64 characters.
 * The same shape serves lessons, quiz items, exercises, labs and glossary terms.
 */
export const ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** True when `value` is a well-formed id. */
export const isId = (value: string): boolean => value.length >= 2 && value.length <= 64 && ID_PATTERN.test(value);

/** A new random id for rows: 128 bits, URL-safe, unguessable. */
export const newId = (): string => crypto.randomUUID();
