/** How a command ends when something is in its way: sentences, no stack; a stack only for what nobody foresaw. */

type Told = new (...args: never[]) => Error;

/** Our own sentences are plain `Error`s (or one of `told`) that end with a full stop; anything else is a fault and is shown whole. */
export function tellAndEnd(error: unknown, ...told: Told[]): never {
  const isSentence = error instanceof Error && (told.some((kind) => error instanceof kind) || /\.$/.test(error.message));
  console.error(isSentence ? (error as Error).message : error);
  process.exit(1);
}
