/**
 * The verifier of an exported trail: the JDK and nothing else, not a class of the service that it checks. It reads an export
 * once, from its first line to its last, and keeps in memory one entry for each chain and for each row that was deleted with a
 * certificate. Its only trust is in the public keys and the published checkpoints that it is given.
 */
package health.roi.verifier;
