type Call = (...args: readonly unknown[]) => unknown;

/** A call may come upon what is damaged, and having that anew upon what nobody has read yet. */
const ATTEMPTS = 4;

/** The same engine, of which a call that comes upon something damaged or not read yet is made once more when `recover` has seen to that; it answers false for any other error. */
export function recovering<Engine extends object>(engine: Engine, recover: (error: unknown) => Promise<boolean>): Engine {
  return new Proxy(engine, {
    get(target, name) {
      const member = Reflect.get(target, name, target) as unknown;
      return typeof member === 'function' ? recoveringCall((member as Call).bind(target), recover) : member;
    },
  });
}

function recoveringCall(call: Call, recover: (error: unknown) => Promise<boolean>): Call {
  return (...args) => {
    const made = (left: number): unknown => {
      const answer = call(...args);
      return answer instanceof Promise && left > 0 ? answer.catch(async (error: unknown) => {
        if (!(await recover(error))) throw error;
        return made(left - 1);
      }) : answer;
    };
    return made(ATTEMPTS);
  };
}
