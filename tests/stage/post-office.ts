/** A real SMTP server that keeps what it takes, for journeys that wait for letters. */
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface PostOffice {
  /** For the setting SMTP_URL. */
  url: string;
  /** Every letter so far, in the order in which it came. */
  letters: ParsedMail[];
  /** The next letter to an address whose subject matches and that nobody has waited for yet; fails after ten seconds. */
  letterTo(address: string, subject: RegExp): Promise<ParsedMail>;
  close(): Promise<void>;
}

const toOf = (letter: ParsedMail): string =>
  [letter.to ?? []]
    .flat()
    .flatMap((to) => to.value.map((one) => one.address ?? ''))
    .join();

export async function openPostOffice(): Promise<PostOffice> {
  const letters: ParsedMail[] = [];
  const taken = new Set<ParsedMail>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => void simpleParser(stream).then((letter) => (letters.push(letter), done())),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    async letterTo(address, subject) {
      for (const deadline = Date.now() + 10_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
        const found = letters.find(
          (letter) => !taken.has(letter) && toOf(letter) === address && subject.test(letter.subject ?? ''),
        );
        if (found) return (taken.add(found), found);
        if (Date.now() > deadline)
          throw new Error(
            `No letter to ${address} about ${subject}; there are: ${letters.map((one) => `${toOf(one)}: ${one.subject}`).join(' · ')}`,
          );
      }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
