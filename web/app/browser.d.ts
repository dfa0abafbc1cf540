/** Browser interfaces that TypeScript's library does not declare yet. */
interface Navigator {
  /** Chromium only. */
  connection?: { saveData: boolean };
}

/** Of a service worker, whose global scope the library for documents does not declare. */
interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

/** Written into the service worker by the build (web/build/service-worker.js). */
declare const BUILD: {
  version: string;
  /** Paths from the folder of the page. */
  files: string[];
  /** The core as plain JavaScript, cached where WebAssembly is not available. */
  plainCore: string;
};

/** Sites of the builds (web/build/sites.js). */
declare module 'virtual:sites' {
  const data: import('../state/site-reader.js').SiteData;
  export default data;
}
