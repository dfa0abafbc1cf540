/** Browser interfaces that TypeScript's library does not declare yet. */
interface Window {
  /** Responsive iframes: Chromium 154 and newer. */
  requestResize?(): void;
}
