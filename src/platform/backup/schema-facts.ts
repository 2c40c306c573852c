/** What a backup must know about the tables of the current schema. Names come back quoted for SQL where they must be. */
import type pg from 'pg';

export interface TableFacts {
  name: string;
  /** Without generated columns: those are computed again. */
  columns: string[];
}

/** Kysely's own books are written by the migrations themselves. */
const NOT_OURS = `c.relname not in ('kysely_migration', 'kysely_migration_lock')
  and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** Tables that hold data, by name. */
export async function listTables(client: pg.ClientBase): Promise<TableFacts[]> {
  const { rows } = await client.query<TableFacts>(`
    select c.relname as name, coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.attnum is not null), '{}') as columns
    from pg_class c
    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and ${NOT_OURS}
    group by c.relname order by c.relname`);
  return rows;
}

/** Every sequence with its value. */
export async function listSequences(client: pg.ClientBase): Promise<{ name: string; value: string; called: boolean }[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'S' and ${NOT_OURS} order by 1`,
  );
  const sequences = [];
  for (const { name } of rows) {
    const { rows: values } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${client.escapeIdentifier(name)}`,
    );
    sequences.push({ name, value: values[0]?.value ?? '1', called: values[0]?.called ?? false });
  }
  return sequences;
}

/** True when any table of ours has a row. */
export async function hasRows(client: pg.ClientBase): Promise<boolean> {
  for (const { name } of await listTables(client)) {
    const { rowCount } = await client.query(`select 1 from ${client.escapeIdentifier(name)} limit 1`);
    if (rowCount) return true;
  }
  return false;
}

/** Removes everything in the current schema that no extension owns. Only inside a transaction. */
export async function dropEverything(client: pg.ClientBase): Promise<void> {
  const own = (catalog: string, id: string): string =>
    `not exists (select 1 from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = ${id} and d.deptype in ('e', 'i'))`;
  const { rows } = await client.query<{ command: string }>(`
    select format('drop %s if exists %s cascade', case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' when 'f' then 'foreign table' else 'table' end, c.oid::regclass) as command
      from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and ${own('pg_class', 'c.oid')}
    union all select format('drop routine if exists %s cascade', p.oid::regprocedure)
      from pg_proc p where p.pronamespace = current_schema()::regnamespace and ${own('pg_proc', 'p.oid')}
    union all select format('drop text search configuration if exists %I cascade', t.cfgname)
      from pg_ts_config t where t.cfgnamespace = current_schema()::regnamespace and ${own('pg_ts_config', 't.oid')}
    union all select format('drop text search dictionary if exists %I cascade', t.dictname)
      from pg_ts_dict t where t.dictnamespace = current_schema()::regnamespace and ${own('pg_ts_dict', 't.oid')}
    union all select format('drop collation if exists %I', t.collname)
      from pg_collation t where t.collnamespace = current_schema()::regnamespace and ${own('pg_collation', 't.oid')}
    union all select format('drop type if exists %I cascade', t.typname)
      from pg_type t where t.typnamespace = current_schema()::regnamespace and t.typtype in ('e', 'd', 'r') and ${own('pg_type', 't.oid')}`);
  // What fell with an earlier one is no longer there, so names that are gone are asked for again by "if exists".
  for (const { command } of rows) await client.query(command);
}
