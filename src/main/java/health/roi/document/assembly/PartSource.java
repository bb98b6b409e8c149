package health.roi.document.assembly;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where the PDF of a part comes from: fetched when its pages are due and gone before the next part is, so that a package
 * of any length needs the room of one document.
 */
@FunctionalInterface
public interface PartSource {

    /** Lends the PDF for as long as {@code use} takes. */
    void lend(Use use) throws IOException;

    /** What is done with a PDF while it is there. */
    @FunctionalInterface
    interface Use {
        void with(Path pdf) throws IOException;
    }

    /** A file that stays where it is. */
    static PartSource of(Path pdf) {
        return use -> use.with(pdf);
    }
}
