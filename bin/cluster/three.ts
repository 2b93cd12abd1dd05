import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, killNode, type Node, startNode, whenReady } from './node.mjs';

const LED_WITHIN_MS = 15_000;

/** Three nodes of rqlite on this machine. A node keeps its HTTP address for good, whatever becomes of it. */
export class ThreeNodes {
  private constructor(
    readonly folder: string,
    readonly nodes: Node[],
  ) {}

  static async start(folder: string): Promise<ThreeNodes> {
    const ports = await Promise.all(Array.from({ length: 6 }, freePort));
    const raft = ports.slice(3);
    const others = raft.map((port) => `127.0.0.1:${port}`);
    const nodes = [0, 1, 2].map((at) =>
      startNode({
        ...{ id: `n${at}`, folder: join(folder, `n${at}`), join: others, voters: 3 },
        ...{ http: ports[at], raft: raft[at] },
      }),
    );
    const three = new ThreeNodes(folder, await Promise.all(nodes));
    await three.whenWhole();
    return three;
  }

  get hosts(): string[] {
    return this.nodes.map(({ host }) => host);
  }

  get url(): string {
    return `rqlite://${this.hosts.join()}`;
  }

  async whenWhole(): Promise<void> {
    await Promise.all(this.nodes.map(whenReady));
  }

  /** Where in `nodes` the one is that leads. */
  async leader(): Promise<number> {
    const until = performance.now() + LED_WITHIN_MS;
    for (;;) {
      const states = await Promise.all(this.nodes.map(stateOf));
      const at = states.indexOf('Leader');
      if (at >= 0) return at;
      if (performance.now() > until) throw new Error(`Nobody leads: ${states}`);
      await wait(50);
    }
  }

  async follower(): Promise<number> {
    return ((await this.leader()) + 1) % this.nodes.length;
  }

  kill(at: number): Promise<void> {
    return killNode(this.at(at));
  }

  /** Starts a node again, with what it had on its disk. */
  async bring(at: number): Promise<void> {
    const { id, host, raft, folder } = this.at(at);
    const [http, own] = [portOf(host), portOf(raft)];
    this.nodes[at] = await startNode({ id, folder, http, raft: own, join: this.raftOf(), voters: 3 });
  }

  /** Gives a node's place to another that knows nothing, as when its machine is gone for good. */
  async replace(at: number): Promise<void> {
    const gone = this.at(at);
    await killNode(gone);
    const leader = this.at(await this.leader());
    const body = JSON.stringify({ id: gone.id });
    const answer = await fetch(`http://${leader.host}/remove`, { method: 'DELETE', body });
    if (!answer.ok) throw new Error(`${gone.id} cannot be removed: ${await answer.text()}`);
    rmSync(gone.folder, { recursive: true, force: true });
    const id = `${gone.id}x`;
    const others = this.raftOf().filter((raft) => raft !== gone.raft);
    const at_ = { id, folder: join(this.folder, id), http: portOf(gone.host), raft: await freePort() };
    this.nodes[at] = await startNode({ ...at_, join: others, voters: 0 });
  }

  /** A node that is there and does not answer, as behind a cable that was pulled. */
  async hang(at: number, ms: number): Promise<void> {
    const { process: child } = this.at(at);
    child.kill('SIGSTOP');
    await wait(ms);
    child.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map(killNode));
  }

  /** Whether the node alone gives what it has. */
  async reads(at: number): Promise<boolean> {
    const body = JSON.stringify(['select count(*) from councils']);
    const headers = { 'content-type': 'application/json' };
    const asked = { method: 'POST', headers, body };
    const answer = await fetch(`http://${this.at(at).host}/db/query?level=none`, asked).catch(() => null);
    return answer !== null && (await answer.text()).includes('"values"');
  }

  private at(at: number): Node {
    const node = this.nodes[at];
    if (!node) throw new RangeError(`There is no node ${at}.`);
    return node;
  }

  private raftOf = () => this.nodes.map(({ raft }) => raft);
}

const portOf = (address: string) => Number(address.split(':')[1]);

async function stateOf({ host }: Node): Promise<string> {
  const answer = await fetch(`http://${host}/status`, { signal: AbortSignal.timeout(500) }).catch(() => null);
  if (!answer?.ok) return 'silent';
  return ((await answer.json()) as { store: { raft: { state: string } } }).store.raft.state;
}
