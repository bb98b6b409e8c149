/**
 * Denial of access, 45 CFR 164.524(a)(2)-(4), (d): on a ground that the law has, for named records, with a licensed
 * professional's judgement where the ground asks for one; the rest goes out. A denial is told in a letter that has every
 * required element, and a reviewable one is looked at again by another professional when the person asks for it.
 */
package health.roi.request.denial;
