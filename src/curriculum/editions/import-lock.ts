/** Whoever writes an edition holds this lock of the database until the transaction ends. */
export const IMPORT_LOCK = 'bibliobus.curriculum-import';
