import { syncWithAccount } from '#learning';

/** Asks the learning room's device store to merge with the account; true when everything is there. */
export const moveDeviceIntoAccount = async (): Promise<boolean> => (await syncWithAccount({ force: true })) === 'synced';
