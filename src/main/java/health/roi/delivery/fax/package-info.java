/**
 * A package as faxes: packets within what the custodian's fax service takes, each with a cover sheet, and what the service
 * says of each. Nothing is dialled here: a gateway fetches the packets and reports. Uses nothing else of the delivery.
 */
package health.roi.delivery.fax;
