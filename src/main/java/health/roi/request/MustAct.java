package health.roi.request;

/** Whose turn it is while a hold is open. */
public enum MustAct {
    REQUESTER,
    PATIENT,
    FACILITY,
    COPY_SERVICE,
    PAYER
}
