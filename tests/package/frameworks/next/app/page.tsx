'use client';

import dynamic from 'next/dynamic';

// In a page that a server has rendered, React sets no properties and adds no listeners of the element before its next change.
const load = () => import('./calculator').then(({ Calculator }) => Calculator);
const Calculator = dynamic(load, { ssr: false, loading: () => <p>Before it has started.</p> });

export default function Page() {
  return <Calculator />;
}
