/**
 * Work where there is no line: what a copy service holds in one document with a token of its state, and what came of it sent
 * back in one go, each result answered by itself and none done twice. May use: copyjob and what it may.
 */
package health.roi.copyjob.offline;
