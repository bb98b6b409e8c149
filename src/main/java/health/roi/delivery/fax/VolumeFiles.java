package health.roi.delivery.fax;

import health.roi.document.DocumentService;
import health.roi.document.OpenedFile;
import health.roi.document.assembly.PickedPages;
import health.roi.fulfillment.ReleasePackage;
import health.roi.fulfillment.build.PackageVolume;
import java.util.ArrayList;
import java.util.List;

/** The volumes of a package as working files. */
final class VolumeFiles implements AutoCloseable {

    private final List<PackageVolume> volumes;
    private final List<OpenedFile> files = new ArrayList<>();

    VolumeFiles(ReleasePackage built, DocumentService documents) {
        volumes = built.volumes();
        try {
            volumes.forEach(volume -> files.add(documents.packageFile(volume.sha256())));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** These pages of the package, where they stand in the volumes. */
    List<PickedPages> pages(FaxPages wanted) {
        List<PickedPages> found = new ArrayList<>();
        for (int i = 0; i < volumes.size(); i++) {
            PackageVolume volume = volumes.get(i);
            int first = Math.max(wanted.first(), volume.firstPage());
            int last = Math.min(wanted.last(), volume.lastPage());
            if (first <= last) {
                int before = volume.firstPage() - 1;
                found.add(new PickedPages(files.get(i).path(), first - before, last - before));
            }
        }
        return found;
    }

    @Override
    public void close() {
        files.forEach(OpenedFile::close);
    }
}
