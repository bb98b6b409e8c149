/**
 * The demonstration custodian of the local profile: seeded through the services, as its people would have done it. May
 * use everything; nothing uses it.
 */
package health.roi.demo;
