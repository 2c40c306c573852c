/** A file that goes along with a letter; text, in UTF-8. */
export interface Enclosure {
  name: string;
  /** As the mail names it: `text/calendar; charset=utf-8; method=PUBLISH`. */
  type: string;
  text: string;
}

export interface Letter {
  to: string;
  subject: string;
  text: string;
  html?: string;
  enclosures?: readonly Enclosure[];
  /** Address at which one click ends letters of this kind (RFC 8058); only for letters that nobody asked for one by one. */
  unsubscribe?: string;
}
