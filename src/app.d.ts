import type { House } from '#house';
import type { Writing } from '#kernel/writing.ts';
import type { Ctx } from '#platform/database/db.ts';

declare global {
  namespace App {
    /** What an error page gets: a sentence in the reader's writing, and a number to tell the administrator when it was our fault. */
    interface Error {
      status: number;
      message: string;
      /** A refusal's code, for scripts. */
      code?: string;
      reference?: string;
    }
    interface Locals {
      /** The one house of this process, wired in `src/house.ts`. */
      house: House;
      /** Database, time, and who asks: the first argument of every command. */
      ctx: Ctx;
      writing: Writing;
    }
  }
}
