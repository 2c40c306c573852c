/** Two words that pages may read without opening the device's store: most visitors have neither and load nothing more. */
const read = (name: string): boolean => {
  try {
    return localStorage.getItem(name) === 'yes';
  } catch {
    return false;
  }
};
const write = (name: string, isSet: boolean): void => {
  try {
    if (isSet) localStorage.setItem(name, 'yes');
    else localStorage.removeItem(name);
  } catch {
    // Storage is switched off: the device then does not remember anything anyway.
  }
};

const flag = (name: string) => ({ read: () => read(name), write: (isSet: boolean) => write(name, isSet) });

/** Set by the page that ends a sign-in, so that visitors never ask the server in vain. */
export const signedIn = flag('bibliobus-signed-in');
/** A path was made on this device. */
export const madePath = flag('bibliobus-path');

/** False when there cannot be a path here: none was made, and no account may have brought one. */
export const mayHavePath = (): boolean => madePath.read() || signedIn.read();
