import { isRefusal } from '#kernel/refusal.ts';
import { htmlLang } from '#kernel/writing.ts';
import { readTraining } from '#training/server';
import { textsFor } from '#ui/texts/texts.server.ts';
import { error } from '@sveltejs/kit';
import { statusOf, tell } from '../../../refusal-response.ts';
import { lessonTitles } from '../lesson-titles.ts';
import { showTraining, type ShownTraining } from '../show-meeting.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx, writing, house }, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  try {
    const [training, titles] = await Promise.all([readTraining(ctx, params.slug), lessonTitles(ctx, writing)]);
    const shown = showTraining(training, writing, titles);
    const address = `${house.accounts.origin}/${writing}/trainings/${shown.slug}`;
    return {
      training: shown,
      address,
      facts: structuredFacts(shown, address, htmlLang(writing)),
      texts: textsFor(writing, ['training']),
    };
  } catch (fault) {
    if (!isRefusal(fault)) throw fault;
    error(statusOf(fault.code), tell(fault, writing).message, { code: fault.code });
  }
};

/** schema.org, as search engines read it: a course whose instances are the meetings. https://schema.org/CourseInstance */
function structuredFacts(training: ShownTraining, url: string, inLanguage: string): string {
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: training.title,
    description: training.summary || training.title,
    url,
    inLanguage,
    isAccessibleForFree: true,
    provider: { '@type': 'Organization', name: 'Bibliobus' },
    hasCourseInstance: training.meetings.map((meeting) => ({
      '@type': ['CourseInstance', 'Event'],
      name: training.title,
      startDate: meeting.startsAt,
      endDate: meeting.endsAt,
      inLanguage: meeting.language,
      courseMode: 'online',
      courseWorkload: `PT${meeting.minutes}M`,
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      eventStatus: `https://schema.org/${meeting.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
      location: { '@type': 'VirtualLocation', url },
      offers: {
        '@type': 'Offer',
        price: 0,
        priceCurrency: 'EUR',
        availability: `https://schema.org/${meeting.free > 0 ? 'InStock' : 'SoldOut'}`,
        url: `${url}/register?meeting=${meeting.id}`,
      },
    })),
  };
  // No word of a trainer may end the script element.
  return JSON.stringify(facts).replaceAll('<', '\\u003c');
}
