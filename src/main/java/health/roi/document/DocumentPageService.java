package health.roi.document;

import health.roi.document.assembly.PageRedaction;
import health.roi.document.finding.PageIdentifier;
import health.roi.document.vault.ContentService;
import health.roi.document.work.Sha256;
import health.roi.document.work.WorkFolder;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What is on the pages of a document that is kept, for those who check whose they are. */
@ApplicationScoped
public class DocumentPageService {

    @Inject
    DocumentService documents;

    @Inject
    DocumentStore rows;

    @Inject
    PageIdentifierStore identifiers;

    @Inject
    IntakeService intake;

    @Inject
    ContentService contents;

    @Inject
    CurrentCaller callers;

    /**
     * Record numbers and birth dates on its pages, by page, each with an id that says nothing of it. PHI, for the staff's eyes;
     * the caller audits the reading.
     */
    @Transactional
    public Map<PageIdentifier, UUID> identifiersById(UUID id) {
        StoredDocument document = documents.read(id);
        Map<PageIdentifier, UUID> byId = new LinkedHashMap<>();
        identifiers.of(callers.get().custodian(), document.id()).forEach(found -> byId.put(found.toDomain(), found.id));
        return byId;
    }

    /** The pages whose text was read, counted from 1; of the others nobody but a reader can say what they hold. */
    @Transactional
    public List<Integer> textPages(UUID id) {
        return IntStream.of(rows.findByIdOptional(id).orElseThrow(ProblemException::notFound).textPages)
                .boxed()
                .toList();
    }

    /**
     * One page of the PDF for reading, drawn as a PNG in one of the few places in which documents are read, outside of any
     * transaction. Refuses with {@code page-not-there} a page that it does not have, and with what reading a document is
     * refused with.
     *
     * @param page from 1
     * @param dpi dots per inch
     * @param instead what takes the place of the page, or null to draw it as it is
     */
    @Transactional(Transactional.TxType.NEVER)
    public OpenedFile pageImage(UUID id, int page, int dpi, PageRedaction instead) {
        StoredDocument document = QuarkusTransaction.requiringNew().call(() -> documents.read(id));
        if (page < 1 || page > document.pages()) {
            throw new ProblemException(ProblemType.PAGE_NOT_THERE);
        }
        WorkFolder folder = WorkFolder.in(contents.workDirectory());
        try (OpenedFile pdf = QuarkusTransaction.requiringNew().call(() -> documents.readable(id))) {
            Path image = intake.draw(pdf.path(), page, dpi, instead, folder);
            return new OpenedFile(folder, image, Sha256.of(image));
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }
}
