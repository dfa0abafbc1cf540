import 'dealscope/react';
import type { Change, DealScope } from 'dealscope';
import { useEffect, useRef, useState } from 'react';

export function App() {
  const [pace, setPace] = useState(0.5);
  const [received, setReceived] = useState('');
  const calculator = useRef<DealScope>(null);

  useEffect(() => {
    const element = calculator.current!;
    const receive = ({ detail: { state } }: CustomEvent<Change>) =>
      setReceived(`${state.levers.build_pace} in ${state.year}`);
    element.addEventListener('deal-scope-change', receive);
    return () => element.removeEventListener('deal-scope-change', receive);
  }, []);

  return (
    <>
      <deal-scope ref={calculator} view="exposure" levers="build_pace" build_pace={pace}>
        <p>Before it has started.</p>
      </deal-scope>
      <button onClick={() => setPace(0.75)}>Faster</button>
      <button onClick={() => (calculator.current!.state = { year: 2028 })}>Earlier</button>
      <button onClick={() => (calculator.current!.flags = { view: 'payment' })}>Payment</button>
      <output>{received}</output>
    </>
  );
}
