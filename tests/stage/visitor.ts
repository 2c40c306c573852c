/** A browser without JavaScript, for journeys at the level of HTTP: keeps cookies, sends forms, follows nothing by itself. */
import type { RunningServer } from './server.ts';

export interface Answer {
  status: number;
  /** Where a redirect leads, as path and search. */
  location: string;
  headers: Headers;
  text: string;
}

export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #origin: string;

  constructor(server: Pick<RunningServer, 'origin'>) {
    this.#origin = server.origin;
  }

  /** Opens an address. */
  open(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(path, { method: 'GET', headers });
  }

  /** Sends a form as a browser does; `headers` override what the browser would say about where it comes from. */
  send(path: string, fields: Record<string, string | string[]>, headers: Record<string, string> = {}): Promise<Answer> {
    const body = new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
    );
    return this.#send(path, {
      method: 'POST',
      body,
      headers: { origin: this.#origin, 'sec-fetch-site': 'same-origin', ...headers },
    });
  }

  async #send(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(path, this.#origin), {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', ...(cookie && { cookie }), ...init.headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    const to = answer.headers.get('location');
    return {
      status: answer.status,
      location: to ? to.replace(this.#origin, '') : '',
      headers: answer.headers,
      text: await answer.text(),
    };
  }
}
