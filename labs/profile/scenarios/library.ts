/** An invented library, in the words of one language. Serbian is Cyrillic; Latin is derived. */
export interface Library {
  name: string;
  town: string;
  address: string;
  phone: string;
  handle: string;
  /** As it was before the library was renamed. */
  oldHandle: string;
  link: string;
  hours: string;
  /** At most 80 characters: fits every bio. */
  bio: string;
  /** At least 200 characters. */
  description: string;
  caption: string;
  altLogo: string;
  altCover: string;
  /** What a colleague wrote: kind, and without an answer. */
  welcome: string;
  /** A sentence that breaks off. */
  cut: string;
  colleague: string;
  reasons: { keep: string; change: string; delete: string };
}
