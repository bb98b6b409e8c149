package health.roi.copyjob;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the jobs of one request asked for, and what they brought. */
final class Collected {

    private final Map<UUID, CopyJobRow> jobs;
    private final Map<UUID, List<CopyJobItemRow>> items;

    Collected(Collection<CopyJobRow> jobs, Collection<CopyJobItemRow> items) {
        this.jobs = jobs.stream().collect(Collectors.toMap(job -> job.id, Function.identity()));
        this.items = items.stream()
                .filter(item -> item.recordId != null)
                .collect(Collectors.groupingBy(item -> item.recordId));
    }

    /** The number of the collection that runs, 0 before the first. */
    int collection() {
        return jobs.values().stream().mapToInt(job -> job.collection).max().orElse(0);
    }

    /** Whether anything is still to come: an open or claimed job, or one that came back and waits. */
    boolean isOutstanding() {
        return jobs.values().stream().anyMatch(Collected::outstanding);
    }

    /** Whether a record is asked for already, or was not found in the collection that runs. */
    boolean isSettled(UUID recordId) {
        return of(recordId).anyMatch(item -> {
            CopyJobRow job = jobs.get(item.jobId);
            return outstanding(job)
                    || job.state == JobState.COMPLETED
                            && job.collection == collection()
                            && item.state == ItemState.NOT_FOUND;
        });
    }

    /** The item that brought a record's document last. */
    Optional<CopyJobItemRow> delivered(UUID recordId) {
        return of(recordId)
                .filter(item -> item.state == ItemState.FOUND && jobs.get(item.jobId).state == JobState.COMPLETED)
                .max(Comparator.comparing(item -> jobs.get(item.jobId).completedAt));
    }

    /** The job of that item. */
    Optional<CopyJobRow> deliveredIn(UUID recordId) {
        return delivered(recordId).map(item -> jobs.get(item.jobId));
    }

    private Stream<CopyJobItemRow> of(UUID recordId) {
        return items.getOrDefault(recordId, List.of()).stream();
    }

    private static boolean outstanding(CopyJobRow job) {
        return switch (job.state) {
            case OPEN, CLAIMED -> true;
            case RETURNED -> job.offeredAgainAt == null;
            case COMPLETED, WITHDRAWN -> false;
        };
    }
}
