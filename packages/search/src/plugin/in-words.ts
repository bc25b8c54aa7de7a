import { chooseLanguage, createSay, UsageError } from 'docrun';

/**
 * What `work` gives; what is wrong with the project is said in the words of whoever builds the site.
 * @throws Error with those words
 */
export async function inWords<Made>(work: () => Made | Promise<Made>): Promise<Made> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new Error(createSay(chooseLanguage(process.env))(error.said), { cause: error });
  }
}
