/** Every expected "no" of the platform. */
export const PLATFORM_REFUSALS = ['too-many-requests', 'letter-missing'] as const;
export type PlatformRefusal = (typeof PLATFORM_REFUSALS)[number];
