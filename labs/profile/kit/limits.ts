/** Limits of a kit, before anything is unpacked and while it runs: a kit of ours has about forty files and 20 MB. */
export const KIT_LIMITS = { packed: 30_000_000, entries: 200, declared: 60_000_000, json: 2_500_000 } as const;
