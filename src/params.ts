import { defineParams } from '@sveltejs/kit/params';
import { isWriting } from '#kernel/writing.ts';

export const params = defineParams({
  writing: (value) => (isWriting(value) ? value : undefined),
});
