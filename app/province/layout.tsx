import { SignedInShell } from '../signed-in-shell';

export default SignedInShell;
