/** What trainings have to tell, in the reader's writing. */
import type { Clock } from '#kernel/clock.ts';
import type { Mail } from '#platform/mail.server.ts';
import type { Letter } from '#platform/letter.ts';
import { writeMeetingCalendar, type News } from '#training';
import type { Post } from '#training/server';
import { inWriting } from '#ui/in-writing.ts';
import { textsFor } from '#ui/texts/texts.server.ts';
import { meetingInWords, translator } from '#ui/texts/translator.ts';
import { layLetter } from './lay-letter.ts';

/** The letter for one piece of news, with the meeting's calendar file. */
export function trainingLetter(news: News, origin: string, writtenAt: Date): Letter {
  const { registration, meeting, kind } = news;
  const { writing } = registration;
  const t = translator(writing, textsFor(writing, ['training', 'training-mail']));
  const training = inWriting(meeting.training.title, writing);
  const when = `${meetingInWords(writing, meeting.startsAt, meeting.timeZone)} (${t(`training.clock-${meeting.country}`)})`;
  const url = new URL(`/${writing}/registrations/${registration.token}`, origin).href;
  const goesOn = kind !== 'withdrawn' && kind !== 'cancelled';
  const hasPlace = goesOn && registration.state === 'registered';
  const facts = [
    t('training-mail.when', { when }),
    t('training-mail.languageLine', { language: t(`training.in-${meeting.language}`) }),
    ...(hasPlace ? [news.videoUrl ? t('training-mail.videoLine', { url: news.videoUrl }) : t('training-mail.videoLater')] : []),
  ];
  const letter = layLetter(
    { to: registration.email, writing },
    t(`training-mail.${kind}Subject`, { training }),
    [`${t('training-mail.hello', { name: registration.name })} ${t(`training-mail.${kind}Text`)}`, training, ...facts],
    { href: url, label: t('training-mail.button') },
    [t('training-mail.why')],
  );
  if (kind === 'withdrawn' || registration.state === 'waiting') return letter;
  const calendar = writeMeetingCalendar(
    meeting,
    { title: training, description: facts.join('\n'), url, place: hasPlace ? news.videoUrl : '' },
    writtenAt,
  );
  const method = meeting.state === 'cancelled' ? 'CANCEL' : 'PUBLISH';
  return {
    ...letter,
    enclosures: [{ name: 'bibliobus.ics', type: `text/calendar; charset=utf-8; method=${method}`, text: calendar }],
  };
}

/** The post that the room of trainings gets: worded here, queued in the room's own transaction. */
export const trainingPost =
  (mail: Pick<Mail, 'queue'>, origin: string, clock: Clock): Post =>
  (tx, news) =>
    mail.queue(tx, trainingLetter(news, origin, clock()), news.once);
