import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A day on which the Huai'an document is in force and those of 2024 and 2025 are past their term. */
export const fixedNow = '2026-06-01T12:00:00+08:00';

export interface Running {
  /** `http://127.0.0.1:40123` */
  readonly address: string;
  readonly process: ChildProcess;
  /** Everything printed so far. */
  readonly output: () => string;
  /** Sends SIGTERM to the process and its children; gives the exit code, null when the signal ended it. */
  readonly stop: () => Promise<number | null>;
}

/** A process that should print its address. */
export interface Command {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Finds the address in what is printed. */
  readonly address: RegExp;
}

/** Starts `node` with a group of its own, so that its children end with it. */
export function spawnNode({ args, env = {} }: Pick<Command, 'args' | 'env'>): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Everything a process prints, as it comes. */
export function collectOutput(child: ChildProcess): () => string {
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
    });
  }
  return () => printed;
}

/**
 * Starts a server and waits until it prints its address.
 * @throws Error with everything it printed, when it ends before that
 */
export async function start(command: Command): Promise<Running> {
  const child = spawnNode(command);
  const output = collectOutput(child);
  const exited = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const [, found] = command.address.exec(output()) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.on('exit', () => reject(new Error(output())));
  });
  return {
    address,
    process: child,
    output,
    stop: async () => {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await exited;
      return child.exitCode;
    },
  };
}
