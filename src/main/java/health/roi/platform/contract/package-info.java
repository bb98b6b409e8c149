/**
 * Completes the API description that is generated from the code: what every operation has in common is written here
 * once, so that a resource says only what is its own.
 */
package health.roi.platform.contract;
