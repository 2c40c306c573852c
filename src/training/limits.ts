/** Longest expectations that a registration takes, in characters. */
export const EXPECTATIONS_MOST = 1000;
