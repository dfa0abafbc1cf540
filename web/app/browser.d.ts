/** What browsers have that TypeScript does not know yet. */
interface Window {
  /** Responsive iframes: Chromium 154 and newer. */
  requestResize?(): void;
}
