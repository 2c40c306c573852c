import type { Spec } from '#labs';
import { readSpecs } from '#labs/server';
import { textsFor } from '#ui/texts/texts.server.ts';
import type { PageServerLoad } from './$types';
import { publisherOf } from './publishers.ts';

const DAY = 86_400_000;

/** A fact with the day from which somebody should look at it again, when that has come. */
export interface SpecView extends Spec {
  dueSince: string | null;
}

/** The registry of facts, by publisher; `?q=` keeps those that contain all its words. */
export const load: PageServerLoad = async ({ locals: { ctx, writing }, url }) => {
  const today = ctx.clock().toISOString().slice(0, 10);
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = [...(await readSpecs()).values()].filter((spec) => {
    const text =
      `${spec.network} ${publisherOf(spec.network)} ${spec.field} ${spec.value} ${spec.unit} ${spec.sourceTitle}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const views = found.map((spec): SpecView => {
    const due = new Date(Date.parse(spec.verifiedOn ?? spec.seenOn) + spec.reviewEveryDays * DAY).toISOString().slice(0, 10);
    return { ...spec, dueSince: spec.sourceKind !== 'own' && due < today ? due : null };
  });
  const networks = [...new Set(views.map(({ network }) => network))].sort((a, b) =>
    publisherOf(a).localeCompare(publisherOf(b), 'en'),
  );
  return {
    query,
    count: views.length,
    due: views.filter(({ dueSince }) => dueSince !== null),
    groups: networks.map((network) => ({ network, specs: views.filter((spec) => spec.network === network) })),
    texts: textsFor(writing, ['specs']),
  };
};
