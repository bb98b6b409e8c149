/**
 * Breaking the glass: somebody of the custodian's opens, for reading and for a while, one patient's chart or one request that
 * the token alone would not show them, says why, and the privacy officer looks at it afterwards (45 CFR 164.312(a)(2)(ii),
 * 164.308(a)(1)(ii)(D)). What is open is bound in the database by {@link
 * health.roi.platform.database.TenantInterceptor}; each use stands in the trail with the grant's id. May use: request.
 */
package health.roi.breakglass;
