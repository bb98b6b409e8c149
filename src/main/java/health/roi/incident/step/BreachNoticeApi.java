package health.roi.incident.step;

import health.roi.incident.IncidentPartApi.BreachNoticeView;
import health.roi.incident.part.NoticeKind;
import health.roi.incident.part.NoticeText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class BreachNoticeApi {

    private BreachNoticeApi() {}

    @Schema(
            name = "NoticeTextBody",
            description =
                    "What every notice of the breach says, 45 CFR 164.404(c), in plain words and in the voice of \"we\"")
    record NoticeTextBody(
            @NotBlank @Size(max = 2000) @Schema(description = "(A) What happened; the days are added")
            String happened,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "(B) Which kinds of information, such as name or diagnosis")
            String information,

            @NotBlank @Size(max = 2000) @Schema(description = "(C) What people can do to protect themselves")
            String steps,

            @NotBlank
            @Size(max = 2000)
            @Schema(
                    description =
                            "(D) What is done to look into it, to make the harm smaller, and so that it does not happen again")
            String doing,

            @NotBlank
            @Size(max = 1000)
            @Schema(
                    description =
                            "(E) How to ask: a toll-free telephone number, an e-mail address, a web site or a postal address")
            String contact) {

        NoticeText toDomain() {
            return new NoticeText(happened.strip(), information.strip(), steps.strip(), doing.strip(), contact.strip());
        }
    }

    @Schema(name = "BreachNoticeBody", description = "Whom to tell")
    record BreachNoticeBody(
            @NotNull NoticeKind kind,

            @Size(max = 50) @Schema(description = "Of INDIVIDUAL and SUBSTITUTE; people who are named in the incident")
            List<@NotNull UUID> patientIds,

            @Pattern(regexp = "[A-Z]{2}") @Schema(description = "Of MEDIA")
            String state,

            @Size(max = 200) @Schema(description = "Of MEDIA: to whom the notice goes")
            String outletName,

            @Size(max = 400) @Schema(description = "Of MEDIA; left out where it is handed over or sent by e-mail")
            String outletAddress,

            @Size(max = 1000)
            @Schema(
                    description =
                            "Of SUBSTITUTE: how it was given, such as by telephone or on a web site, 45 CFR 164.404(d)(2)")
            String how) {

        NoticeOrder toDomain() {
            return new NoticeOrder(kind, patientIds, state, text(outletName), text(outletAddress), text(how));
        }

        private static String text(String sent) {
            return sent == null || sent.isBlank() ? null : sent.strip();
        }
    }

    @Schema(name = "BreachNoticesView")
    record BreachNoticesView(
            @Schema(maxItems = 50, description = "The notices that were just sent")
            List<BreachNoticeView> items) {}
}
