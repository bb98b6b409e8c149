package health.roi.fulfillment;

import health.roi.fulfillment.build.PackageBuild;

/**
 * The latest package of a request.
 *
 * @param built null until it is ready
 */
public record PackageStatus(PackageBuild build, ReleasePackage built) {}
