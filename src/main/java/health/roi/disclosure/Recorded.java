package health.roi.disclosure;

/**
 * A disclosure that somebody wrote down.
 *
 * @param repeated whether it had been written down before, under the same external id and with the same content
 */
record Recorded(Disclosure disclosure, boolean repeated) {}
