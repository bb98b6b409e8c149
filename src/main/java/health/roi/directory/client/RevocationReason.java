package health.roi.directory.client;

/** Why a client is let in no longer. */
public enum RevocationReason {
    CREDENTIAL_EXPOSED,
    CONTRACT_ENDED,
    CLIENT_RETIRED,
    OTHER
}
