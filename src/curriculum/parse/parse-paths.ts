import type { Issue } from '#kernel/issue.ts';
import { readYaml } from './read-yaml.ts';
import { pathsSchema } from './schemas.ts';
import type { ReadText, ReadyPath } from './tree.ts';

/** The ready paths of paths.yaml; a course may do without. */
export function parsePaths(read: ReadText, issues: Issue[]): ReadyPath[] {
  const file = 'paths.yaml';
  const text = read(file);
  const yaml = text === undefined ? undefined : readYaml({ file, text }, pathsSchema, issues);
  return (yaml?.value.paths ?? []).map((path, index): ReadyPath => {
    const line = yaml?.lineOf(['paths', index]) ?? 1;
    const { lessons } = path;
    if (lessons === 'all') return { ...path, lessons, line };
    const lineOf = (at: number): number => yaml?.lineOf(['paths', index, 'lessons', at]) ?? line;
    return {
      ...path,
      lessons: lessons.map(({ lesson, reason }, at) => ({ lesson, reason: reason ?? null, line: lineOf(at) })),
      line,
    };
  });
}
