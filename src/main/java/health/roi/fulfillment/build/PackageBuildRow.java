package health.roi.fulfillment.build;

import health.roi.document.assembly.PackagePlan;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Only what a worker moves on may be updated, so that an update has to name what it changes. */
@Entity
@DynamicUpdate
@Table(name = "package_build")
class PackageBuildRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;
    int number;

    @Enumerated(EnumType.STRING)
    BuildState state;

    boolean certified;
    boolean encrypted;
    String batesPrefix;
    String sealedPassword;

    @JdbcTypeCode(SqlTypes.JSON)
    PackageOrder facts;

    @JdbcTypeCode(SqlTypes.JSON)
    PackagePlan plan;

    Integer pages;
    Integer volumes;
    int pagesDone;
    int volumesDone;
    int attempts;
    UUID lease;
    Instant claimableAt;

    @Enumerated(EnumType.STRING)
    BuildFailure failure;

    Instant queuedAt;
    String queuedBy;
    Instant endedAt;

    /** Nothing of it is needed any more, and some of it is nobody's business. */
    void end(BuildState as, Instant at) {
        state = as;
        endedAt = at;
        lease = null;
        facts = null;
        sealedPassword = null;
    }

    PackageBuild toDomain() {
        return new PackageBuild(
                id,
                requestId,
                number,
                state,
                failure,
                certified,
                encrypted,
                batesPrefix,
                pagesDone,
                pages,
                volumesDone,
                volumes,
                queuedAt,
                queuedBy,
                endedAt);
    }
}
