package health.roi.copyjob.audit;

import health.roi.determination.Purpose;

/** Why a payer asks for many charts, 45 CFR 164.506(c)(3) and (4). */
public enum AuditPurpose {
    PAYMENT(Purpose.PAYMENT),
    OPERATIONS(Purpose.OPERATIONS);

    private final Purpose purpose;

    AuditPurpose(Purpose purpose) {
        this.purpose = purpose;
    }

    Purpose purpose() {
        return purpose;
    }
}
