import { DamagedIndex } from '../index/BlockFile';

type Call = (...args: readonly unknown[]) => unknown;

/** The same engine, of which a call that comes upon a damaged index recovers first and is made once more. */
export function recovering<Engine extends object>(engine: Engine, recover: () => Promise<void>): Engine {
  return new Proxy(engine, {
    get(target, name) {
      const member = Reflect.get(target, name, target) as unknown;
      return typeof member === 'function' ? recoveringCall((member as Call).bind(target), recover) : member;
    },
  });
}

function recoveringCall(call: Call, recover: () => Promise<void>): Call {
  return (...args) => {
    const answer = call(...args);
    return answer instanceof Promise ? answer.catch(async (error: unknown) => {
      if (!(error instanceof DamagedIndex)) throw error;
      await recover();
      return call(...args);
    }) : answer;
  };
}
