import { readFileSync, readdirSync } from 'node:fs';

/** Clock ticks of /proc a second: 100 on every Linux that Node supports. */
const ticksPerSecond = 100;

/** What /proc says of one process. */
interface ProcessState {
  readonly pid: number;
  readonly parent: number;
  /** When it began, in ticks; with `pid` it names a process for good. */
  readonly start: number;
  /** CPU of its own threads, user and system, in seconds. */
  readonly ownSeconds: number;
  /** CPU of the children that it has waited for, and of theirs. */
  readonly reapedSeconds: number;
}

/** The state of a process; undefined once it is gone. */
export function processState(pid: number | 'self'): ProcessState | undefined {
  const text = readProc(`${pid}/stat`);
  // The name may hold spaces and parentheses; fields are counted from after its last one.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  if (text === undefined || fields === undefined) return undefined;
  const field = (number: number) => Number(fields[number - 3]);
  return {
    pid: Number.parseInt(text, 10),
    parent: field(4),
    ownSeconds: (field(14) + field(15)) / ticksPerSecond,
    reapedSeconds: (field(16) + field(17)) / ticksPerSecond,
    start: field(22),
  };
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** Peak of a process's resident memory in bytes, and its name; undefined once it is gone. */
function memoryOf(pid: number): { peakBytes: number; name: string } | undefined {
  const text = readProc(`${pid}/status`);
  const kibibytes = /^VmHWM:\s+(\d+) kB/m.exec(text ?? '')?.[1];
  if (text === undefined || kibibytes === undefined) return undefined;
  return { peakBytes: Number(kibibytes) * 1024, name: /^Name:\s+(.*)/.exec(text)?.[1] ?? '' };
}

/** What was last seen of a process of the tree. */
interface Seen extends ProcessState {
  readonly peakBytes: number;
  readonly name: string;
}

/** A watch over a process and all that it starts, also what outlives its parent. */
export interface TreeWatch {
  /** Looks at every process of the tree now. */
  readonly look: () => void;
  /** CPU of all that was seen, each as last seen, in seconds. */
  readonly cpuSeconds: () => number;
  /** Peak memory of the largest process, and of the largest that `counts`, in bytes. */
  readonly peakBytes: (counts?: (name: string) => boolean) => number;
  /** Processes of the tree that still run. */
  readonly running: () => number[];
}

/** A watch over the tree of a process, from /proc. */
export function watchTree(root: number): TreeWatch {
  const seen = new Map<number, Seen>();
  /** Of processes whose number another one has got since. */
  const replaced: Seen[] = [];
  const isOurs = ({ pid, parent, start }: ProcessState, states: States) => {
    const known = (id: number, since: number | undefined) => seen.get(id)?.start === since;
    if (pid === root && !seen.has(root)) return true;
    return known(pid, start) || (seen.has(parent) && known(parent, states.get(parent)?.start));
  };
  const look = () => {
    const states = allStates();
    const rest = new Set(states.values());
    for (let found = true; found;) {
      found = false;
      for (const state of rest) {
        if (!isOurs(state, states)) continue;
        rest.delete(state);
        found = true;
        const before = seen.get(state.pid);
        if (before && before.start !== state.start) replaced.push(before);
        const memory = memoryOf(state.pid) ?? before ?? { peakBytes: 0, name: '' };
        seen.set(state.pid, { ...state, peakBytes: memory.peakBytes, name: memory.name });
      }
    }
  };
  const all = () => [...seen.values(), ...replaced];
  return {
    look,
    cpuSeconds: () => all().reduce((sum, { ownSeconds }) => sum + ownSeconds, 0),
    peakBytes: (counts = () => true) =>
      Math.max(0, ...all().map(({ name, peakBytes }) => (counts(name) ? peakBytes : 0))),
    running: () =>
      [...seen.values()].flatMap(({ pid, start }) =>
        processState(pid)?.start === start ? [pid] : [],
      ),
  };
}

type States = ReadonlyMap<number, ProcessState>;

function allStates(): States {
  const states = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processState(Number(name)) ?? []);
  return new Map(states.map((state) => [state.pid, state]));
}
