/** What tests of this room begin with: a clock of their own, two trainers, a training with a meeting, and a post that keeps the news. */
import type { Actor } from '#kernel/actor.ts';
import type { Ctx, Db } from '#platform/database/db.ts';
import type { News } from './facts.ts';
import type { MeetingInput } from './meetings/read-meeting-input.ts';
import { planMeeting } from './meetings/plan-meeting.ts';
import type { Post } from './post.ts';
import type { RegistrationInput } from './registrations/register.ts';
import { createTraining, publishTraining } from './trainings/keep-training.ts';

export const TRAINER: Actor = { accountId: 'trainer-mira', roles: ['trainer'] };
export const OTHER_TRAINER: Actor = { accountId: 'trainer-radu', roles: ['trainer'] };
const VISITOR: Actor = { accountId: null, roles: [] };

export const MEETING: MeetingInput = {
  country: 'rs',
  language: 'sr',
  starts: '2027-03-12T17:00',
  minutes: '90',
  capacity: '2',
  videoUrl: 'https://video.example/soba',
  agenda: '10 Ко је ту\n40 audit-in-an-hour\n40 Разговор',
};
export const LESSONS: ReadonlySet<string> = new Set(['audit-in-an-hour']);

export const person = (name: string): RegistrationInput => ({
  email: `${name}@biblioteka.example`,
  name,
  writing: 'sr',
  libraryType: 'public',
  experience: 'none',
  expectations: '',
});

export interface Stage {
  now: Date;
  news: News[];
  post: Post;
  as(actor?: Actor): Ctx;
  /** What was told, as `kind name`. */
  told(): string[];
  meeting(change?: Partial<MeetingInput>): Promise<{ trainingId: string; slug: string; meetingId: string }>;
}

/** A stage on an empty database. */
export function setStage(db: Db): Stage {
  const seen = new Set<string>();
  const stage: Stage = {
    now: new Date('2027-02-01T08:00:00Z'),
    news: [],
    // As the queue of letters does it: once under its key.
    post: (_, news) => {
      if (!seen.has(news.once)) stage.news.push(news);
      seen.add(news.once);
      return Promise.resolve();
    },
    as: (actor = VISITOR) => ({ db, clock: () => stage.now, actor }),
    told: () => stage.news.splice(0).map(({ kind, registration }) => `${kind} ${registration.name}`),
    async meeting(change = {}) {
      const words = { en: 'First steps', ro: 'Primii pași', sr: 'Први кораци' };
      const { id, slug } = await createTraining(stage.as(TRAINER), { title: words, summary: words });
      const meetingId = await planMeeting(stage.as(TRAINER), id, { ...MEETING, ...change }, LESSONS);
      await publishTraining(stage.as(TRAINER), id);
      return { trainingId: id, slug, meetingId };
    },
  };
  return stage;
}
