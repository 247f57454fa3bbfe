import { readFileSync } from 'node:fs';
import { completeLock } from '../src/build/complete-lock.ts';
import { replaceFile } from '../src/content/files/write.ts';

// After `npm install`: adds what a registry without every platform's binaries leaves out, so that
// `npm ci` accepts the lock file everywhere.
const { text, added } = completeLock(readFileSync('package-lock.json', 'utf8'));
await replaceFile('package-lock.json', text);
process.stdout.write(`${added.length} entries added ${added.join(' ')}\n`);
