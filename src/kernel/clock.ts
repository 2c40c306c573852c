/** Tells the time; passed in, so that tests own it. */
export type Clock = () => Date;
export const wallClock: Clock = () => new Date();
