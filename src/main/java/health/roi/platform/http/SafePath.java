package health.roi.platform.http;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path as it may be logged and kept: the API's own words and ids, and a question mark for anything else, because a
 * caller can put a name where an id belongs.
 */
public final class SafePath {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Every word of the API's paths; a test compares it with the contract. */
    static final Set<String> WORDS = Set.of(
            "",
            "v1",
            "accounting-requests",
            "adjustments",
            "agreement",
            "approval",
            "assessment",
            "assignment",
            "audit-batches",
            "audit-events",
            "authorization",
            "authorizations",
            "billing-settings",
            "bundles",
            "cancellation",
            "certificates",
            "certifiers",
            "claim",
            "closure",
            "completion",
            "confirmation",
            "content",
            "copy-assignment-rules",
            "copy-jobs",
            "copy-services",
            "custodians",
            "decision",
            "delays",
            "deletion",
            "deliveries",
            "denial",
            "determination",
            "determinations",
            "disclosure-imports",
            "disclosure-suspensions",
            "disclosures",
            "dismissal",
            "docs",
            "document",
            "documents",
            "downloads",
            "due",
            "end",
            "estimate",
            "expiration",
            "extension",
            "facilities",
            "failure",
            "fee-quotes",
            "fee-schedules",
            "fee-share",
            "history",
            "holds",
            "incidents",
            "invoice",
            "invoices",
            "items",
            "legal-holds",
            "legal-process",
            "letters",
            "narrowing",
            "no-records",
            "not-found",
            "notes",
            "notice-text",
            "notices",
            "openapi",
            "package",
            "partial-completion",
            "patient-match",
            "patient-views",
            "patients",
            "payments",
            "people",
            "preview",
            "problems",
            "productivity",
            "q",
            "quality-checks",
            "quote",
            "recalls",
            "records",
            "refunds",
            "release",
            "release-requests",
            "renewal",
            "report",
            "representative",
            "requesters",
            "research-protocols",
            "research-waiver",
            "resolution",
            "restrictions",
            "retention",
            "return",
            "review",
            "review-request",
            "revocation",
            "runs",
            "search",
            "sync",
            "tasks",
            "termination",
            "uploads",
            "verifications",
            "views",
            "volumes",
            "waiver",
            "withdrawal",
            "worklist",
            "write-offs",
            "written-statement");

    private SafePath() {}

    public static String of(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> WORDS.contains(segment) || ID.matcher(segment).matches() ? segment : "?")
                .collect(Collectors.joining("/"));
    }
}
