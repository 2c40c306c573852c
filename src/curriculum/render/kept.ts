/** A view as it is kept: the edition is added when it is read. */
export type Kept<View> = Omit<View, 'edition'>;
