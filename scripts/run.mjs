// The door to every command: `node scripts/run.mjs NAME [arguments]` runs scripts/NAME/NAME.ts, or the room that ROOMS
// names for it.
// On a fresh clone it first installs what the lock file names. Plain JavaScript on purpose: it must run
// before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `This project needs Node.js 20.19 or newer; this is ${process.versions.node}. Install the current LTS from your software centre and try again.`,
  );
  process.exit(2);
}

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const stamp = join(root, 'node_modules', '.installed-for');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.error('Installing what the project needs (once; half a minute to 3 minutes) …');
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
  });
  if (npm.status !== 0) {
    console.error(
      'The installation did not finish. Check the connection to the npm registry, then type the same command again.',
    );
    process.exit(npm.status ?? 1);
  }
  writeFileSync(stamp, lock);
}

/** Commands whose room is named after what it makes, since the plain word would say too little. */
const ROOMS = { package: 'deliver', script: 'sign-off', test: 'run-tests' };

const [name, ...args] = process.argv.slice(2);
const room = Object.hasOwn(ROOMS, name ?? '') ? ROOMS[name] : (name ?? '');
const script = join(root, 'scripts', room, `${room}.ts`);
if (!name || !existsSync(script)) {
  console.error(`There is no command "${name ?? ''}". "npm run" lists those there are.`);
  process.exit(2);
}
const tsx = pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
const child = spawn(process.execPath, ['--import', tsx, script, ...args], { cwd: process.cwd(), stdio: 'inherit' });
// Ctrl+C reaches both of us, and the command ends in its own way. Whoever stops only this door means the command too.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', ({ message }) => {
  console.error(message);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));
