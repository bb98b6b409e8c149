package health.roi.copyjob.offline;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.copyjob.CopyJobItem;
import health.roi.copyjob.ItemService;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes in what was done without a line. One transaction; each result is judged against what the ones before it made, and
 * one that cannot be applied keeps none of the others back.
 */
@ApplicationScoped
@Transactional
class SyncService {

    @Inject
    ItemService items;

    @Inject
    AuditService audit;

    List<SyncAnswer> sync(List<SyncLine> lines) {
        Map<UUID, ItemService.Held> jobs =
                items.hold(lines.stream().map(SyncLine::jobId).collect(Collectors.toCollection(TreeSet::new)));
        State state = new State(jobs);
        List<SyncAnswer> answers = new ArrayList<>();
        for (SyncLine line : lines) {
            ItemService.Held held = jobs.get(line.jobId());
            answers.add(
                    held == null
                            ? new SyncAnswer(SyncOutcome.REFUSED, ProblemType.NOT_FOUND, null)
                            : answer(line, held.refusal(), state));
        }
        audit.allowed("copy-job.sync", Subject.of("copy-jobs", null), Map.of("lines", String.valueOf(lines.size())));
        return answers;
    }

    private SyncAnswer answer(SyncLine line, ProblemType refusal, State state) {
        if (line instanceof SyncLine.Added added) {
            CopyJobItem before = state.added(added.jobId(), added.clientId());
            SyncRules.Verdict verdict = SyncRules.judge(added, before, refusal);
            if (verdict.outcome() != SyncOutcome.APPLIED) {
                return new SyncAnswer(verdict.outcome(), verdict.code(), before);
            }
            Optional<CopyJobItem> made = items.heldAdd(added.jobId(), added.item(), added.clientId());
            made.ifPresent(state::now);
            return made.map(item -> new SyncAnswer(SyncOutcome.APPLIED, null, item))
                    .orElseGet(() -> new SyncAnswer(SyncOutcome.REFUSED, ProblemType.BODY_INVALID, null));
        }
        SyncLine.OfItem ofItem = (SyncLine.OfItem) line;
        CopyJobItem item = state.item(ofItem.jobId(), ofItem.itemId());
        SyncRules.Verdict verdict = SyncRules.judge(ofItem, item, refusal);
        if (verdict.outcome() != SyncOutcome.APPLIED) {
            return new SyncAnswer(verdict.outcome(), verdict.code(), item);
        }
        return new SyncAnswer(SyncOutcome.APPLIED, null, state.now(apply(ofItem)));
    }

    private CopyJobItem apply(SyncLine.OfItem line) {
        if (line instanceof SyncLine.NotThere notThere) {
            return items.heldNotFound(notThere.itemId(), notThere.reason());
        }
        return items.heldAnnounce(line.itemId(), ((SyncLine.Announced) line).pages());
    }

    /** The items of the jobs, as they are after each result. */
    private static final class State {

        private final Map<UUID, CopyJobItem> items = new HashMap<>();

        State(Map<UUID, ItemService.Held> jobs) {
            jobs.values().forEach(held -> held.job().items().forEach(this::now));
        }

        CopyJobItem now(CopyJobItem item) {
            items.put(item.id(), item);
            return item;
        }

        CopyJobItem item(UUID job, UUID id) {
            CopyJobItem item = items.get(id);
            return item != null && item.jobId().equals(job) ? item : null;
        }

        CopyJobItem added(UUID job, UUID clientId) {
            return items.values().stream()
                    .filter(item -> item.jobId().equals(job) && Objects.equals(item.clientId(), clientId))
                    .findFirst()
                    .orElse(null);
        }
    }
}
