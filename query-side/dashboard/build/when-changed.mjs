// Runs a command unless its inputs are those of the last time it succeeded:
//   node build/when-changed.mjs <stamp> <input>... -- <command>
// The stamp keeps one hash over the contents of all inputs and the command itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const words = process.argv.slice(2);
const [stamp, ...inputs] = words.slice(0, words.indexOf('--'));
const command = words.slice(words.indexOf('--') + 1).join(' ');

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'generated')
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

const hash = createHash('sha256').update(`${process.version} ${process.platform} ${command}\n`);
for (const file of inputs.filter((input) => existsSync(input)).flatMap(filesOf)) {
  hash.update(`${file}\n`).update(readFileSync(file));
}
const now = hash.digest('hex');

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
  console.log(`unchanged, not run again: ${command}`);
} else {
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}
