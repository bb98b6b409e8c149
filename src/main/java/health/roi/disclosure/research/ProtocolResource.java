package health.roi.disclosure.research;

import health.roi.disclosure.research.ProtocolApi.ResearchProtocolBody;
import health.roi.disclosure.research.ProtocolApi.ResearchProtocolView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.platform.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(ProtocolResource.PATH)
@Tag(name = "Accounting")
public class ProtocolResource {

    static final String PATH = "/v1/research-protocols";

    @Inject
    ProtocolService protocols;

    @GET
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ROI_SPECIALIST, Roles.AUDITOR})
    @Operation(
            operationId = "listResearchProtocols",
            summary = "The research protocols that patients are told of",
            description = "Sorted by id, which is the order of recording.")
    public Page<ResearchProtocolView> list(
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return protocols.page(cursor, limit).map(ResearchProtocolView::of);
    }

    @POST
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Idempotent(required = true)
    @Operation(
            operationId = "createResearchProtocol",
            summary = "Write down research on 50 or more people",
            description =
                    "Its disclosures are then told by protocol: to every patient whom the criterion reaches, and to"
                            + " every patient of whom a disclosure names it.")
    public RestResponse<ResearchProtocolView> create(@Valid @NotNull ResearchProtocolBody body) {
        ResearchProtocol protocol = protocols.create(body.toDomain());
        return Answers.created(PATH, protocol.id(), ResearchProtocolView.of(protocol), protocol.version());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ROI_SPECIALIST, Roles.AUDITOR})
    @Operation(operationId = "getResearchProtocol", summary = "Read a research protocol")
    public RestResponse<ResearchProtocolView> read(@PathParam("id") UUID id) {
        return answer(protocols.read(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(
            operationId = "changeResearchProtocol",
            summary = "Change a research protocol",
            description = "Reports that were given out keep what they said.")
    public RestResponse<ResearchProtocolView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull ResearchProtocolBody body) {
        return answer(protocols.change(id, body.toDomain(), ifMatch));
    }

    private static RestResponse<ResearchProtocolView> answer(ResearchProtocol protocol) {
        return Answers.ok(ResearchProtocolView.of(protocol), protocol.version());
    }
}
