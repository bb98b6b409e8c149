package health.roi.document.pdf;

import health.roi.document.work.ParseBudget;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The bytes of a PDF. Every loop of the parser reads or goes to a place, and is ended here when its time is over. */
final class BudgetedFile extends RandomAccessReadBufferedFile {
    private final Path path;
    private final ParseBudget budget;
    private BudgetedFile forStreams;

    BudgetedFile(Path path, ParseBudget budget) throws IOException {
        super(path);
        this.path = path;
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
        // Asked by the constructor of the file itself, before there is a budget.
        if (budget != null) {
            budget.tick();
        }
        super.seek(position);
    }

    @Override
    public RandomAccessReadView createView(long start, long length) throws IOException {
        if (forStreams == null) {
            forStreams = new BudgetedFile(path, budget);
        }
        return new RandomAccessReadView(forStreams, start, length);
    }

    @Override
    public void close() throws IOException {
        if (forStreams != null) {
            forStreams.close();
        }
        super.close();
    }
}
