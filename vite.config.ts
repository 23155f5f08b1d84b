import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { configOf } from './scripts/build/config.js';

export default defineConfig(configOf({ root: fileURLToPath(new URL('.', import.meta.url)) }));
