package health.roi.fulfillment.build;

import health.roi.document.assembly.PackagePart;
import health.roi.document.assembly.PackagePlan;
import health.roi.document.assembly.PackageSettings;
import health.roi.document.assembly.PageRedaction;
import java.util.ArrayList;
import java.util.List;

/**
 * A package whose pages are all at hand and numbered.
 *
 * @param enclosed the stored document of each source, or null for what was written for the package
 */
record PackageDraft(List<PackagePart> sources, List<Enclosed> enclosed, PackageSettings settings, PackagePlan plan) {

    List<BuiltPart> parts() {
        List<BuiltPart> parts = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            PackagePart source = sources.get(i);
            List<Integer> withheld = source.redactions().stream()
                    .filter(PageRedaction.Withheld.class::isInstance)
                    .map(PageRedaction::page)
                    .sorted()
                    .toList();
            parts.add(new BuiltPart(
                    source.kind(),
                    source.title(),
                    enclosed.get(i),
                    plan.ranges().get(i),
                    withheld));
        }
        return parts;
    }

    /** Whether the plan gives each source the pages that it has. */
    boolean fits() {
        var ranges = plan.ranges();
        if (ranges.size() != sources.size()) {
            return false;
        }
        for (int i = 0; i < sources.size(); i++) {
            int planned =
                    ranges.get(i).stream().mapToInt(range -> range.pages()).sum();
            if (planned != sources.get(i).pages()) {
                return false;
            }
        }
        return true;
    }
}
