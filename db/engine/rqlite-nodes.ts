import 'server-only';
import { Agent, request } from 'node:http';
import { StoreFault } from '@/lib/server/store-fault';

/** How long a node that did not answer is asked last. */
const SHUNNED_MS = 2_000;
/** A node that is there accepts a connection at once. */
const CONNECT_WITHIN_MS = 1_000;
const PAUSE_MS = 100;

/** A node's own words for not having done what it was asked: whoever leads now is not known to it. */
const NO_LEADER = /^(leader not found|not leader)\b/;

type Answer = {
  readonly status: number;
  readonly body: Buffer;
  /** The node that did it: the one that was asked, or the one that one handed it to. */
  readonly servedBy: string;
};
type Asking = {
  readonly body?: string | Buffer;
  /** How long a node may think about it. */
  readonly answerWithinMs: number;
};

/** Why a node gave no answer; where it may have done what it was asked nevertheless, that is lost. */
class NoAnswer extends Error {
  constructor(
    readonly reason: string,
    readonly isLost: boolean,
  ) {
    super(reason);
  }
}

/** The members of a cluster, the nearest first. */
export type Nodes = ReturnType<typeof clusterNodes>;

/**
 * @param hosts `host:port` of each node's HTTP interface
 * @param login `user:password`, where the nodes ask for one
 */
export function clusterNodes(hosts: readonly string[], login?: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const shunnedUntil = new Map<string, number>();
  let leaderlessSince: number | null = null;
  let leader: string | null = null;

  /** The nearest first, those that just failed last. */
  function inOrder(): string[] {
    const now = performance.now();
    const isShunned = (host: string) => (shunnedUntil.get(host) ?? 0) > now;
    return [...hosts.filter((host) => !isShunned(host)), ...hosts.filter(isShunned)];
  }

  async function askOne(host: string, path: string, asking: Asking): Promise<Answer> {
    try {
      const answer = await send(agent, host, path, asking, login);
      const reason = whyNot(answer);
      if (reason !== null) throw new NoAnswer(reason, !NO_LEADER.test(reason));
      shunnedUntil.delete(host);
      return answer;
    } catch (error) {
      leader = null;
      const isLeaderless = error instanceof NoAnswer && NO_LEADER.test(error.reason);
      if (!isLeaderless) shunnedUntil.set(host, performance.now() + SHUNNED_MS);
      throw error;
    }
  }

  return {
    /**
     * Whether the node is known to lead and to have done all that was written before it came to: one that has just come to lead may
     * not have.
     */
    isKnownToLead: (node: string) => node === leader,
    knowToLead: (node: string) => {
      leader = node;
    },
    /** How long, in milliseconds, no node has known a leader. */
    leaderlessFor: () => (leaderlessSince === null ? 0 : performance.now() - leaderlessSince),
    /**
     * Asks one node after another, until one answers or the time is over.
     *
     * @param mayRepeat whether it may be asked again although a node may have done it already.
     * @throws {StoreFault} when none does
     * @throws {NoAnswer} when one that may have done it does not say
     */
    async ask(path: string, asking: Asking, mayRepeat: boolean, withinMs: number): Promise<Answer> {
      const until = performance.now() + withinMs;
      for (;;) {
        let failed = '';
        for (const host of inOrder()) {
          try {
            const answer = await askOne(host, path, asking);
            if (!path.includes('level=none')) leaderlessSince = null;
            return answer;
          } catch (error) {
            if (!(error instanceof NoAnswer)) throw error;
            if (error.isLost && !mayRepeat) throw error;
            failed = error.reason;
          }
        }
        leaderlessSince ??= performance.now();
        if (performance.now() + PAUSE_MS > until)
          throw new StoreFault('store.unreachable', 'database', failed);
        await new Promise((done) => setTimeout(done, PAUSE_MS));
      }
    },
    /** Asks this node and no other. */
    askOne,
    hosts,
    close: () => agent.destroy(),
  };
}

export const isAnswerLost = (error: unknown): error is Error & { reason: string } =>
  error instanceof NoAnswer && error.isLost;

/** What a node that did nothing says of it is short. */
const LONGEST_REASON = 4_096;

/** A node's own words for not having done what it was asked, or not knowing whether it was; `null` where it has an answer. */
function whyNot({ status, body }: Answer): string | null {
  if (status === 503) return body.toString().trim();
  if (status !== 200 || body.length > LONGEST_REASON || body[0] !== OBJECT) return null;
  const { error } = JSON.parse(body.toString()) as { error?: string };
  return error === undefined || error === STALE ? null : error;
}

const OBJECT = '{'.charCodeAt(0);
/** A node's words where it has not heard of the others for a while. */
export const STALE = 'stale read';

/** One request to one node. @throws {NoAnswer} */
function send(
  agent: Agent,
  host: string,
  path: string,
  { body, answerWithinMs }: Asking,
  login: string | undefined,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
    const headers = {
      ...(body !== undefined && { 'content-type': type, 'content-length': Buffer.byteLength(body) }),
      ...(login && { authorization: `Basic ${Buffer.from(login).toString('base64')}` }),
    };
    const method = body === undefined ? 'GET' : 'POST';
    const sending = request(`http://${host}${path}`, { agent, method, headers });
    let isSent = false;
    const give = (reason: string) => {
      fail(new NoAnswer(reason, isSent));
      sending.destroy();
    };
    const waiting = setTimeout(() => give('no answer in time'), answerWithinMs);
    const connecting = setTimeout(() => isSent || give('no connection'), CONNECT_WITHIN_MS);
    sending.on('socket', (socket) => {
      const begin = () => {
        isSent = true;
      };
      if (socket.connecting) socket.once('connect', begin);
      else begin();
    });
    sending.on('error', (error: NodeJS.ErrnoException) => give(error.code ?? error.message));
    sending.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', (error: NodeJS.ErrnoException) => give(error.code ?? error.message));
      const servedBy = String(response.headers['x-rqlite-served-by'] ?? host);
      const { statusCode: status = 0 } = response;
      response.on('end', () => done({ status, body: Buffer.concat(parts), servedBy }));
    });
    sending.on('close', () => {
      clearTimeout(waiting);
      clearTimeout(connecting);
      give('cut off');
    });
    sending.end(body);
  });
}
