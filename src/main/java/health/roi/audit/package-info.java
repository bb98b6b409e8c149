/**
 * The append-only trail: who read or changed what, allowed or refused. It holds ids, states and codes, never patient
 * data. The application may insert and read, nothing else (by grant). May use: platform.
 */
package health.roi.audit;
