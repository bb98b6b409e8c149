package health.roi.support;

import health.roi.directory.ComplaintContact;
import health.roi.letter.Addressee;
import health.roi.letter.Denial;
import health.roi.letter.Letter;
import health.roi.letter.LetterContent;
import health.roi.letter.LetterFrame;
import health.roi.letter.LetterService;
import health.roi.letter.Letterhead;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Finished letters, written by the service as its own features write them. */
public final class Letters {

    private Letters() {}

    public static Letter issue(World world, UUID request, LetterContent content) {
        var context = Arc.container().requestContext();
        var before = context.getStateIfActive();
        context.activate();
        try {
            bean(CurrentCaller.class).bind(new Caller(world.custodian, "writer", Set.of("supervisor"), null, null));
            return QuarkusTransaction.requiringNew()
                    .call(() -> bean(LetterService.class).issue(request, content));
        } finally {
            context.terminate();
            if (before != null) {
                context.activate(before);
            }
        }
    }

    /** A denial that lacks nothing, if the contact lacks nothing. */
    public static Denial denial(ComplaintContact contact) {
        return new Denial(
                new LetterFrame(
                        new Letterhead("Northwoods Health", "MN HOSPITAL", "1 Pine Street, Duluth, MN 55801", "1"),
                        new Addressee("Ada Lind", "12 Birch Avenue, Duluth, MN 55803"),
                        LocalDate.of(2026, 3, 4),
                        "R26-00042-K",
                        "Ada Lind",
                        LocalDate.of(2026, 3, 2)),
                "These notes were made for a legal case.",
                "45 CFR 164.524(a)(1)(ii)",
                "Some notes of March 2024",
                Denial.Rest.ENCLOSED,
                false,
                null,
                contact,
                null);
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
