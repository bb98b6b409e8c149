/**
 * The one extension of the statutory clock, 45 CFR 164.524(b)(2)(ii): with a reason and a new date, told in a letter inside
 * the first 30 days. What the law does not allow is refused, with everything that is wrong at once.
 */
package health.roi.request.extension;
