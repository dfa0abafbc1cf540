// The types of `import 'dealscope/react'`, which is the element, with its tag in the JSX of React 18 and 19.

import type * as React from 'react';
import type { DealScope, DealScopeAttributes } from './element.js';

export type * from './element.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'deal-scope': React.DetailedHTMLProps<React.HTMLAttributes<DealScope>, DealScope> & DealScopeAttributes;
    }
  }
}
