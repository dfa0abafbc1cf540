import 'dealscope/react';
import type { FlagValues, WantedState } from 'dealscope';
import { useState } from 'react';

export function Calculator() {
  const [pace, setPace] = useState(0.5);
  const [state, setState] = useState<WantedState>({});
  const [flags, setFlags] = useState<FlagValues>({});
  const [received, setReceived] = useState('');
  return (
    <>
      <deal-scope
        view="exposure"
        levers="build_pace"
        build_pace={pace}
        state={state}
        flags={flags}
        ondeal-scope-change={({ detail: { state } }) =>
          setReceived(`${state.levers.build_pace} in ${state.year}`)
        }
      >
        <p>Before it has started.</p>
      </deal-scope>
      <button onClick={() => setPace(0.75)}>Faster</button>
      <button onClick={() => setState({ year: 2028 })}>Earlier</button>
      <button onClick={() => setFlags({ view: 'payment' })}>Payment</button>
      <output>{received}</output>
    </>
  );
}
