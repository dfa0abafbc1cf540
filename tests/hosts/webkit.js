import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * @import {AddressInfo} from 'node:net'
 * @import {Readable} from 'node:stream'
 * @import {Session, View} from './engines.js'
 */

/** How an element is named in WebDriver's messages. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const PATIENCE = 30_000; // ms

/**
 * WebKitGTK's small browser by WebDriver, on a screen of its own.
 *
 * @param {string[]} programs
 * @returns {Promise<Session>}
 */
export async function startWebKit([driver, screen]) {
  const shown = spawn(screen, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await text(/** @type {Readable} */ (shown.stdio[3]));
  if (!display) throw new Error(`${screen} shows no screen`);
  const port = await freePort();
  const driving = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}`, GDK_BACKEND: 'x11' },
  });
  const stop = () => void (driving.kill(), shown.kill());
  process.once('exit', stop);

  const send = webDriver(`http://127.0.0.1:${port}/session`);
  const { sessionId, capabilities } = await untilAnswered(() => send('POST', '', { capabilities: {} })).catch(
    (error) => {
      stop();
      throw error;
    },
  );
  /** @type {Send} */
  const command = (method, path, body) => send(method, `/${sessionId}${path}`, body);
  const page = view(command, []);

  // what the window has around the page
  const outer = await command('POST', '/window/rect', { width: 1000, height: 800 });
  const inner = await page.run(() => ({ width: innerWidth, height: innerHeight }));

  return {
    version: capabilities.browserVersion,
    async open(url, size = { width: 1000, height: 800 }) {
      await command('POST', '/window/rect', {
        width: size.width + outer.width - inner.width,
        height: size.height + outer.height - inner.height,
      });
      await command('POST', '/url', { url });
      return {
        ...page,
        async wheel(x, y, down) {
          await command('POST', '/actions', { actions: wheeling(x, y, down) });
          await command('DELETE', '/actions'); // the driver drops a turn that equals the last one
        },
        close: () => command('POST', '/url', { url: 'about:blank' }),
      };
    },
    async close() {
      await command('DELETE', '');
      stop();
    },
  };
}

/** @typedef {(method: string, path: string, body?: object) => Promise<any>} Send */

/**
 * @param {string} address
 * @returns {Send}
 */
const webDriver = (address) => async (method, path, body) => {
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(address + path, { method, body: body && JSON.stringify(body), signal });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
};

/**
 * @param {Send} command
 * @param {string[]} frames the way into the page
 * @returns {View}
 */
function view(command, frames) {
  return {
    async run(act, ...values) {
      await command('POST', '/frame', { id: null });
      for (const selector of frames) {
        const element = await command('POST', '/element', { using: 'css selector', value: selector });
        await command('POST', '/frame', { id: { [ELEMENT]: element[ELEMENT] } });
      }
      return command('POST', '/execute/sync', { script: `return (${act})(...arguments)`, args: values });
    },
    frame: (selector) => view(command, [...frames, selector]),
  };
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} down
 */
const wheeling = (x, y, down) => [
  {
    type: 'wheel',
    id: 'wheel',
    actions: [{ type: 'scroll', x, y, deltaX: 0, deltaY: down, duration: 0, origin: 'viewport' }],
  },
];

/**
 * Reads a program's output to its end: it stops on a pipe that is closed early.
 *
 * @param {Readable} stream
 */
async function text(stream) {
  let output = '';
  for await (const chunk of stream) output += chunk;
  return output.trim();
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {AddressInfo} */ (server.address());
  server.close();
  return port;
}

/**
 * The driver takes a moment until it listens.
 *
 * @template T
 * @param {() => Promise<T>} request
 * @returns {Promise<T>}
 */
async function untilAnswered(request, tries = 200) {
  try {
    return await request();
  } catch (error) {
    if (tries === 0 || !(error instanceof TypeError)) throw error;
    await pause(50);
    return untilAnswered(request, tries - 1);
  }
}
