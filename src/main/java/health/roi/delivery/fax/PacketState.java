package health.roi.delivery.fax;

/** What became of a packet. One that failed may be tried again, and be confirmed then. */
public enum PacketState {
    WAITING,
    CONFIRMED,
    FAILED
}
