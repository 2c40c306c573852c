/**
 * A refusal is an expected "no": a closed list of codes per room, turned into a sentence and an HTTP
 * status once, at the door (`src/routes`). Anything else that goes wrong is a fault and is thrown as is.
 */
export class Refusal<Code extends string = string> extends Error {
  readonly code: Code;
  /** Values for the sentence, never secrets. */
  readonly details: Record<string, string | number>;
  /** The form field that has to change, if one has. */
  readonly field: string | undefined;

  constructor(code: Code, details: Record<string, string | number> = {}, field?: string) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
    this.field = field;
  }
}

/** True for a refusal, also one that crossed a module boundary and lost its prototype. */
export const isRefusal = (value: unknown): value is Refusal =>
  value instanceof Refusal || (value instanceof Error && value.name === 'Refusal' && 'code' in value);
