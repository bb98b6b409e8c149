/** The keys that encrypt the keys of the documents. Every one of them is the operator's; none is ever stored by the service. */
package health.roi.platform.keys;
