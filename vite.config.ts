import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build', precompress: true }),
      paths: { relative: false },
      // Characters a sheet: reading pages carry their styles, so that nothing waits for a second journey to the server.
      inlineStyleThreshold: 24_000,
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          // Svelte sets style attributes and sheets at run time; no user content reaches a style.
          'style-src': ['self', 'unsafe-inline'],
          'img-src': ['self', 'data:', 'blob:'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  // Islands are built as workers are: a hashed address that the page names. Their styles travel inside the script.
  worker: { format: 'es', plugins: () => [svelte({ emitCss: false })] },
  build: { target: 'es2023' },
});
