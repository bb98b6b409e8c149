package health.roi.document.intake;

import health.roi.document.work.ParseBudget;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;

/** The bytes of a picture; whoever decodes it for too long is ended here. */
final class BudgetedPicture extends FileImageInputStream {
    private final ParseBudget budget;

    BudgetedPicture(Path file, ParseBudget budget) throws IOException {
        super(file.toFile());
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        budget.tick();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        budget.tick();
        return super.read(bytes, offset, length);
    }

    @Override
    public void seek(long position) throws IOException {
        budget.tick();
        super.seek(position);
    }
}
