/**
 * The trail: who read, changed or decided what, allowed or refused; and that it was not tampered with. It holds ids, states
 * and codes, never patient data. The application may insert and read, nothing else, by grant and by trigger. The database
 * hashes each row and chains those of a request in the row's own transaction; {@code tree} puts a Merkle tree over each
 * custodian's rows and signs its checkpoints. A row whose retention has ended is deleted by a retention run alone, and leaves
 * its hash: its leaf and its place in the chain stay, and proofs about others with them. Decisions keep the facts they were
 * made on, and the trail their hash. May use: platform.
 */
package health.roi.audit;
