/** Playwright's list of features switched off gives way to this one. */
const FEATURES_OFF = [
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  // the address bar's popups: pages of their own that every window loads, as dear as the page under test
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** The system's Chromium in a container, quiet on the network. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  `--disable-features=${FEATURES_OFF}`,
];
