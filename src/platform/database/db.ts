
/** A command's context with this platform's database. */
export type Ctx = import('#kernel/context.ts').Context<Db>;
