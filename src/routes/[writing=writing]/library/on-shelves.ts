import type { ModuleLabs } from '#curriculum';
import type { LibraryItem } from '#learning';

/** A part of My library: a module of the course, or a lab whose work no module asks for. */
export interface ShelfView {
  key: string;
  title: string;
  module: boolean;
  /** The newest first. */
  items: LibraryItem[];
  /** What the module's lessons ask for, each once. */
  asked: { lab: string; scenario: string; title: string; solved: boolean }[];
}

interface LabNames {
  slug: string;
  title: string;
  scenarios: { id: string; title: string }[];
}

/** The library by module, in the course's order; modules without any work stay away while the library is empty. */
export function onShelves(items: readonly LibraryItem[], modules: readonly ModuleLabs[], labs: readonly LabNames[]): ShelfView[] {
  const keyOf = (lab: string, scenario: string): string => `${lab}/${scenario}`;
  const isOf = (item: LibraryItem): string => keyOf(item.artifact.lab, item.artifact.scenario);
  const placed = new Set<string>();
  const shelves: ShelfView[] = [];
  for (const module of modules) {
    const asked = new Map(module.labs.map((use) => [keyOf(use.lab, use.scenario), use]));
    // Work that two modules ask for stands where it is asked for first.
    const own = items.filter((item) => asked.has(isOf(item)) && !placed.has(isOf(item)));
    for (const key of asked.keys()) placed.add(key);
    shelves.push({
      key: module.slug,
      title: module.title,
      module: true,
      items: own,
      asked: [...asked.entries()].map(([key, { lab, scenario }]) => ({
        lab,
        scenario,
        title: labs.find(({ slug }) => slug === lab)?.scenarios.find(({ id }) => id === scenario)?.title ?? scenario,
        solved: items.some((item) => isOf(item) === key && item.artifact.results.solved),
      })),
    });
  }
  const rest = items.filter((item) => !placed.has(isOf(item)));
  for (const slug of new Set(rest.map(({ artifact }) => artifact.lab)))
    shelves.push({
      key: `lab-${slug.replace(/[^a-z0-9-]/gi, '')}`,
      title: labs.find((lab) => lab.slug === slug)?.title ?? '',
      module: false,
      items: rest.filter(({ artifact }) => artifact.lab === slug),
      asked: [],
    });
  return items.length === 0 ? [] : shelves;
}
