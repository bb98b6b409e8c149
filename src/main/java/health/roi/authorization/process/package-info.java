/**
 * Legal process that came with a request (45 CFR 164.512(e), (f); 42 CFR 2.61-2.67): what kind, from whom, what it
 * expressly authorizes, and the assurance that stands behind it. Written once; a corrected record of the same paper takes
 * the place of the earlier one.
 */
package health.roi.authorization.process;
