package health.roi.fulfillment.build;

import java.util.List;

/** A package is finished; fired in the transaction in which it is. */
public record PackageBuilt(
        PackageBuild build, PackageOrder order, List<BuiltPart> parts, List<PackageVolume> volumes, boolean signed) {}
