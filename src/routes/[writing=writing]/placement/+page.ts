/** The page is plain HTML; what is remembered is an island's affair. */
export const csr = false;
