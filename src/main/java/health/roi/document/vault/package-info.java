/**
 * Where the bytes are kept: encrypted, each content under a key of its own, in files or in a bucket.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A content is known by the hash of its bytes within its custodian: the same bytes are kept once. In the vault it
 *       lies under a random name, because a hash can be guessed from a form that everybody has.
 *   <li>The key of a content is in its row, wrapped by a key of the operator's ({@link health.roi.platform.keys.KeyRing});
 *       both are bound to the custodian and the hash. To rotate the operator's key, the rows are rewrapped and no object is
 *       touched; to delete a content, its wrapped key is deleted.
 *   <li>An object is in the vault before the transaction that names it. One that no row names after a day was left by a
 *       transaction that did not commit, and is swept away.
 *   <li>What is read is decrypted into a working file and checked against its hash before the first byte goes out.
 *   <li>A version before this one kept plain files. They are read where they are, and a job takes them in, so that an
 *       update needs no standstill.
 * </ul>
 *
 * <p>May use: document.work, audit.
 */
package health.roi.document.vault;
